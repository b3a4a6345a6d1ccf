import { pathToFileURL as e } from "node:url";
import { readFileSync as t, readSync as n, writevSync as r } from "node:fs";
import { inflateSync as i } from "node:zlib";
// \0rolldown/runtime.js
var a = Object.defineProperty, o = (e, t) => {
	let n = {};
	for (var r in e) a(n, r, {
		get: e[r],
		enumerable: !0
	});
	return t || a(n, Symbol.toStringTag, { value: "Module" }), n;
}, s = class extends Error {
	name = "AdvisedError";
	advice;
	constructor(e, t) {
		super(e), this.advice = t;
	}
};
// src/shared/state.ts
function c(e) {
	return {
		save: () => Object.fromEntries(Object.entries(e).map(([e, t]) => [e, t.save()])),
		load(t) {
			for (let [n, r] of Object.entries(e)) r.load(u(t, n));
		}
	};
}
function l(e, t) {
	return {
		save: e,
		load(n) {
			let r = Object.entries(e()).map(([e, t]) => {
				let r = u(n, e);
				if (typeof r != typeof t) throw m(e);
				return [e, r];
			});
			t(Object.fromEntries(r));
		}
	};
}
function u(e, t) {
	let n = p(e) && Object.hasOwn(e, t) ? e[t] : void 0;
	if (n === void 0) throw m(t);
	return n;
}
function d(e, t, n = t.length) {
	if (!(f(e) && e.constructor === t.constructor) || n !== null && e.length !== n) throw m(`${n ?? "a list of"} numbers of ${t.constructor.name}`);
	return e;
}
function f(e) {
	return ArrayBuffer.isView(e);
}
function p(e) {
	return typeof e == "object" && !!e && !Array.isArray(e) && !f(e);
}
function m(e) {
	return new s(`The checkpoint does not fit this run: ${e} is missing or has another shape.`, "Resume it with the algorithm, environment and network that it was saved with.");
}
// src/shared/rng.ts
function h(e, t = "") {
	return _(g(e, t));
}
function g(e, t = "") {
	let n = v((e ^ 2654435769) >>> 0);
	for (let e = 0; e < t.length; e++) n = v((n ^ t.charCodeAt(e)) >>> 0);
	return n;
}
function _(e) {
	let t = v(e + 2654435769 >>> 0) | 0, n = v(e + 1013904242 >>> 0) | 0, r = v(e + 3668340011 >>> 0) | 0, i = 1;
	function a() {
		let e = (t + n | 0) + i | 0;
		return i = i + 1 | 0, t = n ^ n >>> 9, n = r + (r << 3) | 0, r = r << 21 | r >>> 11, r = r + e | 0, e >>> 0;
	}
	for (let e = 0; e < 12; e++) a();
	return {
		uint32: a,
		float: () => a() / 4294967296,
		int: (e) => Math.floor(a() / 4294967296 * e),
		normal() {
			return Math.sqrt(-2 * Math.log(1 - a() / 4294967296)) * Math.cos(2 * Math.PI * a() / 4294967296);
		},
		split: (t) => _(g(e, t)),
		save: () => Uint32Array.of(t, n, r, i),
		load(e) {
			let a = d(e, /* @__PURE__ */ new Uint32Array(4));
			t = a[0] | 0, n = a[1] | 0, r = a[2] | 0, i = a[3] | 0;
		}
	};
}
function v(e) {
	let t = e | 0;
	return t = Math.imul(t ^ t >>> 16, 2246822507), t = Math.imul(t ^ t >>> 13, 3266489909), (t ^ t >>> 16) >>> 0;
}
// src/sim/world.ts
var y = /* @__PURE__ */ o({
	ACTIONS: () => x,
	ATTACK: () => 3,
	BLOCK_ASKING: () => 1,
	BLOCK_CLOSED: () => 0,
	BLOCK_OPEN: () => 2,
	DEAD: () => 1,
	IDLE: () => 4,
	JUMP: () => 2,
	LEFT: () => 0,
	RANG_BELL: () => 2,
	RIGHT: () => 1,
	RUNNING: () => 0,
	SUBPIXELS: () => 256,
	TICKS_PER_SECOND: () => 60,
	TILE: () => b,
	TILE_PX: () => 16
}), b = 4096, x = [
	"left",
	"right",
	"jump",
	"attack",
	"idle"
], S = /* @__PURE__ */ o({
	EVENTS: () => C,
	EVENT_ASK: () => ce,
	EVENT_ATTACK: () => ne,
	EVENT_BELL: () => ae,
	EVENT_BOARD: () => he,
	EVENT_BOUNCE: () => de,
	EVENT_BUMP: () => oe,
	EVENT_COIN: () => re,
	EVENT_CRATE_BROKEN: () => w,
	EVENT_GUST: () => me,
	EVENT_HURT: () => ie,
	EVENT_JUMP: () => ee,
	EVENT_LAND: () => te,
	EVENT_MILESTONE: () => E,
	EVENT_OPEN: () => le,
	EVENT_OUTLIER_BEATEN: () => ge,
	EVENT_REFUSE: () => ue,
	EVENT_REGRET_BEATEN: () => T,
	EVENT_STEP: () => se,
	EVENT_TAKE_KEY: () => fe,
	EVENT_UNLOCK: () => pe,
	HURT_FELL: () => 0,
	HURT_OUTLIER: () => 3,
	HURT_REGRET: () => 2,
	HURT_SPIKES: () => 1,
	createEventBuffer: () => _e,
	pushEvent: () => O
}), C = [
	"jump",
	"land",
	"attack",
	"coin",
	"crateBroken",
	"regretBeaten",
	"hurt",
	"bell",
	"milestone",
	"bump",
	"step",
	"ask",
	"open",
	"refuse",
	"bounce",
	"takeKey",
	"unlock",
	"gust",
	"board",
	"outlierBeaten"
], ee = D("jump"), te = D("land"), ne = D("attack"), re = D("coin"), w = D("crateBroken"), T = D("regretBeaten"), ie = D("hurt"), ae = D("bell"), E = D("milestone"), oe = D("bump"), se = D("step"), ce = D("ask"), le = D("open"), ue = D("refuse"), de = D("bounce"), fe = D("takeKey"), pe = D("unlock"), me = D("gust"), he = D("board"), ge = D("outlierBeaten");
function D(e) {
	return C.indexOf(e);
}
function _e(e) {
	return {
		count: 0,
		type: new Uint8Array(e),
		x: new Int32Array(e),
		y: new Int32Array(e),
		value: new Int32Array(e)
	};
}
function O(e, t, n, r, i) {
	let a = e.count;
	a !== e.type.length && (e.type[a] = t, e.x[a] = n, e.y[a] = r, e.value[a] = i, e.count = a + 1);
}
function ve(e, t, n, r, i, a) {
	let o = [
		t,
		n,
		r
	].map((t) => ye(e, t, i)).find((e) => e >= 0);
	o !== void 0 && e.blockState[o] === 0 && (e.blockState[o] = 1, e.blockAsked[o] = e.blockAsked[o] + 1 | 0, we(e, a, ce, o));
}
function ye({ level: e }, t, n) {
	return e.questionBlocks.indexOf(t * e.height + n);
}
function be({ status: e, blockState: t }) {
	return e === 0 ? t.indexOf(1) : -1;
}
function xe(e, t, n) {
	let r = be(e);
	if (!(r < 0) && (e.blockState[r] = t ? 2 : 0, we(e, n, t ? le : ue, r), t)) {
		e.coins = e.coins + 3 | 0;
		for (let t = 0; t < 3; t++) we(e, n, re, r);
	}
}
function Se({ blockState: e }) {
	for (let t = 0; t < e.length; t++) e[t] === 1 && (e[t] = 0);
}
function Ce(e) {
	let t = 0;
	return (n, r) => {
		e === void 0 || t >= e.length || be(n) < 0 || xe(n, e[t++] === 1, r);
	};
}
function we({ level: e }, t, n, r) {
	let i = e.questionBlocks[r];
	O(t, n, Math.floor(i / e.height) * b + b / 2 | 0, i % e.height * b + b / 2 | 0, n === re ? 0 : r);
}
// src/sim/endless/ids.ts
var Te = "endless", Ee = 999999, De = {
	seed: 1,
	difficulty: .3
}, Oe = "-left", ke = /^endless(2?)-(0|[1-9]\d{0,5})-(0|[1-9]\d?|100)(-left)?$/;
function Ae({ seed: e, difficulty: t, bell: n, generator: r }) {
	return `${r === 1 ? Te : "endless2"}-${e}-${Math.round(t * 100)}${n === "left" ? Oe : ""}`;
}
function je(e) {
	let [, t, n, r, i] = ke.exec(e) ?? [];
	return n === void 0 ? null : {
		seed: Number(n),
		difficulty: Number(r) / 100,
		...i !== void 0 && { bell: "left" },
		...t === "" && { generator: 1 }
	};
}
// src/sim/looks.ts
var Me = [
	"lobby",
	"corridor",
	"alley",
	"terrace",
	"cellar",
	"kitchen",
	"shaft",
	"roof",
	"penthouse",
	"yard"
], Ne = /* @__PURE__ */ new Map([
	["regret", "alley"],
	["cliff", "terrace"],
	["lure", "kitchen"],
	["credit", "shaft"],
	["wind", "roof"],
	["tutorial", "yard"]
]);
function Pe(e) {
	return Me.find((t) => t === e) ?? Ne.get(e) ?? "lobby";
}
// src/sim/player.ts
var Fe = /* @__PURE__ */ o({
	AIR_ACCELERATION: () => 80,
	ATTACK_COOLDOWN_TICKS: () => 14,
	ATTACK_DEPTH: () => Be,
	ATTACK_REACH: () => ze,
	ATTACK_TICKS: () => 24,
	BELL_REACH: () => He,
	CORNER_CORRECTION: () => Re,
	COYOTE_TICKS: () => 6,
	GRAVITY: () => 96,
	GROUND_ACCELERATION: () => 96,
	GROUND_FRICTION: () => 128,
	HERO_HEIGHT: () => A,
	HERO_WIDTH: () => k,
	JUMP_BUFFER_TICKS: () => 6,
	JUMP_GRACE_TICKS: () => 2,
	JUMP_HOLD_TICKS: () => 12,
	JUMP_SPEED: () => 704,
	MAX_FALL_SPEED: () => Le,
	OVERSPEED_DECAY: () => 16,
	RUN_SPEED: () => Ie,
	SPIKE_INSET: () => Ve,
	STRIDE_SHIFT: () => 13,
	TURN_ACCELERATION: () => 192
}), k = 2560, A = 3584, Ie = 768, Le = 1152, Re = 1024, ze = 3584, Be = 1536, Ve = 768, He = 5120, Ue = 3072, We = 2560, Ge = 192, Ke = 128;
function qe(e) {
	let { outlierX: t, outlierY: n, outlierAlive: r } = e, { outliers: i } = e.level;
	for (let a = 0; a < i.length; a++) {
		if (r[a] === 0) continue;
		let { minX: o, maxX: s, minY: c, maxY: l } = i[a];
		t[a] = Je(t[a], Ge, e.outlierSideways, a, o, s), n[a] = Je(n[a], Ke, e.outlierDown, a, c, l);
	}
}
function Je(e, t, n, r, i, a) {
	let o = e + Math.imul(n[r], t);
	return o <= i ? (n[r] = 1, i) : o >= a ? (n[r] = -1, a) : o;
}
function Ye(e) {
	let { x: t, y: n } = e;
	for (let r = 0; r < e.outlierX.length; r++) if (Ze(e, r, t, n, t + k, n + A)) return !0;
	return !1;
}
function Xe(e, { left: t, top: n, right: r, bottom: i }, a) {
	for (let o = 0; o < e.outlierX.length; o++) Ze(e, o, t, n, r, i) && (e.outlierAlive[o] = 0, e.regretsBeaten = e.regretsBeaten + 1 | 0, O(a, ge, e.outlierX[o] + Ue / 2, e.outlierY[o] + We / 2, o));
}
function Ze({ outlierX: e, outlierY: t, outlierAlive: n }, r, i, a, o, s) {
	if (n[r] === 0) return !1;
	let c = e[r], l = t[r];
	return c < o && c + Ue > i && l < s && l + We > a;
}
// src/sim/tiles.ts
var Qe = /* @__PURE__ */ o({
	EMPTY_TILE: () => N,
	SOLID_TILE: () => et,
	TILE_KINDS: () => j,
	codeOf: () => M,
	maskOf: () => tt
}), $e = [
	{
		id: "empty",
		since: 1,
		sketch: ".",
		pixels: ".... .... .... ...."
	},
	{
		id: "solid",
		since: 1,
		sketch: "#",
		pixels: "6666 6555 6555 6555",
		blocks: !0
	},
	{
		id: "oneWay",
		since: 1,
		sketch: "-",
		pixels: "7777 .7.7 .... ....",
		carries: !0
	},
	{
		id: "hazard",
		since: 1,
		sketch: "^",
		pixels: ".... c..c cc.c cccc",
		touch: "hurt"
	},
	{
		id: "crate",
		since: 1,
		sketch: "X",
		pixels: "aaaa a44a a44a aaaa",
		blocks: !0,
		strike: "break"
	},
	{
		id: "coin",
		since: 1,
		sketch: "o",
		pixels: ".... .ee. .ee. ....",
		touch: "collect"
	},
	{
		id: "question",
		since: 1,
		sketch: "?",
		pixels: "6666 6555 6555 6555",
		blocks: !0,
		bump: "ask",
		seenAs: "solid"
	},
	{
		id: "beltLeft",
		since: 2,
		sketch: "(",
		pixels: "8888 8848 8488 8848",
		blocks: !0,
		drift: -256
	},
	{
		id: "beltRight",
		since: 2,
		sketch: ")",
		pixels: "8888 8488 8848 8488",
		blocks: !0,
		drift: 256
	},
	{
		id: "spring",
		since: 2,
		sketch: "S",
		pixels: "dddd .dd. d..d dddd",
		blocks: !0,
		launch: 1664
	},
	{
		id: "key",
		since: 3,
		sketch: "k",
		pixels: ".... eee. e.ee ....",
		touch: "take"
	},
	{
		id: "door",
		since: 3,
		sketch: "D",
		pixels: "8338 8338 8398 8338",
		blocks: !0,
		locked: !0
	}
], j = $e;
function M(e) {
	return $e.findIndex((t) => t.id === e);
}
var N = M("empty"), et = M("solid");
function tt(e) {
	return j.reduce((t, n, r) => e(n) ? t | 1 << r : t, 0);
}
// src/sim/collision.ts
var nt = /* @__PURE__ */ o({
	TILE_SHIFT: () => 12,
	isBlocking: () => P,
	isColumnBlocked: () => ut,
	isHurting: () => lt,
	isLanding: () => dt,
	isStandable: () => ct,
	mayTouch: () => ft
}), rt = 12, it = tt(({ blocks: e }) => e === !0), at = it | tt(({ carries: e }) => e === !0), ot = tt(({ touch: e }) => e !== void 0), st = tt(({ touch: e }) => e === "hurt");
function P(e, t, n, r) {
	return r >= 0 && r < t && !!(it >> e[n * t + r] & 1);
}
function ct(e, t, n, r) {
	return r >= 0 && r < t && !!(at >> e[n * t + r] & 1);
}
function lt(e) {
	return !!(st >> e & 1);
}
function ut(e, t, n, r, i) {
	return P(e, t, n, r) || i !== r && P(e, t, n, i);
}
function dt(e, t, n, r, i, a) {
	if (i < 0 || i >= t) return !1;
	let o = a <= i << rt ? at : it;
	return !!((o >> e[n * t + i] | o >> e[r * t + i]) & 1);
}
function ft(e, t, n, r, i, a) {
	return i < 0 || a >= t || !!((ot >> e[n * t + i] | ot >> e[n * t + a] | (ot >> e[r * t + i] | ot >> e[r * t + a])) & 1);
}
// src/sim/platforms.ts
var pt = /* @__PURE__ */ o({
	NO_PLATFORM: () => -1,
	PLATFORM_SPEED: () => yt,
	PLATFORM_TILES: () => 3,
	PLATFORM_WIDTH: () => vt,
	carriedX: () => wt,
	carriedY: () => Tt,
	landingPlatform: () => Et,
	platformBelow: () => Ct,
	platformLeft: () => xt,
	platformTop: () => St,
	stepPlatforms: () => bt
}), { SUBPIXELS: mt, TILE: ht } = y, { TILE_SHIFT: F } = nt, { HERO_HEIGHT: gt, HERO_WIDTH: _t } = Fe, vt = 3 * ht, yt = mt;
function bt({ level: e, platformWay: t, platformDirection: n }) {
	let { platforms: r } = e;
	for (let e = 0; e < r.length; e++) {
		let i = t[e] + Math.imul(n[e], yt);
		t[e] = i, i <= 0 ? n[e] = 1 : i >= r[e].length && (n[e] = -1);
	}
}
function xt({ level: e, platformWay: t }, n) {
	let { left: r, isUpright: i } = e.platforms[n];
	return i ? r : r + t[n];
}
function St({ level: e, platformWay: t }, n) {
	let { top: r, isUpright: i } = e.platforms[n];
	return i ? r + t[n] : r;
}
function Ct(e) {
	if (e.grounded === 0) return -1;
	let t = e.y + gt;
	for (let n = 0; n < e.level.platforms.length; n++) if (St(e, n) === t && Ot(e, e.x, n)) return kt(e) ? -1 : n;
	return -1;
}
function wt(e, t) {
	return e.level.platforms[t].isUpright ? 0 : Dt(e, t);
}
function Tt(e, t) {
	if (!e.level.platforms[t].isUpright) return e.y;
	let { x: n, y: r, tiles: i, level: a } = e, o = Dt(e, t), s = n >> F, c = n + _t - 1 >> F;
	return (o < 0 ? At(e, n, r + o) : dt(i, a.height, s, c, r + o + gt - 1 >> F, r + gt)) ? r : r + o | 0;
}
function Et(e, t, n, r) {
	let i = -1, a = r;
	for (let r = 0; r < e.level.platforms.length; r++) {
		let o = St(e, r);
		if (o >= a || !Ot(e, t, r)) continue;
		let s = e.level.platforms[r].isUpright ? o - Dt(e, r) : o;
		n > Math.max(o, s) || At(e, t, o - gt) || (i = r, a = o);
	}
	return i;
}
function Dt({ level: e, platformWay: t, platformDirection: n }, r) {
	let i = t[r];
	return i <= 0 ? -yt : i >= e.platforms[r].length ? yt : Math.imul(n[r], yt);
}
function Ot(e, t, n) {
	let r = xt(e, n);
	return t < r + vt && t + _t > r;
}
function kt({ x: e, y: t, tiles: n, level: r }) {
	let i = t + gt, a = i >> F;
	if (a << F !== i) return !1;
	let o = e + _t - 1 >> F;
	return ct(n, r.height, e >> F, a) || ct(n, r.height, o, a);
}
function At({ tiles: e, level: t }, n, r) {
	let i = r >> F, a = n + _t - 1 >> F;
	return P(e, t.height, n >> F, i) || P(e, t.height, a, i);
}
// src/sim/regrets.ts
var jt = /* @__PURE__ */ o({
	REGRET_HEIGHT: () => Nt,
	REGRET_WIDTH: () => Mt,
	isRegretNear: () => Bt,
	regretOverlaps: () => Vt,
	regretReach: () => Ht,
	stepRegrets: () => Rt
}), Mt = 3072, Nt = 3584, Pt = 128, Ft = Mt, It = Nt, Lt = Pt;
function Rt(e, t) {
	let { regretX: n, regretDirection: r, regretAlive: i } = e, a = e.level.regrets;
	for (let o = 0; o < a.length; o++) {
		if (i[o] === 0) continue;
		let { minX: s, maxX: c } = a[o], l = n[o], u = l + r[o] * t * Lt;
		if (l >= s && l <= c && u > s && u < c) n[o] = u;
		else for (let n = 0; n < t; n++) zt(e, o, s, c);
	}
}
function zt({ regretX: e, regretDirection: t }, n, r, i) {
	let a = e[n] + t[n] * Lt;
	a <= r ? (e[n] = r, t[n] = 1) : a >= i ? (e[n] = i, t[n] = -1) : e[n] = a;
}
function Bt({ regretX: e, regretAlive: t }, n, r, i) {
	let a = i * Lt;
	for (let i = 0; i < e.length; i++) {
		let o = e[i];
		if (o - a < r && o + Ft + a > n && t[i] !== 0) return !0;
	}
	return !1;
}
function Vt(e, t, n, r, i, a) {
	let o = e.regretX[t];
	if (o >= i || o + Ft <= n || e.regretAlive[t] === 0) return !1;
	let s = e.regretY[t];
	return s < a && s + It > r;
}
function Ht(e, t, n, r) {
	let i = (n) => n >= 0 && n < t.width && !P(e, t.height, n, r) && !lt(e[n * t.height + r]) && ct(e, t.height, n, r + 1), a = n;
	for (; i(a - 1);) a--;
	let o = n;
	for (; i(o + 1);) o++;
	return {
		minX: a << 12,
		maxX: (o + 1) * b - Mt
	};
}
// src/sim/specialTiles.ts
function Ut(e) {
	let t = (t) => {
		let n = j.map(t), r = [];
		for (let t = 0; t < e.length; t++) n[e[t]] && r.push(t);
		return r;
	};
	return {
		questionBlocks: t(({ bump: e }) => e === "ask"),
		keys: t(({ touch: e }) => e === "take"),
		doors: t(({ locked: e }) => e === !0)
	};
}
// src/sim/endless/art.ts
var I = {
	groundTop: 0,
	groundTopLeft: 1,
	groundTopRight: 2,
	groundFill: 3,
	groundFillAlt: 4,
	ceilingUnderside: 6,
	oneWayLeft: 8,
	oneWayMiddle: 9,
	oneWayRight: 10,
	spikes: 11,
	crate: 12,
	coin: 13,
	ceilingFill: 15,
	lampTop: 16,
	lampPost: 17,
	plantTop: 18,
	plantPot: 19,
	deskLeft: 32,
	deskMiddle: 33,
	deskRight: 34,
	question: 48,
	beltLeft: 49,
	beltRight: 50,
	spring: 51,
	key: 52,
	door: 53
}, Wt = -1, Gt = {
	hazard: I.spikes,
	crate: I.crate,
	coin: I.coin,
	question: I.question,
	beltLeft: I.beltLeft,
	beltRight: I.beltRight,
	spring: I.spring,
	key: I.key,
	door: I.door
};
function Kt(e) {
	let { tiles: t, width: n, height: r } = e, i = Int16Array.from(t, (t, n) => qt(e, Math.floor(n / r), n % r)), a = new Int16Array(n * r).fill(Wt), o = (e, t, n) => {
		t > 0 && (a[e * r + t] = n);
	}, { column: s, row: c } = e.bell;
	o(s - 1, c + 1, I.deskLeft), o(s, c + 1, I.deskMiddle), o(s + 1, c + 1, I.deskRight);
	for (let t of e.floors.slice(0, -1)) Qt(e.rng, t, o);
	return {
		ground: i,
		decoration: a
	};
}
function qt({ tiles: e, width: t, height: n }, r, i) {
	let { id: a } = j[e[r * n + i]];
	return a === "oneWay" ? Jt(e, {
		width: t,
		height: n
	}, r, i) : a === "solid" ? Yt(e, {
		width: t,
		height: n
	}, r, i) : Gt[a] ?? Wt;
}
function Jt(e, { width: t, height: n }, r, i) {
	let a = e[r * n + i], o = r > 0 && e[(r - 1) * n + i] === a;
	return o === (r + 1 < t && e[(r + 1) * n + i] === a) ? I.oneWayMiddle : o ? I.oneWayRight : I.oneWayLeft;
}
function Yt(e, { width: t, height: n }, r, i) {
	if (Xt(e, n, r, i)) return P(e, n, r, i + 1) ? I.ceilingFill : I.ceilingUnderside;
	if (P(e, n, r, i - 1)) return (3 * r + 5 * i) % 11 == 0 ? I.groundFillAlt : I.groundFill;
	let a = (r) => r >= 0 && r < t && !P(e, n, r, i);
	return a(r - 1) ? I.groundTopLeft : a(r + 1) ? I.groundTopRight : I.groundTop;
}
function Xt(e, t, n, r) {
	for (let i = r; i >= 0; i--) if (e[n * t + i] !== et) return !1;
	return !0;
}
var Zt = [
	[],
	[I.plantTop, I.plantPot],
	[
		I.lampTop,
		I.lampPost,
		I.lampPost
	]
];
function Qt(e, { column: t, width: n, ground: r }, i) {
	let a = Zt[e.int(Zt.length)], o = t + 1 + e.int(Math.max(1, n - 2));
	a.forEach((e, t) => {
		i(o, r - a.length + t, e);
	});
}
// src/sim/endless/pieces.ts
var $t = /* @__PURE__ */ new Map([
	["l", {
		kind: "platform",
		isUpright: !1,
		direction: -1
	}],
	["r", {
		kind: "platform",
		isUpright: !1,
		direction: 1
	}],
	["u", {
		kind: "platform",
		isUpright: !0,
		direction: -1
	}],
	["d", {
		kind: "platform",
		isUpright: !0,
		direction: 1
	}],
	["z", {
		kind: "outlier",
		direction: -1
	}],
	["Z", {
		kind: "outlier",
		direction: 1
	}],
	["w", {
		kind: "wind",
		direction: -1
	}],
	["W", {
		kind: "wind",
		direction: 1
	}]
]), en = [
	{
		from: 0,
		rows: [".oooo.", "######"]
	},
	{
		from: 0,
		rows: [
			"..ooo..",
			".......",
			"#######"
		]
	},
	{
		from: 0,
		rows: [".#####", "######"]
	},
	{
		from: 0,
		rows: ["##....", "######"]
	},
	{
		from: 0,
		rows: [
			"..oo...",
			".----..",
			".......",
			"#######"
		]
	},
	{
		from: 5,
		rows: ["##.##"]
	},
	{
		from: 10,
		rows: [
			"...oo...",
			"........",
			"###..###"
		]
	},
	{
		from: 10,
		rows: [
			".....##",
			"...####",
			".######",
			"#######"
		]
	},
	{
		from: 10,
		rows: [
			"##.....",
			"####...",
			"######.",
			"#######"
		]
	},
	{
		from: 15,
		rows: [
			".####",
			".####",
			"#####"
		]
	},
	{
		from: 15,
		rows: [
			"##...",
			"##...",
			"#####"
		]
	},
	{
		from: 20,
		rows: ["...X...", "#######"]
	},
	{
		from: 20,
		rows: [
			"..o..",
			".....",
			"..^..",
			"#####"
		]
	},
	{
		from: 25,
		rows: [
			"...ooo...",
			".........",
			"###...###"
		]
	},
	{
		from: 30,
		rows: [
			"......<....",
			".#########.",
			"###########"
		]
	},
	{
		from: 30,
		rows: [
			"...X...",
			"...X...",
			"#######"
		]
	},
	{
		from: 35,
		rows: ["..^^..", "######"]
	},
	{
		from: 35,
		rows: ["..oooo..", "#))))))#"]
	},
	{
		from: 40,
		rows: ["#))))..###"]
	},
	{
		from: 40,
		rows: ["#((((..###"]
	},
	{
		from: 45,
		rows: ["##......<.##", "############"]
	},
	{
		from: 50,
		rows: ["####....####"]
	},
	{
		from: 50,
		rows: ["##..#..#..##"]
	},
	{
		from: 50,
		rows: [
			"....X...",
			"....X...",
			"....X...",
			"########"
		]
	},
	{
		from: 55,
		rows: ["##..--..--..##"]
	},
	{
		from: 55,
		rows: [
			".======.",
			"........",
			"........",
			"........",
			"###..###"
		]
	},
	{
		from: 60,
		rows: [
			"..............",
			"..............",
			"......####....",
			"......#####...",
			"......######..",
			"####S#########"
		]
	},
	{
		from: 60,
		rows: ["..^^^..", "#######"]
	},
	{
		from: 65,
		rows: [
			"...>.....<...",
			".###########.",
			"#############"
		]
	},
	{
		from: 70,
		rows: ["......##", "##....##"]
	},
	{
		from: 70,
		rows: [
			".....##",
			".....##",
			"##...##"
		]
	},
	{
		from: 75,
		rows: ["......#......", "##...##...###"]
	},
	{
		from: 75,
		rows: ["...^......", "####...###"]
	},
	{
		from: 75,
		rows: [
			"......X......",
			"......X......",
			"......X.<....",
			".###########.",
			"#############"
		]
	},
	{
		from: 80,
		rows: ["....^^....", "#((((((((#"]
	},
	{
		from: 80,
		rows: [
			"............",
			"............",
			"............",
			"##S......###"
		]
	},
	{
		from: 85,
		rows: [
			".=========.",
			".....>.....",
			".#########.",
			"###########"
		]
	},
	{
		from: 85,
		rows: [
			".======.",
			"........",
			"........",
			"...^^...",
			"########"
		]
	},
	{
		from: 90,
		rows: ["###.....###"]
	},
	{
		from: 90,
		rows: ["##...--...--...##"]
	},
	{
		from: 95,
		rows: [
			"......--......",
			"..............",
			"##...-..-...##"
		]
	},
	{
		from: 100,
		rows: ["##....#....##"]
	},
	{
		from: 100,
		rows: ["##...-...-...##"]
	}
], tn = [
	{
		from: 15,
		rows: [
			".......=..",
			".......D..",
			"..k....D..",
			"##########"
		]
	},
	{
		from: 20,
		rows: ["###......###"],
		areas: ["...rrrrrr..."]
	},
	{
		from: 25,
		rows: [
			"........",
			"........",
			"########"
		],
		areas: [
			"..zzzz..",
			"..zzzz..",
			"........"
		]
	},
	{
		from: 30,
		rows: [
			"..........",
			"..........",
			"..........",
			"####..####"
		],
		areas: [
			".wwwwwwww.",
			".wwwwwwww.",
			".wwwwwwww.",
			".........."
		]
	},
	{
		from: 40,
		rows: [
			"......###",
			"......###",
			"......###",
			"###...###"
		],
		areas: [
			"...uuu...",
			"...uuu...",
			"...uuu...",
			"...uuu..."
		]
	},
	{
		from: 45,
		rows: [
			"..k......=..",
			"..--.....D..",
			".........D..",
			"############"
		]
	},
	{
		from: 50,
		rows: ["###........###"],
		areas: ["...rrrrrrrr..."]
	},
	{
		from: 55,
		rows: [
			"..........",
			"..........",
			"..........",
			"####..####"
		],
		areas: [
			"...zzzz...",
			"...zzzz...",
			"..........",
			".........."
		]
	},
	{
		from: 55,
		rows: [
			"...........",
			"...........",
			"...........",
			"####...####"
		],
		areas: [
			".wwwwwwwww.",
			".wwwwwwwww.",
			".wwwwwwwww.",
			"..........."
		]
	},
	{
		from: 65,
		rows: [
			"....k.....=..",
			"..........D..",
			"...^^^....D..",
			"#############"
		]
	},
	{
		from: 70,
		rows: [
			"............",
			"............",
			"............",
			"##..####..##"
		],
		areas: [
			".WWWWWWWWWW.",
			".WWWWWWWWWW.",
			".WWWWWWWWWW.",
			"............"
		]
	},
	{
		from: 70,
		rows: [
			"..............",
			"..............",
			"##############"
		],
		areas: [
			"..ZZZZ..zzzz..",
			"..ZZZZ..zzzz..",
			".............."
		]
	},
	{
		from: 80,
		rows: ["###..........###"],
		areas: ["...rrrrrlllll..."]
	},
	{
		from: 85,
		rows: [
			".=======.",
			".........",
			"#########"
		],
		areas: [
			".........",
			"..zzzzz..",
			"........."
		]
	},
	{
		from: 85,
		rows: [
			".....k......=..",
			"............D..",
			"............D..",
			"###......######"
		],
		areas: [
			"...............",
			"...............",
			"...............",
			"...rrrrrr......"
		]
	},
	{
		from: 90,
		rows: [
			"............",
			"............",
			"............",
			"####....####"
		],
		areas: [
			".wwwwwwwwww.",
			".wwwwwwwwww.",
			".wwwwwwwwww.",
			"............"
		]
	},
	{
		from: 90,
		rows: [
			"..............",
			"..............",
			"..............",
			"###........###"
		],
		areas: [
			".....ZZZZ.....",
			".....ZZZZ.....",
			"..............",
			"...llllllll..."
		]
	}
], nn = {
	1: en,
	2: [...en, ...tn.map((e) => ({
		...e,
		isCommon: !0
	}))]
}, rn = {
	1: 2,
	2: 5
}, an = 5, on = 9, sn = 2, cn = 5, ln = 3, un = 500, dn = 40, fn = [
	{
		name: "a quarter of the way",
		x: 20 * b
	},
	{
		name: "half of the way",
		x: 40 * b
	},
	{
		name: "three quarters of the way",
		x: 60 * b
	}
], pn = new Map([...j.map(({ sketch: e }, t) => [e, t]), ["=", et]]), mn = /* @__PURE__ */ new Map([["<", -1], [">", 1]]);
function hn(e) {
	let { seed: t, difficulty: n, generator: r = 2 } = e;
	if (!Number.isInteger(t) || t < 0 || t > 999999) throw Error(`The seed of an endless level is ${t}: give a whole number from 0 to ${Ee}.`);
	if (!(n >= 0 && n <= 1)) throw Error(`The difficulty of an endless level is ${n}: give a number from 0 to 1.`);
	let i = h(t, "endless"), a = _n(i.split("pieces"), Math.round(n * 100), nn[r]), o = {
		column: 76,
		row: a.ground - 2
	}, [s, c] = e.bell === "left" ? [Mn(a), {
		start: jn(Mn(a)),
		bell: {
			...o,
			column: Nn(a, o.column)
		}
	}] : [a, {
		start: An(a, sn),
		bell: o
	}];
	return In(s, {
		id: Ae(e),
		name: `Endless ${t}`,
		layoutVersion: rn[r],
		...c,
		milestones: e.bell === "left" ? Fn(c.start.column, c.bell.column) : fn,
		look: Me[i.split("look").int(Me.length)],
		decoration: i.split("decoration")
	});
}
function gn(e) {
	let { above: t, below: n, rise: r } = kn(e);
	return Array.from({ length: 5 }, (e, t) => an + t).filter((e) => e - t >= 1 && e + n < 11 && e - r >= an && e - r <= on);
}
function _n(e, t, n) {
	let r = Sn(80, 7 + e.int(3));
	Cn(r, cn);
	let i = null;
	for (;;) {
		let a = 73 - r.column, o = r.column === cn ? 0 : ln + e.int(t < 50 ? 4 : 2), s = vn(e, n, {
			hundredths: t,
			room: a - o,
			ground: r.ground,
			previous: i
		});
		if (s === null) break;
		n !== nn[1] && (i = s), Cn(r, o), wn(r, s);
	}
	return Cn(r, 80 - r.column), r;
}
function vn(e, t, { hundredths: n, room: r, ground: i, previous: a }) {
	let o = t.filter((e) => e !== a && e.from <= n && On(e) <= r && yn.get(e)?.includes(i)), s = o.map(({ from: e, isCommon: t }) => (t ? 2 : 1) * (bn + Math.max(0, xn - (n - e)))), c = e.int(s.reduce((e, t) => e + t, 0));
	for (let e = 0; e < o.length; e++) if (c -= s[e], c < 0) return o[e];
	return null;
}
var yn = new Map(nn[2].map((e) => [e, gn(e)])), bn = 4, xn = 40;
function Sn(e, t) {
	let n = new Uint8Array(e * 11);
	for (let t = 0; t < e; t++) n[t * 11] = et;
	return {
		width: e,
		tiles: n,
		regrets: [],
		areas: [],
		floors: [],
		column: 0,
		ground: t
	};
}
function Cn(e, t) {
	let { tiles: n, column: r, ground: i } = e;
	e.floors.push({
		column: r,
		width: t,
		ground: i
	});
	for (let e = r; e < r + t; e++) En(n, e, i);
	e.column = r + t;
}
function wn(e, t) {
	let { rows: n } = t, { above: r, rise: i } = kn(t), a = e.ground - r;
	n.forEach((t, r) => {
		let i = a + r;
		for (let a = 0; a < t.length; a++) {
			let o = e.column + a, s = mn.get(t[a]);
			s !== void 0 && e.regrets.push({
				column: o,
				row: i,
				direction: s
			});
			let c = pn.get(t[a]) ?? N;
			c !== N && (e.tiles[o * 11 + i] = c, t[a] === "=" && Dn(e.tiles, o, i), r === n.length - 1 && j[c].blocks === !0 && En(e.tiles, o, i + 1));
		}
	});
	for (let { column: n, row: r, ...i } of Tn(t)) e.areas.push({
		...i,
		column: e.column + n,
		row: a + r
	});
	e.column += On(t), e.ground -= i;
}
function Tn({ areas: e = [] }) {
	return [...$t].flatMap(([t, n]) => {
		let r = e.flatMap((e, n) => e.includes(t) ? [n] : []);
		if (r.length === 0) return [];
		let i = e[r[0]], a = i.indexOf(t), o = i.lastIndexOf(t) + 1 - a;
		return [{
			mark: n,
			column: a,
			row: r[0],
			width: o,
			height: r.length
		}];
	});
}
function En(e, t, n) {
	for (let r = n; r < 11; r++) e[t * 11 + r] = et;
}
function Dn(e, t, n) {
	for (let r = n; r >= 0; r--) e[t * 11 + r] = et;
}
function On({ rows: e }) {
	return e[0].length;
}
function kn({ rows: e }) {
	let t = (t) => e.findIndex((e) => e[t] === "#"), n = t(0);
	return {
		above: n,
		below: e.length - 1 - n,
		rise: n - t(e[0].length - 1)
	};
}
function An({ floors: e }, t) {
	return {
		column: t,
		row: e[0].ground
	};
}
function jn({ floors: e, width: t }) {
	let n = e.map((e) => ({
		column: e.column + Math.floor(e.width / 2),
		row: e.ground
	})), r = ({ column: e }) => Math.abs(e - t / 2);
	return n.reduce((e, t) => r(t) < r(e) ? t : e);
}
function Mn(e) {
	let { width: t, tiles: n } = e, r = e.floors.map((e) => ({
		...e,
		column: t - e.column - e.width
	})).reverse(), i = e.regrets.map(({ column: t, row: n, direction: r }) => ({
		column: Nn(e, t),
		row: n,
		direction: r === 1 ? -1 : 1
	})), a = e.areas.map(({ mark: e, column: n, ...r }) => ({
		...r,
		column: t - n - r.width,
		mark: e.kind === "platform" && e.isUpright ? e : {
			...e,
			direction: e.direction === 1 ? -1 : 1
		}
	})), o = n.map((t, r) => {
		let i = Nn(e, Math.floor(r / 11)), a = n[i * 11 + r % 11];
		return Pn.get(a) ?? a;
	});
	return {
		...e,
		tiles: o,
		floors: r,
		regrets: i,
		areas: a
	};
}
function Nn({ width: e }, t) {
	return e - 1 - t;
}
var Pn = /* @__PURE__ */ new Map([[M("beltLeft"), M("beltRight")], [M("beltRight"), M("beltLeft")]]);
function Fn(e, t) {
	return fn.map(({ name: n }, r) => {
		let i = Math.round(e + (r + 1) / 4 * (t - e)) * b;
		return {
			name: n,
			x: i,
			area: {
				left: 0,
				right: i,
				top: 0,
				bottom: 11 * b
			}
		};
	});
}
function In(e, { id: t, name: n, layoutVersion: r, start: i, bell: a, milestones: o, look: s, decoration: c }) {
	let { tiles: l, width: u, floors: d } = e, f = {
		width: u,
		height: 11
	}, p = null;
	return {
		id: t,
		name: n,
		lesson: "A new hotel for every seed: what is learnt on some of them, does it work on others?",
		...f,
		tiles: l,
		tileMask: l.reduce((e, t) => e | 1 << t, 0),
		layoutVersion: r,
		get art() {
			return p ??= Kt({
				tiles: l,
				...f,
				floors: d,
				bell: a,
				rng: c
			}), p;
		},
		startX: i.column * b + (b - k) / 2,
		startY: i.row * b - A,
		bellX: a.column * b + b / 2,
		bellY: a.row * b + b / 2,
		regrets: e.regrets.map(({ column: e, row: t, direction: n }) => ({
			x: e * b + (b - Mt) / 2,
			y: (t + 1) * b - Nt,
			direction: n,
			...Ht(l, f, e, t)
		})),
		milestones: o,
		...Ut(l),
		winds: e.areas.flatMap(Ln),
		platforms: e.areas.flatMap(Rn),
		outliers: e.areas.flatMap(zn),
		timeLimitDecisions: un,
		onlyReward: null,
		look: s
	};
}
function Ln({ mark: e, ...t }) {
	return e.kind === "wind" ? [{
		...Bn(t),
		direction: e.direction,
		chance: dn
	}] : [];
}
function Rn({ mark: e, ...t }) {
	if (e.kind !== "platform") return [];
	let { left: n, top: r } = Bn(t), { isUpright: i, direction: a } = e;
	return [{
		left: n,
		top: r,
		length: (i ? t.height - 1 : t.width - 3) * b,
		isUpright: i,
		direction: a
	}];
}
function zn({ mark: e, ...t }) {
	if (e.kind !== "outlier") return [];
	let { left: n, top: r, right: i, bottom: a } = Bn(t);
	return [{
		minX: n,
		maxX: i - Ue,
		minY: r,
		maxY: a - We,
		direction: e.direction
	}];
}
function Bn({ column: e, row: t, width: n, height: r }) {
	return {
		left: e * b,
		top: t * b,
		right: (e + n) * b,
		bottom: (t + r) * b
	};
}
// src/sim/endless/sets.ts
var Vn = [
	"1",
	"4",
	"16",
	"64",
	"256",
	"all"
], Hn = [
	"off",
	"tested",
	"trained"
], Un = Ee + 1, Wn = Un / 2, Gn = 256;
function Kn({ first: e, trainSeeds: t, leftBell: n, isGraded: r = !1, split: i }) {
	let a = i === void 0 && t !== "all" ? Number(t) : Wn, o = i === void 0 ? 0 : Wn, s = /* @__PURE__ */ new Map();
	function c(t) {
		let s = g(t, "level") % a, c = i === "bellLeft" || i === void 0 && n === "trained" && qn(t), l = r ? Math.min(Yn(t) / 100, e.difficulty) : e.difficulty;
		return {
			...e,
			difficulty: l,
			seed: (e.seed + o + s) % Un,
			...c && { bell: "left" }
		};
	}
	return {
		placeOf: c,
		levelOf(e) {
			let t = c(e), n = Ae(t), r = s.get(n);
			if (r !== void 0) return r;
			let i = hn(t);
			for (let e of s.keys()) {
				if (s.size < Gn) break;
				s.delete(e);
			}
			return s.set(n, i), i;
		}
	};
}
function qn(e) {
	return g(e, "bell") % 2 == 1;
}
var Jn = 101;
function Yn(e) {
	return e % Jn;
}
function Xn(e, t) {
	let n = Math.min(e, 4294967195);
	return n - Yn(n) + t;
}
// assets/levels/cellar.tmj
var Zn = JSON.parse("{\"compressionlevel\":-1,\"height\":11,\"infinite\":false,\"layers\":[{\"data\":[0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,29,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,29,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,29,0,0,0,0,0,0,0,0,30,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,30,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,30,0,0,0,0,0,0,44,0,30,0,0,0,0,0,0,0,0,44,0,0,0,0,0,0,0,0,0,0,0,44,0,0,0,0,0,0,44,0,0,0,0,30,0,0,46,0,44,0,0,0,0,0,0,0,44,0,0,30,0,0,0,0,0,0,0,0,30,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,46,0,0,0,0,0,0,0,30,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,30,0,0,0,0,0,0,0,0,30,0,46,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,30,0,0,0,0,0,0,0,0,0,0,0,0,0,46,0,30,0,0,0,0,0,36,0,0,30,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,30,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,31,0,0,0,0,0,37,0,0,31,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,31,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0],\"height\":11,\"id\":1,\"name\":\"decoration\",\"opacity\":1,\"type\":\"tilelayer\",\"visible\":true,\"width\":58,\"x\":0,\"y\":0},{\"data\":[16,16,16,16,16,16,16,16,16,16,16,16,16,16,16,16,16,16,16,16,16,16,16,16,16,16,16,16,16,16,16,16,16,16,16,16,16,16,16,16,16,16,16,16,16,16,16,16,16,16,16,16,16,16,16,16,16,16,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,6,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,6,6,6,6,6,6,6,6,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,6,6,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,6,6,6,6,6,6,6,6,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,6,6,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,6,6,6,6,6,6,6,6,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,6,6,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,13,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,6,6,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,13,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,6,6,6,6,6,6,0,0,0,0,0,0,6,6,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,6,6,6,6,6,6,6,6,6,6,6,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,6,6,6,6,6,6,0,0,0,0,0,0,6,6,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,12,0,6,6,6,6,6,6,6,6,6,6,6,0,0,0,0,0,0,0,0,0,0,0,6,6,6,6,6,6,6,6,6,6,6,0,0,6,6,6,6,6,6,6,6,6,6,6,6,6,6,0,0,0,6,6,6,6,6,6,6,6,6,6,6,6,6,6,6,6,6,6,6,6,6,0,0,0,6,6,6,6,6,6,6,6,6,6,6,6,6,6,6,6,6,6,6,6,6,6,6,6,6,6,6,6,6,6,6,0,0,0,6,6,6,6,6,6,6,6,6,6,6,6,6,6,6,6,6,6,6,6,6,0,0,0,6,6,6,6,6,6,6,6,6,6,6,6,6,6,6,6,6,6,6,6,6,6],\"height\":11,\"id\":2,\"name\":\"ground\",\"opacity\":1,\"type\":\"tilelayer\",\"visible\":true,\"width\":58,\"x\":0,\"y\":0},{\"draworder\":\"topdown\",\"id\":3,\"name\":\"things\",\"objects\":[{\"height\":0,\"id\":1,\"name\":\"\",\"point\":true,\"rotation\":0,\"type\":\"start\",\"visible\":true,\"width\":0,\"x\":56,\"y\":136},{\"height\":0,\"id\":2,\"name\":\"\",\"point\":true,\"rotation\":0,\"type\":\"bell\",\"visible\":true,\"width\":0,\"x\":888,\"y\":120},{\"height\":0,\"id\":3,\"name\":\"\",\"point\":true,\"properties\":[{\"name\":\"direction\",\"type\":\"string\",\"value\":\"left\"}],\"rotation\":0,\"type\":\"regret\",\"visible\":true,\"width\":0,\"x\":408,\"y\":104},{\"height\":0,\"id\":4,\"name\":\"over the first gap\",\"point\":true,\"rotation\":0,\"type\":\"milestone\",\"visible\":true,\"width\":0,\"x\":216,\"y\":136},{\"height\":0,\"id\":5,\"name\":\"up the first step\",\"point\":true,\"rotation\":0,\"type\":\"milestone\",\"visible\":true,\"width\":0,\"x\":312,\"y\":104},{\"height\":0,\"id\":6,\"name\":\"over the second gap\",\"point\":true,\"rotation\":0,\"type\":\"milestone\",\"visible\":true,\"width\":0,\"x\":600,\"y\":136},{\"height\":0,\"id\":7,\"name\":\"up the stairs\",\"point\":true,\"rotation\":0,\"type\":\"milestone\",\"visible\":true,\"width\":0,\"x\":744,\"y\":88}],\"opacity\":1,\"type\":\"objectgroup\",\"visible\":true,\"x\":0,\"y\":0}],\"nextlayerid\":4,\"nextobjectid\":8,\"orientation\":\"orthogonal\",\"properties\":[{\"name\":\"lesson\",\"type\":\"string\",\"value\":\"Nothing pays but the bell, and chance never rings it. Show the hero the way first.\"},{\"name\":\"look\",\"type\":\"string\",\"value\":\"cellar\"},{\"name\":\"name\",\"type\":\"string\",\"value\":\"Cellar\"},{\"name\":\"onlyReward\",\"type\":\"string\",\"value\":\"bell\"},{\"name\":\"timeLimitDecisions\",\"type\":\"int\",\"value\":120}],\"renderorder\":\"right-down\",\"tiledversion\":\"1.10.2\",\"tileheight\":16,\"tilesets\":[{\"firstgid\":1,\"source\":\"tiles.tsj\"}],\"tilewidth\":16,\"type\":\"map\",\"version\":\"1.10\",\"width\":58}"), Qn = JSON.parse("{\"compressionlevel\":-1,\"height\":11,\"infinite\":false,\"layers\":[{\"data\":[0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,44,0,0,0,0,0,0,44,0,0,0,0,0,0,44,0,0,0,0,0,0,44,0,0,0,0,0,0,36,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,37,0,0,47,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,19,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,40,41,0,0,0,0,0,0,0,27,0,0,0,0,0,0,20,0,0,0,0,0,0,0,33,34,35,0,0,0,0,0,0,0,42,43,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0],\"height\":11,\"id\":1,\"name\":\"decoration\",\"opacity\":1,\"type\":\"tilelayer\",\"visible\":true,\"width\":34,\"x\":0,\"y\":0},{\"data\":[7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,9,10,10,10,10,10,10,10,10,10,10,10,10,10,10,10,10,10,10,10,10,10,10,10,10,11,0,0,0,1,1,1,3,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,4,4,4,4,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,4,4,5,4,1,1,1,1,3,0,0,0,0,2,1,3,0,0,0,0,2,1,1,1,1,1,1,1,1,1,1,1,1,1,4,4,4,4,4,5,4,4,4,0,0,0,0,4,4,4,0,0,0,0,4,4,4,5,4,4,4,4,4,5,4,4,4,4,4,4,5,4,4,4,4,4,5,0,0,0,0,4,5,4,0,0,0,0,5,4,4,4,4,4,5,4,4,4,4,4,5,4],\"height\":11,\"id\":2,\"name\":\"ground\",\"opacity\":1,\"type\":\"tilelayer\",\"visible\":true,\"width\":34,\"x\":0,\"y\":0},{\"draworder\":\"topdown\",\"id\":3,\"name\":\"things\",\"objects\":[{\"id\":1,\"name\":\"\",\"type\":\"bell\",\"x\":376,\"y\":104,\"width\":0,\"height\":0,\"rotation\":0,\"visible\":true,\"point\":true},{\"id\":2,\"name\":\"\",\"type\":\"start\",\"x\":24,\"y\":88,\"width\":0,\"height\":0,\"rotation\":0,\"visible\":true,\"point\":true},{\"id\":3,\"name\":\"along the edge\",\"type\":\"milestone\",\"x\":64,\"y\":112,\"width\":256,\"height\":16,\"rotation\":0,\"visible\":true},{\"id\":4,\"name\":\"the safe way\",\"type\":\"milestone\",\"x\":144,\"y\":64,\"width\":176,\"height\":16,\"rotation\":0,\"visible\":true},{\"id\":5,\"name\":\"over the abyss\",\"type\":\"milestone\",\"x\":328,\"y\":120,\"width\":0,\"height\":0,\"rotation\":0,\"visible\":true,\"point\":true}],\"opacity\":1,\"type\":\"objectgroup\",\"visible\":true,\"x\":0,\"y\":0}],\"nextlayerid\":4,\"nextobjectid\":6,\"orientation\":\"orthogonal\",\"properties\":[{\"name\":\"lesson\",\"type\":\"string\",\"value\":\"Short along the edge, or long and safe: Q-learning dares, SARSA knows that it stumbles.\"},{\"name\":\"look\",\"type\":\"string\",\"value\":\"terrace\"},{\"name\":\"name\",\"type\":\"string\",\"value\":\"Cliff Walk\"},{\"name\":\"timeLimitDecisions\",\"type\":\"int\",\"value\":200}],\"renderorder\":\"right-down\",\"tiledversion\":\"1.10.2\",\"tileheight\":16,\"tilesets\":[{\"firstgid\":1,\"source\":\"tiles.tsj\"}],\"tilewidth\":16,\"type\":\"map\",\"version\":\"1.10\",\"width\":34}"), $n = JSON.parse("{\"compressionlevel\":-1,\"height\":11,\"infinite\":false,\"layers\":[{\"data\":[0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,27,0,0,0,0,0,0,0,33,34,35,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0],\"height\":11,\"id\":1,\"name\":\"decoration\",\"opacity\":1,\"type\":\"tilelayer\",\"visible\":true,\"width\":20,\"x\":0,\"y\":0},{\"data\":[16,16,16,16,16,16,16,16,16,16,16,16,16,16,16,16,16,16,16,16,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,8,8,8,8,0,0,0,0,0,0,0,0,0,0,0,0,8,8,8,8,8,8,8,8,0,0,0,0,0,0,0,0,0,0,0,0,8,8,8,8,8,8,8,8,0,0,0,0,0,0,0,0,0,0,0,0,8,8,8,8,8,8,8,8,0,0,0,0,0,0,0,0,0,0,0,0,8,8,8,8,8,8,8,8,0,0,0,0,0,0,0,0,0,0,0,0,8,8,8,8,8,8,8,8,0,0,0,14,14,14,0,0,0,0,0,0,8,8,8,8,8,8,8,8,0,0,0,0,0,0,0,0,0,0,0,0,8,8,8,8,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,4,4,5,4,4,4,4,4,5,4,4,4,4,4,5,4,4,4,4,4],\"height\":11,\"id\":2,\"name\":\"ground\",\"opacity\":1,\"type\":\"tilelayer\",\"visible\":true,\"width\":20,\"x\":0,\"y\":0},{\"draworder\":\"topdown\",\"id\":3,\"name\":\"things\",\"objects\":[{\"id\":1,\"name\":\"\",\"type\":\"bell\",\"x\":232,\"y\":120,\"width\":0,\"height\":0,\"rotation\":0,\"visible\":true,\"point\":true},{\"id\":2,\"name\":\"\",\"type\":\"start\",\"x\":72,\"y\":136,\"width\":0,\"height\":0,\"rotation\":0,\"visible\":true,\"point\":true},{\"id\":3,\"name\":\"half way\",\"type\":\"milestone\",\"x\":160,\"y\":136,\"width\":0,\"height\":0,\"rotation\":0,\"visible\":true,\"point\":true}],\"opacity\":1,\"type\":\"objectgroup\",\"visible\":true,\"x\":0,\"y\":0}],\"nextlayerid\":4,\"nextobjectid\":4,\"orientation\":\"orthogonal\",\"properties\":[{\"name\":\"lesson\",\"type\":\"string\",\"value\":\"The test bench: so small that every algorithm finds the bell in seconds.\"},{\"name\":\"look\",\"type\":\"string\",\"value\":\"corridor\"},{\"name\":\"name\",\"type\":\"string\",\"value\":\"Corridor\"},{\"name\":\"timeLimitDecisions\",\"type\":\"int\",\"value\":40}],\"renderorder\":\"right-down\",\"tiledversion\":\"1.10.2\",\"tileheight\":16,\"tilesets\":[{\"firstgid\":1,\"source\":\"tiles.tsj\"}],\"tilewidth\":16,\"type\":\"map\",\"version\":\"1.10\",\"width\":20}"), er = JSON.parse("{\"compressionlevel\":-1,\"height\":11,\"infinite\":false,\"layers\":[{\"data\":[0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,44,0,0,0,0,0,0,0,0,0,44,0,0,0,0,0,0,0,0,0,0,0,0,0,44,0,0,0,0,0,0,0,0,0,0,0,0,44,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,36,0,0,0,0,0,0,0,0,0,0,0,0,36,0,0,0,0,0,0,0,0,0,0,0,0,0,36,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,47,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,37,0,0,0,0,0,0,0,0,0,0,0,0,37,0,0,0,0,0,0,0,0,0,0,0,0,0,37,0,0,0,0,0,33,34,35,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0],\"height\":11,\"id\":1,\"name\":\"decoration\",\"opacity\":1,\"type\":\"tilelayer\",\"visible\":true,\"width\":64,\"x\":0,\"y\":0},{\"data\":[7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,16,16,16,16,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,16,16,16,16,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,16,16,16,16,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,16,16,16,16,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,16,16,16,16,0,0,0,0,0,0,0,0,53,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,16,16,16,16,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,16,7,7,7,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,54,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,2,3,0,0,0,0,0,0,0,0,0,0,0,0,2,3,0,0,0,0,0,0,0,0,0,0,0,0,2,3,0,0,0,0,0,0,0,0,0,0,0,0,0,54,0,0,0,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,4,5,1,1,1,1,1,1,1,1,1,1,1,1,4,4,1,1,1,1,1,1,1,1,1,1,1,1,4,4,1,1,1,1,1,1,1,1,1,1,1,1,1,4,1,1,1,4,4,4,4,4,4,4,4,4,5,4,4,4,4,4,4,4,4,4,4,5,4,4,4,4,4,4,4,4,4,4,5,4,4,4,4,4,4,4,4,4,4,5,4,4,4,4,4,4,4,4,4,4,5,4,4,4,4,4,4,4,4,4,4],\"height\":11,\"id\":2,\"name\":\"ground\",\"opacity\":1,\"type\":\"tilelayer\",\"visible\":true,\"width\":64,\"x\":0,\"y\":0},{\"draworder\":\"topdown\",\"id\":3,\"name\":\"things\",\"objects\":[{\"height\":0,\"id\":1,\"name\":\"\",\"point\":true,\"rotation\":0,\"type\":\"start\",\"visible\":true,\"width\":0,\"x\":56,\"y\":136},{\"height\":0,\"id\":2,\"name\":\"\",\"point\":true,\"rotation\":0,\"type\":\"bell\",\"visible\":true,\"width\":0,\"x\":1000,\"y\":120},{\"height\":32,\"id\":3,\"name\":\"the key\",\"rotation\":0,\"type\":\"milestone\",\"visible\":true,\"width\":48,\"x\":112,\"y\":64},{\"height\":128,\"id\":4,\"name\":\"the door reached\",\"rotation\":0,\"type\":\"milestone\",\"visible\":true,\"width\":96,\"x\":864,\"y\":16}],\"opacity\":1,\"type\":\"objectgroup\",\"visible\":true,\"x\":0,\"y\":0}],\"nextlayerid\":4,\"nextobjectid\":5,\"orientation\":\"orthogonal\",\"properties\":[{\"name\":\"lesson\",\"type\":\"string\",\"value\":\"A key beside the start opens the door at the end: λ or n-step returns carry the bell’s reward back to it.\"},{\"name\":\"name\",\"type\":\"string\",\"value\":\"Key and Door\"},{\"name\":\"timeLimitDecisions\",\"type\":\"int\",\"value\":180}],\"renderorder\":\"right-down\",\"tiledversion\":\"1.10.2\",\"tileheight\":16,\"tilesets\":[{\"firstgid\":1,\"source\":\"tiles.tsj\"}],\"tilewidth\":16,\"type\":\"map\",\"version\":\"1.10\",\"width\":64}"), tr = JSON.parse("{\"compressionlevel\":-1,\"height\":11,\"infinite\":false,\"layers\":[{\"data\":[0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,29,0,0,0,0,29,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,38,0,0,38,0,0,0,0,29,0,0,0,0,0,0,0,0,0,0,0,0,0,0,29,38,0,0,38,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,30,0,0,0,0,30,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,39,21,22,39,0,0,0,0,30,0,0,0,0,0,0,0,0,0,0,0,0,0,0,30,39,0,0,39,0,0,0,0,0,0,0,0,0,0,0,0,21,22,0,0,21,22,0,0,0,30,0,21,22,0,30,0,21,22,0,0,21,22,0,0,0,0,0,0,0,0,39,23,24,39,0,0,0,0,30,0,21,22,0,0,0,0,0,21,22,0,0,0,0,30,39,21,22,39,0,0,0,0,0,0,0,0,0,0,44,0,23,24,44,0,23,24,0,25,26,30,0,23,24,0,30,0,23,24,44,0,23,24,0,0,0,0,0,0,0,19,0,0,0,0,0,0,17,0,30,0,23,24,44,25,26,44,0,23,24,0,0,0,0,30,39,23,24,39,0,0,32,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,30,0,0,0,0,30,0,0,0,0,0,0,0,0,0,0,0,0,0,0,20,0,0,0,0,0,0,18,0,30,0,0,0,0,0,0,0,0,0,0,0,0,0,0,30,0,0,0,0,44,0,0,0,44,0,0,0,0,0,0,0,0,0,0,0,0,0,17,0,0,30,0,0,0,0,30,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,30,0,0,0,0,0,0,0,0,0,0,0,0,17,0,30,0,0,19,0,0,0,0,0,0,40,41,0,36,0,0,19,0,0,0,0,0,0,18,0,0,30,0,0,0,0,30,0,19,0,0,28,0,0,0,0,0,0,0,0,47,0,0,0,0,0,0,0,0,0,31,0,0,0,0,0,0,0,0,0,0,0,0,18,0,31,0,0,20,0,0,33,34,35,0,42,43,0,37,0,0,20,0,27,0,0,0,0,18,0,0,31,0,0,0,0,31,0,20,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,18,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0],\"height\":11,\"id\":1,\"name\":\"decoration\",\"opacity\":1,\"type\":\"tilelayer\",\"visible\":true,\"width\":70,\"x\":0,\"y\":0},{\"data\":[7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,8,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,8,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,8,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,14,13,14,0,14,14,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,8,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,9,10,10,11,14,0,0,0,0,14,14,14,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,8,49,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,14,0,14,0,0,0,0,0,0,0,0,0,0,0,0,0,0,14,0,0,0,0,0,14,14,14,0,14,14,14,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,8,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,14,14,14,0,0,0,0,0,0,9,10,11,0,0,0,0,0,0,2,1,1,1,1,1,1,3,0,14,0,0,0,14,0,0,0,14,9,10,11,0,0,0,0,14,14,0,0,0,0,0,0,0,0,0,8,0,0,0,0,0,0,0,14,14,14,0,0,0,0,14,0,0,0,14,0,0,0,0,0,0,0,0,0,0,0,0,0,0,4,5,4,4,4,4,4,5,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,8,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,2,1,1,1,1,1,1,1,1,1,1,4,4,4,4,4,4,4,4,1,1,1,1,3,0,0,0,0,0,0,0,0,0,0,0,2,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,3,0,0,0,2,1,1,1,4,4,4,4,5,4,4,4,4,4,5,4,4,4,4,4,5,4,4,4,4,4,5,4,1,1,1,1,1,1,1,1,1,1,1,4,4,4,4,4,5,4,4,4,4,4,5,4,4,5,4,4,4,4,4,5,4,4,4,4,4,5,4,0,0,0,4,5,4,4,4,4,4,5,4,4,4,4,4,5,4,4,4,4,4,5,4,4,4,4,4,5,4,4,4,4,4,5,4,4,4,4,4,5,4,4,4,4,4,5,4,4,4,4,4,5,4],\"height\":11,\"id\":2,\"name\":\"ground\",\"opacity\":1,\"type\":\"tilelayer\",\"visible\":true,\"width\":70,\"x\":0,\"y\":0},{\"draworder\":\"topdown\",\"id\":3,\"name\":\"things\",\"objects\":[{\"id\":1,\"name\":\"\",\"type\":\"bell\",\"x\":1048,\"y\":104,\"width\":0,\"height\":0,\"rotation\":0,\"visible\":true,\"point\":true},{\"id\":2,\"name\":\"\",\"type\":\"regret\",\"x\":488,\"y\":120,\"width\":0,\"height\":0,\"rotation\":0,\"visible\":true,\"point\":true,\"properties\":[{\"name\":\"direction\",\"type\":\"string\",\"value\":\"left\"}]},{\"id\":3,\"name\":\"\",\"type\":\"start\",\"x\":40,\"y\":136,\"width\":0,\"height\":0,\"rotation\":0,\"visible\":true,\"point\":true},{\"id\":4,\"name\":\"\",\"type\":\"regret\",\"x\":872,\"y\":136,\"width\":0,\"height\":0,\"rotation\":0,\"visible\":true,\"point\":true,\"properties\":[{\"name\":\"direction\",\"type\":\"string\",\"value\":\"left\"}]},{\"id\":5,\"name\":\"over the gap\",\"type\":\"milestone\",\"x\":304,\"y\":136,\"width\":0,\"height\":0,\"rotation\":0,\"visible\":true,\"point\":true},{\"id\":6,\"name\":\"past the first Regret\",\"type\":\"milestone\",\"x\":544,\"y\":88,\"width\":0,\"height\":0,\"rotation\":0,\"visible\":true,\"point\":true},{\"id\":7,\"name\":\"past the second Regret\",\"type\":\"milestone\",\"x\":928,\"y\":120,\"width\":0,\"height\":0,\"rotation\":0,\"visible\":true,\"point\":true}],\"opacity\":1,\"type\":\"objectgroup\",\"visible\":true,\"x\":0,\"y\":0}],\"nextlayerid\":4,\"nextobjectid\":8,\"orientation\":\"orthogonal\",\"properties\":[{\"name\":\"lesson\",\"type\":\"string\",\"value\":\"A first success: one gap, one step, two Regrets, and the bell.\"},{\"name\":\"look\",\"type\":\"string\",\"value\":\"lobby\"},{\"name\":\"name\",\"type\":\"string\",\"value\":\"Lobby\"},{\"name\":\"timeLimitDecisions\",\"type\":\"int\",\"value\":400}],\"renderorder\":\"right-down\",\"tiledversion\":\"1.10.2\",\"tileheight\":16,\"tilesets\":[{\"firstgid\":1,\"source\":\"tiles.tsj\"}],\"tilewidth\":16,\"type\":\"map\",\"version\":\"1.10\",\"width\":70}"), nr = JSON.parse("{\"compressionlevel\":-1,\"height\":11,\"infinite\":false,\"layers\":[{\"data\":[0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0],\"height\":11,\"id\":1,\"name\":\"decoration\",\"opacity\":1,\"type\":\"tilelayer\",\"visible\":true,\"width\":52,\"x\":0,\"y\":0},{\"data\":[0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,4,5,4,4,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,2,1,1,1,1,1,1,1,1,3,0,0,0,0,0,0,0,0,5,4,4,5,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,4,4,5,4,4,4,4,5,4,4,0,0,0,14,14,14,14,14,4,4,5,4,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,4,4,4,5,4,4,4,4,5,4,1,1,3,14,14,14,14,14,4,5,4,4,4,4,4,4,5,4,4,4,4,5,4,4,4,4,5,4,4,4,4,5,4,4,4,4,5,4,4,4,4,5,4,4,4,4,5,4,4,4,4,5,4,4,4,14,14,14,14,14,5,4,4,5,5,4,4,4,4,5,4,4,4,4,5,4,4,4,4,5,4,4,4,4,5,4,4,4,4,5,4,4,4,4,5,4,4,4,4,5,4,4,4,4,5,4,4,14,14,14,14,14,4,4,5,4,4,5,4,4,4,4,5,4,4,4,4,5,4,4,4,4,5,4,4,4,4,5,4,4,4,4,5,4,4,4,4,5,4,4,4,4,5,4,4,4,4,5,4,14,14,14,14,14,4,5,4,4,4,4,5,4,4,4,4,5,4,4,4,4,5,4,4,4,4,5,4,4,4,4,5,4,4,4,4,5,4,4,4,4,5,4,4,4,4,5,4,4,4,4,5,0,0,0,0,0,5,4,4,5,4,4,4,5,4,4,4,4,5,4,4,4,4,5,4,4,4,4,5,4,4,4,4,5,4,4,4,4,5,4,4,4,4,5,4,4,4,4,5,4,4,4,4,0,0,0,0,0,4,4,5,4,4,4,4,4,5,4,4,4,4,5,4,4,4,4,5,4,4,4,4,5,4,4,4,4,5,4,4,4,4,5,4,4,4,4,5,4,4,4,4,5,4,4,4,0,0,0,0,0,4,5,4,4,5,4,4,4,4,5,4,4,4,4,5,4,4,4,4,5,4,4,4,4,5,4,4,4,4,5,4,4,4,4,5,4,4,4,4,5,4,4,4,4,5,4,4,1,1,1,1,1,5,4,4,5],\"height\":11,\"id\":2,\"name\":\"ground\",\"opacity\":1,\"type\":\"tilelayer\",\"visible\":true,\"width\":52,\"x\":0,\"y\":0},{\"draworder\":\"topdown\",\"id\":3,\"name\":\"things\",\"objects\":[{\"id\":1,\"name\":\"\",\"type\":\"start\",\"x\":680,\"y\":40,\"width\":0,\"height\":0,\"rotation\":0,\"visible\":true,\"point\":true},{\"id\":2,\"name\":\"\",\"type\":\"bell\",\"x\":40,\"y\":40,\"width\":0,\"height\":0,\"rotation\":0,\"visible\":true,\"point\":true},{\"id\":3,\"name\":\"into the coins\",\"type\":\"milestone\",\"x\":688,\"y\":128,\"width\":80,\"height\":32,\"rotation\":0,\"visible\":true},{\"id\":4,\"name\":\"the other way\",\"type\":\"milestone\",\"x\":480,\"y\":0,\"width\":160,\"height\":16,\"rotation\":0,\"visible\":true}],\"opacity\":1,\"type\":\"objectgroup\",\"visible\":true,\"x\":0,\"y\":0}],\"nextlayerid\":4,\"nextobjectid\":9,\"orientation\":\"orthogonal\",\"properties\":[{\"name\":\"lesson\",\"type\":\"string\",\"value\":\"Coins nearby lead into a pit without a way out, and the bell is far away on the other side: a short-sighted γ takes the coins.\"},{\"name\":\"name\",\"type\":\"string\",\"value\":\"Local Optimum\"},{\"name\":\"timeLimitDecisions\",\"type\":\"int\",\"value\":200}],\"renderorder\":\"right-down\",\"tiledversion\":\"1.10.2\",\"tileheight\":16,\"tilesets\":[{\"firstgid\":1,\"source\":\"tiles.tsj\"}],\"tilewidth\":16,\"type\":\"map\",\"version\":\"1.10\",\"width\":52}"), rr = JSON.parse("{\"compressionlevel\":-1,\"height\":11,\"infinite\":false,\"layers\":[{\"data\":[0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,17,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,25,26,0,0,0,0,0,0,0,25,26,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,18,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,44,0,0,0,0,0,0,0,0,0,44,0,0,0,0,0,0,0,0,0,0,0,0,0,0,25,26,0,0,0,0,0,0,0,0,0,0,0,0,25,26,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,44,0,0,0,0,0,0,0,44,0,0,0,0,29,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,44,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,44,0,0,0,0,0,0,0,0,0,0,0,0,44,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,29,0,0,0,0,0,0,29,0,0,0,0,0,0,36,0,0,0,0,0,0,0,0,30,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,17,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,32,0,0,0,0,0,0,0,17,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,17,0,0,0,0,0,0,0,0,0,0,0,0,30,0,0,0,0,0,0,30,0,0,0,0,0,0,37,0,0,0,19,0,0,0,0,31,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,18,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,18,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,18,0,0,0,0,0,0,0,0,0,0,0,0,31,0,33,34,35,0,0,31,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0],\"height\":11,\"id\":1,\"name\":\"decoration\",\"opacity\":1,\"type\":\"tilelayer\",\"visible\":true,\"width\":183,\"x\":0,\"y\":0},{\"data\":[7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,16,16,16,16,16,16,16,16,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,16,16,16,16,16,16,16,16,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,16,16,16,16,16,16,16,16,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,16,16,16,16,16,16,16,16,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,14,14,14,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,16,16,16,16,16,16,16,16,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,16,16,16,16,16,16,16,16,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,16,16,16,16,16,16,16,16,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,14,14,14,14,0,0,0,0,0,0,0,0,0,0,16,16,16,16,16,16,16,16,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,16,16,16,16,16,16,16,16,0,0,0,0,0,0,0,0,0,2,1,1,1,1,1,1,1,3,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,16,16,16,16,16,16,16,16,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,14,14,14,0,0,0,0,0,0,0,0,13,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,14,14,14,0,0,0,0,0,0,0,16,16,16,16,16,16,16,16,0,0,0,0,0,0,0,0,0,4,4,4,4,4,4,5,4,4,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,16,16,16,16,16,16,16,16,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,49,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,13,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,2,1,1,1,1,1,1,1,1,1,1,1,3,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,4,4,4,4,4,4,4,4,0,0,0,0,0,0,0,0,0,4,4,4,4,5,4,4,4,4,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,4,4,4,4,4,4,4,5,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,13,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,4,4,4,4,5,4,4,4,4,4,4,4,4,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,4,4,5,4,4,4,4,4,4,0,0,0,0,0,0,0,0,0,0,0,0,0,0,2,1,1,1,1,1,1,1,1,1,1,1,1,3,0,0,0,0,0,0,0,54,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,2,1,3,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,13,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,4,4,5,4,4,4,4,4,4,4,4,4,4,0,0,0,0,0,0,0,0,0,0,0,0,12,0,0,0,0,0,0,53,0,0,0,0,0,0,0,0,0,0,0,0,0,5,4,4,4,4,4,4,4,4,0,0,0,0,0,0,0,0,0,0,0,0,0,0,4,4,4,4,4,4,4,4,4,4,5,4,4,4,0,0,0,0,0,0,0,54,0,0,0,0,0,0,0,0,0,12,0,0,0,0,0,0,0,12,0,0,0,0,0,0,0,2,1,4,4,4,0,0,0,0,0,0,0,0,0,0,0,0,0,0,1,1,1,1,1,1,1,1,1,3,0,0,0,2,1,1,1,1,1,1,1,1,1,1,1,1,1,4,1,1,1,1,1,3,0,0,0,0,0,0,0,2,1,1,1,52,52,1,5,4,4,4,4,4,4,4,4,4,4,5,4,1,1,1,1,50,50,50,50,50,50,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,3,0,0,0,4,4,4,4,4,4,4,4,4,0,0,0,0,0,0,0,0,0,0,0,0,0,0,4,4,4,4,4,4,4,4,5,4,4,4,4,4,1,1,1,1,1,1,1,4,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,4,4,4,4,4,1,1,1,1,1,1,1,1,1,1,1,1,1,1,4,4,5,4,4,4,4,4,4,4,0,0,0,5,4,4,4,4,4,4,4,4,4,4,5,4,4,4,4,4,4,4,4,4,0,0,0,0,0,0,0,4,4,4,4,4,5,4,4,4,4,4,4,4,4,4,4,5,4,4,4,4,4,4,4,4,4,4,5,4,4,4,4,4,4,4,4,4,4,5,4,4,4,4,4,4,4,4,4,4,5,1,1,1,4,4,4,4,4,4,4,5,4,0,0,0,0,0,0,0,0,0,0,0,0,0,0,4,4,4,4,4,4,5,4,4,4,4,4,4,4,4,4,4,5,4,4,4,4,4,4,4,4,4,4,5,4,4,4,4,4,4,4,4,4,4,5,4,4,4,4,4,4,4,4,4,4,5,4,4,4,4,4,4,4,4,4,4,5,4,4,4,4],\"height\":11,\"id\":2,\"name\":\"ground\",\"opacity\":1,\"type\":\"tilelayer\",\"visible\":true,\"width\":183,\"x\":0,\"y\":0},{\"draworder\":\"topdown\",\"id\":3,\"name\":\"things\",\"objects\":[{\"height\":0,\"id\":1,\"name\":\"\",\"point\":true,\"rotation\":0,\"type\":\"regret\",\"visible\":true,\"width\":0,\"x\":2024,\"y\":104,\"properties\":[{\"name\":\"direction\",\"type\":\"string\",\"value\":\"right\"}]},{\"height\":0,\"id\":2,\"name\":\"\",\"point\":true,\"rotation\":0,\"type\":\"bell\",\"visible\":true,\"width\":0,\"x\":2840,\"y\":120},{\"height\":0,\"id\":3,\"name\":\"\",\"point\":true,\"rotation\":0,\"type\":\"start\",\"visible\":true,\"width\":0,\"x\":40,\"y\":136},{\"height\":0,\"id\":4,\"name\":\"\",\"point\":true,\"rotation\":0,\"type\":\"regret\",\"visible\":true,\"width\":0,\"x\":328,\"y\":136,\"properties\":[{\"name\":\"direction\",\"type\":\"string\",\"value\":\"left\"}]},{\"height\":0,\"id\":5,\"name\":\"over the first gap\",\"point\":true,\"rotation\":0,\"type\":\"milestone\",\"visible\":true,\"width\":0,\"x\":216,\"y\":136},{\"height\":0,\"id\":6,\"name\":\"past the crates\",\"point\":true,\"rotation\":0,\"type\":\"milestone\",\"visible\":true,\"width\":0,\"x\":456,\"y\":136},{\"height\":16,\"id\":7,\"name\":\"\",\"properties\":[{\"name\":\"direction\",\"type\":\"string\",\"value\":\"right\"}],\"rotation\":0,\"type\":\"platform\",\"visible\":true,\"width\":112,\"x\":544,\"y\":144},{\"height\":0,\"id\":8,\"name\":\"over on the platform\",\"point\":true,\"rotation\":0,\"type\":\"milestone\",\"visible\":true,\"width\":0,\"x\":664,\"y\":136},{\"height\":0,\"id\":9,\"name\":\"up by the spring\",\"point\":true,\"rotation\":0,\"type\":\"milestone\",\"visible\":true,\"width\":0,\"x\":776,\"y\":136},{\"height\":48,\"id\":10,\"name\":\"\",\"properties\":[{\"name\":\"direction\",\"type\":\"string\",\"value\":\"left\"}],\"rotation\":0,\"type\":\"outlier\",\"visible\":true,\"width\":112,\"x\":832,\"y\":48},{\"height\":0,\"id\":11,\"name\":\"past the Outlier\",\"point\":true,\"rotation\":0,\"type\":\"milestone\",\"visible\":true,\"width\":0,\"x\":984,\"y\":136},{\"height\":0,\"id\":12,\"name\":\"with the key\",\"point\":true,\"rotation\":0,\"type\":\"milestone\",\"visible\":true,\"width\":0,\"x\":1304,\"y\":136},{\"height\":96,\"id\":13,\"name\":\"\",\"properties\":[{\"name\":\"direction\",\"type\":\"string\",\"value\":\"up\"}],\"rotation\":0,\"type\":\"platform\",\"visible\":true,\"width\":48,\"x\":1456,\"y\":64},{\"height\":0,\"id\":14,\"name\":\"up by the lift\",\"point\":true,\"rotation\":0,\"type\":\"milestone\",\"visible\":true,\"width\":0,\"x\":1512,\"y\":136},{\"height\":16,\"id\":15,\"name\":\"\",\"properties\":[{\"name\":\"direction\",\"type\":\"string\",\"value\":\"right\"}],\"rotation\":0,\"type\":\"platform\",\"visible\":true,\"width\":112,\"x\":1648,\"y\":80},{\"height\":16,\"id\":16,\"name\":\"\",\"properties\":[{\"name\":\"direction\",\"type\":\"string\",\"value\":\"left\"}],\"rotation\":0,\"type\":\"platform\",\"visible\":true,\"width\":112,\"x\":1760,\"y\":96},{\"height\":0,\"id\":17,\"name\":\"over the abyss\",\"point\":true,\"rotation\":0,\"type\":\"milestone\",\"visible\":true,\"width\":0,\"x\":1880,\"y\":136},{\"height\":0,\"id\":18,\"name\":\"through the door\",\"point\":true,\"rotation\":0,\"type\":\"milestone\",\"visible\":true,\"width\":0,\"x\":2232,\"y\":136},{\"height\":48,\"id\":19,\"name\":\"\",\"properties\":[{\"name\":\"direction\",\"type\":\"string\",\"value\":\"right\"}],\"rotation\":0,\"type\":\"outlier\",\"visible\":true,\"width\":160,\"x\":2352,\"y\":64},{\"height\":0,\"id\":20,\"name\":\"on the terrace\",\"point\":true,\"rotation\":0,\"type\":\"milestone\",\"visible\":true,\"width\":0,\"x\":2584,\"y\":136},{\"height\":128,\"id\":21,\"name\":\"\",\"properties\":[{\"name\":\"chance\",\"type\":\"int\",\"value\":40},{\"name\":\"direction\",\"type\":\"string\",\"value\":\"left\"}],\"rotation\":0,\"type\":\"wind\",\"visible\":true,\"width\":192,\"x\":2576,\"y\":16},{\"height\":0,\"id\":22,\"name\":\"at the counter\",\"point\":true,\"rotation\":0,\"type\":\"milestone\",\"visible\":true,\"width\":0,\"x\":2776,\"y\":136}],\"opacity\":1,\"type\":\"objectgroup\",\"visible\":true,\"x\":0,\"y\":0}],\"nextlayerid\":4,\"nextobjectid\":23,\"orientation\":\"orthogonal\",\"properties\":[{\"name\":\"lesson\",\"type\":\"string\",\"value\":\"Everything at once, and long: a policy has to join what the other levels teach one by one, and wait where a platform is away.\"},{\"name\":\"name\",\"type\":\"string\",\"value\":\"Penthouse\"},{\"name\":\"timeLimitDecisions\",\"type\":\"int\",\"value\":500}],\"renderorder\":\"right-down\",\"tiledversion\":\"1.10.2\",\"tileheight\":16,\"tilesets\":[{\"firstgid\":1,\"source\":\"tiles.tsj\"}],\"tilewidth\":16,\"type\":\"map\",\"version\":\"1.10\",\"width\":183}"), ir = JSON.parse("{\"compressionlevel\":-1,\"height\":11,\"infinite\":false,\"layers\":[{\"data\":[0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,44,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,25,26,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,44,0,0,0,0,44,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,44,0,0,0,0,36,0,0,19,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,37,0,0,20,0,28,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,19,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,17,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,20,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,18,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,27,0,0,0,33,34,35,18,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0],\"height\":11,\"id\":1,\"name\":\"decoration\",\"opacity\":1,\"type\":\"tilelayer\",\"visible\":true,\"width\":48,\"x\":0,\"y\":0},{\"data\":[7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,0,0,0,0,0,0,0,0,0,8,8,8,8,8,8,8,8,8,8,8,0,0,0,0,0,0,8,8,8,8,8,8,8,8,8,8,8,8,8,8,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,8,8,8,8,8,8,8,8,8,8,8,0,0,0,0,0,0,8,8,8,8,8,8,8,8,8,8,8,8,8,8,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,8,8,8,8,8,8,8,8,8,8,8,0,0,0,0,0,0,8,8,8,8,8,8,8,8,8,8,8,8,8,8,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,8,8,8,8,8,8,8,8,8,8,8,0,0,0,0,0,0,8,8,8,8,8,8,8,8,8,8,8,8,8,8,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,7,7,7,7,7,7,7,7,7,7,7,0,0,14,14,0,0,8,8,8,8,8,8,8,8,8,8,8,8,8,8,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,13,0,0,0,0,0,0,0,0,0,0,0,14,0,0,14,0,7,7,7,7,7,7,7,7,7,7,7,7,7,7,0,0,0,0,0,0,0,0,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,3,0,0,0,0,0,0,13,0,0,0,0,0,0,13,0,0,0,0,0,0,0,0,14,14,0,0,0,0,4,4,4,4,4,4,4,4,4,4,4,4,4,4,4,4,4,4,4,4,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,3,0,0,0,0,0,0,0,0,4,4,4,5,4,4,4,4,4,5,4,4,4,4,4,5,4,4,4,4,4,5,4,4,4,4,4,5,4,4,4,4,4,5,4,4,4,4,4,5,1,1,1,1,1,1,1,1,4,4,5,4,4,4,4,4,5,4,4,4,4,4,5,4,4,4,4,4,5,4,4,4,4,4,5,4,4,4,4,4,5,4,4,4,4,4,5,4,4,4,4,4,5,4,4,4],\"height\":11,\"id\":2,\"name\":\"ground\",\"opacity\":1,\"type\":\"tilelayer\",\"visible\":true,\"width\":48,\"x\":0,\"y\":0},{\"draworder\":\"topdown\",\"id\":3,\"name\":\"things\",\"objects\":[{\"id\":1,\"name\":\"\",\"type\":\"start\",\"x\":40,\"y\":104,\"width\":0,\"height\":0,\"rotation\":0,\"visible\":true,\"point\":true},{\"id\":2,\"name\":\"\",\"type\":\"regret\",\"x\":264,\"y\":104,\"width\":0,\"height\":0,\"rotation\":0,\"visible\":true,\"point\":true,\"properties\":[{\"name\":\"direction\",\"type\":\"string\",\"value\":\"right\"}]},{\"id\":3,\"name\":\"\",\"type\":\"regret\",\"x\":488,\"y\":120,\"width\":0,\"height\":0,\"rotation\":0,\"visible\":true,\"point\":true,\"properties\":[{\"name\":\"direction\",\"type\":\"string\",\"value\":\"left\"}]},{\"id\":4,\"name\":\"\",\"type\":\"regret\",\"x\":600,\"y\":120,\"width\":0,\"height\":0,\"rotation\":0,\"visible\":true,\"point\":true,\"properties\":[{\"name\":\"direction\",\"type\":\"string\",\"value\":\"right\"}]},{\"id\":5,\"name\":\"\",\"type\":\"bell\",\"x\":728,\"y\":120,\"width\":0,\"height\":0,\"rotation\":0,\"visible\":true,\"point\":true},{\"id\":6,\"name\":\"through the first tunnel\",\"type\":\"milestone\",\"x\":320,\"y\":120,\"width\":0,\"height\":0,\"rotation\":0,\"visible\":true,\"point\":true},{\"id\":7,\"name\":\"through the second tunnel\",\"type\":\"milestone\",\"x\":640,\"y\":136,\"width\":0,\"height\":0,\"rotation\":0,\"visible\":true,\"point\":true}],\"opacity\":1,\"type\":\"objectgroup\",\"visible\":true,\"x\":0,\"y\":0}],\"nextlayerid\":4,\"nextobjectid\":8,\"orientation\":\"orthogonal\",\"properties\":[{\"name\":\"lesson\",\"type\":\"string\",\"value\":\"Attack is worth learning: in a low tunnel, nobody jumps over a Regret.\"},{\"name\":\"look\",\"type\":\"string\",\"value\":\"alley\"},{\"name\":\"name\",\"type\":\"string\",\"value\":\"Regret Alley\"},{\"name\":\"timeLimitDecisions\",\"type\":\"int\",\"value\":400}],\"renderorder\":\"right-down\",\"tiledversion\":\"1.10.2\",\"tileheight\":16,\"tilesets\":[{\"firstgid\":1,\"source\":\"tiles.tsj\"}],\"tilewidth\":16,\"type\":\"map\",\"version\":\"1.10\",\"width\":48}"), ar = JSON.parse("{\"columns\":8,\"image\":\"../art/tiles.png\",\"imageheight\":112,\"imagewidth\":128,\"margin\":0,\"name\":\"tiles\",\"spacing\":0,\"tilecount\":56,\"tiledversion\":\"1.10.2\",\"tileheight\":16,\"tiles\":[{\"id\":0,\"properties\":[{\"name\":\"name\",\"type\":\"string\",\"value\":\"groundTop\"}],\"type\":\"solid\"},{\"id\":1,\"properties\":[{\"name\":\"name\",\"type\":\"string\",\"value\":\"groundTopLeft\"}],\"type\":\"solid\"},{\"id\":2,\"properties\":[{\"name\":\"name\",\"type\":\"string\",\"value\":\"groundTopRight\"}],\"type\":\"solid\"},{\"id\":3,\"properties\":[{\"name\":\"name\",\"type\":\"string\",\"value\":\"groundFill\"}],\"type\":\"solid\"},{\"id\":4,\"properties\":[{\"name\":\"name\",\"type\":\"string\",\"value\":\"groundFillAlt\"}],\"type\":\"solid\"},{\"id\":5,\"properties\":[{\"name\":\"name\",\"type\":\"string\",\"value\":\"brick\"}],\"type\":\"solid\"},{\"id\":6,\"properties\":[{\"name\":\"name\",\"type\":\"string\",\"value\":\"ceilingUnderside\"}],\"type\":\"solid\"},{\"id\":7,\"properties\":[{\"name\":\"name\",\"type\":\"string\",\"value\":\"wallPanel\"}],\"type\":\"solid\"},{\"id\":8,\"properties\":[{\"name\":\"name\",\"type\":\"string\",\"value\":\"oneWayLeft\"}],\"type\":\"oneWay\"},{\"id\":9,\"properties\":[{\"name\":\"name\",\"type\":\"string\",\"value\":\"oneWayMiddle\"}],\"type\":\"oneWay\"},{\"id\":10,\"properties\":[{\"name\":\"name\",\"type\":\"string\",\"value\":\"oneWayRight\"}],\"type\":\"oneWay\"},{\"id\":11,\"properties\":[{\"name\":\"name\",\"type\":\"string\",\"value\":\"spikes\"}],\"type\":\"hazard\"},{\"id\":12,\"properties\":[{\"name\":\"name\",\"type\":\"string\",\"value\":\"crate\"}],\"type\":\"crate\"},{\"id\":13,\"properties\":[{\"name\":\"name\",\"type\":\"string\",\"value\":\"coin\"}],\"type\":\"coin\"},{\"id\":14,\"properties\":[{\"name\":\"name\",\"type\":\"string\",\"value\":\"stairBlock\"}],\"type\":\"solid\"},{\"id\":15,\"properties\":[{\"name\":\"name\",\"type\":\"string\",\"value\":\"ceilingFill\"}],\"type\":\"solid\"},{\"id\":16,\"properties\":[{\"name\":\"name\",\"type\":\"string\",\"value\":\"lampTop\"}]},{\"id\":17,\"properties\":[{\"name\":\"name\",\"type\":\"string\",\"value\":\"lampPost\"}]},{\"id\":18,\"properties\":[{\"name\":\"name\",\"type\":\"string\",\"value\":\"plantTop\"}]},{\"id\":19,\"properties\":[{\"name\":\"name\",\"type\":\"string\",\"value\":\"plantPot\"}]},{\"id\":20,\"properties\":[{\"name\":\"name\",\"type\":\"string\",\"value\":\"windowTL\"}]},{\"id\":21,\"properties\":[{\"name\":\"name\",\"type\":\"string\",\"value\":\"windowTR\"}]},{\"id\":22,\"properties\":[{\"name\":\"name\",\"type\":\"string\",\"value\":\"windowBL\"}]},{\"id\":23,\"properties\":[{\"name\":\"name\",\"type\":\"string\",\"value\":\"windowBR\"}]},{\"id\":24,\"properties\":[{\"name\":\"name\",\"type\":\"string\",\"value\":\"pictureLeft\"}]},{\"id\":25,\"properties\":[{\"name\":\"name\",\"type\":\"string\",\"value\":\"pictureRight\"}]},{\"id\":26,\"properties\":[{\"name\":\"name\",\"type\":\"string\",\"value\":\"signRight\"}]},{\"id\":27,\"properties\":[{\"name\":\"name\",\"type\":\"string\",\"value\":\"signAttack\"}]},{\"id\":28,\"properties\":[{\"name\":\"name\",\"type\":\"string\",\"value\":\"pillarTop\"}]},{\"id\":29,\"properties\":[{\"name\":\"name\",\"type\":\"string\",\"value\":\"pillarMiddle\"}]},{\"id\":30,\"properties\":[{\"name\":\"name\",\"type\":\"string\",\"value\":\"pillarBase\"}]},{\"id\":31,\"properties\":[{\"name\":\"name\",\"type\":\"string\",\"value\":\"keyRack\"}]},{\"id\":32,\"properties\":[{\"name\":\"name\",\"type\":\"string\",\"value\":\"deskLeft\"}]},{\"id\":33,\"properties\":[{\"name\":\"name\",\"type\":\"string\",\"value\":\"deskMiddle\"}]},{\"id\":34,\"properties\":[{\"name\":\"name\",\"type\":\"string\",\"value\":\"deskRight\"}]},{\"id\":35,\"properties\":[{\"name\":\"name\",\"type\":\"string\",\"value\":\"doorTop\"}]},{\"id\":36,\"properties\":[{\"name\":\"name\",\"type\":\"string\",\"value\":\"doorBottom\"}]},{\"id\":37,\"properties\":[{\"name\":\"name\",\"type\":\"string\",\"value\":\"curtainTop\"}]},{\"id\":38,\"properties\":[{\"name\":\"name\",\"type\":\"string\",\"value\":\"curtainMiddle\"}]},{\"id\":39,\"properties\":[{\"name\":\"name\",\"type\":\"string\",\"value\":\"liftTopLeft\"}]},{\"id\":40,\"properties\":[{\"name\":\"name\",\"type\":\"string\",\"value\":\"liftTopRight\"}]},{\"id\":41,\"properties\":[{\"name\":\"name\",\"type\":\"string\",\"value\":\"liftBottomLeft\"}]},{\"id\":42,\"properties\":[{\"name\":\"name\",\"type\":\"string\",\"value\":\"liftBottomRight\"}]},{\"id\":43,\"properties\":[{\"name\":\"name\",\"type\":\"string\",\"value\":\"wallLamp\"}]},{\"id\":44,\"properties\":[{\"name\":\"name\",\"type\":\"string\",\"value\":\"carpetEdge\"}]},{\"id\":45,\"properties\":[{\"name\":\"name\",\"type\":\"string\",\"value\":\"crack\"}]},{\"id\":46,\"properties\":[{\"name\":\"name\",\"type\":\"string\",\"value\":\"arrowUp\"}]},{\"id\":47,\"properties\":[{\"name\":\"name\",\"type\":\"string\",\"value\":\"empty\"}]},{\"id\":48,\"properties\":[{\"name\":\"name\",\"type\":\"string\",\"value\":\"question\"}],\"type\":\"question\"},{\"id\":49,\"properties\":[{\"name\":\"name\",\"type\":\"string\",\"value\":\"beltLeft\"}],\"type\":\"beltLeft\"},{\"id\":50,\"properties\":[{\"name\":\"name\",\"type\":\"string\",\"value\":\"beltRight\"}],\"type\":\"beltRight\"},{\"id\":51,\"properties\":[{\"name\":\"name\",\"type\":\"string\",\"value\":\"spring\"}],\"type\":\"spring\"},{\"id\":52,\"properties\":[{\"name\":\"name\",\"type\":\"string\",\"value\":\"key\"}],\"type\":\"key\"},{\"id\":53,\"properties\":[{\"name\":\"name\",\"type\":\"string\",\"value\":\"door\"}],\"type\":\"door\"}],\"tilewidth\":16,\"type\":\"tileset\",\"version\":\"1.10\"}"), or = JSON.parse("{\"compressionlevel\":-1,\"height\":11,\"infinite\":false,\"layers\":[{\"data\":[0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,17,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,18,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,19,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,27,0,0,0,0,0,0,47,0,0,0,0,0,27,0,0,0,0,0,0,0,0,0,0,18,0,0,28,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,20,0,0,0,0,0,0,0,0,0,0,33,34,35,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0],\"height\":11,\"id\":1,\"name\":\"decoration\",\"opacity\":1,\"type\":\"tilelayer\",\"visible\":true,\"width\":60,\"x\":0,\"y\":0},{\"data\":[0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,14,0,0,0,0,0,0,0,0,0,0,0,0,0,0,13,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,14,14,14,0,0,0,0,0,0,0,0,0,14,0,14,0,0,14,14,14,0,0,0,0,0,0,0,0,13,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,2,3,0,0,0,0,0,0,0,0,0,0,0,2,3,0,0,0,0,0,0,13,0,0,0,0,0,0,0,2,0,0,0,0,0,0,0,0,0,0,0,2,0,0,0,0,0,0,1,1,1,1,1,1,1,1,1,1,1,1,4,4,1,1,1,3,0,0,2,1,1,1,1,4,4,1,1,1,1,1,1,4,1,1,1,1,1,1,1,4,1,1,1,1,1,1,1,1,1,1,1,4,1,1,1,1,1,1,4,4,4,4,4,4,4,4,4,5,4,4,4,4,4,4,4,4,0,0,5,4,4,4,4,4,4,4,4,4,4,5,4,4,4,4,4,4,4,4,4,4,5,4,4,4,4,4,4,4,4,4,4,5,4,4,4,4,4,4],\"height\":11,\"id\":2,\"name\":\"ground\",\"opacity\":1,\"type\":\"tilelayer\",\"visible\":true,\"width\":60,\"x\":0,\"y\":0},{\"draworder\":\"topdown\",\"id\":3,\"name\":\"things\",\"objects\":[{\"height\":0,\"id\":1,\"name\":\"\",\"point\":true,\"rotation\":0,\"type\":\"start\",\"visible\":true,\"width\":0,\"x\":24,\"y\":136},{\"height\":0,\"id\":2,\"name\":\"\",\"point\":true,\"rotation\":0,\"type\":\"bell\",\"visible\":true,\"width\":0,\"x\":936,\"y\":120},{\"height\":0,\"id\":3,\"name\":\"\",\"point\":true,\"properties\":[{\"name\":\"direction\",\"type\":\"string\",\"value\":\"left\"}],\"rotation\":0,\"type\":\"regret\",\"visible\":true,\"width\":0,\"x\":792,\"y\":136},{\"height\":0,\"id\":4,\"name\":\"up the step\",\"point\":true,\"rotation\":0,\"type\":\"milestone\",\"visible\":true,\"width\":0,\"x\":232,\"y\":136},{\"height\":0,\"id\":5,\"name\":\"over the gap\",\"point\":true,\"rotation\":0,\"type\":\"milestone\",\"visible\":true,\"width\":0,\"x\":328,\"y\":136},{\"height\":0,\"id\":6,\"name\":\"through the crates\",\"point\":true,\"rotation\":0,\"type\":\"milestone\",\"visible\":true,\"width\":0,\"x\":568,\"y\":136},{\"height\":0,\"id\":7,\"name\":\"past the Regret\",\"point\":true,\"rotation\":0,\"type\":\"milestone\",\"visible\":true,\"width\":0,\"x\":856,\"y\":120}],\"opacity\":1,\"type\":\"objectgroup\",\"visible\":true,\"x\":0,\"y\":0}],\"nextlayerid\":4,\"nextobjectid\":8,\"orientation\":\"orthogonal\",\"properties\":[{\"name\":\"lesson\",\"type\":\"string\",\"value\":\"The five actions by hand: each is a decision, and each coin and each tile toward the bell a reward.\"},{\"name\":\"name\",\"type\":\"string\",\"value\":\"First Shift\"},{\"name\":\"timeLimitDecisions\",\"type\":\"int\",\"value\":250}],\"renderorder\":\"right-down\",\"tiledversion\":\"1.10.2\",\"tileheight\":16,\"tilesets\":[{\"firstgid\":1,\"source\":\"tiles.tsj\"}],\"tilewidth\":16,\"type\":\"map\",\"version\":\"1.10\",\"width\":60}"), sr = JSON.parse("{\"compressionlevel\":-1,\"height\":11,\"infinite\":false,\"layers\":[{\"data\":[0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,27,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,33,34,35,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0],\"height\":11,\"id\":1,\"name\":\"decoration\",\"opacity\":1,\"type\":\"tilelayer\",\"visible\":true,\"width\":62,\"x\":0,\"y\":0},{\"data\":[0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,14,14,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,14,14,14,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,2,1,1,3,0,0,0,0,0,0,0,0,0,0,0,0,1,1,1,1,1,1,1,1,1,1,1,1,1,3,0,0,0,0,2,1,1,1,1,1,1,3,0,0,0,0,2,1,1,1,1,1,1,3,0,0,0,0,2,1,1,1,4,4,4,4,1,1,1,1,1,1,1,1,1,1,1,1,4,4,4,4,4,4,4,4,4,5,4,4,4,4,0,0,0,0,4,4,5,4,4,4,4,4,0,0,0,0,4,5,4,4,4,4,4,4,0,0,0,0,5,4,4,4,4,4,4,4,4,4,4,5,4,4,4,4,4,4,4,4],\"height\":11,\"id\":2,\"name\":\"ground\",\"opacity\":1,\"type\":\"tilelayer\",\"visible\":true,\"width\":62,\"x\":0,\"y\":0},{\"draworder\":\"topdown\",\"id\":3,\"name\":\"things\",\"objects\":[{\"height\":0,\"id\":1,\"name\":\"\",\"point\":true,\"rotation\":0,\"type\":\"start\",\"visible\":true,\"width\":0,\"x\":40,\"y\":136},{\"height\":0,\"id\":2,\"name\":\"\",\"point\":true,\"rotation\":0,\"type\":\"bell\",\"visible\":true,\"width\":0,\"x\":920,\"y\":120},{\"height\":176,\"id\":3,\"name\":\"\",\"properties\":[{\"name\":\"chance\",\"type\":\"int\",\"value\":40},{\"name\":\"direction\",\"type\":\"string\",\"value\":\"left\"}],\"rotation\":0,\"type\":\"wind\",\"visible\":true,\"width\":768,\"x\":96,\"y\":0},{\"height\":0,\"id\":4,\"name\":\"over the first gap\",\"point\":true,\"rotation\":0,\"type\":\"milestone\",\"visible\":true,\"width\":0,\"x\":296,\"y\":136},{\"height\":0,\"id\":5,\"name\":\"over the second gap\",\"point\":true,\"rotation\":0,\"type\":\"milestone\",\"visible\":true,\"width\":0,\"x\":488,\"y\":136},{\"height\":0,\"id\":6,\"name\":\"over the third gap\",\"point\":true,\"rotation\":0,\"type\":\"milestone\",\"visible\":true,\"width\":0,\"x\":680,\"y\":136}],\"opacity\":1,\"type\":\"objectgroup\",\"visible\":true,\"x\":0,\"y\":0}],\"nextlayerid\":4,\"nextobjectid\":7,\"orientation\":\"orthogonal\",\"properties\":[{\"name\":\"lesson\",\"type\":\"string\",\"value\":\"Gusts come by chance: equal actions from equal states part, and V has to average over what may come.\"},{\"name\":\"name\",\"type\":\"string\",\"value\":\"Windy Roof\"},{\"name\":\"timeLimitDecisions\",\"type\":\"int\",\"value\":300}],\"renderorder\":\"right-down\",\"tiledversion\":\"1.10.2\",\"tileheight\":16,\"tilesets\":[{\"firstgid\":1,\"source\":\"tiles.tsj\"}],\"tilewidth\":16,\"type\":\"map\",\"version\":\"1.10\",\"width\":62}"), L = class extends Error {
	name = "LevelError";
};
function cr(e) {
	return typeof e == "object" && !!e && !Array.isArray(e);
}
function lr(e, t, n) {
	return typeof e == "number" && Number.isInteger(e) && e >= t && e <= n;
}
function R(e, t) {
	return e === void 0 ? t : typeof e == "number" && Number.isFinite(e) ? e : NaN;
}
function ur(e, t) {
	if (e === void 0) return [];
	if (!Array.isArray(e) || !e.every(cr)) throw new L(`${t}: ${dr}`);
	return e;
}
var dr = "the file is damaged. Save it again in Tiled, or restore it from version control.";
function z(e) {
	return typeof e == "string" ? e.trim().toLowerCase() : "";
}
function fr(e, t) {
	let n = [e.type, e.class].filter((e) => typeof e == "string" && e !== "");
	if (new Set(n.map(z)).size > 1) throw new L(`${t} has two classes, "${n.join("\" and \"")}". Choose one in Tiled and save.`);
	return n[0]?.trim() ?? "";
}
function pr(e, t, n) {
	let r = ur(e.properties, n).filter((e) => z(e.name) === z(t));
	if (r.length > 1) throw new L(`${n}: ${r.length} properties "${t}". Keep one.`);
	return r[0]?.value;
}
// src/sim/tiled/layers.ts
var mr = {
	ground: "tilelayer",
	decoration: "tilelayer",
	things: "objectgroup"
}, hr = {
	tilelayer: "tile layer",
	objectgroup: "object layer"
}, gr = 16;
function _r(e, t) {
	let n = vr(e.layers, {
		file: t,
		offsetX: 0,
		offsetY: 0,
		opacity: 1,
		cover: null,
		depth: 0
	}), r = {
		ground: br(n, "ground", t),
		decoration: br(n, "decoration", t),
		things: br(n, "things", t)
	}, i = new Set(Object.values(r));
	for (let e of n) i.has(e) || xr(e);
	for (let e of i) if (e.fault !== null) throw new L(`${e.where}: ${e.fault}`);
	return r;
}
function vr(e, t) {
	let { file: n, depth: r } = t;
	if (r > gr) throw new L(`${n}: groups more than ${gr} deep. Ungroup some layers.`);
	return ur(e, `${n}, list of layers`).flatMap((e) => {
		let i = `${n}, ${e.type === "group" ? "group" : "layer"} "${String(e.name)}"`, a = t.offsetX + R(e.offsetx, 0), o = t.offsetY + R(e.offsety, 0), s = t.opacity * R(e.opacity, 1);
		if (Number.isNaN(a + o + s)) throw new L(`${i}: ${dr}`);
		let c = t.cover ?? yr(e);
		if (e.type !== "group") return [{
			json: e,
			where: i,
			offsetX: a,
			offsetY: o,
			opacity: s,
			fault: c
		}];
		let l = c === null ? null : `it is in the group "${String(e.name)}", where ${c}`;
		return vr(e.layers, {
			file: n,
			offsetX: a,
			offsetY: o,
			opacity: s,
			cover: t.cover ?? l,
			depth: r + 1
		});
	});
}
function yr(e) {
	return e.visible === !1 ? "the layer is hidden. Show it (the eye beside it) and save, or delete it." : R(e.parallaxx, 1) !== 1 || R(e.parallaxy, 1) !== 1 ? "it has a parallax factor, and the game scrolls all layers alike. Set Parallax Factor to 1, 1." : typeof e.tintcolor == "string" ? "it has a tint, which the game does not draw. Remove Tint Color." : e.mode !== void 0 && e.mode !== "normal" ? "it has a blend mode. Set Blend Mode to Normal." : null;
}
function br(e, t, n) {
	let r = e.filter(({ json: e }) => z(e.name) === t), i = r.filter(({ json: e }) => e.type === mr[t]), a = hr[mr[t]], o = `${n}, layer "${t}"`;
	if (r.length === 0) throw new L(`${o}: missing. Add a ${a} with this name.`);
	if (i.length === 0) throw new L(`${o}: not a ${a}. Delete it and add a ${a} with this name.`);
	if (r.length > 1) throw new L(`${o}: there are ${r.length}. Keep one.`);
	return i[0];
}
function xr({ json: e, where: t, fault: n }) {
	let r = e.visible === !1 || n?.includes("is hidden") === !0, i = Array.isArray(e.data) ? e.data : [], a = e.type === "tilelayer" && Array.isArray(e.data) && i.every((e) => e === 0) || e.type === "objectgroup" && Array.isArray(e.objects) && e.objects.length === 0;
	if (!(r || a)) throw new L(`${t}: the game reads only ${Object.keys(mr).join(", ")}. Merge it into one of them (Layer > Merge Layer Down), hide it, or delete it.`);
}
function Sr(e, { width: t, height: n }, { firstGid: r, classes: i }) {
	let { json: a, where: o } = e;
	Cr(e);
	let { data: s } = a;
	if (a.chunks !== void 0) throw new L(`${o}: it is part of an infinite map. Switch off Map > Map Properties > Infinite.`);
	if (typeof s == "string" || a.encoding === "base64" || a.compression) throw new L(`${o}: the tiles are encoded. Set Map > Map Properties > Tile Layer Format to CSV, save.`);
	if (a.width !== t || a.height !== n || !Array.isArray(s) || s.length !== t * n) throw new L(`${o}: not ${t} × ${n} tiles like the map. Use Map > Resize Map and save again.`);
	let c = new Int16Array(t * n);
	for (let e = 0; e < n; e++) for (let a = 0; a < t; a++) {
		let l = s[e * t + a], u = `${o}, column ${a}, row ${e}`;
		if (!lr(l, 0, 4294967295)) throw new L(`${u}: not a tile number. Save the map again in Tiled.`);
		if (l > 268435455) throw new L(`${u}: the tile is flipped or turned. Place it unflipped (keys X, Y, Z).`);
		let d = l - r;
		if (l !== 0 && (d < 0 || d >= i.length)) throw new L(`${u}: tile ${d} is not in the tileset, which has ${i.length}. Replace it.`);
		c[a * n + e] = l === 0 ? -1 : d;
	}
	return c;
}
function Cr({ json: e, where: t, offsetX: n, offsetY: r, opacity: i }) {
	let a = n + R(e.x, 0), o = r + R(e.y, 0);
	if (a !== 0 || o !== 0) throw new L(`${t}: it is offset by ${a}, ${o}, its groups included. Set Offset to 0, 0 and move the tiles instead.`);
	if (i !== 1) throw new L(`${t}: its opacity is ${i}, but the game draws layers opaque. Set Opacity to 1.`);
}
function wr(e) {
	let { objects: t } = e.json;
	if (Array.isArray(t) && t.every(cr)) return t;
	throw new L(`${e.where}: ${dr}`);
}
// src/sim/tiled/text.ts
function Tr(e, t) {
	let n = e.replace(/^\uFEFF/, "").trim(), r = Or.find(({ isIt: e }) => e(n));
	if (r !== void 0) throw new L(`${t}: ${r.complaint}`);
	try {
		return JSON.parse(n);
	} catch (e) {
		throw new L(`${t}: ${kr(n, e)}`);
	}
}
var Er = "restore it from version control", Dr = "In Tiled, use File > Save As and choose \"JSON map files\" (.tmj), or \"JSON tileset files\" (.tsj)", Or = [
	{
		isIt: (e) => e === "",
		complaint: `the file is empty. Save the map again in Tiled, or ${Er}.`
	},
	{
		isIt: (e) => /^(<{7}|>{7}|\|{7})( |$)/m.test(e) || /^={7}\r?$/m.test(e),
		complaint: "unresolved merge conflict (lines with <<<<<<<, ======= and >>>>>>>). Take one side whole with \"git checkout --ours\" or \"--theirs\", then merge in Tiled."
	},
	{
		isIt: (e) => e.startsWith("version https://git-lfs"),
		complaint: "a Git LFS pointer, not the file itself. Run \"git lfs pull\"."
	},
	{
		isIt: (e) => /^<!doctype html|^<html/i.test(e),
		complaint: `a web page, not a Tiled file. Download the raw file, or ${Er}.`
	},
	{
		isIt: (e) => e.startsWith("<"),
		complaint: `XML (Tiled's TMX or TSX format), not JSON. ${Dr}; renaming the file is not enough.`
	},
	{
		isIt: (e) => /^return\s*\{|^\(function\s*\(|^onTileMapLoaded|^--/.test(e),
		complaint: `an export as Lua or JavaScript, not JSON. ${Dr}.`
	},
	{
		isIt: (e) => e.includes("\0") || e.includes("�"),
		complaint: `not text in UTF-8: a binary or compressed file, or another encoding. ${Dr}.`
	}
];
function kr(e, t) {
	let n = e.split("\n").length;
	if (/^[[{]/.test(e) && !/[\]}]$/.test(e)) return `the file ends in the middle, in line ${n}: it was truncated. Save the map again in Tiled, or ${Er}.`;
	if (!/^[[{]/.test(e)) return `not a Tiled file in JSON: it begins with ${JSON.stringify(e.slice(0, 20))}. ${Dr}, or ${Er}.`;
	let r = t instanceof Error ? t.message.split("\n")[0] : String(t), i = /position (\d+)/.exec(r)?.[1];
	return `not JSON${i === void 0 ? "" : `, line ${e.slice(0, Number(i)).split("\n").length}`} (${r}). Save the map again in Tiled, or ${Er}.`;
}
// src/sim/tiled/things.ts
var Ar = [
	"start",
	"bell",
	"regret",
	"milestone",
	"wind",
	"platform",
	"outlier"
], jr = [
	"milestone",
	"wind",
	"platform",
	"outlier"
];
function Mr(e, t) {
	if (e.opacity === 0) throw new L(`${e.where}: its opacity is 0. Set Opacity to 1.`);
	return wr(e).map((n) => Nr(n, e, t));
}
function Nr(e, t, n) {
	let r = `${t.where}: object ${String(e.id)}`;
	if (e.template !== void 0) throw new L(`${r} is an instance of a template. Right-click it and choose Detach.`);
	let i = fr(e, r), a = Ar.find((e) => e === z(i));
	if (a === void 0) throw new L(`${r} ${i === "" ? "has no class" : `has the class "${i}"`}. Use one of ${Ar.join(", ")}.`);
	let o = `${r} (${a})`;
	if (e.visible === !1) throw new L(`${o} is hidden. Show it, or delete it.`);
	let s = Fr(e, t, o), c = s.width === 0, l = [Math.floor(s.x / 16), c ? 0 : Math.ceil((s.x + s.width) / 16) - 1], u = [Math.floor(s.y / 16), c ? 0 : Math.ceil((s.y + s.height) / 16) - 1];
	if (!(l[0] >= 0 && u[0] >= 0 && Math.max(...l) < n.width && Math.max(...u) < n.height)) throw new L(`${o} lies outside the map. Move it inside.`);
	let d = c || l[0] === l[1] && u[0] === u[1];
	if (!jr.includes(a) && !d) throw new L(`${o} covers several tiles. Use a point, or keep Ctrl pressed to place it on the grid.`);
	return {
		kind: a,
		name: typeof e.name == "string" ? e.name.trim() : "",
		column: l[0],
		row: u[0],
		...jr.includes(a) && !c && { area: Ir(s) },
		direction: pr(e, "direction", o),
		chance: pr(e, "chance", o),
		where: o
	};
}
var Pr = [
	"ellipse",
	"polygon",
	"polyline",
	"text",
	"capsule"
];
function Fr(e, { offsetX: t, offsetY: n }, r) {
	let i = Pr.find((t) => e[t] !== void 0 && e[t] !== !1);
	if (i !== void 0) throw new L(`${r} is drawn as ${i}. Use a point, or a rectangle for a ${jr.join(", ")}.`);
	if (typeof e.x != "number" || typeof e.y != "number") throw new L(`${r} has no position. Delete it and add a point object.`);
	let a = e.x + t, o = e.y + n, s = R(e.width, 0), c = R(e.height, 0);
	if (![a, o].every(Number.isFinite)) throw new L(`${r} lies outside the map. Move it inside.`);
	if (e.point === !0 || s === 0 && c === 0) return {
		x: a,
		y: o,
		width: 0,
		height: 0
	};
	if (!(s > 0 && c > 0)) throw new L(`${r} is ${s} × ${c} px. Use a point, or draw the rectangle again.`);
	if (R(e.rotation, 0) % 360 != 0) throw new L(`${r} is rotated. Set its Rotation to 0.`);
	if (e.gid === void 0) return {
		x: a,
		y: o,
		width: s,
		height: c
	};
	if (typeof e.gid != "number" || e.gid > 268435455) throw new L(`${r} is a flipped tile. Flip it back (keys X, Y), or use a point.`);
	return {
		x: a,
		y: o - c,
		width: s,
		height: c
	};
}
function Ir({ x: e, y: t, width: n, height: r }) {
	let [i, a, o, s] = [
		e,
		t,
		n,
		r
	].map((e) => Math.round(e * 256));
	return {
		left: i,
		top: a,
		right: i + o,
		bottom: a + s
	};
}
function Lr(e, t, n) {
	let r = e.filter((e) => e.kind === t);
	if (r.length === 0) throw new L(`${n}: no ${t}. Add a point object of class "${t}".`);
	if (r.length > 1) throw new L(`${n}: ${r.length} objects of class "${t}". Keep one, delete the others.`);
	return r[0];
}
function Rr({ kind: e, column: t, row: n, where: r }, i) {
	if (P(i.tiles, i.height, t, n)) throw new L(`${r}: the ${e} at column ${t}, row ${n} is inside a solid tile. Move it into a free tile above the ground.`);
}
function zr(e, t) {
	Rr(e, t);
	let { kind: n, column: r, row: i, where: a } = e;
	if (!ct(t.tiles, t.height, r, i + 1)) throw new L(`${a}: the ${n} at column ${r}, row ${i} hangs in the air. Move it into the tile directly above the ground.`);
}
function Br(e, t) {
	zr(e, t);
	let { column: n, row: r } = e;
	return {
		x: n * b + (b - Mt) / 2,
		y: (r + 1) * b - Nt,
		direction: Vr(e),
		...Ht(t.tiles, t, n, r)
	};
}
function Vr({ kind: e, column: t, row: n, direction: r, where: i }) {
	let a = z(r);
	if (a === "left" || a === "right") return a === "left" ? -1 : 1;
	throw new L(`${i}: the ${e} at column ${t}, row ${n} needs a string property "direction": left or right. Add it under Custom Properties.`);
}
var Hr = 100;
function Ur(e) {
	let { area: t, chance: n, where: r } = e;
	if (t === void 0) throw new L(`${r} is a point. Draw a rectangle where it blows.`);
	if (!lr(n, 0, Hr)) throw new L(`${r} needs an int property "chance" from 0 to ${Hr}: the percentage of intervals in which it blows. Add it under Custom Properties.`);
	return {
		...t,
		direction: Vr(e),
		chance: n
	};
}
var Wr = /* @__PURE__ */ new Map([
	["left", -1],
	["up", -1],
	["right", 1],
	["down", 1]
]);
function Gr(e, t) {
	let { area: n, direction: r, where: i } = e, a = z(r), o = Wr.get(a);
	if (o === void 0) throw new L(`${i} needs a string property "direction": left, right, up or down, where it goes first. Add it under Custom Properties.`);
	let s = a === "up" || a === "down", c = n && Kr(n);
	if (n === void 0 || c === void 0 || !((e) => s ? e.width === 3 && e.height > 1 : e.height === 1 && e.width > 3)(c)) throw new L(`${i} moves ${a}: draw the rectangle over which it moves, ${s ? "3 tiles wide and 2 or more high" : "1 tile high and 4 or more wide"}, with Ctrl pressed to keep to the grid. The platform is 3 tiles long.`);
	qr(e, c, t);
	let l = s ? c.height - 1 : c.width - 3;
	return {
		left: n.left,
		top: n.top,
		length: l * b,
		isUpright: s,
		direction: o
	};
}
function Kr({ left: e, top: t, right: n, bottom: r }) {
	let [i, a, o, s] = [
		e,
		t,
		n - e,
		r - t
	].map((e) => e / b);
	return [
		i,
		a,
		o,
		s
	].every(Number.isInteger) ? {
		column: i,
		row: a,
		width: o,
		height: s
	} : void 0;
}
function qr({ kind: e, where: t }, { column: n, row: r, width: i, height: a }, o) {
	for (let s = n; s < n + i; s++) for (let n = r; n < r + a; n++) if (P(o.tiles, o.height, s, n)) throw new L(`${t}: the ${e} would move through the solid tile at column ${s}, row ${n}. Shorten the rectangle, or remove the tile.`);
}
function Jr(e) {
	let { area: t, where: n } = e;
	if (t === void 0 || t.right - t.left < 4096 || t.bottom - t.top < 4096) throw new L(`${n}: draw a rectangle of at least one tile, in which it flies.`);
	return {
		minX: t.left,
		maxX: t.right - Ue,
		minY: t.top,
		maxY: t.bottom - We,
		direction: Vr(e)
	};
}
var Yr = 31;
function Xr(e, t) {
	let n = e.filter((e) => e.kind === "milestone");
	if (n.length > Yr) throw new L(`${t}: ${n.length} milestones. Keep at most ${Yr}.`);
	return n.map(({ name: e, column: t, area: n, where: r }) => {
		if (e === "") throw new L(`${r}: the milestone at column ${t} has no name. Write it in "Name".`);
		return {
			name: e,
			x: t * b,
			...n && { area: n }
		};
	}).sort((e, t) => e.x - t.x);
}
// src/sim/tiled/tileset.ts
var B = "tiles.tsj", Zr = "assets/levels";
function Qr(e, t, n) {
	let r = $r(e, n), i = typeof t == "string" ? Tr(t, B) : t;
	if (!cr(i)) throw new L(`${B}: not a Tiled tileset. Save it as "JSON tileset files".`);
	if (!lr(i.tilecount, 1, 4096)) throw new L(`${B}: "tilecount" must be 1–4096. Save the tileset again in Tiled.`);
	if (R(i.tilewidth, 16) !== 16 || R(i.tileheight, 16) !== 16) throw new L(`${B}: its tiles are not 16 × 16 px. Set them in Tileset Properties.`);
	let a = new Uint8Array(i.tilecount);
	for (let e of ur(i.tiles, B)) {
		if (!lr(e.id, 0, i.tilecount - 1)) throw new L(`${B}: a tile without a valid id. Save the tileset again in Tiled.`);
		let t = `${B}, tile ${e.id}`, n = fr(e, t);
		if (n === "") continue;
		let r = j.findIndex(({ id: e }) => z(e) === z(n));
		if (r < 0) throw new L(`${t}: unknown class "${n}". Use one of ${j.map(({ id: e }) => e).join(", ")}.`);
		a[e.id] = r;
	}
	return {
		firstGid: r,
		classes: a
	};
}
function $r(e, t) {
	let n = ur(e.tilesets, `${t}, tilesets`);
	if (n.length !== 1) throw new L(`${t}: needs exactly one tileset, the external "${B}". It has ${n.length}: in the Tilesets panel, keep ${Zr}/${B} and remove all others.`);
	let { source: r, firstgid: i } = n[0];
	if (typeof r != "string" || r === "") throw new L(`${t}: its tileset "${String(n[0].name)}" is embedded, but the game supports only the external "${B}". Open ${Zr}/${B} in Tiled and use Map > Replace Tileset.`);
	if (!ei(r)) throw new L(`${t}: uses the tileset "${r}", but the game supports only "${B}". Open ${Zr}/${B} in Tiled, use Map > Replace Tileset, and save the map in ${Zr}.`);
	if (!lr(i, 1, 268435455)) throw new L(`${t}: its tileset has no valid "firstgid". Save the map again in Tiled.`);
	return i;
}
function ei(e) {
	let t = Zr.split("/");
	for (let n of e.replaceAll("\\", "/").split("/")) n === ".." ? t.pop() : n !== "." && t.push(n);
	return t.join("/") === `${Zr}/${B}`;
}
// src/sim/tiled.ts
function ti(e, t, n) {
	let r = typeof e == "string" ? Tr(e, n) : e;
	if (!cr(r)) throw new L(`${n}: not a Tiled map. Save it in Tiled as "JSON map files".`);
	let { width: i, height: a } = ii(r, n), o = Qr(r, t, n), s = _r(r, n), c = Sr(s.ground, {
		width: i,
		height: a
	}, o), l = Sr(s.decoration, {
		width: i,
		height: a
	}, o), u = {
		width: i,
		height: a,
		tiles: Uint8Array.from(c, (e) => e < 0 ? N : o.classes[e])
	}, d = Mr(s.things, u), f = Lr(d, "start", s.things.where), p = Lr(d, "bell", s.things.where);
	zr(f, u), Rr(p, u);
	let m = Ut(u.tiles);
	oi(m, u.height, s.ground.where);
	let h = n.replace(/\.tmj$/, "");
	return {
		id: h,
		name: si(r, "name", n),
		lesson: si(r, "lesson", n),
		width: i,
		height: a,
		tiles: u.tiles,
		tileMask: u.tiles.reduce((e, t) => e | 1 << t, 0),
		art: {
			ground: c,
			decoration: l
		},
		startX: f.column * b + (b - k) / 2,
		startY: (f.row + 1) * b - A,
		bellX: p.column * b + b / 2,
		bellY: p.row * b + b / 2,
		regrets: d.filter(({ kind: e }) => e === "regret").map((e) => Br(e, u)),
		milestones: Xr(d, s.things.where),
		...m,
		winds: d.filter(({ kind: e }) => e === "wind").map(Ur),
		platforms: d.filter(({ kind: e }) => e === "platform").map((e) => Gr(e, u)),
		outliers: d.filter(({ kind: e }) => e === "outlier").map(Jr),
		timeLimitDecisions: ai(r, n),
		onlyReward: ci(r, "onlyReward", n),
		look: li(r, h, n)
	};
}
var ni = 1024, ri = 1e4;
function ii(e, t) {
	if (e.type === "tileset") throw new L(`${t}: a tileset, not a Tiled map. Rename it to .tsj, and save the map under this name.`);
	if (e.type !== "map" || e.orientation !== "orthogonal") throw new L(`${t}: not an orthogonal Tiled map. Make one with File > New > New Map, Orthogonal.`);
	if (e.infinite !== void 0 && e.infinite !== !1) throw new L(`${t}: the map is infinite. Switch off Map > Map Properties > Infinite.`);
	if (e.tilewidth !== 16 || e.tileheight !== 16) throw new L(`${t}: tiles must be 16 × 16 px. Set them in Map > Map Properties.`);
	let { width: n, height: r } = e;
	if (!lr(n, 6, 1024) || !lr(r, 6, 64)) throw new L(`${t}: the map is ${String(n)} × ${String(r)} tiles. Use Map > Resize Map: 6–${ni} wide and 6–64 high.`);
	return {
		width: n,
		height: r
	};
}
function ai(e, t) {
	let n = pr(e, "timeLimitDecisions", t);
	if (lr(n, 1, 1e4)) return n;
	throw new L(`${t}: ${n === void 0 ? "no map property \"timeLimitDecisions\" of type int" : `the map property "timeLimitDecisions" is ${JSON.stringify(n)}, not of type int from 1 to ${ri}`}. Set it in Map > Map Properties: decisions until an episode is cut off.`);
}
function oi({ keys: e, doors: t }, n, r) {
	if (!(t.length === 0 || e.length > 0)) throw new L(`${r}: the door at ${`column ${Math.floor(t[0] / n)}, row ${t[0] % n}`} has no key. Add a tile of class "key", or remove the door.`);
}
function si(e, t, n) {
	let r = ci(e, t, n);
	if (r !== null) return r;
	throw new L(`${n}: no map property "${t}" of type string. Add it in Map > Map Properties.`);
}
function ci(e, t, n) {
	let r = pr(e, t, n);
	if (r === void 0) return null;
	if (typeof r == "string" && r.trim() !== "") return r.trim();
	throw new L(`${n}: the map property "${t}" is not a non-empty string. Set it in Map > Map Properties.`);
}
function li(e, t, n) {
	if (ci(e, "mood", n) !== null) throw new L(`${n}: rename the map property "mood" to "look", and use one of ${Me.join(", ")}.`);
	let r = ci(e, "look", n);
	if (r === null) return Pe(t);
	let i = Me.find((e) => e === z(r));
	if (i !== void 0) return i;
	throw new L(`${n}: map property "look" is "${r}". Use one of ${Me.join(", ")}.`);
}
// src/sim/levels.ts
var ui = {
	tutorial: or,
	corridor: $n,
	lobby: tr,
	regret: ir,
	cliff: Qn,
	lure: nr,
	credit: er,
	wind: sr,
	cellar: Zn,
	penthouse: rr
}, di = /* @__PURE__ */ new Map(), fi = /* @__PURE__ */ new Map();
function pi(e) {
	let t = di.get(e) ?? hi.get(e);
	if (t !== void 0) return t;
	let n = je(e);
	if (n !== null) return _i(hn(n));
	if (!yi(e)) throw Error(`No level "${e}". There are: ${Object.keys(ui).join(", ")}, ${mi}.`);
	let r = ti(ui[e], ar, `${e}.tmj`);
	return di.set(e, r), r;
}
var mi = `and ${Te}2-<seed>-<difficulty>, with a seed from 0 to ${Ee} and a difficulty from 0 to 100`, hi = /* @__PURE__ */ new Map(), gi = 1024;
function _i(e) {
	for (let e of hi.keys()) {
		if (hi.size < gi) break;
		hi.delete(e);
	}
	return hi.set(e.id, e), e;
}
function vi(e) {
	return yi(e) || fi.has(e) || je(e) !== null;
}
function yi(e) {
	return Object.hasOwn(ui, e);
}
function bi() {
	return [...fi.values()].filter(({ id: e }) => !Si(e));
}
var xi = "trial-";
function Si(e) {
	return e.startsWith(xi);
}
function Ci(e) {
	if (!yi(e)) return null;
	try {
		return pi(e), null;
	} catch (e) {
		if (e instanceof L) return e.message;
		throw e;
	}
}
Object.keys(ui).flatMap((e) => Ci(e) ?? []);
var wi = Object.keys(ui).filter((e) => di.has(e)).map(ki), Ti = Ae(De), Ei = [...wi, {
	...ki(Ti),
	name: "Endless"
}];
function Di() {
	return fi.size === 0 ? Ei : [...Ei, ...bi().map(({ id: e }) => ki(e))];
}
function Oi(e) {
	return di.has(e) || je(e) !== null ? ki(e) : void 0;
}
function ki(e) {
	let { name: t, lesson: n } = pi(e);
	return {
		id: e,
		name: t,
		lesson: n
	};
}
// src/sim/random.ts
function Ai(e, t) {
	return e.random = e.random + 2654435769 | 0, Math.floor(v(e.random) / 4294967296 * t);
}
// src/sim/things.ts
var ji = {
	regrets: {
		since: 1,
		fields: {
			regretX: ({ regrets: e }) => e.map(({ x: e }) => e),
			regretY: ({ regrets: e }) => e.map(({ y: e }) => e),
			regretDirection: ({ regrets: e }) => e.map(({ direction: e }) => e),
			regretAlive: ({ regrets: e }) => e.map(() => 1)
		}
	},
	questionBlocks: {
		since: 1,
		fields: {
			blockState: ({ questionBlocks: e }) => e.map(() => 0),
			blockAsked: ({ questionBlocks: e }) => e.map(() => 0)
		}
	},
	keys: {
		since: 3,
		fields: { keyState: ({ keys: e }) => e.map(() => 0) }
	},
	winds: {
		since: 4,
		fields: {
			windTicks: ({ winds: e }) => e.map(() => 48),
			windBlows: ({ winds: e }) => e.map(() => 0)
		}
	},
	platforms: {
		since: 5,
		fields: {
			platformWay: ({ platforms: e }) => e.map(({ direction: e, length: t }) => e > 0 ? 0 : t),
			platformDirection: ({ platforms: e }) => e.map(({ direction: e }) => e)
		}
	},
	outliers: {
		since: 5,
		fields: {
			outlierX: ({ outliers: e }) => e.map(({ direction: e, minX: t, maxX: n }) => e > 0 ? t : n),
			outlierY: ({ outliers: e }) => e.map(({ minY: e }) => e),
			outlierSideways: ({ outliers: e }) => e.map(({ direction: e }) => e),
			outlierDown: ({ outliers: e }) => e.map(() => 1),
			outlierAlive: ({ outliers: e }) => e.map(() => 1)
		}
	}
}, Mi = ji, Ni = Object.values(ji).flatMap(({ fields: e }) => Object.entries(e));
function Pi(e) {
	let t = Ni.map(([, t]) => t(e)), n = Int32Array.from(t.flat()), r = 0, i = Ni.map(([e], i) => {
		let a = r + t[i].length, o = [e, n.subarray(r, a)];
		return r = a, o;
	});
	return {
		...Object.fromEntries(i),
		things: n
	};
}
// src/sim/state.ts
function Fi(e) {
	let t = Li(e);
	return Bi(t, 0, Ii), t;
}
var Ii = { randomRegrets: !1 };
function Li(e) {
	return {
		level: e,
		tick: 0,
		status: 0,
		random: 0,
		x: e.startX,
		y: e.startY,
		velocityX: 0,
		velocityY: 0,
		facing: 1,
		steering: 0,
		grounded: 1,
		coyoteTicks: 6,
		jumpBufferTicks: 0,
		jumpHoldTicks: 0,
		jumpGraceTicks: 0,
		attackTicks: 0,
		coins: 0,
		regretsBeaten: 0,
		cratesBroken: 0,
		bestX: e.startX,
		milestonesReached: 0,
		...Pi(e),
		tiles: e.tiles.slice()
	};
}
function Ri(e, t) {
	if (e.level !== t.level) throw Error(`copyWorld: worlds of two levels, ${e.level.id} and ${t.level.id}.`);
	t.tick = e.tick, t.status = e.status, t.random = e.random, t.x = e.x, t.y = e.y, t.velocityX = e.velocityX, t.velocityY = e.velocityY, t.facing = e.facing, t.steering = e.steering, t.grounded = e.grounded, t.coyoteTicks = e.coyoteTicks, t.jumpBufferTicks = e.jumpBufferTicks, t.jumpHoldTicks = e.jumpHoldTicks, t.jumpGraceTicks = e.jumpGraceTicks, t.attackTicks = e.attackTicks, t.coins = e.coins, t.regretsBeaten = e.regretsBeaten, t.cratesBroken = e.cratesBroken, t.bestX = e.bestX, t.milestonesReached = e.milestonesReached, t.things.set(e.things), t.tiles.set(e.tiles);
}
var zi = /* @__PURE__ */ new WeakMap();
function Bi(e, t, n) {
	let { level: r } = e, i = zi.get(r) ?? Li(r);
	zi.set(r, i), Ri(i, e), e.random = g(t, "world") | 0, n.randomRegrets && Vi(e);
}
function Vi(e) {
	e.level.regrets.forEach(({ minX: t, maxX: n }, r) => {
		e.regretX[r] = t + Ai(e, n - t + 1), e.regretDirection[r] = 1 - 2 * Ai(e, 2);
	});
}
var Hi = M("door");
function Ui(e, t, n) {
	let r = e.level.keys.indexOf(t);
	r < 0 || (e.tiles[t] = N, e.keyState[r] = 1, Ji(e, n, fe, t, r));
}
function Wi({ keyState: e }) {
	return e.includes(1);
}
function Gi(e, t, n, r, i) {
	let a = Ki(e, t, n, r);
	if (a < 0) return;
	let o = e.keyState.indexOf(1);
	o < 0 || (e.keyState[o] = 2, qi(e, a), Ji(e, i, pe, a, o));
}
function Ki({ tiles: e, level: t }, n, r, i) {
	let { height: a } = t;
	for (let t = Math.max(r, 0); t <= i && t < a; t++) if (e[n * a + t] === Hi) return n * a + t;
	return -1;
}
function qi({ tiles: e, level: t }, n) {
	let { height: r } = t, i = [n];
	e[n] = N;
	for (let t = i.pop(); t !== void 0; t = i.pop()) {
		let n = t % r, a = [
			t - r,
			t + r,
			n > 0 ? t - 1 : -1,
			n < r - 1 ? t + 1 : -1
		];
		for (let t of a) e[t] === Hi && (e[t] = N, i.push(t));
	}
}
function Ji({ level: e }, t, n, r, i) {
	O(t, n, Math.floor(r / e.height) * b + b / 2 | 0, r % e.height * b + b / 2 | 0, i);
}
// src/sim/contacts.ts
var Yi = /* @__PURE__ */ o({
	UNHURT: () => -1,
	swingSuitcase: () => _a,
	touchTiles: () => pa,
	touchesRegret: () => ya
}), { EVENT_COIN: Xi, EVENT_CRATE_BROKEN: Zi, EVENT_REGRET_BEATEN: Qi, HURT_SPIKES: $i } = S, { ATTACK_DEPTH: ea, ATTACK_REACH: ta, HERO_HEIGHT: na, HERO_WIDTH: ra, SPIKE_INSET: ia } = Fe, { REGRET_HEIGHT: aa, REGRET_WIDTH: oa } = jt, { EMPTY_TILE: sa } = Qe, { TILE: ca } = y, { TILE_SHIFT: V } = nt, la = {
	collect: ma,
	hurt: ga,
	take: ha
}, ua = { break: va }, da = j.map(({ touch: e }) => e === void 0 ? null : la[e]), fa = j.map(({ strike: e }) => e === void 0 ? null : ua[e]);
function pa(e, t) {
	let { x: n, y: r, tiles: i } = e, a = e.level.height, o = n >> V, s = n + ra - 1 >> V, c = Math.max(r >> V, 0), l = Math.min(r + na - 1 >> V, a - 1), u = -1;
	for (let n = o; n <= s; n++) for (let r = c; r <= l; r++) {
		let o = da[i[n * a + r]];
		o !== null && (u = Math.max(u, o(e, n, r, t)));
	}
	return u;
}
function ma(e, t, n, r) {
	return e.tiles[t * e.level.height + n] = sa, e.coins = e.coins + 1 | 0, ba(Xi, t, n, r), -1;
}
function ha(e, t, n, r) {
	return Ui(e, t * e.level.height + n, r), -1;
}
function ga({ x: e, y: t }, n, r) {
	let i = (n << V) + ia, a = (r << V) + ia, o = ca - 2 * ia;
	return e < i + o && e + ra > i && t < a + o && t + na > a ? $i : -1;
}
function _a(e, t, n) {
	let r = e.level.height, i = e.tiles, a = e.facing > 0 ? e.x + ra : e.x - ta, o = a + ta, s = e.y, c = e.y + na, l = Math.max(a >> V, 0), u = Math.min(o - 1 >> V, e.level.width - 1), d = Math.max(s >> V, 0), f = Math.min(c - 1 >> V, r - 1);
	for (let n = l; n <= u; n++) for (let a = d; a <= f; a++) {
		let o = fa[i[n * r + a]];
		o !== null && o(e, n, a, t);
	}
	let p = Math.min(a, e.x), m = Math.max(o, e.x + ra);
	if (e.outlierX.length !== 0 && Xe(e, {
		left: p,
		top: s,
		right: m,
		bottom: c + ea
	}, t), n) for (let n = 0; n < e.regretX.length; n++) Vt(e, n, p, s, m, c + ea) && (e.regretAlive[n] = 0, e.regretsBeaten = e.regretsBeaten + 1 | 0, O(t, Qi, e.regretX[n] + oa / 2, e.regretY[n] + aa / 2, n));
}
function va(e, t, n, r) {
	e.tiles[t * e.level.height + n] = sa, e.cratesBroken = e.cratesBroken + 1 | 0, ba(Zi, t, n, r);
}
function ya(e) {
	let { x: t, y: n } = e;
	for (let r = 0; r < e.regretX.length; r++) if (Vt(e, r, t, n, t + ra, n + na)) return !0;
	return !1;
}
function ba(e, t, n, r) {
	O(r, e, t * ca + ca / 2 | 0, n * ca + ca / 2 | 0, 0);
}
// src/sim/wind.ts
var xa = 112, Sa = 56, Ca = 768, wa = 100;
function Ta(e, t) {
	let { windTicks: n, windBlows: r } = e, i = e.level.winds;
	for (let a = 0; a < i.length; a++) n[a]--, n[a] <= 0 && (n[a] = 48, r[a] = +(Ai(e, wa) < i[a].chance), r[a] === 1 && Da(e, i[a]) && O(t, me, e.x, e.y, a)), r[a] === 1 && Da(e, i[a]) && Oa(e, i[a].direction);
}
function Ea(e) {
	return e.level.winds.findIndex((t) => Da(e, t));
}
function Da({ x: e, y: t }, { left: n, top: r, right: i, bottom: a }) {
	let o = e + k / 2, s = t + A / 2;
	return o >= n && o < i && s >= r && s < a;
}
function Oa(e, t) {
	let n = Math.imul(e.velocityX, t);
	if (n >= Ca) return;
	let r = e.grounded === 0 ? xa : Sa;
	e.velocityX = Math.imul(Math.min(n + r, Ca), t);
}
// src/sim/step.ts
var { EVENT_ATTACK: ka, EVENT_BELL: Aa, EVENT_BOARD: ja, EVENT_BOUNCE: Ma, EVENT_BUMP: Na, EVENT_HURT: Pa, EVENT_JUMP: Fa, EVENT_LAND: Ia, EVENT_MILESTONE: La, EVENT_STEP: Ra, HURT_FELL: za, HURT_OUTLIER: Ba, HURT_REGRET: Va } = S, { AIR_ACCELERATION: Ha, ATTACK_COOLDOWN_TICKS: Ua, ATTACK_REACH: Wa, ATTACK_TICKS: Ga, BELL_REACH: Ka, CORNER_CORRECTION: qa, COYOTE_TICKS: Ja, GRAVITY: Ya, GROUND_ACCELERATION: Xa, GROUND_FRICTION: Za, HERO_HEIGHT: H, HERO_WIDTH: U, JUMP_BUFFER_TICKS: Qa, JUMP_GRACE_TICKS: $a, JUMP_HOLD_TICKS: eo, JUMP_SPEED: to, MAX_FALL_SPEED: no, OVERSPEED_DECAY: ro, RUN_SPEED: io, STRIDE_SHIFT: ao, TURN_ACCELERATION: oo } = Fe, { ATTACK: so, DEAD: co, IDLE: lo, JUMP: uo, LEFT: fo, RANG_BELL: po, RIGHT: mo, RUNNING: ho, TILE: go } = y, { TILE_SHIFT: W } = nt, { UNHURT: _o } = Yi, { EMPTY_TILE: vo } = Qe, { NO_PLATFORM: yo } = pt, bo = Int32Array.from(j, ({ drift: e = 0 }) => e), xo = tt(({ drift: e }) => e !== void 0), So = Int32Array.from(j, ({ launch: e = 0 }) => e), Co = tt(({ launch: e }) => e !== void 0), wo = tt(({ locked: e }) => e === !0), To = U / 2, Eo = H / 2, Do = 1, Oo = 2, ko = 4, Ao = 8, jo = 16, Mo = 32, No = 64, Po = 128, Fo = 256, Io = null, Lo = 0;
function Ro(e) {
	return e !== Io && (Lo = zo(e), Io = e), Lo;
}
function zo({ questionBlocks: e, winds: t, platforms: n, outliers: r, tileMask: i }) {
	return (e.length === 0 ? 0 : ko) | (t.length === 0 ? 0 : Ao) | (n.length === 0 ? 0 : jo) | (r.length === 0 ? 0 : Mo) | ((i & xo) === 0 ? 0 : No) | ((i & Co) === 0 ? 0 : Po) | ((i & wo) === 0 ? 0 : Fo);
}
var Bo = go + qa;
function Vo(e, t, n) {
	e.status === ho && (Rt(e, 1), Wo(e, t, n, 3 | Ro(e.level)));
}
function Ho(e, t, n, r) {
	if (e.status !== ho) return;
	let i = n * Bo, a = Bt(e, e.x - Wa - i, e.x + U + Wa + i, n), o = (a ? Do : 0) | (Uo(e, i) ? Oo : 0) | Ro(e.level), s = 0;
	for (; s < n && e.status === ho;) a && Rt(e, 1), Wo(e, t, r, o), s++;
	a || Rt(e, s);
}
function Uo({ x: e, level: t, milestonesReached: n }, r) {
	if (Math.abs(e + To - t.bellX) <= Ka + r) return !0;
	let i = t.milestones;
	for (let t = 0; t < i.length; t++) {
		let { x: a, area: o } = i[t], s = o === void 0 ? a : o.left;
		if (!(n >> t & 1) && e + To + r >= s) return !0;
	}
	return !1;
}
function Wo(e, t, n, r) {
	e.tick = e.tick + 1 | 0;
	let i = e.level, a = (r & ko) !== 0;
	a && Se(e);
	let o = i.height, s = e.tiles, c = (r & jo) !== 0, l = c ? Ct(e) : yo;
	c && bt(e);
	let u = (r & Mo) !== 0;
	u && qe(e);
	let { x: d, y: f } = e, { velocityX: p, velocityY: m, steering: h, grounded: g, coyoteTicks: _, jumpBufferTicks: v, jumpHoldTicks: y, jumpGraceTicks: b } = e;
	t === fo ? (h = -1, e.facing = -1) : t === mo ? (h = 1, e.facing = 1) : t === lo && g !== 0 && (h = 0), e.attackTicks > 0 && (e.attackTicks = e.attackTicks - 1 | 0), t === so && e.attackTicks === 0 && (e.attackTicks = Ga, O(n, ka, d, f, 0)), p = Go(p, h, g), (r & Ao) !== 0 && (e.velocityX = p, Ta(e, n), p = e.velocityX), t === uo && y === 0 && (v = Qa), v > 0 && _ > 0 && (v = 0, _ = 0, y = eo, b = $a, O(n, Fa, d, f, 0)), v > 0 && (v = v - 1 | 0), g === 0 && _ > 0 && (_ = _ - 1 | 0), y > 0 ? t === uo ? (b = $a, y = y - 1 | 0, m = -to) : b > 0 ? (b = b - 1 | 0, y = y - 1 | 0, m = -to) : (y = 0, m = m + Ya | 0) : m = Math.min(m + Ya, no) | 0;
	let x = (r & No) === 0 ? p : p + Ko(e) | 0, S = f;
	l !== yo && (x = x + wt(e, l) | 0, S = Tt(e, l));
	let C = d + x | 0, ee = (i.width << W) - U | 0;
	(C < 0 || C > ee) && (C = C < 0 ? 0 : ee, p = 0);
	let te = S >> W, ne = S + H - 1 >> W;
	if ((r & Fo) !== 0 && x !== 0 && Gi(e, (x > 0 ? C + U - 1 : C) >> W, te, ne, n), x > 0) {
		let e = C + U - 1 >> W;
		ut(s, o, e, te, ne) && (C = (e << W) - U | 0, p = 0);
	} else if (x < 0) {
		let e = C >> W;
		ut(s, o, e, te, ne) && (C = e + 1 << W | 0, p = 0);
	}
	let re = l !== yo && p === 0;
	g !== 0 && C >> ao !== d >> ao && !re && O(n, Ra, C, S, Yo(e));
	let w = C >> W, T = C + U - 1 >> W, ie = g, ae = S + H | 0;
	if (S = S + m | 0, g = 0, m < 0) {
		let t = S >> W, r = P(s, o, w, t), i = P(s, o, T, t);
		if (r || i) {
			let o = (w + 1 << W) - C, s = C + U - (T << W);
			!i && o <= qa && p >= 0 ? C = C + o | 0 : !r && s <= qa && p <= 0 ? C = C - s | 0 : (S = t + 1 << W | 0, m = 0, y = 0, O(n, Na, C, S, 0), a && ve(e, C + To >> W, w, T, t, n)), w = C >> W, T = C + U - 1 >> W;
		}
	} else {
		let t = S + H - 1 >> W;
		dt(s, o, w, T, t, ae) && (S = (t << W) - H | 0, ie === 0 && O(n, Ia, C, S, m), m = 0, g = 1, _ = Ja), c && (e.velocityY = m, e.grounded = g, e.coyoteTicks = _, S = qo(e, {
			x: C,
			y: S,
			oldFeet: ae,
			wasGrounded: ie,
			carrier: l
		}, n), m = e.velocityY, g = e.grounded, _ = e.coyoteTicks);
	}
	e.x = C, e.y = S, e.velocityX = p, e.velocityY = m, e.steering = h, e.grounded = g, e.coyoteTicks = _, e.jumpBufferTicks = v, e.jumpHoldTicks = y, e.jumpGraceTicks = b, C > e.bestX && (e.bestX = C), (r & Po) !== 0 && Jo(e, n);
	let E = _o;
	ft(s, o, w, T, S >> W, S + H - 1 >> W) && (E = pa(e, n));
	let oe = (r & Do) !== 0;
	e.attackTicks > Ua && _a(e, n, oe), oe && ya(e) && (E = Va), u && Ye(e) && (E = Ba), S >= o << W && (E = za), E === _o ? (r & Oo) !== 0 && (e.grounded !== 0 && Zo(e, n), Math.abs(C + To - i.bellX) <= Ka && Math.abs(S + Eo - i.bellY) <= Ka && (e.status = po, O(n, Aa, i.bellX, i.bellY, 0))) : (e.status = co, O(n, Pa, C, S, E));
}
function Go(e, t, n) {
	if (t === 0) return n === 0 ? e : e > 0 ? Math.max(e - Za, 0) | 0 : Math.min(e + Za, 0) | 0;
	let r = Math.imul(e, t);
	return Math.imul(r > io ? Math.max(r - ro, io) : Math.min(r + (n === 0 ? Ha : r < 0 ? oo : Xa), io), t);
}
function Ko(e) {
	return e.grounded === 0 ? 0 : bo[Yo(e)];
}
function qo(e, { x: t, y: n, oldFeet: r, wasGrounded: i, carrier: a }, o) {
	let s = Et(e, t, r, n + H);
	if (s === yo) return n;
	let c = St(e, s) - H | 0;
	return i === 0 && e.grounded === 0 && O(o, Ia, t, c, e.velocityY), s !== a && O(o, ja, t, c, s), e.velocityY = 0, e.grounded = 1, e.coyoteTicks = Ja, c;
}
function Jo(e, t) {
	if (e.grounded === 0) return;
	let n = So[Yo(e)];
	n !== 0 && (e.velocityY = -n, e.grounded = 0, e.coyoteTicks = 0, e.jumpBufferTicks = 0, O(t, Ma, Xo(e) * go + go / 2, e.y + H + go / 2, 0));
}
function Yo(e) {
	let t = Xo(e), { y: n, tiles: r, level: i } = e;
	return t < 0 ? vo : r[t * i.height + (n + H >> W)];
}
function Xo({ x: e, y: t, tiles: n, level: r }) {
	let { height: i } = r, a = t + H >> W, o = e + To >> W;
	if (ct(n, i, o, a)) return o;
	let s = e >> W, c = s === o ? e + U - 1 >> W : s;
	return ct(n, i, c, a) ? c : -1;
}
function Zo(e, t) {
	let n = e.level.milestones;
	for (let r = 0; r < n.length; r++) e.milestonesReached >> r & 1 || !Qo(e, n[r]) || (e.milestonesReached |= 1 << r, O(t, La, e.x, e.y, r));
}
function Qo({ x: e, y: t }, { x: n, area: r }) {
	if (r === void 0) return e >= n;
	let i = e + To, a = t + Eo;
	return i >= r.left && i < r.right && a >= r.top && a < r.bottom;
}
// src/env/columns.ts
var $o = 7;
function es(e, t) {
	let n = /* @__PURE__ */ new ArrayBuffer($o * e);
	return {
		observations: new Float32Array(e * t),
		finalObservations: new Float32Array(e * t),
		rewards: new Float32Array(n, 0, e),
		terminated: new Uint8Array(n, 4 * e, e),
		truncated: new Uint8Array(n, 5 * e, e),
		success: new Uint8Array(n, 6 * e, e)
	};
}
function ts({ rewards: e, count: t }) {
	return new Uint8Array(e.buffer, e.byteOffset, $o * t);
}
function ns({ observations: e, finalObservations: t, rewards: n, terminated: r, truncated: i, success: a }) {
	t.set(e);
	for (let e of [
		n,
		r,
		i,
		a
	]) e.fill(0);
}
// src/env/config.ts
function rs(e) {
	return e.kind === "platformer" && e.curriculum === !0 && je(e.level) !== null;
}
function is(e) {
	let t = {
		difficulty: 0,
		episodes: 0,
		results: 0
	};
	return {
		get difficulty() {
			return t.difficulty;
		},
		seedFor: (e) => Xn(e, t.difficulty),
		add(n, r) {
			Yn(n) === t.difficulty && (t.episodes = Math.min(t.episodes + 1, 20), t.results = (t.results << 1 | !!r) & as, t.episodes < 20 || os(t.results) < 16 || (t.difficulty = Math.min(t.difficulty + 5, e), t.episodes = 0, t.results = 0));
		},
		reset() {
			Object.assign(t, {
				difficulty: 0,
				episodes: 0,
				results: 0
			});
		},
		state: l(() => ({ ...t }), (e) => Object.assign(t, e))
	};
}
var as = (1 << 20) - 1;
function os(e) {
	let t = 0;
	for (let n = e; n !== 0; n &= n - 1) t++;
	return t;
}
// src/env/observations/builder.ts
function ss(e) {
	let t = 0, n = e.map(([e, n]) => {
		let r = {
			name: e,
			start: t,
			length: n
		};
		return t += n, r;
	});
	return {
		size: t,
		slices: n
	};
}
// src/env/observations/thingSignals.ts
var cs = 4, ls = 8 * b, us = 4 * b, ds = 10 * b, fs = 3 * b, ps = 7, ms = 6, hs = {
	regrets: null,
	questionBlocks: null,
	keys: {
		parts: [
			["holds a key", 1],
			["way to the nearest key", cs],
			["way to the nearest door", cs]
		],
		write(e, t, n) {
			t[n] = +!!Wi(e), Es(e, Ss(e), t, n + 1), Es(e, Cs(e), t, n + 1 + cs);
		},
		sight: (e) => [Ss(e), Cs(e)].filter((e) => e >= 0)
	},
	winds: {
		parts: [["wind", 3]],
		write(e, t, n) {
			let r = Ea(e), i = r >= 0;
			t[n] = +!!i, t[n + 1] = i ? Math.imul(e.windBlows[r], e.level.winds[r].direction) : 0, t[n + 2] = i ? e.windTicks[r] / 48 : 0;
		},
		sight: () => []
	},
	platforms: {
		parts: [["nearest platform", ps], ["second nearest platform", ps]],
		write(e, t, n) {
			t.fill(0, n, n + 14);
			let [r, i] = vs(e, e.platformWay.length, gs);
			r >= 0 && ys(e, r, t, n), i >= 0 && ys(e, i, t, n + ps);
		},
		sight: (e) => {
			let { height: t, width: n } = e.level;
			return vs(e, e.platformWay.length, gs).filter((e) => e >= 0).map((r) => xs(gs(e, r), St(e, r), n, t));
		}
	},
	outliers: {
		parts: [["nearest outlier", ms]],
		write(e, t, n) {
			t.fill(0, n, n + ms);
			let [r] = vs(e, e.outlierX.length, _s);
			r >= 0 && bs(e, r, t, n);
		},
		sight: (e) => {
			let { height: t, width: n } = e.level, [r] = vs(e, e.outlierX.length, _s);
			return r < 0 ? [] : [xs(_s(e, r), e.outlierY[r] + We / 2, n, t)];
		}
	}
};
function gs(e, t) {
	return xt(e, t) + vt / 2;
}
function _s({ outlierX: e, outlierAlive: t }, n) {
	return t[n] === 0 ? Infinity : e[n] + Ue / 2;
}
function vs(e, t, n) {
	let r = e.x + k / 2, i = (i) => {
		let a = -1, o = ds;
		for (let s = 0; s < t; s++) {
			let t = Math.abs(n(e, s) - r);
			s === i || t >= o || (a = s, o = t);
		}
		return a;
	}, a = i(-1);
	return [a, a < 0 ? -1 : i(a)];
}
function ys(e, t, n, r) {
	let { isUpright: i, length: a } = e.level.platforms[t], o = gs(e, t) - (e.x + k / 2), s = e.platformDirection[t], c = e.platformWay[t];
	n[r] = 1, n[r + 1] = o / ds, n[r + 2] = Ds(o / fs), n[r + 3] = Ds((St(e, t) - (e.y + A)) / us), n[r + 4] = i ? 0 : s, n[r + 5] = i ? s : 0, n[r + 6] = Ds((s > 0 ? a - c : c) / ls);
}
function bs(e, t, n, r) {
	let i = _s(e, t) - (e.x + k / 2), a = e.outlierY[t] + We / 2 - (e.y + A / 2);
	n[r] = 1, n[r + 1] = i / ds, n[r + 2] = Ds(i / fs), n[r + 3] = Ds(a / us), n[r + 4] = e.outlierSideways[t], n[r + 5] = e.outlierDown[t];
}
function xs(e, t, n, r) {
	return Math.min(Math.max(Math.floor(e / b), 0), n - 1) * r + Math.min(Math.max(Math.floor(t / b), 0), r - 1);
}
function Ss(e) {
	return ws(e, e.level.keys, (t) => e.keyState[t] === 0);
}
function Cs(e) {
	let { level: t, tiles: n } = e;
	return ws(e, t.doors, (e) => n[t.doors[e]] !== N);
}
function ws(e, t, n) {
	let r = -1, i = Infinity;
	for (let a = 0; a < t.length; a++) {
		let o = Math.abs(Ts(e, t[a]));
		o >= i || !n(a) || (r = t[a], i = o);
	}
	return r;
}
function Ts({ x: e, level: t }, n) {
	return Math.floor(n / t.height) * b + b / 2 - (e + k / 2);
}
function Es(e, t, n, r) {
	if (t < 0) {
		n.fill(0, r, r + cs);
		return;
	}
	let { level: i } = e, a = Ts(e, t), o = t % i.height * b + b / 2 - (e.y + A / 2);
	n[r] = 1, n[r + 1] = a / (i.width * b), n[r + 2] = Ds(a / ls), n[r + 3] = Ds(o / us);
}
function Ds(e) {
	return Math.max(-1, Math.min(e, 1));
}
// src/env/observations/layout.ts
var Os = Object.keys(Mi);
function ks(e) {
	if (e.layoutVersion !== void 0) return e.layoutVersion;
	let t = e.tiles.reduce((e, t) => Math.max(e, j[t].since), 1);
	return Os.reduce((t, n) => Math.max(t, As(e, n) ? Mi[n].since : 1), t);
}
function As(e, t) {
	return Object.values(Mi[t].fields).some((t) => t(e).length > 0);
}
function js(e, t, n) {
	let r = [], i = [], a = [], o = t, s = (e) => {
		r.push(e), o += e[1];
	};
	for (let t = 2; t <= e; t++) {
		j.forEach(({ since: e }, r) => {
			e === t && (i.push({
				code: r,
				start: o
			}), s(n(r)));
		});
		for (let e of Os) {
			let n = hs[e];
			Mi[e].since === t && n !== null && (a.push({
				signal: n,
				start: o
			}), n.parts.forEach(s));
		}
	}
	return {
		parts: r,
		tiles: i,
		signals: a
	};
}
var Ms = ["b2b3fdf7", "1f460355"];
function Ns(e, t, n) {
	let r = g(0, [...t.map(({ name: e, length: t }) => `${e}: ${t}`), ...n === void 0 ? [] : [n]].join("\n")).toString(16).padStart(8, "0");
	return Ms.includes(r) ? "v1" : `v${e}.${r}`;
}
// src/env/observations/ownState.ts
var Ps = [
	["own speed", 2],
	["on the ground", 1],
	["jump timers", 3],
	["suitcase timers", 2],
	["facing and steering", 2],
	["place within the tile", 1]
], Fs = Ps.reduce((e, [, t]) => e + t, 0), { ATTACK_COOLDOWN_TICKS: Is, ATTACK_TICKS: Ls, COYOTE_TICKS: Rs, HERO_WIDTH: zs, JUMP_BUFFER_TICKS: Bs, JUMP_HOLD_TICKS: Vs, MAX_FALL_SPEED: Hs, RUN_SPEED: Us } = Fe, { TILE: Ws } = y, Gs = zs / 2, Ks = Ws / 2, qs = Ls - Is, Js = Ws - 1;
function Ys(e, t, n) {
	t[n] = e.velocityX / Us, t[n + 1] = e.velocityY / Hs, t[n + 2] = e.grounded, t[n + 3] = e.coyoteTicks / Rs, t[n + 4] = e.jumpBufferTicks / Bs, t[n + 5] = e.jumpHoldTicks / Vs;
	let r = e.attackTicks - Is;
	t[n + 6] = r > 0 ? r / qs : 0, t[n + 7] = e.attackTicks / Ls, t[n + 8] = e.facing, t[n + 9] = e.steering, t[n + 10] = (e.x + Gs & Js) / Ks - 1;
}
// src/env/observations/features.ts
var { TILE_SHIFT: G } = nt, { HERO_HEIGHT: Xs, HERO_WIDTH: Zs } = Fe, { REGRET_HEIGHT: Qs, REGRET_WIDTH: $s } = jt, { SUBPIXELS: ec, TILE: K, TILE_PX: tc } = y, nc = M("coin"), rc = M("crate"), ic = M("hazard"), ac = Float32Array.prototype.set, oc = 1, q = 10, sc = 4, cc = 3, lc = 8, uc = 2, dc = 5, J = Fs, fc = J + q, pc = fc + q, mc = pc + q, hc = mc + sc, gc = hc + 1, _c = gc + 10, vc = _c + 3, yc = vc + 3, bc = Zs / 2, xc = Xs / 2, Sc = $s / 2, Cc = lc * K, wc = uc * K, Tc = 4 * K, Ec = {
	id: "features",
	label: "Features",
	help: "62 features: own speed and timers, the ground ahead, the nearest Regrets, coin and crate, the way to the bell. Levels with springs, belts, keys, doors, platforms, fliers or wind add theirs.",
	forLevel: Dc
};
function Dc(e) {
	let { height: t } = e, n = e.width * K, r = Wc(e), i = ks(e), a = js(i, yc, (e) => [`${j[e].id} by column`, q]), { size: o, slices: s } = ss([
		...Ps,
		["ground height by column", q],
		["gap by column", q],
		["hazard by column", q],
		["ceiling by column", sc],
		["nearness of a crate", 1],
		["nearest regret", dc],
		["second nearest regret", dc],
		["nearest coin", 3],
		["way to the bell", 3],
		...a.parts
	]), c = a.signals.length > 0, l = e.keys.length > 0, u = Array(e.tiles.length * 2).fill(void 0), d = Fc(o), f = Nc();
	function p(i, o, s) {
		let l = i.x + bc, u = i.y + xc, d = i.y + Xs, f = jc(i, t), p = m(i, l >> G, f, Mc(i, t));
		ac.call(o, p.entries, s + J), d !== (f + 1) * K && Lc(p.ground, d, o, s + J), Ys(i, o, s), Vc(i, l, u, o, s + gc), Gc(i, r, l, u, o, s + _c);
		let h = e.bellX - l;
		if (o[s + vc] = h / n, o[s + vc + 1] = kc(h / Cc), o[s + vc + 2] = kc((e.bellY - u) / Tc), c) for (let { signal: e, start: t } of a.signals) e.write(i, o, s + t);
	}
	function m(n, r, i, a) {
		if (n.cratesBroken !== 0 || l && Oc(n)) return h(n.tiles, r, i, a, d), d;
		let s = (r * t + i) * 2 + i - a, c = u[s];
		if (c !== void 0) return c;
		let f = Fc(o);
		return h(e.tiles, r, i, a, f), u[s] = f, f;
	}
	function h(n, r, i, o, s) {
		Pc(n, e, {
			heroColumn: r,
			feetRow: i,
			headRow: o
		}, f), Ic(f, i, t, s), a.tiles.length > 0 && g(n, r, i, s);
	}
	function g(e, t, n, { entries: r }) {
		for (let { code: i, start: o } of a.tiles) for (let a = 0; a < q; a++) {
			let s = _(e, i, {
				column: t - oc + a,
				feetRow: n,
				index: a
			});
			r[o - J + a] = s < 0 ? 0 : 1;
		}
	}
	function _(n, r, { column: i, feetRow: a, index: o }) {
		if (i < 0 || i >= e.width) return -1;
		let s = Math.min(f.groundRows[o], t - 1);
		for (let e = Math.min(a, s); e <= s; e++) if (n[i * t + e] === r) return e;
		return -1;
	}
	function v(e) {
		let n = e.x + bc >> G, r = jc(e, t), i = a.tiles.flatMap(({ code: t }) => Array.from({ length: q }, (i, a) => {
			let o = n - oc + a, s = _(e.tiles, t, {
				column: o,
				feetRow: r,
				index: a
			});
			return s < 0 ? [] : [Zc("mechanic", o, s)];
		}).flat()), o = a.signals.flatMap(({ signal: n }) => n.sight(e).map((e) => Zc("mechanic", Math.floor(e / t), e % t)));
		return [...i, ...o];
	}
	function y(t) {
		return [
			...qc(t, f),
			...v(t),
			...Jc(t),
			...Yc(t, r),
			Xc(e)
		];
	}
	return {
		layout: Ns(i, s),
		size: o,
		slices: s,
		write: p,
		sight: y
	};
}
function Oc({ keyState: e }) {
	for (let t = 0; t < e.length; t++) if (e[t] !== 0) return !0;
	return !1;
}
function kc(e) {
	return e < -1 ? -1 : Math.min(e, 1);
}
function Ac(e, t) {
	return e < 0 ? 0 : e >= t ? t - 1 : e;
}
function jc({ y: e }, t) {
	return Ac(e + Xs - 1 >> G, t);
}
function Mc({ y: e }, t) {
	return Ac(e >> G, t);
}
function Nc() {
	return {
		groundRows: new Float64Array(q),
		hazards: new Uint8Array(q),
		clearances: new Uint8Array(sc),
		crate: -1
	};
}
function Pc(e, { width: t, height: n }, { heroColumn: r, feetRow: i, headRow: a }, o) {
	let { groundRows: s, hazards: c, clearances: l } = o;
	o.crate = -1;
	for (let a = 9; a >= 0; a--) {
		let l = r - oc + a, u = l >= 0 && l < t, d = u ? Rc(e, n, l, i) : -Infinity;
		s[a] = d, c[a] = u ? zc(e, n, l, i, d) : 0, u && a >= oc && e[l * n + i] === rc && (o.crate = a);
	}
	for (let i = 0; i < sc; i++) {
		let o = r + i;
		l[i] = o < t ? Bc(e, n, o, a) : 0;
	}
}
function Fc(e) {
	return {
		entries: new Float32Array(e - J),
		ground: new Float64Array(q)
	};
}
function Ic({ groundRows: e, hazards: t, clearances: n, crate: r }, i, a, o) {
	let { entries: s, ground: c } = o;
	s[hc - J] = r < 0 ? 0 : 1 - (r - oc) / 9;
	for (let n = 0; n < q; n++) c[n] = e[n] * K, s[fc - J + n] = +(e[n] === a), s[pc - J + n] = t[n];
	Lc(c, (i + 1) * K, s, 0);
	for (let e = 0; e < sc; e++) s[mc - J + e] = 1 - n[e] / cc;
}
function Lc(e, t, n, r) {
	for (let i = 0; i < q; i++) n[r + i] = kc((t - e[i]) / Tc);
}
function Rc(e, t, n, r) {
	let i = r;
	if (P(e, t, n, i)) {
		for (; P(e, t, n, i - 1);) i--;
		return i;
	}
	for (i++; i < t && !ct(e, t, n, i);) i++;
	return i;
}
function zc(e, t, n, r, i) {
	for (let a = r; a < i; a++) if (e[n * t + a] === ic) return 1;
	return 0;
}
function Bc(e, t, n, r) {
	let i = 0;
	for (; i < cc && !P(e, t, n, r - 1 - i);) i++;
	return i;
}
function Vc(e, t, n, r, i) {
	let a = Uc(e, t, -1);
	if (a < 0) return;
	Hc(e, a, t, n, r, i);
	let o = Uc(e, t, a);
	o >= 0 && Hc(e, o, t, n, r, i + dc);
}
function Hc(e, t, n, r, i, a) {
	let o = e.regretX[t] + Sc - n;
	i[a] = 1, i[a + 1] = o / Cc, i[a + 2] = kc(o / wc), i[a + 3] = kc((e.regretY[t] + Qs / 2 - r) / Tc), i[a + 4] = e.regretDirection[t];
}
function Uc({ regretX: e, regretAlive: t }, n, r) {
	let i = Sc - n, a = -1, o = Cc;
	for (let n = 0; n < e.length; n++) {
		let s = Math.abs(e[n] + i);
		s >= o || t[n] === 0 || n === r || (a = n, o = s);
	}
	return a;
}
function Wc({ tiles: e, width: t, height: n }) {
	let r = Int32Array.from([...e.keys()].filter((t) => e[t] === nc)), i = r.map((e) => Math.floor(e / n) * K + K / 2);
	return {
		cell: r,
		x: i,
		y: r.map((e) => e % n * K + K / 2),
		firstInSight: Int32Array.from({ length: t }, (e, t) => {
			let n = i.findIndex((e) => e >= (t - lc) * K);
			return n < 0 ? r.length : n;
		})
	};
}
function Gc(e, t, n, r, i, a) {
	let o = Kc(e, t, n);
	o < 0 || (i[a] = 1, i[a + 1] = (t.x[o] - n) / Cc, i[a + 2] = kc((t.y[o] - r) / Tc));
}
function Kc(e, t, n) {
	let r = -1, i = Cc;
	for (let a = t.firstInSight[n >> G]; a < t.cell.length; a++) {
		let o = t.x[a] - n;
		if (o >= i) break;
		e.tiles[t.cell[a]] !== nc || Math.abs(o) >= i || (i = Math.abs(o), r = a);
	}
	return r;
}
function qc(e, t) {
	let { width: n, height: r } = e.level, i = {
		heroColumn: e.x + bc >> G,
		feetRow: jc(e, r),
		headRow: Mc(e, r)
	};
	Pc(e.tiles, e.level, i, t);
	let { heroColumn: a, feetRow: o, headRow: s } = i, { groundRows: c, hazards: l, clearances: u, crate: d } = t, f = [];
	for (let t = 0; t < q; t++) {
		let i = a - oc + t;
		if (i < 0 || i >= n) continue;
		let p = c[t];
		p === r ? f.push(Zc("gap", i, r - 1)) : f.push({
			...Zc("ground", i, p),
			height: 3
		});
		for (let n = o; l[t] === 1 && n < p; n++) e.tiles[i * r + n] === ic && f.push(Zc("hazard", i, n));
		t === d && f.push(Zc("crate", i, o));
		let m = t < oc ? cc : u[t - oc] ?? cc;
		if (m < cc) {
			let e = (s - m) * tc;
			f.push({
				kind: "ceiling",
				x: i * tc,
				y: e - 3,
				width: tc,
				height: 3
			});
		}
	}
	return f;
}
function Jc(e) {
	let t = e.x + bc, n = Uc(e, t, -1);
	return [n, n < 0 ? -1 : Uc(e, t, n)].filter((e) => e >= 0).map((t) => ({
		kind: "regret",
		x: e.regretX[t] / ec,
		y: e.regretY[t] / ec,
		width: $s / ec,
		height: Qs / ec
	}));
}
function Yc(e, t) {
	let n = Kc(e, t, e.x + bc);
	return n < 0 ? [] : [Zc("coin", t.x[n] >> G, t.y[n] >> G)];
}
function Xc(e) {
	return Zc("bell", e.bellX >> G, e.bellY >> G);
}
function Zc(e, t, n) {
	return {
		kind: e,
		x: t * tc,
		y: n * tc,
		width: tc,
		height: tc
	};
}
var Qc = 17, $c = {
	regrets: {
		picture: [
			"999",
			"992",
			"999",
			"9.9"
		],
		draw: pl
	},
	questionBlocks: null,
	keys: {
		picture: ["ee", "e."],
		draw: ml
	},
	winds: {
		picture: [
			"..7.",
			"7777",
			"..7."
		],
		draw: hl
	},
	platforms: {
		picture: ["cccccccccccc", ".5........5."],
		draw: gl
	},
	outliers: {
		picture: [
			"9.9",
			"992",
			".9."
		],
		draw: _l
	}
}, el = Object.keys(Mi), tl = [
	"bbb",
	"bbf",
	"bbb",
	"b.b"
], nl = ["ddd", "ddd"], rl = ["d"], il = [
	".ff.",
	".ff.",
	"ffff",
	".3.."
], al = j.map(({ pixels: e }) => vl(e.split(" "))), ol = vl(tl), sl = vl(nl), cl = vl(rl), ll = vl(il), ul = Object.values($c).flatMap((e) => e === null ? [] : [{
	draw: e.draw,
	sprite: vl(e.picture)
}]);
function dl(e, t) {
	for (let n = 0; n < ul.length; n++) ul[n].draw(e, ul[n].sprite, t);
}
function fl(e) {
	let t = j.filter(({ since: t }) => t <= e).map(({ id: e, pixels: t }) => [e, t]), n = el.flatMap((t) => {
		let n = $c[t];
		return n !== null && Mi[t].since <= e ? [[t, n.picture]] : [];
	});
	return JSON.stringify([
		t,
		n,
		tl,
		nl,
		rl,
		il
	]);
}
function pl({ regretX: e, regretY: t, regretDirection: n, regretAlive: r }, i, a) {
	for (let o = 0; o < e.length; o++) r[o] !== 0 && a(i, e[o] + Mt / 2, t[o] + Nt, n[o] < 0);
}
function ml(e, t, n) {
	Wi(e) && n(t, e.x + k / 2, e.y, !1);
}
function hl(e, t, n) {
	let r = Ea(e);
	r < 0 || e.windBlows[r] === 0 || n(t, e.x + k / 2, e.y - b, e.level.winds[r].direction < 0);
}
function gl(e, t, n) {
	for (let r = 0; r < e.platformWay.length; r++) {
		let i = St(e, r) + t.height * b / 4;
		n(t, xt(e, r) + vt / 2, i, !1);
	}
}
function _l({ outlierX: e, outlierY: t, outlierSideways: n, outlierAlive: r }, i, a) {
	for (let o = 0; o < e.length; o++) r[o] !== 0 && a(i, e[o] + Ue / 2, t[o] + We, n[o] < 0);
}
function vl(e) {
	let t = [...e.join("")].map((e) => e === "." ? 0 : Number.parseInt(e, 16));
	return {
		width: e[0].length,
		height: e.length,
		greys: Float32Array.from(t, (e) => e * Qc / 255)
	};
}
// src/env/observations/pixels.ts
var { ATTACK_COOLDOWN_TICKS: yl, HERO_HEIGHT: bl, HERO_WIDTH: xl } = Fe, Sl = 10, Cl = xl / 2, wl = 42, Tl = 28, El = 1176, Dl = 13, Ol = 17, kl = 3, Al = 2, jl = {
	frames: 2,
	height: Tl,
	width: wl
}, Ml = ss([["picture one decision before", El], ["picture now", El]]), Nl = {
	id: "pixels",
	label: "Pixels",
	help: "A grey picture of 42 × 28 pixels around the hero, now and one decision before. Needs more decisions and time than features.",
	forLevel: Pl
};
function Pl(e) {
	let { size: t, slices: n } = Ml, r = ks(e), i = zl();
	function a(e, n, r, a = e) {
		n.fill(0, r, r + t);
		let s = Ll(e), c = Rl(e);
		i.begin(n, r, s, c), o(a), i.begin(n, r + El, s, c), o(e);
	}
	function o(t) {
		i.tiles(t), i.stamp(ll, e.bellX, e.bellY + Il, !1), dl(t, i.stamp), s(t);
	}
	function s({ x: e, y: t, facing: n, attackTicks: r }) {
		let a = e + Cl, o = t + bl;
		i.stamp(ol, a, o, n < 0), r > yl ? i.stamp(sl, a + n * (kl << Sl), o - Fl, n < 0) : r > 0 && i.stamp(cl, a + n * (Al << Sl), o, n < 0);
	}
	return {
		layout: Ns(r, n, fl(r)),
		size: t,
		slices: n,
		picture: jl,
		looksBack: !0,
		write: a,
		sight: Bl
	};
}
var Fl = 1 << Sl, Il = 2 << Sl;
function Ll({ x: e }) {
	return (e + Cl >> Sl) - Dl;
}
function Rl({ y: e }) {
	return (e + bl - 1 >> Sl) - Ol;
}
function zl() {
	let e = /* @__PURE__ */ new Float32Array(), t = 0, n = 0, r = 0;
	function i({ width: n, height: r, greys: i }, a, o, s) {
		let c = a < 0 ? -a : 0, l = a + n > wl ? wl - a : n, u = o + r > Tl ? Tl - o : r;
		for (let r = o < 0 ? -o : 0; r < u; r++) {
			let u = t + (o + r) * wl + a, d = r * n;
			for (let t = c; t < l; t++) {
				let r = i[d + (s ? n - 1 - t : t)];
				r !== 0 && (e[u + t] = r);
			}
		}
	}
	return {
		begin(i, a, o, s) {
			e = i, t = a, n = o, r = s;
		},
		tiles({ tiles: e, level: { width: t, height: a } }) {
			let o = Math.floor(r / 4), s = Math.floor((r + Tl - 1) / 4), c = Math.floor((n + wl - 1) / 4);
			for (let l = Math.floor(n / 4); l <= c; l++) {
				let c = l < 0 || l >= t;
				for (let t = o; t <= s; t++) {
					let o = c ? et : t < 0 || t >= a ? N : e[l * a + t];
					o !== N && i(al[o], l * 4 - n, t * 4 - r, !1);
				}
			}
		},
		stamp(e, t, a, o) {
			i(e, (t >> Sl) - (e.width >> 1) - n, (a - 1 >> Sl) - (e.height - 1) - r, o);
		}
	};
}
function Bl(e) {
	return [{
		kind: "window",
		x: Ll(e) * 4,
		y: Rl(e) * 4,
		width: wl * 4,
		height: Tl * 4
	}];
}
// src/env/observations/tiles.ts
var Vl = 3, Hl = 11, Ul = 3, Wl = 7, Gl = 77, Kl = j.filter(({ seenAs: e, since: t }, n) => n !== N && !e && t === 1), ql = Fs + 2, Jl = ql + Kl.length * Gl, Yl = Jl + Gl, Xl = Yl + Gl, Zl = {
	id: "tiles",
	label: "Tiles",
	help: "A window of 11 × 7 tiles around the hero, one layer per kind of object, and the hero’s own motion.",
	forLevel: Ql
};
function Ql(e) {
	let { width: t, height: n } = e, r = ks(e), i = js(r, Xl, (e) => [`${j[e].id} tiles`, Gl]), { size: a, slices: o } = ss([
		...Ps,
		["way to the bell", 2],
		...Kl.map(({ id: e }) => [`${e} tiles`, Gl]),
		["regrets by direction", Gl],
		["bell", Gl],
		...i.parts
	]), s = Int32Array.from(j, ({ id: e, seenAs: t = e }) => {
		let n = Kl.findIndex((e) => e.id === t);
		return n >= 0 ? ql + n * Gl : i.tiles.find(({ code: e }) => j[e].id === t)?.start ?? ql;
	}), c = s[et];
	function l(r, o, s) {
		o.fill(0, s, s + a), Ys(r, o, s);
		let c = r.x + k / 2, l = r.y + A / 2;
		o[s + Fs] = (e.bellX - c) / (t * b), o[s + Fs + 1] = (e.bellY - l) / (n * b);
		let d = (c >> 12) - Vl, f = (l >> 12) - Ul;
		u(r.tiles, d, f, o, s);
		for (let e = 0; e < r.regretX.length; e++) {
			if (r.regretAlive[e] === 0) continue;
			let t = (r.regretX[e] + Mt / 2 >> 12) - d, n = (r.regretY[e] + Nt / 2 >> 12) - f;
			$l(t, n) && (o[s + Jl + t * Wl + n] = r.regretDirection[e]);
		}
		let p = (e.bellX >> 12) - d, m = (e.bellY >> 12) - f;
		$l(p, m) && (o[s + Yl + p * Wl + m] = 1);
		for (let { signal: e, start: t } of i.signals) e.write(r, o, s + t);
	}
	function u(e, r, i, a, o) {
		let l = i < 0 ? -i : 0, u = i + Wl > n ? n - i : Wl;
		for (let d = 0; d < Hl; d++) {
			let f = o + d * Wl, p = r + d;
			if (p < 0 || p >= t) {
				for (let e = 0; e < Wl; e++) a[c + f + e] = 1;
				continue;
			}
			let m = p * n + i;
			for (let t = l; t < u; t++) {
				let n = e[m + t];
				n !== N && (a[s[n] + f + t] = 1);
			}
		}
	}
	return {
		layout: Ns(r, o),
		size: a,
		slices: o,
		write: l,
		sight: eu
	};
}
function $l(e, t) {
	return e >= 0 && e < Hl && t >= 0 && t < Wl;
}
function eu(e) {
	let t = (e.x + k / 2 >> 12) - Vl, n = (e.y + A / 2 >> 12) - Ul;
	return [{
		kind: "window",
		x: t * 16,
		y: n * 16,
		width: Hl * 16,
		height: Wl * 16
	}];
}
// src/env/observations/index.ts
var tu = [
	Ec,
	Zl,
	Nl
], nu = /* @__PURE__ */ new WeakMap();
function ru(e, t) {
	let n = nu.get(t) ?? /* @__PURE__ */ new Map();
	nu.set(t, n);
	let r = n.get(e);
	if (r) return r;
	let i = tu.find((t) => t.id === e);
	if (!i) throw Error(`No observation "${e}". There are: ${tu.map((e) => e.id).join(", ")}.`);
	let a = i.forLevel(t);
	return n.set(e, a), a;
}
// src/env/platformerSpec.ts
function iu({ level: e, observation: t }) {
	return au(t, pi(e));
}
function au(e, t) {
	let n = ru(e, t);
	return {
		id: `BellmanBros-${t.id}-${e}-${n.layout}`,
		observationSize: n.size,
		actionCount: x.length,
		actionNames: x,
		observationSlices: n.slices,
		...n.picture && { picture: n.picture }
	};
}
// src/env/rewards/bell.ts
var ou = {
	id: "bell",
	label: "Bell",
	help: "Paid for ringing the bell. Up: the goal counts more than everything on the way.",
	defaultWeight: 10,
	min: -10,
	max: 20,
	needsEvent: !0,
	evaluate: (e) => +!!e.rangBell
}, su = {
	id: "coin",
	label: "Coin",
	help: "Paid for each coin. Up: the hero makes detours for coins, even where they lead away from the bell.",
	defaultWeight: .2,
	min: -1,
	max: 2,
	needsEvent: !0,
	evaluate: (e) => e.coins
}, cu = {
	id: "crate",
	label: "Crate broken",
	help: "Paid for each crate broken. Up: the hero clears everything out of the way.",
	defaultWeight: 0,
	min: -2,
	max: 2,
	needsEvent: !0,
	evaluate: (e) => e.cratesBroken
}, lu = {
	id: "death",
	label: "Death",
	help: "Paid when the hero falls, meets a Regret or touches spikes. Lower: the hero becomes careful, and in the end too careful to jump.",
	defaultWeight: -2,
	min: -10,
	max: 2,
	needsEvent: !0,
	evaluate: (e) => +!!e.died
}, uu = {
	id: "idle",
	label: "Idling",
	help: "Paid for each idle decision. Above zero, the hero may earn its return by not moving.",
	defaultWeight: 0,
	min: -.1,
	max: .1,
	evaluate: (e) => +(e.action === 4)
}, du = {
	id: "jump",
	label: "Jump",
	help: "Paid for each jump taken off. Below zero, the hero jumps only where it must; above, it hops all the way.",
	defaultWeight: 0,
	min: -.5,
	max: .5,
	needsEvent: !0,
	evaluate: (e) => e.jumps
}, fu = {
	id: "newBest",
	label: "New ground",
	help: "Paid for each tile beyond the rightmost position of the episode; walking back costs nothing. Up: the hero explores forward.",
	defaultWeight: 0,
	min: -.5,
	max: .5,
	evaluate: (e) => e.newBest
}, pu = {
	id: "progress",
	label: "Progress",
	help: "Paid for each tile closer to the bell; walking back costs as much. Up: the hero hurries to the right.",
	defaultWeight: .1,
	min: -.5,
	max: .5,
	evaluate: (e) => e.distanceBefore - e.distanceAfter
}, mu = {
	id: "regret",
	label: "Regret beaten",
	help: "Paid for each Regret or Outlier beaten with the suitcase. Up: the hero hunts.",
	defaultWeight: 0,
	min: -2,
	max: 2,
	needsEvent: !0,
	evaluate: (e) => e.regretsBeaten
}, hu = {
	id: "time",
	label: "Time",
	help: "Paid at every decision. Below zero the hero hurries; far below, an early death pays; above zero it dawdles.",
	defaultWeight: -.005,
	min: -.1,
	max: .1,
	evaluate: () => 1
}, Y = [
	pu,
	ou,
	lu,
	su,
	hu,
	mu,
	cu,
	fu,
	uu,
	du
];
function gu(e) {
	for (let t of Object.keys(e)) if (!Y.some((e) => e.id === t)) throw Error(`No reward term "${t}". There are: ${Y.map((e) => e.id).join(", ")}.`);
	return Float64Array.from(Y, (t) => e[t.id] ?? t.defaultWeight);
}
// src/shared/joinedBytes.ts
function _u(e) {
	let t = new Uint8Array(e.reduce((e, { length: t }) => e + t, 0)), n = 0;
	for (let r of e) t.set(r, n), n += r.length;
	return t;
}
// src/env/rowStates.ts
function vu(e, { seeds: t, sums: n }) {
	return {
		save() {
			let r = Array.from({ length: e.count }, (t, n) => e.startOf(n));
			return {
				seeds: Uint32Array.from(r, ({ seed: e }) => e),
				lengths: Uint32Array.from(r, (e) => e.actions.length),
				actions: _u(r.map(({ actions: e }) => e)),
				streams: Uint32Array.from(t().flatMap((e) => [...e.save()])),
				sums: n.save()
			};
		},
		load(r) {
			e.startFrom(bu(r, e.count));
			let i = d(u(r, "streams"), new Uint32Array(yu * e.count));
			t().forEach((e, t) => {
				e.load(i.slice(yu * t, yu * (t + 1)));
			}), n.load(d(u(r, "sums"), n.save()));
		}
	};
}
var yu = 4;
function bu(e, t) {
	let n = d(u(e, "seeds"), new Uint32Array(t)), r = d(u(e, "lengths"), new Uint32Array(t)), i = r.reduce((e, t) => e + t, 0), a = d(u(e, "actions"), /* @__PURE__ */ new Uint8Array(), i), o = 0;
	return Array.from(n, (e, t) => (o += r[t], {
		seed: e,
		actions: a.slice(o - r[t], o)
	}));
}
// src/env/vectorise.ts
function xu(e, t) {
	return h(e, "episodes").split(`row ${t}`);
}
// src/env/platformer.ts
var { DEAD: Su, RANG_BELL: Cu, RUNNING: wu, TILE: Tu } = y, { EVENT_JUMP: Eu } = S, Du = k / 2;
function Ou(e) {
	let t = Nu(e, null), { spec: n, level: r, events: i, amounts: a, result: o, ticksPerAction: s } = t, c = Lu(t), l = Object.fromEntries(Y.map((e) => [e.id, 0])), u = 0;
	function d(e) {
		return qu(t, c, e), u = s, c.executed;
	}
	function f(e = c.executed) {
		return Vo(c.world, e, i), u--, u <= 0 || c.world.status !== wu;
	}
	function p(e) {
		return Xu(t, c), zu(c, e, 0), o;
	}
	return {
		spec: n,
		level: r,
		world: c.world,
		events: i,
		get terms() {
			for (let e = 0; e < Y.length; e++) l[Y[e].id] = t.evaluatedTerms.includes(e) ? a[e] : 0;
			return l;
		},
		episode: () => c.episode,
		setRewardWeights(e) {
			Iu(t, e);
		},
		reset(e, n) {
			Ru(t, c, e), zu(c, n, 0);
		},
		beginDecision: d,
		tick: f,
		finishDecision: p,
		step(e, t) {
			for (d(e); !f(););
			return p(t);
		}
	};
}
function ku(e, t, { firstRow: n = 0, finals: r = "all" } = {}) {
	let i = Nu(e, Pu(e)), a = Fu(e), { spec: o, levels: s, result: l } = i, u = o.observationSize, d = Array.from({ length: t }, () => Lu(i)), f = es(t, u), { observations: p, finalObservations: m, rewards: h, terminated: g, truncated: _, success: v } = f, y = d.map((e) => e.world), b = new Uint32Array(t), x = d.map((e, t) => xu(0, n + t));
	function S(e) {
		x = d.map((t, r) => xu(e, n + r)), a?.reset();
		for (let e = 0; e < t; e++) C(e);
		for (let e = 0; e < t; e++) zu(d[e], p, e * u);
		ns(f), b.fill(0);
	}
	function C(e) {
		let t = x[e].uint32();
		Ru(i, d[e], a === null ? t : a.seedFor(t)), y[e] = d[e].world;
	}
	function ee(e) {
		for (let n = 0; n < t; n++) e[n] === -1 ? Ku(i, d[n]) : (Gu(i, d[n], e[n]), zu(d[n], p, n * u)), h[n] = l.reward, g[n] = +!!l.terminated, _[n] = +!!l.truncated, v[n] = +!!l.success, b[n] = d[n].newMilestones;
		r === "all" && m.set(p), a !== null && ne(a);
		for (let e = 0; e < t; e++) (g[e] !== 0 || _[e] !== 0) && (r === "ended" && te(e), C(e), zu(d[e], p, e * u));
	}
	function te(e) {
		let t = (e + 1) * u;
		for (let n = e * u; n < t; n++) m[n] = p[n];
	}
	function ne({ add: e }) {
		for (let n = 0; n < t; n++) (g[n] === 1 || _[n] === 1) && e(d[n].episode.seed, v[n] === 1);
	}
	function re(e) {
		w(a === null ? e : e.map((e) => a === null || e.actions.length > 0 ? e : {
			...e,
			seed: a.seedFor(e.seed)
		}));
	}
	function w(e) {
		e.forEach((t, n) => {
			Hu(t, e[n - 1]) ? Uu(i, d[n - 1], d[n], t) : Vu(i, d[n], t), y[n] = d[n].world, zu(d[n], p, n * u);
		}), ns(f), b.fill(0);
	}
	let T = (t) => s?.levelOf(t).id ?? e.level;
	function ie(e) {
		let { seed: t, length: n, actions: r } = d[e].episode;
		return {
			seed: t,
			actions: r.slice(0, n)
		};
	}
	function ae(e) {
		return g[e] === 1 || _[e] === 1 ? d[e].previous : d[e].episode;
	}
	let E = vu({
		count: t,
		startOf: ie,
		startFrom: w
	}, {
		seeds: () => x,
		sums: Au(d)
	});
	return {
		spec: o,
		count: t,
		...f,
		level: i.level,
		worlds: y,
		milestonesReached: b,
		reset: S,
		step: ee,
		startFrom: re,
		startOf: ie,
		difficulty: () => a === null ? null : a.difficulty / 100,
		state: a === null ? E : c({
			rows: E,
			curriculum: a.state
		}),
		returnOf: (t) => d[t].episode.return * e.rewardScale,
		setRewardWeights(e) {
			Iu(i, e);
		},
		episodeOf: ae,
		levelOf: T,
		clipOf(t) {
			let { seed: n, length: r, actions: i } = ae(t);
			return {
				levelId: T(n),
				seed: n,
				randomRegrets: e.randomRegrets,
				ticksPerAction: e.ticksPerAction,
				actions: i.slice(0, r)
			};
		}
	};
}
function Au(e) {
	let t = 1 + Y.length;
	return {
		save() {
			let n = new Float64Array(t * e.length);
			return e.forEach(({ episode: e }, r) => {
				n[t * r] = e.return, n.set(e.termTotals, t * r + 1);
			}), n;
		},
		load(n) {
			e.forEach(({ episode: e }, r) => {
				e.return = n[t * r], e.termTotals.set(n.subarray(t * r + 1, t * (r + 1)));
			});
		}
	};
}
var ju = 64, Mu = 8;
function Nu(e, t) {
	let { ticksPerAction: n, stickyActions: r } = e;
	if (!Number.isInteger(n) || n < 1 || n > Mu) throw Error(`ticksPerAction is ${n}: give a whole number from 1 to ${Mu}.`);
	if (!(r >= 0 && r < 1)) throw Error(`stickyActions is ${r}: give a probability from 0 to below 1.`);
	let i = pi(e.level), a = ru(e.observation, i), o = {
		ticksPerAction: n,
		rewardScale: e.rewardScale,
		worldOptions: { randomRegrets: e.randomRegrets },
		level: i,
		levels: t,
		observationId: e.observation,
		observation: a,
		spec: iu(e),
		timeLimit: e.timeLimitDecisions || Math.ceil(i.timeLimitDecisions * 4 / n),
		stickyThreshold: r * 2 ** 32,
		weights: new Float64Array(Y.length),
		eventlessTerms: [],
		weightedTerms: [],
		evaluatedTerms: [],
		events: _e(ju),
		start: {
			x: 0,
			bestX: 0,
			coins: 0,
			regretsBeaten: 0,
			cratesBroken: 0,
			milestonesReached: 0
		},
		outcome: {
			world: Fi(i),
			action: 0,
			distanceBefore: 0,
			distanceAfter: 0,
			newBest: 0,
			coins: 0,
			regretsBeaten: 0,
			cratesBroken: 0,
			jumps: 0,
			rangBell: !1,
			died: !1
		},
		amounts: new Float64Array(Y.length),
		result: {
			reward: 0,
			terminated: !1,
			truncated: !1,
			success: !1
		}
	};
	return Iu(o, e.rewardWeights), o;
}
function Pu(e) {
	let { level: t, trainSeeds: n = "1", leftBell: r = "off", split: i } = e, a = je(t), o = rs(e);
	return a === null || n === "1" && r !== "trained" && i === void 0 && !o ? null : Kn({
		first: a,
		trainSeeds: n,
		leftBell: r,
		isGraded: o,
		...i && { split: i }
	});
}
function Fu(e) {
	let t = je(e.level);
	return t !== null && rs(e) ? is(Math.round(t.difficulty * 100)) : null;
}
function Iu(e, t) {
	e.weights.set(gu(t)), e.weightedTerms = [...Y.keys()].filter((t) => e.weights[t] !== 0), e.eventlessTerms = e.weightedTerms.filter((e) => !Y[e].needsEvent);
}
function Lu({ level: e, observation: t, timeLimit: n }) {
	let r = Fi(e);
	return {
		world: r,
		before: t.looksBack ? Fi(e) : r,
		observation: t,
		episode: ad(n),
		previous: ad(n),
		stickyKey: 0,
		executed: 0,
		newMilestones: 0
	};
}
function Ru(e, t, n) {
	e.levels !== null && Bu(t, e.levels.levelOf(n), e.observationId);
	let r = t.episode;
	t.episode = t.previous, t.previous = r, t.episode.seed = n, t.episode.length = 0, t.episode.return = 0, t.episode.termTotals.fill(0), t.stickyKey = g(n, "sticky"), Bi(t.world, n, e.worldOptions), t.before !== t.world && Ri(t.world, t.before);
}
function zu({ world: e, before: t, observation: n }, r, i) {
	n.write(e, r, i, t);
}
function Bu(e, t, n) {
	if (e.world.level === t) return;
	let r = e.before !== e.world;
	e.world = Fi(t), e.before = r ? Fi(t) : e.world, e.observation = ru(n, t);
}
function Vu(e, t, { seed: n, actions: r, future: i }) {
	Ru(e, t, n);
	let { ticksPerAction: a, events: o } = e;
	for (let i of r) if (Ju(e, t, i), Ho(t.world, i, a, o), Xu(e, t), e.result.terminated || e.result.truncated) {
		Ru(e, t, n);
		return;
	}
	i !== void 0 && Wu(t, i);
}
function Hu(e, t) {
	return t === void 0 || e.seed !== t.seed || e.actions !== t.actions ? !1 : t.future === void 0 || e.future !== void 0;
}
function Uu(e, t, n, r) {
	let { seed: i, future: a } = r;
	t.episode.length === 0 ? Vu(e, n, r) : (Ru(e, n, i), Ri(t.world, n.world), n.before !== n.world && Ri(t.before, n.before), n.executed = t.executed, n.episode.length = t.episode.length, n.episode.return = t.episode.return, n.episode.termTotals.set(t.episode.termTotals), n.episode.actions.set(t.episode.actions.subarray(0, t.episode.length)), a !== void 0 && Wu(n, a));
}
function Wu(e, t) {
	e.stickyKey = g(t, "sticky"), e.world.random = g(t, "world") | 0;
}
function Gu(e, t, n) {
	qu(e, t, n);
	let { ticksPerAction: r, events: i } = e, { world: a, executed: o } = t;
	Ho(a, o, r, i), Xu(e, t);
}
function Ku({ result: e }, t) {
	t.newMilestones = 0, e.reward = 0, e.terminated = !1, e.truncated = !1, e.success = !1;
}
function qu(e, t, n) {
	Ju(e, t, Yu(e, t) ? t.executed : n);
}
function Ju(e, t, n) {
	let { world: r } = t;
	t.before !== r && Ri(r, t.before), t.executed = n;
	let { events: i, start: a } = e;
	i.count = 0, a.x = r.x, a.bestX = r.bestX, a.coins = r.coins, a.regretsBeaten = r.regretsBeaten, a.cratesBroken = r.cratesBroken, a.milestonesReached = r.milestonesReached;
}
function Yu({ stickyThreshold: e }, { episode: t, stickyKey: n }) {
	return e === 0 || t.length === 0 ? !1 : v(n + Math.imul(t.length, id) >>> 0) < e;
}
function Xu(e, t) {
	let { start: n, outcome: r, weights: i, amounts: a, result: o } = e, { world: s, episode: c } = t, { status: l, level: u } = s;
	r.world = s, r.action = t.executed, r.distanceBefore = od(u, n.x), r.distanceAfter = od(u, s.x), r.newBest = (s.bestX - n.bestX) / Tu, r.coins = s.coins - n.coins, r.regretsBeaten = s.regretsBeaten - n.regretsBeaten, r.cratesBroken = s.cratesBroken - n.cratesBroken, r.jumps = sd(e.events), r.rangBell = l === Cu, r.died = l === Su, t.newMilestones = s.milestonesReached & ~n.milestonesReached;
	let d = Zu(r) ? e.weightedTerms : e.eventlessTerms, f = 0;
	e.evaluatedTerms = d;
	for (let e = 0; e < d.length; e++) {
		let t = d[e], n = rd(i[t], t, r);
		a[t] = n, n !== 0 && (c.termTotals[t] += n, f += n);
	}
	c.actions[c.length] = t.executed, c.length++, c.return += f, o.reward = f * e.rewardScale, o.terminated = l !== wu, o.truncated = !o.terminated && c.length >= e.timeLimit, o.success = r.rangBell;
}
function Zu({ coins: e, regretsBeaten: t, cratesBroken: n, jumps: r, rangBell: i, died: a }) {
	return (e | t | n | r) !== 0 || i || a;
}
var Qu = Y.map((e) => e.evaluate), $u = Y.indexOf(pu), ed = Y.indexOf(hu), td = pu.evaluate, nd = hu.evaluate;
function rd(e, t, n) {
	return t === $u ? e * td(n) : t === ed ? e * nd(n) : e * Qu[t](n);
}
var id = 2654435769;
function ad(e) {
	return {
		seed: 0,
		length: 0,
		return: 0,
		termTotals: new Float64Array(Y.length),
		actions: new Uint8Array(e)
	};
}
function od(e, t) {
	return Math.abs(e.bellX - (t + Du)) / Tu;
}
function sd(e) {
	let t = 0;
	for (let n = 0; n < e.count; n++) e.type[n] === Eu && t++;
	return t;
}
// src/env/replay.ts
function cd(e, t, n) {
	let { ticksPerAction: r } = t, { levelId: i, randomRegrets: a } = e, o = Ou({
		...t,
		level: i,
		randomRegrets: a,
		stickyActions: 0
	}), s = o.spec.observationSize, c = e.actions.length * e.ticksPerAction, l = Math.ceil(c / r), u = new Float32Array(l * s), d = new Float32Array(l * s), f = new Uint8Array(l), p = new Uint8Array(l), m = new Float32Array(l), h = new Float32Array(s), g = (t) => e.actions[Math.floor(t / e.ticksPerAction)] ?? 4, _ = (t) => {
		let r = Math.floor(t / e.ticksPerAction);
		return n === void 0 ? r >= (e.from ?? 0) : n[r] === 1;
	}, v = 0, y = 0, b = !1, x = !1, S = Ce(e.answers);
	for (o.reset(e.seed, h); y < c && !b && !x;) {
		let e = Math.min(y + r, c), n = Array.from({ length: e - y }, (e, t) => g(y + t)), i = 0;
		for (let t = y; t < e; t++) _(t) && i++;
		f[v] = ld(n), p[v] = +(2 * i >= n.length), u.set(h, v * s), o.beginDecision(f[v]);
		for (let e of n) {
			y++;
			let t = o.tick(e);
			if (S(o.world, o.events), t) break;
		}
		let a = o.finishDecision(h);
		b = a.terminated, x = a.truncated, d.set(h, v * s), m[v] = a.reward / t.rewardScale, v++;
	}
	return {
		length: v,
		observations: u.slice(0, v * s),
		nextObservations: d.slice(0, v * s),
		actions: f.slice(0, v),
		mask: p.slice(0, v),
		rewards: m.slice(0, v),
		terminated: b,
		success: o.world.status === 2
	};
}
function ld(e) {
	let t = (t) => e.filter((e) => e === t).length;
	return t(3) > 0 ? 3 : t(2) > 0 && (e.at(-1) === 2 || 2 * t(2) >= e.length) ? 2 : [
		1,
		0,
		4
	].reduce((e, n) => t(n) > t(e) ? n : e);
}
// node_modules/valibot/dist/index.mjs
var ud = {
	lang: void 0,
	message: void 0,
	abortEarly: void 0,
	abortPipeEarly: void 0
};
/* @__NO_SIDE_EFFECTS__ */
function dd(e) {
	return e ? {
		lang: e?.lang ?? void 0,
		message: e?.message,
		abortEarly: e?.abortEarly ?? void 0,
		abortPipeEarly: e?.abortPipeEarly ?? void 0
	} : ud;
}
/* @__NO_SIDE_EFFECTS__ */
function fd(e) {
	let t = typeof e;
	return t === "string" ? `"${e}"` : t === "number" || t === "bigint" || t === "boolean" ? `${e}` : t === "object" || t === "function" ? (e && Object.getPrototypeOf(e)?.constructor?.name) ?? "null" : t;
}
function X(e, t, n, r, i) {
	let a = i && "input" in i ? i.input : n.value, o = i?.expected ?? e.expects ?? null, s = i?.received ?? /* @__PURE__ */ fd(a), c = {
		kind: e.kind,
		type: e.type,
		input: a,
		expected: o,
		received: s,
		message: `Invalid ${t}: ${o ? `Expected ${o} but r` : "R"}eceived ${s}`,
		requirement: e.requirement,
		path: i?.path,
		issues: i?.issues,
		lang: r.lang,
		abortEarly: r.abortEarly,
		abortPipeEarly: r.abortPipeEarly
	}, l = e.kind === "schema", u = i?.message ?? e.message ?? (e.reference, c.lang, void 0) ?? (l ? (c.lang, void 0) : null) ?? r.message ?? (c.lang, void 0);
	u !== void 0 && (c.message = typeof u == "function" ? u(c) : u), l && (n.typed = !1), n.issues ? n.issues.push(c) : n.issues = [c];
}
/* @__NO_SIDE_EFFECTS__ */
function pd(e, t) {
	return e === t || Number.isNaN(e) && Number.isNaN(t);
}
/* @__NO_SIDE_EFFECTS__ */
function md(e, t) {
	let n = [...new Set(e)];
	return n.length > 1 ? `(${n.join(` ${t} `)})` : n[0] ?? "never";
}
function Z(e) {
	return e["~standard"] = {
		version: 1,
		vendor: "valibot",
		validate: (t) => e["~run"]({ value: t }, /* @__PURE__ */ dd())
	}, e;
}
/* @__NO_SIDE_EFFECTS__ */
function hd(e) {
	if (e.path) {
		let t = "";
		for (let n of e.path) if (typeof n.key == "string" || typeof n.key == "number") t += t ? `.${n.key}` : n.key;
		else return null;
		return t;
	}
	return null;
}
/* @__NO_SIDE_EFFECTS__ */
function gd(e, t) {
	return {
		kind: "validation",
		type: "check",
		reference: gd,
		async: !1,
		expects: null,
		requirement: e,
		message: t,
		"~run"(e, t) {
			return e.typed && !this.requirement(e.value) && X(this, "input", e, t), e;
		}
	};
}
/* @__NO_SIDE_EFFECTS__ */
function _d(e) {
	return {
		kind: "validation",
		type: "integer",
		reference: _d,
		async: !1,
		expects: null,
		requirement: Number.isInteger,
		message: e,
		"~run"(e, t) {
			return e.typed && !this.requirement(e.value) && X(this, "integer", e, t), e;
		}
	};
}
/* @__NO_SIDE_EFFECTS__ */
function vd(e, t) {
	return {
		kind: "validation",
		type: "max_length",
		reference: vd,
		async: !1,
		expects: `<=${e}`,
		requirement: e,
		message: t,
		"~run"(e, t) {
			return e.typed && e.value.length > this.requirement && X(this, "length", e, t, { received: `${e.value.length}` }), e;
		}
	};
}
/* @__NO_SIDE_EFFECTS__ */
function yd(e, t) {
	return {
		kind: "validation",
		type: "max_value",
		reference: yd,
		async: !1,
		expects: `<=${e instanceof Date ? e.toJSON() : /* @__PURE__ */ fd(e)}`,
		requirement: e,
		message: t,
		"~run"(e, t) {
			return e.typed && !(e.value <= this.requirement) && X(this, "value", e, t, { received: e.value instanceof Date ? e.value.toJSON() : /* @__PURE__ */ fd(e.value) }), e;
		}
	};
}
/* @__NO_SIDE_EFFECTS__ */
function bd(e, t) {
	return {
		kind: "validation",
		type: "min_length",
		reference: bd,
		async: !1,
		expects: `>=${e}`,
		requirement: e,
		message: t,
		"~run"(e, t) {
			return e.typed && e.value.length < this.requirement && X(this, "length", e, t, { received: `${e.value.length}` }), e;
		}
	};
}
/* @__NO_SIDE_EFFECTS__ */
function xd(e, t) {
	return {
		kind: "validation",
		type: "min_value",
		reference: xd,
		async: !1,
		expects: `>=${e instanceof Date ? e.toJSON() : /* @__PURE__ */ fd(e)}`,
		requirement: e,
		message: t,
		"~run"(e, t) {
			return e.typed && !(e.value >= this.requirement) && X(this, "value", e, t, { received: e.value instanceof Date ? e.value.toJSON() : /* @__PURE__ */ fd(e.value) }), e;
		}
	};
}
/* @__NO_SIDE_EFFECTS__ */
function Sd(e, t) {
	return {
		kind: "validation",
		type: "regex",
		reference: Sd,
		async: !1,
		expects: `${e}`,
		requirement: e,
		message: t,
		"~run"(e, t) {
			return e.typed && !this.requirement.test(e.value) && X(this, "format", e, t), e;
		}
	};
}
/* @__NO_SIDE_EFFECTS__ */
function Cd(e) {
	return {
		kind: "transformation",
		type: "transform",
		reference: Cd,
		async: !1,
		operation: e,
		"~run"(e) {
			return e.value = this.operation(e.value), e;
		}
	};
}
/* @__NO_SIDE_EFFECTS__ */
function wd(e, t, n) {
	return typeof e.fallback == "function" ? e.fallback(t, n) : e.fallback;
}
/* @__NO_SIDE_EFFECTS__ */
function Td(e, t, n) {
	return typeof e.default == "function" ? e.default(t, n) : e.default;
}
/* @__NO_SIDE_EFFECTS__ */
function Ed(e, t) {
	return Z({
		kind: "schema",
		type: "array",
		reference: Ed,
		expects: "Array",
		async: !1,
		item: e,
		message: t,
		"~run"(e, t) {
			let n = e.value;
			if (Array.isArray(n)) {
				e.typed = !0, e.value = [];
				for (let r = 0; r < n.length; r++) {
					let i = n[r], a = this.item["~run"]({ value: i }, t);
					if (a.issues) {
						let o = {
							type: "array",
							origin: "value",
							input: n,
							key: r,
							value: i
						};
						for (let t of a.issues) t.path ? t.path.unshift(o) : t.path = [o], e.issues?.push(t);
						if (e.issues ||= a.issues, t.abortEarly) {
							e.typed = !1;
							break;
						}
					}
					a.typed || (e.typed = !1), e.value.push(a.value);
				}
			} else X(this, "type", e, t);
			return e;
		}
	});
}
/* @__NO_SIDE_EFFECTS__ */
function Dd(e) {
	return Z({
		kind: "schema",
		type: "boolean",
		reference: Dd,
		expects: "boolean",
		async: !1,
		message: e,
		"~run"(e, t) {
			return typeof e.value == "boolean" ? e.typed = !0 : X(this, "type", e, t), e;
		}
	});
}
/* @__NO_SIDE_EFFECTS__ */
function Od(e, t) {
	return Z({
		kind: "schema",
		type: "exact_optional",
		reference: Od,
		expects: e.expects,
		async: !1,
		wrapped: e,
		default: t,
		"~run"(e, t) {
			return this.wrapped["~run"](e, t);
		}
	});
}
/* @__NO_SIDE_EFFECTS__ */
function kd(e, t) {
	return Z({
		kind: "schema",
		type: "instance",
		reference: kd,
		expects: e.name,
		async: !1,
		class: e,
		message: t,
		"~run"(e, t) {
			return e.value instanceof this.class ? e.typed = !0 : X(this, "type", e, t), e;
		}
	});
}
/* @__NO_SIDE_EFFECTS__ */
function Ad(e, t) {
	return Z({
		kind: "schema",
		type: "literal",
		reference: Ad,
		expects: /* @__PURE__ */ fd(e),
		async: !1,
		literal: e,
		message: t,
		"~run"(e, t) {
			return /* @__PURE__ */ pd(e.value, this.literal) ? e.typed = !0 : X(this, "type", e, t), e;
		}
	});
}
/* @__NO_SIDE_EFFECTS__ */
function jd(e) {
	return Z({
		kind: "schema",
		type: "number",
		reference: jd,
		expects: "number",
		async: !1,
		message: e,
		"~run"(e, t) {
			return typeof e.value == "number" && !isNaN(e.value) ? e.typed = !0 : X(this, "type", e, t), e;
		}
	});
}
/* @__NO_SIDE_EFFECTS__ */
function Md(e, t) {
	return Z({
		kind: "schema",
		type: "object",
		reference: Md,
		expects: "Object",
		async: !1,
		entries: e,
		message: t,
		"~run"(e, t) {
			let n = e.value;
			if (n && typeof n == "object") {
				e.typed = !0, e.value = {};
				for (let r in this.entries) {
					let i = this.entries[r];
					if (r in n || (i.type === "exact_optional" || i.type === "optional" || i.type === "nullish") && i.default !== void 0) {
						let a = r in n ? n[r] : /* @__PURE__ */ Td(i), o = i["~run"]({ value: a }, t);
						if (o.issues) {
							let i = {
								type: "object",
								origin: "value",
								input: n,
								key: r,
								value: a
							};
							for (let t of o.issues) t.path ? t.path.unshift(i) : t.path = [i], e.issues?.push(t);
							if (e.issues ||= o.issues, t.abortEarly) {
								e.typed = !1;
								break;
							}
						}
						o.typed || (e.typed = !1), e.value[r] = o.value;
					} else if (i.fallback !== void 0) e.value[r] = /* @__PURE__ */ wd(i);
					else if (i.type !== "exact_optional" && i.type !== "optional" && i.type !== "nullish" && (X(this, "key", e, t, {
						input: void 0,
						expected: `"${r}"`,
						path: [{
							type: "object",
							origin: "key",
							input: n,
							key: r,
							value: n[r]
						}]
					}), t.abortEarly)) break;
				}
			} else X(this, "type", e, t);
			return e;
		}
	});
}
/* @__NO_SIDE_EFFECTS__ */
function Nd(e, t) {
	return Z({
		kind: "schema",
		type: "picklist",
		reference: Nd,
		expects: /* @__PURE__ */ md(e.map(fd), "|"),
		async: !1,
		options: e,
		message: t,
		"~run"(e, t) {
			return this.options.includes(e.value) ? e.typed = !0 : X(this, "type", e, t), e;
		}
	});
}
/* @__NO_SIDE_EFFECTS__ */
function Pd(e) {
	return Z({
		kind: "schema",
		type: "string",
		reference: Pd,
		expects: "string",
		async: !1,
		message: e,
		"~run"(e, t) {
			return typeof e.value == "string" ? e.typed = !0 : X(this, "type", e, t), e;
		}
	});
}
/* @__NO_SIDE_EFFECTS__ */
function Fd(e, t) {
	return Z({
		kind: "schema",
		type: "tuple",
		reference: Fd,
		expects: "Array",
		async: !1,
		items: e,
		message: t,
		"~run"(e, t) {
			let n = e.value;
			if (Array.isArray(n)) {
				e.typed = !0, e.value = [];
				for (let r = 0; r < this.items.length; r++) {
					let i = n[r], a = this.items[r]["~run"]({ value: i }, t);
					if (a.issues) {
						let o = {
							type: "array",
							origin: "value",
							input: n,
							key: r,
							value: i
						};
						for (let t of a.issues) t.path ? t.path.unshift(o) : t.path = [o], e.issues?.push(t);
						if (e.issues ||= a.issues, t.abortEarly) {
							e.typed = !1;
							break;
						}
					}
					a.typed || (e.typed = !1), e.value.push(a.value);
				}
			} else X(this, "type", e, t);
			return e;
		}
	});
}
/* @__NO_SIDE_EFFECTS__ */
function Id(...e) {
	return Z({
		...e[0],
		pipe: e,
		"~run"(t, n) {
			for (let r of e) if (r.kind !== "metadata") {
				if (t.issues && (r.kind === "schema" || r.kind === "transformation")) {
					t.typed = !1;
					break;
				}
				t.issues && (n.abortEarly || n.abortPipeEarly) || (t = r["~run"](t, n));
			}
			return t;
		}
	});
}
/* @__NO_SIDE_EFFECTS__ */
function Ld(e, t, n) {
	let r = e["~run"]({ value: t }, /* @__PURE__ */ dd(n));
	return {
		typed: r.typed,
		success: !r.issues,
		output: r.value,
		issues: r.issues
	};
}
// src/store/app/fileError.ts
var Rd = class extends Error {
	name = "FileError";
};
function zd(e, t = 60) {
	return e.trim().slice(0, t).replace(/[\uD800-\uDBFF]$/, "").trim();
}
// src/store/app/settings.ts
var Bd = {
	ticksPerAction: {
		kind: "int",
		label: "Ticks per decision",
		help: "How long an action is held. At 1, a single action hardly changes anything, so all actions have similar values.",
		default: 4,
		min: 1,
		max: 8,
		unit: "ticks",
		applies: "nextRun"
	},
	stickyActions: {
		kind: "float",
		label: "Sticky actions",
		help: "Probability that the last action is repeated instead of the chosen one. Higher makes the agent leave a safety margin.",
		default: 0,
		min: 0,
		max: .5,
		applies: "nextRun"
	},
	randomRegrets: {
		kind: "toggle",
		label: "Random Regrets",
		help: "Enemies start at random places, so that the agent has to observe them and cannot memorise a path.",
		default: !1,
		applies: "nextRun"
	},
	timeLimitDecisions: {
		kind: "int",
		label: "Time limit",
		help: "Decisions until an episode is truncated; 0 uses the level’s own limit. More leaves time to wander.",
		default: 0,
		min: 0,
		max: 1e3,
		unit: "decisions",
		applies: "nextRun"
	},
	rewardScale: {
		kind: "float",
		label: "Reward scale",
		help: "All rewards are multiplied by this before the learner sees them. Too large, and the value loss dominates.",
		default: .3,
		min: .01,
		max: 10,
		scale: "log",
		unit: "×",
		applies: "nextRun"
	}
};
De.seed, De.difficulty;
var Vd = {
	trainSeeds: {
		kind: "choice",
		label: "Train on seeds",
		help: "Number of levels to train on, from the level seed on; evaluations also play seeds that are never trained on. With few levels the agent memorises them; with many it learns what they have in common.",
		default: "1",
		options: Vn,
		applies: "nextRun"
	},
	leftBell: {
		kind: "choice",
		label: "Bell at the left",
		help: "Tested: training has the bell always at the right; tests also have it at the left, where an agent that learnt “go right” instead of “go to the bell” fails. Trained: half of the training levels have it at the left, too.",
		default: "off",
		options: Hn,
		applies: "nextRun"
	},
	curriculum: {
		kind: "toggle",
		label: "Curriculum",
		help: "Training begins at difficulty 0, and rises by 0.05 whenever 16 of the last 20 episodes rang the bell, up to the chosen difficulty. Tests are always at the chosen one.",
		default: !1,
		applies: "nextRun"
	}
};
function Hd({ label: e, help: t, defaultWeight: n, min: r, max: i }) {
	return {
		kind: "float",
		label: e,
		help: t,
		default: n,
		min: r,
		max: i
	};
}
// src/store/teach/clipMask.ts
function Ud(e) {
	return Gd(e).map(({ from: e, to: t, value: n }) => ({
		from: e,
		to: t,
		action: n
	}));
}
function Wd(e) {
	return Gd(e).filter(({ value: e }) => e === 1).map(({ from: e, to: t }) => ({
		from: e,
		to: t
	}));
}
function Gd(e) {
	let t = [];
	for (let [n, r] of e.entries()) {
		let e = t.at(-1);
		e?.value === r ? e.to = n + 1 : t.push({
			from: n,
			to: n + 1,
			value: r
		});
	}
	return t;
}
// src/store/teach/clipFile.ts
var Kd = "bellman-bros-clips", qd = 1, Jd = 2 ** 20, Yd = 2 ** 28, Xd = class extends Rd {
	name = "ClipFileError";
};
function Zd(e) {
	return `{"format":"${Kd}","version":${qd},"clips":[\n${e.map(({ name: e, source: t, used: n, clip: r, mask: i }) => ({
		name: e,
		source: t,
		used: n,
		level: r.levelId,
		seed: r.seed,
		randomRegrets: r.randomRegrets,
		ticksPerAction: r.ticksPerAction,
		...r.from !== void 0 && { from: r.from },
		actions: ef(r.actions),
		...r.answers !== void 0 && { answers: r.answers.join("") },
		trained: Wd(i).map(({ from: e, to: t }) => [e, t])
	})).map((e) => JSON.stringify(e)).join(",\n")}\n]}\n`;
}
function Qd(e) {
	if (e.length > Yd) throw new Xd("The file is too large for a file of clips: choose one that “Export” wrote.");
	let t;
	try {
		t = JSON.parse(e);
	} catch {
		throw new Xd("The file is not JSON: choose one that “Export” wrote.");
	}
	let n = /* @__PURE__ */ Ld(/* @__PURE__ */ Md({
		format: /* @__PURE__ */ Ad(Kd),
		version: /* @__PURE__ */ jd()
	}), t);
	if (!n.success) throw new Xd("The file holds no clips of this game: choose one that “Export” wrote.");
	if (n.output.version !== qd) throw new Xd("The file of clips was made by another version of this page: export it again from this one.");
	let r = /* @__PURE__ */ Ld(of, t);
	if (r.success) return r.output.clips;
	let [i] = r.issues, a = /* @__PURE__ */ hd(i);
	throw new Xd(`These clips cannot be used${a === null ? "" : ` (${a})`}: ${i.message} Choose a file that “Export” wrote.`);
}
var $d = x.map((e) => e[0]);
function ef(e) {
	return Ud(e).map(({ action: e, from: t, to: n }) => `${$d[e]}${n - t}`).join(" ");
}
function tf(e) {
	let t = [], n = 0;
	for (let r of e.split(" ")) {
		let [, e = "", i = ""] = /^([a-z])([1-9]\d{0,6})$/.exec(r) ?? [], a = $d.indexOf(e);
		if (n += Number(i), a === -1 || n > Jd) return null;
		t.push({
			action: a,
			times: Number(i)
		});
	}
	let r = new Uint8Array(n), i = 0;
	for (let { action: e, times: n } of t) r.fill(e, i, i + n), i += n;
	return r;
}
var nf = /* @__PURE__ */ Id(/* @__PURE__ */ jd(), /* @__PURE__ */ _d(), /* @__PURE__ */ xd(0)), rf = /* @__PURE__ */ Id(/* @__PURE__ */ Md({
	name: /* @__PURE__ */ Id(/* @__PURE__ */ Pd(), /* @__PURE__ */ Cd(zd), /* @__PURE__ */ bd(1, "a clip has no name.")),
	source: /* @__PURE__ */ Nd([
		"person",
		"expert",
		"agent"
	], "the source of a clip is person, expert or agent."),
	used: /* @__PURE__ */ Dd(),
	level: /* @__PURE__ */ Id(/* @__PURE__ */ Pd(), /* @__PURE__ */ gd(vi, () => `there is no such level. Import its .tmj file first, or choose clips of ${af()}.`)),
	seed: /* @__PURE__ */ Id(nf, /* @__PURE__ */ yd(4294967295)),
	randomRegrets: /* @__PURE__ */ Dd(),
	ticksPerAction: /* @__PURE__ */ Id(nf, /* @__PURE__ */ xd(1), /* @__PURE__ */ yd(Bd.ticksPerAction.max)),
	from: /* @__PURE__ */ Od(nf),
	actions: /* @__PURE__ */ Id(/* @__PURE__ */ Pd(), /* @__PURE__ */ vd(3 * Jd), /* @__PURE__ */ Cd(tf), /* @__PURE__ */ kd(Uint8Array, `actions are run lengths of ${$d.join(", ")}, such as “r40 j12”, at most ${Jd}.`)),
	answers: /* @__PURE__ */ Od(/* @__PURE__ */ Id(/* @__PURE__ */ Pd(), /* @__PURE__ */ vd(Jd), /* @__PURE__ */ Sd(/^[01]*$/, "the answers to ? Blocks are digits, 1 right and 0 wrong, such as “01”."), /* @__PURE__ */ Cd((e) => Uint8Array.from(e, Number)))),
	trained: /* @__PURE__ */ Id(/* @__PURE__ */ Ed(/* @__PURE__ */ Fd([nf, nf])), /* @__PURE__ */ vd(Jd))
}), /* @__PURE__ */ gd(({ actions: e, trained: t }) => t.every(([t, n]) => t < n && n <= e.length), "a trained span lies outside its clip."), /* @__PURE__ */ gd(({ actions: e, from: t = 0 }) => t < e.length, "a clip begins after its end."), /* @__PURE__ */ Cd(({ name: e, source: t, used: n, level: r, trained: i, ...a }) => {
	let { actions: o, answers: s, from: c } = a, l = new Uint8Array(o.length);
	for (let [e, t] of i) l.fill(1, e, t);
	let { seed: u, randomRegrets: d, ticksPerAction: f } = a;
	return {
		name: e,
		source: t,
		used: n,
		clip: {
			levelId: r,
			seed: u,
			randomRegrets: d,
			ticksPerAction: f,
			actions: o,
			...c !== void 0 && { from: c },
			...s !== void 0 && { answers: s }
		},
		mask: l
	};
}));
function af() {
	return Di().map(({ id: e }) => e).join(", ");
}
var of = /* @__PURE__ */ Md({ clips: /* @__PURE__ */ Ed(rf) });
// src/cli/python/clips.ts
function sf(e) {
	return Qd(e).map((e) => {
		let { levelId: t, randomRegrets: n } = e.clip;
		return {
			name: e.name,
			source: e.source,
			level: t,
			randomRegrets: n,
			text: Zd([e])
		};
	});
}
function cf(e, t) {
	let [{ clip: n }] = Qd(e), { observations: r, nextObservations: i, actions: a, rewards: o, length: s, terminated: c, success: l } = cd(n, t), u = s === 0 ? 0 : r.length / s;
	return {
		length: s,
		observations: df(r, i.subarray(i.length - u)),
		actions: df(a),
		rewards: df(o.map((e) => e * t.rewardScale)),
		terminated: c,
		success: l
	};
}
function lf(e) {
	return Zd(e.flatMap((e) => Qd(e)));
}
function uf(e, t) {
	return Zd([{
		name: e,
		source: "agent",
		used: !0,
		clip: t,
		mask: new Uint8Array(t.actions.length).fill(1)
	}]);
}
function df(...e) {
	return Buffer.concat(e.map(({ buffer: e, byteOffset: t, byteLength: n }) => Buffer.from(e, t, n))).toString("base64");
}
// src/algorithms/shared/schema.ts
function ff(e) {
	let t = {};
	for (let [n, r] of Object.entries(e)) t[n] = r.default;
	return t;
}
// src/store/app/catalog.ts
function pf(e) {
	let t = Oi(e) === void 0 ? null : pi(e).onlyReward, n = (e) => t === null || t === e;
	return Object.fromEntries(Y.map(({ id: e, defaultWeight: t }) => [e, n(e) ? t : 0]));
}
// src/store/app/defaults.ts
var mf = "lobby";
function hf() {
	return wi.some(({ id: e }) => e === mf) ? mf : wi.at(0)?.id ?? mf;
}
function gf() {
	return {
		kind: "platformer",
		level: hf(),
		observation: tu[0].id,
		...ff(Bd),
		...ff(Vd),
		rewardWeights: pf(hf())
	};
}
// src/cli/python/options.ts
var _f = ["unseen", "bellLeft"];
function vf(e, t) {
	let { observation: n, rewardWeights: r = {}, split: i, ...a } = t, o = je(e) !== null, s = {
		...Bd,
		...o && Vd
	};
	for (let [e, t] of Object.entries(a)) yf(e, s, t);
	let c = typeof r == "object" && r ? r : {}, l = Object.fromEntries(Y.map((e) => [e.id, Hd(e)]));
	for (let [e, t] of Object.entries(c)) yf(e, l, t);
	let { observation: u, ...d } = gf();
	return {
		...d,
		...a,
		level: e,
		observation: n === void 0 ? u : Sf("observation", n, tu.map(({ id: e }) => e)),
		rewardWeights: {
			...pf(e),
			...c
		},
		...i !== void 0 && { split: Sf("split", i, o ? _f : []) }
	};
}
function yf(e, t, n) {
	if (!Object.hasOwn(t, e)) throw Error(`There is no option "${e}". There are: ${Object.keys(t).join(", ")}.`);
	if (!bf(t[e], n)) throw Error(`${e} is ${JSON.stringify(n)}: give ${xf(t[e])}.`);
}
function bf(e, t) {
	return e.kind === "toggle" ? typeof t == "boolean" : e.kind === "choice" ? e.options.some((e) => e === t) : typeof t == "number" && t >= e.min && t <= e.max && (e.kind !== "int" || Number.isInteger(t));
}
function xf(e) {
	return e.kind === "toggle" ? "true or false" : e.kind === "choice" ? `one of ${e.options.join(", ")}` : `a ${e.kind === "int" ? "whole number" : "number"} from ${e.min} to ${e.max}`;
}
function Sf(e, t, n) {
	let r = n.find((e) => e === t);
	if (r !== void 0) return r;
	let i = n.length === 0 ? "leave it out, it is about endless levels" : `choose one of ${n.join(", ")}`;
	throw Error(`${e} is ${JSON.stringify(t)}: ${i}.`);
}
// src/cli/python/worlds.ts
var Cf = 64;
function wf(e, t, n) {
	let r = ku(e, t, {
		firstRow: n,
		finals: "ended"
	}), { spec: i, observations: a, finalObservations: o, terminated: s, truncated: c, worlds: l } = r, u = i.observationSize, d = Float64Array.from(Df(r.state.save(), "sums").fill(0)), f = i.picture === void 0 ? Ef(a) : new Uint8Array(t * u), p = f.length / (t * u), m = new Uint8Array(f.length), g = /* @__PURE__ */ new Uint8Array(), _ = null;
	function v() {
		return i.picture !== void 0 && Tf(a, f, 0), f;
	}
	function y(e) {
		r.state.load({
			seeds: Uint32Array.from(e, (e) => e.uint32()),
			lengths: new Uint32Array(t),
			actions: /* @__PURE__ */ new Uint8Array(),
			streams: Uint32Array.from(e.flatMap((e) => [...e.save()])),
			sums: d
		});
	}
	let b = (e) => s[e] === 1 || c[e] === 1;
	function x(e) {
		l.forEach((t, n) => {
			e[n].level !== t.level && (e[n] = Fi(t.level)), Ri(t, e[n]);
		});
	}
	function S(n) {
		for (let i = 0; i < t; i++) {
			if (!b(i)) continue;
			let { actions: t, length: a } = r.episodeOf(i);
			Ho(n[i], t[a - 1], e.ticksPerAction, _e(Cf));
		}
	}
	return {
		spec: i,
		count: t,
		worlds: l,
		reset: r.reset,
		resetEach: (e) => y(e.map((e) => xu(e, 0))),
		next() {
			let e = Df(r.state.save(), "streams"), n = e.length / t;
			y(Array.from({ length: t }, (t, r) => {
				let i = h(0);
				return i.load(Uint32Array.from(e.subarray(r * n, (r + 1) * n))), i;
			}));
		},
		step(e) {
			_ !== null && x(_), r.step(e), _ !== null && S(_), v();
		},
		observed: v,
		stepped: [f, ts(r)],
		final() {
			let e = 0;
			for (let n = 0; n < t; n++) {
				if (!b(n)) continue;
				let t = o.subarray(n * u, (n + 1) * u);
				i.picture === void 0 ? m.set(Ef(t), e * u * p) : Tf(t, m, e * u), e++;
			}
			return {
				count: e,
				bytes: e === 0 ? g : m.subarray(0, e * u * p)
			};
		},
		config: e,
		clipOf: r.clipOf,
		keepLast() {
			_ ??= l.map(({ level: e }) => Fi(e));
		},
		lastWorlds: () => l.map((e, t) => _ !== null && b(t) ? _[t] : e)
	};
}
function Tf(e, t, n) {
	for (let r = 0; r < e.length; r++) t[n + r] = Math.round(e[r] * 255);
}
function Ef({ buffer: e, byteOffset: t, byteLength: n }) {
	return new Uint8Array(e, t, n);
}
function Df(e, t) {
	let n = e[t];
	if (n instanceof Float64Array || n instanceof Uint32Array) return n;
	throw Error(`The state of the rows has no array "${t}".`);
}
// src/cli/python/environments.ts
var Of = 65536;
function kf() {
	let e = /* @__PURE__ */ new Map(), t = 0;
	function n(t) {
		let n = e.get(Number(t));
		if (n === void 0) throw Error("This environment is closed.");
		return n;
	}
	return {
		worldsOf: n,
		step(e, t) {
			if (t.length !== e.count) throw Error(`There are ${t.length} actions for ${e.count} rows.`);
			for (let e = 0; e < t.length; e++) if (!(t[e] >= 0 && t[e] < x.length)) throw Error(`Action ${t[e]} of row ${e} does not exist: give 0 to ${x.length - 1}.`);
			e.step(t);
		},
		methods: {
			create({ level: n, options: r, rows: i, firstRow: a, renders: o }) {
				let s = Mf("rows", i, 1, Of), c = vf(String(n), r ?? {}), l = wf(c, s, Mf("firstRow", a, 0, Of));
				o === !0 && l.keepLast(), e.set(++t, l);
				let { id: u, observationSize: d, observationSlices: f, picture: p } = l.spec;
				return { result: {
					handle: t,
					id: u,
					size: d,
					slices: f,
					picture: p,
					config: c
				} };
			},
			reset({ handle: e, seed: t, seeds: r }) {
				let i = n(e);
				if (t !== void 0) i.reset(jf(t));
				else if (!Array.isArray(r)) i.next();
				else if (r.length === i.count) i.resetEach(r.map(jf));
				else throw Error(`There are ${r.length} seeds for ${i.count} rows.`);
				return { data: i.observed() };
			},
			splitClips: ({ text: e }) => ({ result: { clips: sf(String(e)) } }),
			episode: ({ handle: e, name: t }) => ({ result: { text: uf(String(t), n(e).clipOf(0)) } }),
			joinClips: ({ texts: e }) => ({ result: { text: lf((Array.isArray(e) ? e : []).map(String)) } }),
			close({ handle: t }) {
				return e.delete(Number(t)), { result: null };
			}
		}
	};
}
function Af(e, t) {
	let n = Object.hasOwn(e, String(t)) ? e[String(t)] : void 0;
	if (n === void 0) throw Error(`There is no method "${t}".`);
	return n;
}
function jf(e) {
	return Mf("seed", e, 0, 2 ** 32 - 1);
}
function Mf(e, t, n, r) {
	if (typeof t == "number" && Number.isInteger(t) && t >= n && t <= r) return t;
	throw Error(`${e} is ${JSON.stringify(t)}: give a whole number from ${n} to ${r}.`);
}
// src/cli/python/messages.ts
var Nf = 1111642705, Pf = 1111642704, Ff = 4, If = 16, Lf = 2 ** 24, Rf = 0, zf = 1, Bf = 2;
function Vf(e, t) {
	let r = new Uint32Array(Ff), i = new Uint8Array(r.buffer), a = /* @__PURE__ */ new ArrayBuffer(2 ** 16), o = 0;
	function s(t) {
		if (a.byteLength < t) {
			let e = new ArrayBuffer(t);
			new Uint8Array(e).set(new Uint8Array(a, 0, o)), a = e;
		}
		for (; o < t;) {
			let t = n(e, new Uint8Array(a), o, a.byteLength - o, null);
			if (t === 0) return !1;
			o += t;
		}
		return !0;
	}
	function c(e, n, a) {
		r[0] = Pf, r[1] = e, r[2] = a;
		let o = 0;
		for (let e of n) o += e.length;
		r[3] = o, Hf(t, [i, ...n]);
	}
	let l = (e, t) => c(e, [new TextEncoder().encode(JSON.stringify(t))], 0);
	return {
		read() {
			if (o = 0, !s(If)) return null;
			let [e, t, n, r] = new Uint32Array(a, 0, Ff);
			return e !== Nf || r > Lf ? null : s(If + r) ? {
				kind: t,
				handle: n,
				payload: new Uint8Array(a, If, r)
			} : null;
		},
		data: (e, t = 0) => c(Rf, e, t),
		result: (e) => l(zf, e),
		fault: (e) => l(Bf, { message: e })
	};
}
function Hf(e, t) {
	let n = t;
	for (; n.length > 0;) {
		let t = r(e, n);
		for (; n.length > 0 && t >= n[0].length;) t -= n[0].length, n = n.slice(1);
		n.length > 0 && (n = [n[0].subarray(t), ...n.slice(1)]);
	}
}
var Uf = {
	frames: {
		"bellman/idle/0": { frame: {
			x: 1,
			y: 1,
			w: 48,
			h: 32
		} },
		"bellman/idle/1": { frame: {
			x: 50,
			y: 1,
			w: 48,
			h: 32
		} },
		"bellman/idle/2": { frame: {
			x: 99,
			y: 1,
			w: 48,
			h: 32
		} },
		"bellman/idle/3": { frame: {
			x: 148,
			y: 1,
			w: 48,
			h: 32
		} },
		"bellman/run/0": { frame: {
			x: 197,
			y: 1,
			w: 48,
			h: 32
		} },
		"bellman/run/1": { frame: {
			x: 1,
			y: 34,
			w: 48,
			h: 32
		} },
		"bellman/run/2": { frame: {
			x: 50,
			y: 34,
			w: 48,
			h: 32
		} },
		"bellman/run/3": { frame: {
			x: 99,
			y: 34,
			w: 48,
			h: 32
		} },
		"bellman/run/4": { frame: {
			x: 148,
			y: 34,
			w: 48,
			h: 32
		} },
		"bellman/run/5": { frame: {
			x: 197,
			y: 34,
			w: 48,
			h: 32
		} },
		"bellman/jump/0": { frame: {
			x: 1,
			y: 67,
			w: 48,
			h: 32
		} },
		"bellman/fall/0": { frame: {
			x: 50,
			y: 67,
			w: 48,
			h: 32
		} },
		"bellman/attack/0": { frame: {
			x: 99,
			y: 67,
			w: 48,
			h: 32
		} },
		"bellman/attack/1": { frame: {
			x: 148,
			y: 67,
			w: 48,
			h: 32
		} },
		"bellman/attack/2": { frame: {
			x: 197,
			y: 67,
			w: 48,
			h: 32
		} },
		"bellman/attack/3": { frame: {
			x: 1,
			y: 100,
			w: 48,
			h: 32
		} },
		"bellman/hurt/0": { frame: {
			x: 50,
			y: 100,
			w: 48,
			h: 32
		} },
		"bellman/ring/0": { frame: {
			x: 99,
			y: 100,
			w: 48,
			h: 32
		} },
		"bellman/ring/1": { frame: {
			x: 148,
			y: 100,
			w: 48,
			h: 32
		} },
		"bellman/ring/2": { frame: {
			x: 197,
			y: 100,
			w: 48,
			h: 32
		} },
		"regret/walk/0": { frame: {
			x: 1,
			y: 133,
			w: 20,
			h: 20
		} },
		"regret/walk/1": { frame: {
			x: 22,
			y: 133,
			w: 20,
			h: 20
		} },
		"regret/walk/2": { frame: {
			x: 43,
			y: 133,
			w: 20,
			h: 20
		} },
		"regret/walk/3": { frame: {
			x: 64,
			y: 133,
			w: 20,
			h: 20
		} },
		"regret/beaten/0": { frame: {
			x: 85,
			y: 133,
			w: 20,
			h: 20
		} },
		"regret/beaten/1": { frame: {
			x: 106,
			y: 133,
			w: 20,
			h: 20
		} },
		"regret/beaten/2": { frame: {
			x: 127,
			y: 133,
			w: 20,
			h: 20
		} },
		"bell/idle/0": { frame: {
			x: 148,
			y: 133,
			w: 34,
			h: 26
		} },
		"bell/ring/0": { frame: {
			x: 183,
			y: 133,
			w: 34,
			h: 26
		} },
		"bell/ring/1": { frame: {
			x: 218,
			y: 133,
			w: 34,
			h: 26
		} },
		"bell/ring/2": { frame: {
			x: 1,
			y: 160,
			w: 34,
			h: 26
		} },
		"coin/spin/0": { frame: {
			x: 36,
			y: 160,
			w: 10,
			h: 10
		} },
		"coin/spin/1": { frame: {
			x: 47,
			y: 160,
			w: 10,
			h: 10
		} },
		"coin/spin/2": { frame: {
			x: 58,
			y: 160,
			w: 10,
			h: 10
		} },
		"coin/spin/3": { frame: {
			x: 69,
			y: 160,
			w: 10,
			h: 10
		} },
		"coin/spin/4": { frame: {
			x: 80,
			y: 160,
			w: 10,
			h: 10
		} },
		"coin/spin/5": { frame: {
			x: 91,
			y: 160,
			w: 10,
			h: 10
		} },
		"block/closed/0": { frame: {
			x: 102,
			y: 160,
			w: 16,
			h: 16
		} },
		"block/closed/1": { frame: {
			x: 119,
			y: 160,
			w: 16,
			h: 16
		} },
		"block/closed/2": { frame: {
			x: 136,
			y: 160,
			w: 16,
			h: 16
		} },
		"block/closed/3": { frame: {
			x: 153,
			y: 160,
			w: 16,
			h: 16
		} },
		"block/closed/4": { frame: {
			x: 170,
			y: 160,
			w: 16,
			h: 16
		} },
		"block/closed/5": { frame: {
			x: 187,
			y: 160,
			w: 16,
			h: 16
		} },
		"block/asking/0": { frame: {
			x: 204,
			y: 160,
			w: 16,
			h: 16
		} },
		"block/open/0": { frame: {
			x: 221,
			y: 160,
			w: 16,
			h: 16
		} },
		"door/open/0": { frame: {
			x: 238,
			y: 160,
			w: 16,
			h: 32
		} },
		"door/open/1": { frame: {
			x: 1,
			y: 193,
			w: 16,
			h: 32
		} },
		"door/open/2": { frame: {
			x: 18,
			y: 193,
			w: 16,
			h: 32
		} },
		"door/open/3": { frame: {
			x: 35,
			y: 193,
			w: 16,
			h: 32
		} },
		"effect/dust/0": { frame: {
			x: 52,
			y: 193,
			w: 8,
			h: 6
		} },
		"effect/dust/1": { frame: {
			x: 61,
			y: 193,
			w: 8,
			h: 6
		} },
		"effect/dust/2": { frame: {
			x: 70,
			y: 193,
			w: 8,
			h: 6
		} },
		"effect/sparkle/0": { frame: {
			x: 79,
			y: 193,
			w: 7,
			h: 5
		} },
		"effect/sparkle/1": { frame: {
			x: 87,
			y: 193,
			w: 7,
			h: 5
		} },
		"effect/sparkle/2": { frame: {
			x: 95,
			y: 193,
			w: 7,
			h: 5
		} },
		"effect/sparkle/3": { frame: {
			x: 103,
			y: 193,
			w: 7,
			h: 5
		} },
		"effect/impact/0": { frame: {
			x: 111,
			y: 193,
			w: 11,
			h: 7
		} },
		"effect/impact/1": { frame: {
			x: 123,
			y: 193,
			w: 11,
			h: 9
		} },
		"effect/impact/2": { frame: {
			x: 135,
			y: 193,
			w: 11,
			h: 9
		} },
		"effect/splinter/0": { frame: {
			x: 147,
			y: 193,
			w: 5,
			h: 3
		} },
		"effect/splinter/1": { frame: {
			x: 153,
			y: 193,
			w: 4,
			h: 4
		} },
		"effect/splinter/2": { frame: {
			x: 158,
			y: 193,
			w: 3,
			h: 5
		} },
		"effect/scrap/0": { frame: {
			x: 162,
			y: 193,
			w: 4,
			h: 4
		} },
		"effect/scrap/1": { frame: {
			x: 167,
			y: 193,
			w: 4,
			h: 3
		} },
		"platform/move/0": { frame: {
			x: 172,
			y: 193,
			w: 48,
			h: 12
		} },
		"platform/move/1": { frame: {
			x: 1,
			y: 226,
			w: 48,
			h: 12
		} },
		"platform/move/2": { frame: {
			x: 50,
			y: 226,
			w: 48,
			h: 12
		} },
		"platform/move/3": { frame: {
			x: 99,
			y: 226,
			w: 48,
			h: 12
		} },
		"outlier/fly/0": { frame: {
			x: 148,
			y: 226,
			w: 20,
			h: 20
		} },
		"outlier/fly/1": { frame: {
			x: 169,
			y: 226,
			w: 20,
			h: 20
		} },
		"outlier/fly/2": { frame: {
			x: 190,
			y: 226,
			w: 20,
			h: 20
		} },
		"outlier/fly/3": { frame: {
			x: 211,
			y: 226,
			w: 20,
			h: 20
		} },
		"outlier/beaten/0": { frame: {
			x: 232,
			y: 226,
			w: 20,
			h: 20
		} },
		"outlier/beaten/1": { frame: {
			x: 1,
			y: 247,
			w: 20,
			h: 20
		} },
		"outlier/beaten/2": { frame: {
			x: 22,
			y: 247,
			w: 20,
			h: 20
		} },
		"belt/left/0": { frame: {
			x: 43,
			y: 247,
			w: 16,
			h: 16
		} },
		"belt/left/1": { frame: {
			x: 60,
			y: 247,
			w: 16,
			h: 16
		} },
		"belt/left/2": { frame: {
			x: 77,
			y: 247,
			w: 16,
			h: 16
		} },
		"belt/left/3": { frame: {
			x: 94,
			y: 247,
			w: 16,
			h: 16
		} },
		"belt/right/0": { frame: {
			x: 111,
			y: 247,
			w: 16,
			h: 16
		} },
		"belt/right/1": { frame: {
			x: 128,
			y: 247,
			w: 16,
			h: 16
		} },
		"belt/right/2": { frame: {
			x: 145,
			y: 247,
			w: 16,
			h: 16
		} },
		"belt/right/3": { frame: {
			x: 162,
			y: 247,
			w: 16,
			h: 16
		} },
		"spring/release/0": { frame: {
			x: 179,
			y: 247,
			w: 16,
			h: 12
		} },
		"spring/release/1": { frame: {
			x: 196,
			y: 247,
			w: 16,
			h: 12
		} },
		"spring/release/2": { frame: {
			x: 213,
			y: 247,
			w: 16,
			h: 12
		} },
		"key/turn/0": { frame: {
			x: 230,
			y: 247,
			w: 12,
			h: 7
		} },
		"key/turn/1": { frame: {
			x: 243,
			y: 247,
			w: 12,
			h: 7
		} },
		"key/turn/2": { frame: {
			x: 1,
			y: 268,
			w: 12,
			h: 7
		} },
		"key/turn/3": { frame: {
			x: 14,
			y: 268,
			w: 12,
			h: 7
		} },
		"door/unlock/0": { frame: {
			x: 27,
			y: 268,
			w: 16,
			h: 16
		} },
		"door/unlock/1": { frame: {
			x: 44,
			y: 268,
			w: 16,
			h: 16
		} },
		"door/unlock/2": { frame: {
			x: 61,
			y: 268,
			w: 16,
			h: 16
		} },
		logo: { frame: {
			x: 1,
			y: 285,
			w: 184,
			h: 35
		} },
		"icon/life": { frame: {
			x: 186,
			y: 285,
			w: 12,
			h: 9
		} },
		"medal/bronze": { frame: {
			x: 199,
			y: 285,
			w: 12,
			h: 16
		} },
		"medal/silver": { frame: {
			x: 212,
			y: 285,
			w: 12,
			h: 16
		} },
		"medal/gold": { frame: {
			x: 225,
			y: 285,
			w: 12,
			h: 16
		} },
		"glow/large": { frame: {
			x: 1,
			y: 321,
			w: 80,
			h: 80
		} },
		"glow/small": { frame: {
			x: 82,
			y: 321,
			w: 40,
			h: 40
		} }
	},
	meta: {
		image: "sprites.png",
		size: {
			w: 256,
			h: 402
		}
	}
}, Wf = "sprites", Gf = "vignette", Kf = Uf.frames, qf = /* @__PURE__ */ new Map();
for (let e of Object.keys(Uf.frames)) {
	let t = e.slice(0, e.lastIndexOf("/"));
	qf.set(t, (qf.get(t) ?? 0) + 1);
}
function Jf(e) {
	let t = qf.get(e);
	if (t === void 0) throw Error(`The atlas has no animation "${e}": draw it in scripts/art.`);
	return t;
}
function Yf(e, t, n, r = 0) {
	return `${e}/${(Math.floor(t / n) + r) % Jf(e)}`;
}
// src/view/looks.ts
var Xf = .75, Q = 16777215, Zf = {
	lobby: {
		layers: [{
			picture: "sky",
			follows: .08
		}, {
			picture: "city",
			follows: .25
		}],
		hall: !0,
		light: {
			lamp: Q,
			flickers: !1,
			furniture: 16777215,
			vignette: 0
		},
		motif: {
			mode: "major",
			semitones: 0,
			beatsPerMinute: 116,
			lead: "pulse",
			drums: "brushes",
			figure: null
		}
	},
	corridor: {
		layers: [{
			picture: "corridor/wall",
			follows: 1
		}],
		hall: !1,
		light: {
			lamp: Q,
			flickers: !1,
			furniture: 16777215,
			vignette: .3
		},
		motif: {
			mode: "dorian",
			semitones: -2,
			beatsPerMinute: 104,
			lead: "square",
			drums: "ticks",
			figure: "0 - 1 - 2 - 1 -"
		}
	},
	alley: {
		layers: [{
			picture: "alley/sky",
			follows: .2
		}, {
			picture: "alley/wall",
			follows: .85,
			frameMs: 380
		}],
		hall: !1,
		light: {
			lamp: Q,
			flickers: !0,
			furniture: 14735600,
			vignette: .45
		},
		motif: {
			mode: "harmonic",
			semitones: -3,
			beatsPerMinute: 112,
			lead: "pulse",
			drums: "brushes",
			figure: "0 - 2 0 - 2 0 -"
		}
	},
	terrace: {
		layers: [
			{
				picture: "terrace/sky",
				follows: .04
			},
			{
				picture: "terrace/city",
				follows: .15
			},
			{
				picture: "terrace/rail",
				follows: .5,
				frameMs: 420
			}
		],
		hall: !1,
		light: {
			lamp: Q,
			flickers: !1,
			furniture: 14210288,
			vignette: .35
		},
		motif: {
			mode: "lydian",
			semitones: 2,
			beatsPerMinute: 92,
			lead: "sine",
			drums: "none",
			figure: "0 1 2 . 1 2 . -"
		}
	},
	cellar: {
		layers: [{
			picture: "cellar/vault",
			follows: .4
		}, {
			picture: "cellar/wall",
			follows: .8,
			frameMs: 260
		}],
		hall: !1,
		light: {
			lamp: Q,
			flickers: !0,
			furniture: 11055304,
			vignette: .6
		},
		motif: {
			mode: "minor",
			semitones: -5,
			beatsPerMinute: 88,
			lead: "triangle",
			drums: "drips",
			figure: "0 - - 0 - - 2 -"
		}
	},
	kitchen: {
		layers: [{
			picture: "kitchen/tiled",
			follows: .5
		}, {
			picture: "kitchen/stoves",
			follows: .85,
			frameMs: 240
		}],
		hall: !1,
		light: {
			lamp: Q,
			flickers: !1,
			furniture: 16777215,
			vignette: .3
		},
		motif: {
			mode: "mixolydian",
			semitones: 5,
			beatsPerMinute: 138,
			lead: "square",
			drums: "ticks",
			figure: "2 1 0 1 2 1 0 -"
		}
	},
	shaft: {
		layers: [{
			picture: "shaft/depth",
			follows: .35
		}, {
			picture: "shaft/rails",
			follows: .9,
			frameMs: 180
		}],
		hall: !1,
		light: {
			lamp: Q,
			flickers: !0,
			furniture: 13160680,
			vignette: .55
		},
		motif: {
			mode: "phrygian",
			semitones: -1,
			beatsPerMinute: 100,
			lead: "triangle",
			drums: "ticks",
			figure: "0 0 - 0 1 - 0 -"
		}
	},
	roof: {
		layers: [
			{
				picture: "roof/sky",
				follows: .05
			},
			{
				picture: "roof/chimneys",
				follows: .25
			},
			{
				picture: "roof/washing",
				follows: .6,
				frameMs: 200
			}
		],
		hall: !1,
		light: {
			lamp: Q,
			flickers: !1,
			furniture: 16777215,
			vignette: .2
		},
		motif: {
			mode: "dorian",
			semitones: 4,
			beatsPerMinute: 124,
			lead: "sine",
			drums: "brushes",
			figure: "0 1 2 1 0 1 2 1"
		}
	},
	penthouse: {
		layers: [{
			picture: "penthouse/night",
			follows: .05
		}, {
			picture: "penthouse/salon",
			follows: .85
		}],
		hall: !1,
		light: {
			lamp: Q,
			flickers: !1,
			furniture: 16777215,
			vignette: .3
		},
		motif: {
			mode: "lydian",
			semitones: 7,
			beatsPerMinute: 108,
			lead: "triangle",
			drums: "brushes",
			figure: "2 . 1 . 0 1 2 ."
		}
	},
	yard: {
		layers: [{
			picture: "yard/dawn",
			follows: .1
		}, {
			picture: "yard/wall",
			follows: .85,
			frameMs: 520
		}],
		hall: !1,
		light: {
			lamp: Q,
			flickers: !1,
			furniture: 16777215,
			vignette: .2
		},
		motif: {
			mode: "major",
			semitones: -5,
			beatsPerMinute: 96,
			lead: "triangle",
			drums: "none",
			figure: "0 . 1 . 2 . . -"
		}
	}
};
function Qf(e, t, n, r) {
	return {
		x: Math.round(t * e),
		y: e >= Xf ? Math.round((n - r) * e) : 0
	};
}
// src/view/stage/camera.ts
var $f = 36, ep = 500, tp = 90, np = 220, rp = .05, ip = {
	width: 320,
	height: 180
};
function ap(e = ip) {
	let t = 0, n = 0, r = $f, i = 0, a = {
		x: 0,
		y: 0
	}, o = 0;
	return {
		get scrollX() {
			return op(a.x, t) + Math.round(lp(o, i));
		},
		get scrollY() {
			return op(a.y, n) + Math.round(lp(o * 1.7, i) / 2);
		},
		follow(i, s, c, l, u) {
			o = Math.max(0, o - u), r += (l * $f - r) * cp(u, ep);
			let d = up(i, s + r - e.width / 2, e), f = dp(i, c - e.height * .6, e);
			t = sp(t, d, cp(u, tp)), n = sp(n, f, cp(u, tp)), a.x = s, a.y = c;
		},
		jumpTo(i, o, s) {
			r = $f, t = up(i, o + r - e.width / 2, e), n = dp(i, s - e.height * .6, e), a.x = o, a.y = s;
		},
		shake(e) {
			i = e, o = np;
		},
		sees: (n) => Math.abs(n - (t + e.width / 2)) <= e.width / 2
	};
}
function op(e, t) {
	return Math.round(e) - Math.round(e - t);
}
function sp(e, t, n) {
	let r = e + (t - e) * n;
	return Math.abs(t - r) < rp ? t : r;
}
function cp(e, t) {
	return 1 - Math.exp(-e / t);
}
function lp(e, t) {
	return e > 0 ? e / np * t * Math.sin(e / 12) : 0;
}
function up(e, t, { width: n }) {
	return fp(t, e.width * 16 - n);
}
function dp(e, t, { height: n }) {
	let r = e.height * 16 - n;
	return r <= 0 ? r : fp(t, r);
}
function fp(e, t) {
	return t <= 0 ? t / 2 : Math.min(Math.max(e, 0), t);
}
// src/view/stage/doors.ts
var pp = 35, mp = 3;
function hp({ height: e, width: t, art: n }, r) {
	let i = Math.floor(r / e);
	for (let r = 0; r <= mp; r++) for (let a of [i - r, i + r]) {
		if (a < 0 || a >= t) continue;
		let r = n.decoration.slice(a * e, (a + 1) * e).indexOf(pp);
		if (r >= 0) return {
			column: a,
			row: r
		};
	}
	return null;
}
// src/view/stage/layers.ts
var $ = {
	sky: 0,
	wall: 2,
	window: 3,
	decoration: 4,
	vignette: 4.5,
	light: 5,
	bell: 6,
	ground: 7,
	values: 7.5,
	platform: 7.8,
	meter: 7.9,
	coin: 8,
	swarm: 9,
	regret: 10,
	runner: 11,
	hero: 12,
	effect: 13,
	sight: 14,
	float: 15,
	bubble: 16,
	thought: 17,
	hud: 21,
	veil: 22,
	menu: 23
}, gp = 20, _p = 176, vp = 134, yp = 64, bp = 80, xp = 9, Sp = [
	20,
	21,
	22,
	23
], Cp = 1191998;
function wp(e) {
	let t = [], n = Math.max(e.width * 16, 320), r = Math.max(0, e.height * 16 - _p), i = Math.min(0, (e.width * 16 - 320) / 2), { wall: a, window: o } = $, s = i;
	for (let n of Tp(e)) {
		if (n < s) continue;
		l(s, n);
		let e = {
			width: bp,
			height: vp
		};
		t.push({
			picture: "window",
			x: n,
			y: r,
			...e,
			depth: o,
			shift: 0
		}), s = n + bp;
	}
	l(s, i + n);
	let c = {
		x: i,
		y: r + vp,
		width: n,
		height: yp
	};
	return t.push({
		picture: "wainscot",
		...c,
		depth: a,
		shift: 0
	}), r > 0 && t.push({
		picture: null,
		x: i,
		y: 0,
		width: n,
		height: r,
		depth: a,
		shift: 0
	}), t;
	function l(e, n) {
		if (n <= e) return;
		let i = {
			x: e,
			y: r,
			width: n - e,
			height: vp
		};
		t.push({
			picture: "wallpaper",
			...i,
			depth: a,
			shift: (e % 16 + 16) % 16
		});
	}
}
function Tp(e) {
	let t = [];
	for (let n = 0; n < e.width; n++) for (let r = 0; r < e.height; r++) e.art.decoration[n * e.height + r] === gp && t.push((n + 1) * 16 - bp / 2);
	if (t.length > 0) return t;
	let n = Math.floor((e.width - 5) / xp) + 1;
	return Array.from({ length: n }, (e, t) => (2 + t * xp) * 16 - 8);
}
// src/view/stage/heroView.ts
var Ep = 260, Dp = 160, Op = 7, kp = [
	3,
	7,
	11,
	17
];
function Ap(e, t, n) {
	if (e.status === 1) return "bellman/hurt/0";
	if (e.status === 2) return Yf("bellman/ring", n, Dp);
	if (e.attackTicks > 0) {
		let t = kp.findIndex((t) => 24 - e.attackTicks < t);
		if (t >= 0) return `bellman/attack/${t}`;
	}
	return e.grounded === 0 ? e.velocityY < 0 ? "bellman/jump/0" : "bellman/fall/0" : Math.abs(e.velocityX) > 256 / 3 ? `bellman/run/${Math.floor(Math.abs(t) / Op) % Jf("bellman/run")}` : Yf("bellman/idle", n, Ep);
}
// src/view/stage/keysView.ts
var jp = 130, Mp = (e) => Yf("key/turn", e, jp), Np = ({ keyState: e }) => e.filter((e) => e === 1).length, Pp = {
	drawnAs: "picture",
	step: "step"
}, Fp = [{
	wave: "pulse",
	from: 92,
	to: 86,
	seconds: .16,
	volume: .07,
	attack: .03
}, {
	wave: "noise",
	from: 1400,
	to: 1e3,
	seconds: .05,
	volume: .05
}], Ip = {
	empty: Pp,
	solid: Pp,
	oneWay: Pp,
	hazard: Pp,
	crate: Pp,
	coin: {
		drawnAs: {
			animation: "coin/spin",
			frameMs: 110,
			layer: "coin",
			wave: !0
		},
		step: "step"
	},
	question: {
		drawnAs: "thing",
		step: "step"
	},
	beltLeft: {
		drawnAs: Lp("belt/left"),
		step: Fp
	},
	beltRight: {
		drawnAs: Lp("belt/right"),
		step: Fp
	},
	spring: Pp,
	key: {
		drawnAs: {
			animation: "key/turn",
			frameMs: 130,
			layer: "coin",
			wave: !1
		},
		step: "step"
	},
	door: Pp
};
function Lp(e) {
	return {
		animation: e,
		frameMs: 1e3 / 30,
		layer: "ground",
		wave: !1
	};
}
// src/view/stage/levelParts.ts
var Rp = 16, zp = 43, Bp = [6, 15], Vp = 15, Hp = 160, Up = 70, Wp = 90, Gp = .3, Kp = j.map(({ id: e }) => Ip[e].drawnAs);
function qp({ tiles: e, art: t }, n) {
	let r = t.ground[n];
	return r < 0 || Kp[e[n]] !== "picture" ? null : r;
}
function Jp({ width: e, height: t, art: n }) {
	return Array.from({ length: e }, (e, r) => {
		let i = n.ground[r * t], a = n.ground[r * t + t - 1];
		return [...Bp.includes(i) ? [{
			tile: Vp,
			column: r,
			row: -1
		}] : [], ...a >= 0 ? [{
			tile: a,
			column: r,
			row: t
		}] : []];
	}).flat();
}
function Yp({ height: e, art: t }) {
	let n = [];
	return t.decoration.forEach((t, r) => {
		t < 0 || Sp.includes(t) || n.push({
			tile: t,
			column: Math.floor(r / e),
			row: r % e
		});
	}), n;
}
function Xp({ tiles: e, height: t }) {
	let n = [];
	return e.forEach((e, r) => {
		let i = Kp[e];
		if (typeof i != "object") return;
		let { animation: a, frameMs: o, layer: s, wave: c } = i, l = Math.floor(r / t), u = {
			x: nm(l),
			y: nm(r % t)
		};
		n.push({
			index: r,
			...u,
			animation: a,
			frameMs: o,
			layer: s,
			ahead: c ? l : 0
		});
	}), n;
}
function Zp({ height: e, art: t }) {
	let n = [];
	return t.decoration.forEach((t, r) => {
		let [i, a] = [nm(Math.floor(r / e)), nm(r % e)];
		t === Rp && n.push({
			x: i,
			y: a,
			frame: "glow/large"
		}), t === zp && n.push({
			x: i,
			y: a - 4,
			frame: "glow/small"
		});
	}), n;
}
function Qp(e, t) {
	let n = t === 0 ? -1 : Math.floor(t / Wp) % 23;
	return e * 7 % 23 === n ? Gp / 2 : Gp;
}
function $p(e, t) {
	return e === 2 ? "block/open/0" : e === 1 ? "block/asking/0" : Yf("block/closed", t, Hp);
}
function em(e, t) {
	return e ? Yf("bell/ring", t, Up) : "bell/idle/0";
}
var tm = Jf("door/open");
function nm(e) {
	return e * 16 + 8;
}
// src/view/stage/outliersView.ts
var rm = 70, im = (e, t) => Yf("outlier/fly", t, rm, e), am = 1512238, om = 16774880, sm = 11842520, cm = 140, lm = vt / 256, um = 10, dm = 3, fm = 8, pm = .55, mm = (e) => Yf("platform/move", e, cm);
function hm(e) {
	return e.platforms.flatMap(({ left: e, top: t, length: n, isUpright: r }) => {
		let i = e / 256 + lm / 2, a = t / 256 + um, o = n / 256, s = [];
		for (let e = 0; e <= o; e += fm) s.push(gm(i + (r ? 0 : e), a + (r ? e : 0), r));
		for (let e of [0, o]) s.push(..._m(i + (r ? 0 : e), a + (r ? e : 0)));
		return s;
	});
}
function gm(e, t, n) {
	return {
		x: Math.round(e),
		y: Math.round(t),
		...n ? {
			width: 1,
			height: dm
		} : {
			width: dm,
			height: 1
		},
		colour: sm,
		alpha: pm
	};
}
function _m(e, t) {
	let [n, r] = [Math.round(e), Math.round(t)];
	return [{
		x: n - 2,
		y: r - 2,
		width: 5,
		height: 5,
		colour: am,
		alpha: 1
	}, {
		x: n - 1,
		y: r - 1,
		width: 3,
		height: 3,
		colour: sm,
		alpha: 1
	}];
}
// src/view/stage/regretsView.ts
var vm = 130, ym = (e, t) => Yf("regret/walk", t, vm, e), bm = 14, xm = 5, Sm = 10, Cm = 6, wm = .75;
function Tm({ level: e, windBlows: t, windTicks: n, tick: r }, i) {
	return e.winds.flatMap((e, a) => {
		if (t[a] === 0) return [];
		let o = e.left / 256, s = e.top / 256, c = (e.right - e.left) / 256, l = (e.bottom - e.top) / 256, u = n[a], d = Math.min(48 - u, u), f = wm * Math.min(d / Cm, 1), p = (r + i) * xm * e.direction, m = Math.ceil(c * l / (256 * Sm));
		return Array.from({ length: m }, (e, t) => {
			let { across: n, down: r, speed: i } = Em(t), a = o + Dm(n * c + p * i, c), u = Math.min(bm * i, o + c - a), d = {
				width: Math.round(u),
				height: 1
			};
			return {
				x: Math.round(a),
				y: Math.round(s + r * l),
				...d,
				colour: om,
				alpha: f
			};
		});
	});
}
function Em(e) {
	return {
		across: Dm(e * .7548776662, 1),
		down: Dm(.5 + e * .569840291, 1),
		speed: .75 + Dm(e * .6180339887, 1) / 2
	};
}
function Dm(e, t) {
	return (e % t + t) % t;
}
// src/view/picture/drawList.ts
var Om = 8, km = 16777215, Am = 1e3 / 60;
function jm(e, t) {
	let { level: n } = e, r = e.tick * Am, i = e.x / 256 + k / 256 / 2, a = e.y / 256 + A / 256, o = ap();
	o.jumpTo(n, i, a);
	let { scrollX: s, scrollY: c } = o, l = [];
	function u(e, t) {
		l.push({
			depth: e,
			drawn: {
				...t,
				x: t.x - s,
				y: t.y - c
			}
		});
	}
	function d(e, t) {
		u(e, {
			kind: "rectangle",
			...t
		});
	}
	function f(e, t, n, r, i = {}) {
		u(e, {
			kind: "picture",
			picture: Wf,
			...Nm(t),
			x: n,
			y: r,
			...Mm,
			...i
		});
	}
	function p(e, t, n, r, i) {
		let { width: a, height: o } = Nm(t);
		f(e, t, Math.round(n) - a / 2, Math.round(r) - o, i);
	}
	function m(e, t, n, r, i) {
		let { width: a, height: o } = Nm(t);
		f(e, t, Math.round(n - a / 2), Math.round(r - o / 2), i);
	}
	function h(e, t, r, i, a = km) {
		let o = {
			x: t % Om * 16,
			y: Math.floor(t / Om) * 16
		}, s = {
			x: r * 16,
			y: i * 16,
			width: 16,
			height: 16
		};
		u(e, {
			kind: "picture",
			picture: Pm(n),
			from: o,
			...s,
			...Mm,
			tint: a
		});
	}
	let { light: g, layers: _, hall: v } = Zf[n.look], y = n.height * 16 - 180;
	if (_.forEach(({ picture: e, follows: n, frameMs: i }, a) => {
		let o = Fm(e), { height: l } = t(o), d = i === void 0 ? 1 : Math.round(l / 192), f = i === void 0 ? 0 : Math.floor(r / i) % d, p = {
			x: s,
			y: c,
			width: 320,
			height: 180
		}, m = Qf(n, s, c, y), h = {
			top: f * 192,
			height: Math.min(l, 192),
			shift: m
		};
		for (let e of Im(o, t(o).width, h, p)) u($.sky + a / _.length, e);
	}), v) for (let { picture: e, depth: r, shift: i, ...a } of wp(n)) if (e === null) d(r, {
		...a,
		colour: Cp,
		alpha: 1
	});
	else {
		let { width: n, height: o } = t(e), s = Im(e, n, {
			top: 0,
			height: o,
			shift: {
				x: i,
				y: 0
			}
		}, a);
		for (let e of s) u(r, e);
	}
	for (let { tile: e, column: t, row: r } of Yp(n)) h($.decoration, e, t, r, g.furniture);
	for (let e of hm(n)) d($.decoration, e);
	if (g.vignette > 0) {
		let e = {
			x: s,
			y: c,
			width: 320,
			height: 180
		}, t = {
			...Mm,
			alpha: g.vignette
		};
		u($.vignette, {
			kind: "picture",
			picture: Gf,
			from: {
				x: 0,
				y: 0
			},
			...e,
			...t
		});
	}
	Zp(n).forEach(({ x: e, y: t, frame: n }, i) => {
		let a = Qp(i, g.flickers ? r : 0);
		m($.light, n, e, t, {
			alpha: a,
			tint: g.lamp
		});
	});
	let b = e.status === 2, x = n.bellX / 256, S = n.bellY / 256 + 8;
	m($.light, "glow/large", x, S - 10, { alpha: b ? 2 * Gp : Gp }), p($.bell, em(b, r), x, S);
	for (let t = 0; t < e.tiles.length; t++) {
		let r = e.tiles[t] === n.tiles[t] ? qp(n, t) : null;
		r !== null && h($.ground, r, Math.floor(t / n.height), t % n.height);
	}
	for (let { tile: e, column: t, row: r } of Jp(n)) h($.ground, e, t, r);
	n.questionBlocks.forEach((t, i) => {
		let [a, o] = [Math.floor(t / n.height) * 16, t % n.height * 16];
		f($.ground, $p(e.blockState[i], r), a, o);
		let s = e.blockState[i] === 2 ? hp(n, t) : null;
		s !== null && f($.decoration, `door/open/${tm - 1}`, s.column * 16, s.row * 16);
	});
	for (let { index: t, x: i, y: a, animation: o, frameMs: s, layer: c, ahead: l } of Xp(n)) e.tiles[t] === n.tiles[t] && m($[c], Yf(o, r, s, l), i, a);
	for (let t = 0; t < e.platformWay.length; t++) {
		let n = Math.round(xt(e, t) / 256);
		f($.platform, mm(r), n, Math.round(St(e, t) / 256));
	}
	for (let t = 0; t < e.regretX.length; t++) {
		if (e.regretAlive[t] === 0) continue;
		let n = (e.regretX[t] + Mt / 2) / 256, i = (e.regretY[t] + Nt) / 256;
		p($.regret, ym(t, r), n, i, { flipped: e.regretDirection[t] < 0 });
	}
	for (let t = 0; t < e.outlierX.length; t++) {
		if (e.outlierAlive[t] === 0) continue;
		let n = (e.outlierX[t] + Ue / 2) / 256, i = (e.outlierY[t] + We / 2) / 256, a = { flipped: e.outlierSideways[t] < 0 };
		m($.regret, im(t, r), Math.round(n), Math.round(i), a);
	}
	p($.hero, Ap(e, i, r), i, a, { flipped: e.facing < 0 });
	for (let t = 1; t <= Np(e); t++) {
		let n = Math.round(e.y / 256) - 8 * t;
		m($.hero, Mp(r), Math.round(i), n);
	}
	for (let t of Tm(e, 0)) d($.effect, t);
	return l.sort((e, t) => e.depth - t.depth).map(({ drawn: e }) => e);
}
var Mm = {
	flipped: !1,
	alpha: 1,
	tint: km
};
function Nm(e) {
	let t = Kf[e];
	if (t === void 0) throw Error(`The atlas has no picture "${e}": draw it in scripts/art.`);
	let { x: n, y: r, w: i, h: a } = t.frame;
	return {
		from: {
			x: n,
			y: r
		},
		width: i,
		height: a
	};
}
function Pm({ look: e }) {
	return e === "lobby" ? "tiles" : `looks/${e}/tiles`;
}
function Fm(e) {
	return e.includes("/") ? `looks/${e}` : e;
}
function Im(e, t, n, r) {
	let { top: i, height: a, shift: o } = n, s = [];
	for (let n = -Lm(o.y, a); n < r.height; n += a) for (let c = -Lm(o.x, t); c < r.width; c += t) {
		let [o, l] = [Math.max(c, 0), Math.max(n, 0)];
		s.push({
			kind: "picture",
			picture: e,
			from: {
				x: o - c,
				y: i + l - n
			},
			x: r.x + o,
			y: r.y + l,
			width: Math.min(c + t, r.width) - o,
			height: Math.min(n + a, r.height) - l,
			...Mm
		});
	}
	return s;
}
function Lm(e, t) {
	return (e % t + t) % t;
}
// src/view/picture/raster.ts
var Rm = 172800, zm = 1512238;
function Bm(e, t, n) {
	Vm(n, {
		x: 0,
		y: 0,
		width: 320,
		height: 180,
		colour: zm,
		alpha: 1
	});
	for (let r of e) r.kind === "rectangle" ? Vm(n, r) : Hm(n, t(r.picture), r);
}
function Vm(e, { x: t, y: n, width: r, height: i, colour: a, alpha: o }) {
	let [s, c, l] = Um(a), u = Math.round(255 * o);
	for (let a = Math.max(0, n); a < Math.min(180, n + i); a++) for (let n = Math.max(0, t); n < Math.min(320, t + r); n++) {
		let t = 3 * (a * 320 + n);
		e[t] = Gm(e[t], s, u), e[t + 1] = Gm(e[t + 1], c, u), e[t + 2] = Gm(e[t + 2], l, u);
	}
}
function Hm(e, t, n) {
	let { x: r, y: i, width: a, height: o, from: s, flipped: c, alpha: l, tint: u } = n, [d, f, p] = Um(u), m = Math.round(255 * l), { data: h } = t;
	for (let n = Math.max(0, i); n < Math.min(180, i + o); n++) for (let o = Math.max(0, r); o < Math.min(320, r + a); o++) {
		let l = c ? a - 1 - (o - r) : o - r, u = 4 * ((s.y + n - i) * t.width + s.x + l), g = Wm(h[u + 3], m);
		if (g === 0) continue;
		let _ = 3 * (n * 320 + o);
		e[_] = Gm(e[_], Wm(h[u], d), g), e[_ + 1] = Gm(e[_ + 1], Wm(h[u + 1], f), g), e[_ + 2] = Gm(e[_ + 2], Wm(h[u + 2], p), g);
	}
}
function Um(e) {
	return [
		e >> 16 & 255,
		e >> 8 & 255,
		e & 255
	];
}
function Wm(e, t) {
	return t === 255 ? e : Math.round(e * t / 255);
}
function Gm(e, t, n) {
	return n === 255 ? t : Math.round(e + (t - e) * n / 255);
}
// src/cli/python/pictures.ts
function Km(e) {
	let n = /* @__PURE__ */ new Map(), r = /* @__PURE__ */ new Uint8Array();
	function i(r) {
		let i = n.get(r) ?? Xm(t(new URL(`${r}.png`, e)));
		return n.set(r, i), i;
	}
	return { paint(e) {
		return r.length !== e.length * Rm && (r = new Uint8Array(e.length * Rm)), e.forEach((e, t) => {
			Bm(jm(e, i), i, r.subarray(t * Rm, (t + 1) * Rm));
		}), r;
	} };
}
var qm = 8, Jm = 16, Ym = 6;
function Xm(e) {
	let t = new DataView(e.buffer, e.byteOffset, e.byteLength), [n, r] = [t.getUint32(Jm), t.getUint32(20)], [a, o, , , s] = e.subarray(24), c = [];
	for (let n = qm; n < e.length;) {
		let r = t.getUint32(n);
		String.fromCharCode(...e.subarray(n + 4, n + 8)) === "IDAT" && c.push(e.subarray(n + 8, n + 8 + r)), n += r + 12;
	}
	let l = i(Buffer.concat(c)), u = 4 * n, d = new Uint8Array(u * r), f = a === 8 && o === Ym && s === 0;
	for (let e = 0; e < r; e++) {
		let t = e * (u + 1);
		f &&= l[t] === 0, d.set(l.subarray(t + 1, t + 1 + u), e * u);
	}
	if (!f) throw Error("This picture is not as npm run art writes pictures: draw it again.");
	return {
		width: n,
		height: r,
		data: d
	};
}
// src/cli/python/engine.ts
var Zm = Vf(0, 1), { methods: Qm, step: $m, worldsOf: eh } = kf(), th = Km(e(`${import.meta.dirname}/pictures/`)), nh = {
	...Qm,
	hello: () => ({ result: {
		version: "0.1.0+6dc0f138bbeb",
		node: process.versions.node,
		actions: x
	} }),
	render({ handle: e, last: t }) {
		let n = eh(e);
		return { data: th.paint(t === !0 ? n.lastWorlds() : n.worlds) };
	},
	replay: ({ handle: e, text: t }) => ({ result: cf(String(t), eh(e).config) }),
	measure({ handle: e, milliseconds: t }) {
		let n = eh(e), r = h(1), i = Array.from({ length: 64 }, () => Int32Array.from({ length: n.count }, () => r.int(x.length))), a = performance.now(), o = 0;
		for (; performance.now() - a < Mf("milliseconds", t, 1, 1e4);) {
			for (let e of i) n.step(e);
			o += i.length;
		}
		return { result: { decisions: o * n.count } };
	},
	processor() {
		let { user: e, system: t } = process.cpuUsage();
		return { result: { seconds: (e + t) / 1e6 } };
	}
};
function rh(e, { buffer: t, byteOffset: n, byteLength: r }) {
	let i = eh(e);
	$m(i, new Int32Array(t, n, r >> 2));
	let { count: a, bytes: o } = i.final();
	Zm.data(a === 0 ? i.stepped : [...i.stepped, o], a);
}
function ih(e) {
	return e instanceof Error && "code" in e && e.code === "EPIPE";
}
function ah(e) {
	let { method: t, ...n } = JSON.parse(new TextDecoder().decode(e)), r = Af(nh, t)(n);
	"data" in r ? Zm.data([r.data]) : Zm.result(r.result);
}
for (let e = Zm.read(); e !== null; e = Zm.read()) try {
	if (e.kind === 1) rh(e.handle, e.payload);
	else if (e.kind === 0) ah(e.payload);
	else throw Error(`There is no request of kind ${e.kind}.`);
} catch (e) {
	if (ih(e)) break;
	Zm.fault(e instanceof Error ? e.message : String(e));
}
