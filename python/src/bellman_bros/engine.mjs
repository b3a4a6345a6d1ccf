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
	EVENT_ASK: () => le,
	EVENT_ATTACK: () => ne,
	EVENT_BELL: () => ae,
	EVENT_BOARD: () => ge,
	EVENT_BOUNCE: () => fe,
	EVENT_BUMP: () => se,
	EVENT_COIN: () => re,
	EVENT_CRATE_BROKEN: () => w,
	EVENT_GUST: () => he,
	EVENT_HURT: () => ie,
	EVENT_JUMP: () => ee,
	EVENT_LAND: () => te,
	EVENT_MILESTONE: () => oe,
	EVENT_OPEN: () => ue,
	EVENT_OUTLIER_BEATEN: () => _e,
	EVENT_REFUSE: () => de,
	EVENT_REGRET_BEATEN: () => T,
	EVENT_STEP: () => ce,
	EVENT_TAKE_KEY: () => pe,
	EVENT_UNLOCK: () => me,
	HURT_FELL: () => 0,
	HURT_OUTLIER: () => 3,
	HURT_REGRET: () => 2,
	HURT_SPIKES: () => 1,
	createEventBuffer: () => ve,
	pushEvent: () => D
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
], ee = E("jump"), te = E("land"), ne = E("attack"), re = E("coin"), w = E("crateBroken"), T = E("regretBeaten"), ie = E("hurt"), ae = E("bell"), oe = E("milestone"), se = E("bump"), ce = E("step"), le = E("ask"), ue = E("open"), de = E("refuse"), fe = E("bounce"), pe = E("takeKey"), me = E("unlock"), he = E("gust"), ge = E("board"), _e = E("outlierBeaten");
function E(e) {
	return C.indexOf(e);
}
function ve(e) {
	return {
		count: 0,
		type: new Uint8Array(e),
		x: new Int32Array(e),
		y: new Int32Array(e),
		value: new Int32Array(e)
	};
}
function D(e, t, n, r, i) {
	let a = e.count;
	a !== e.type.length && (e.type[a] = t, e.x[a] = n, e.y[a] = r, e.value[a] = i, e.count = a + 1);
}
function ye(e, t, n, r, i, a) {
	let o = [
		t,
		n,
		r
	].map((t) => be(e, t, i)).find((e) => e >= 0);
	o !== void 0 && e.blockState[o] === 0 && (e.blockState[o] = 1, e.blockAsked[o] = e.blockAsked[o] + 1 | 0, Te(e, a, le, o));
}
function be({ level: e }, t, n) {
	return e.questionBlocks.indexOf(t * e.height + n);
}
function xe({ status: e, blockState: t }) {
	return e === 0 ? t.indexOf(1) : -1;
}
function Se(e, t, n) {
	let r = xe(e);
	if (!(r < 0) && (e.blockState[r] = t ? 2 : 0, Te(e, n, t ? ue : de, r), t)) {
		e.coins = e.coins + 3 | 0;
		for (let t = 0; t < 3; t++) Te(e, n, re, r);
	}
}
function Ce({ blockState: e }) {
	for (let t = 0; t < e.length; t++) e[t] === 1 && (e[t] = 0);
}
function we(e) {
	let t = 0;
	return (n, r) => {
		e === void 0 || t >= e.length || xe(n) < 0 || Se(n, e[t++] === 1, r);
	};
}
function Te({ level: e }, t, n, r) {
	let i = e.questionBlocks[r];
	D(t, n, Math.floor(i / e.height) * b + b / 2 | 0, i % e.height * b + b / 2 | 0, n === re ? 0 : r);
}
// src/sim/endless/ids.ts
var Ee = "endless", De = 999999, Oe = {
	seed: 1,
	difficulty: .3
}, ke = "-left", Ae = /^endless(2?)-(0|[1-9]\d{0,5})-(0|[1-9]\d?|100)(-left)?$/;
function je({ seed: e, difficulty: t, bell: n, generator: r }) {
	return `${r === 1 ? Ee : "endless2"}-${e}-${Math.round(t * 100)}${n === "left" ? ke : ""}`;
}
function Me(e) {
	let [, t, n, r, i] = Ae.exec(e) ?? [];
	return n === void 0 ? null : {
		seed: Number(n),
		difficulty: Number(r) / 100,
		...i !== void 0 && { bell: "left" },
		...t === "" && { generator: 1 }
	};
}
// src/sim/looks.ts
var Ne = [
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
], Pe = /* @__PURE__ */ new Map([
	["regret", "alley"],
	["cliff", "terrace"],
	["lure", "kitchen"],
	["credit", "shaft"],
	["wind", "roof"],
	["tutorial", "yard"]
]);
function Fe(e) {
	return Ne.find((t) => t === e) ?? Pe.get(e) ?? "lobby";
}
// src/sim/player.ts
var Ie = /* @__PURE__ */ o({
	AIR_ACCELERATION: () => 80,
	ATTACK_COOLDOWN_TICKS: () => 14,
	ATTACK_DEPTH: () => Ve,
	ATTACK_REACH: () => Be,
	ATTACK_TICKS: () => 24,
	BELL_REACH: () => Ue,
	CORNER_CORRECTION: () => ze,
	COYOTE_TICKS: () => 6,
	GRAVITY: () => 96,
	GROUND_ACCELERATION: () => 96,
	GROUND_FRICTION: () => 128,
	HERO_HEIGHT: () => k,
	HERO_WIDTH: () => O,
	JUMP_BUFFER_TICKS: () => 6,
	JUMP_GRACE_TICKS: () => 2,
	JUMP_HOLD_TICKS: () => 12,
	JUMP_SPEED: () => 704,
	MAX_FALL_SPEED: () => Re,
	OVERSPEED_DECAY: () => 16,
	RUN_SPEED: () => Le,
	SPIKE_INSET: () => He,
	STRIDE_SHIFT: () => 13,
	TURN_ACCELERATION: () => 192
}), O = 2560, k = 3584, Le = 768, Re = 1152, ze = 1024, Be = 3584, Ve = 1536, He = 768, Ue = 5120, We = 3072, Ge = 2560, Ke = 192, qe = 128;
function Je(e) {
	let { outlierX: t, outlierY: n, outlierAlive: r } = e, { outliers: i } = e.level;
	for (let a = 0; a < i.length; a++) {
		if (r[a] === 0) continue;
		let { minX: o, maxX: s, minY: c, maxY: l } = i[a];
		t[a] = Ye(t[a], Ke, e.outlierSideways, a, o, s), n[a] = Ye(n[a], qe, e.outlierDown, a, c, l);
	}
}
function Ye(e, t, n, r, i, a) {
	let o = e + Math.imul(n[r], t);
	return o <= i ? (n[r] = 1, i) : o >= a ? (n[r] = -1, a) : o;
}
function Xe(e) {
	let { x: t, y: n } = e;
	for (let r = 0; r < e.outlierX.length; r++) if (Qe(e, r, t, n, t + O, n + k)) return !0;
	return !1;
}
function Ze(e, { left: t, top: n, right: r, bottom: i }, a) {
	for (let o = 0; o < e.outlierX.length; o++) Qe(e, o, t, n, r, i) && (e.outlierAlive[o] = 0, e.regretsBeaten = e.regretsBeaten + 1 | 0, D(a, _e, e.outlierX[o] + We / 2, e.outlierY[o] + Ge / 2, o));
}
function Qe({ outlierX: e, outlierY: t, outlierAlive: n }, r, i, a, o, s) {
	if (n[r] === 0) return !1;
	let c = e[r], l = t[r];
	return c < o && c + We > i && l < s && l + Ge > a;
}
// src/sim/tiles.ts
var $e = /* @__PURE__ */ o({
	EMPTY_TILE: () => M,
	SOLID_TILE: () => tt,
	TILE_KINDS: () => A,
	codeOf: () => j,
	maskOf: () => nt
}), et = [
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
], A = et;
function j(e) {
	return et.findIndex((t) => t.id === e);
}
var M = j("empty"), tt = j("solid");
function nt(e) {
	return A.reduce((t, n, r) => e(n) ? t | 1 << r : t, 0);
}
// src/sim/collision.ts
var rt = /* @__PURE__ */ o({
	TILE_SHIFT: () => 12,
	isBlocking: () => N,
	isColumnBlocked: () => dt,
	isHurting: () => ut,
	isLanding: () => ft,
	isStandable: () => lt,
	mayTouch: () => pt
}), it = 12, at = nt(({ blocks: e }) => e === !0), ot = at | nt(({ carries: e }) => e === !0), st = nt(({ touch: e }) => e !== void 0), ct = nt(({ touch: e }) => e === "hurt");
function N(e, t, n, r) {
	return r >= 0 && r < t && !!(at >> e[n * t + r] & 1);
}
function lt(e, t, n, r) {
	return r >= 0 && r < t && !!(ot >> e[n * t + r] & 1);
}
function ut(e) {
	return !!(ct >> e & 1);
}
function dt(e, t, n, r, i) {
	return N(e, t, n, r) || i !== r && N(e, t, n, i);
}
function ft(e, t, n, r, i, a) {
	if (i < 0 || i >= t) return !1;
	let o = a <= i << it ? ot : at;
	return !!((o >> e[n * t + i] | o >> e[r * t + i]) & 1);
}
function pt(e, t, n, r, i, a) {
	return i < 0 || a >= t || !!((st >> e[n * t + i] | st >> e[n * t + a] | (st >> e[r * t + i] | st >> e[r * t + a])) & 1);
}
// src/sim/platforms.ts
var mt = /* @__PURE__ */ o({
	NO_PLATFORM: () => -1,
	PLATFORM_SPEED: () => bt,
	PLATFORM_TILES: () => 3,
	PLATFORM_WIDTH: () => yt,
	carriedX: () => Tt,
	carriedY: () => Et,
	landingPlatform: () => Dt,
	platformBelow: () => wt,
	platformLeft: () => St,
	platformTop: () => Ct,
	stepPlatforms: () => xt
}), { SUBPIXELS: ht, TILE: gt } = y, { TILE_SHIFT: P } = rt, { HERO_HEIGHT: _t, HERO_WIDTH: vt } = Ie, yt = 3 * gt, bt = ht;
function xt({ level: e, platformWay: t, platformDirection: n }) {
	let { platforms: r } = e;
	for (let e = 0; e < r.length; e++) {
		let i = t[e] + Math.imul(n[e], bt);
		t[e] = i, i <= 0 ? n[e] = 1 : i >= r[e].length && (n[e] = -1);
	}
}
function St({ level: e, platformWay: t }, n) {
	let { left: r, isUpright: i } = e.platforms[n];
	return i ? r : r + t[n];
}
function Ct({ level: e, platformWay: t }, n) {
	let { top: r, isUpright: i } = e.platforms[n];
	return i ? r + t[n] : r;
}
function wt(e) {
	if (e.grounded === 0) return -1;
	let t = e.y + _t;
	for (let n = 0; n < e.level.platforms.length; n++) if (Ct(e, n) === t && kt(e, e.x, n)) return At(e) ? -1 : n;
	return -1;
}
function Tt(e, t) {
	return e.level.platforms[t].isUpright ? 0 : Ot(e, t);
}
function Et(e, t) {
	if (!e.level.platforms[t].isUpright) return e.y;
	let { x: n, y: r, tiles: i, level: a } = e, o = Ot(e, t), s = n >> P, c = n + vt - 1 >> P;
	return (o < 0 ? jt(e, n, r + o) : ft(i, a.height, s, c, r + o + _t - 1 >> P, r + _t)) ? r : r + o | 0;
}
function Dt(e, t, n, r) {
	let i = -1, a = r;
	for (let r = 0; r < e.level.platforms.length; r++) {
		let o = Ct(e, r);
		if (o >= a || !kt(e, t, r)) continue;
		let s = e.level.platforms[r].isUpright ? o - Ot(e, r) : o;
		n > Math.max(o, s) || jt(e, t, o - _t) || (i = r, a = o);
	}
	return i;
}
function Ot({ level: e, platformWay: t, platformDirection: n }, r) {
	let i = t[r];
	return i <= 0 ? -bt : i >= e.platforms[r].length ? bt : Math.imul(n[r], bt);
}
function kt(e, t, n) {
	let r = St(e, n);
	return t < r + yt && t + vt > r;
}
function At({ x: e, y: t, tiles: n, level: r }) {
	let i = t + _t, a = i >> P;
	if (a << P !== i) return !1;
	let o = e + vt - 1 >> P;
	return lt(n, r.height, e >> P, a) || lt(n, r.height, o, a);
}
function jt({ tiles: e, level: t }, n, r) {
	let i = r >> P, a = n + vt - 1 >> P;
	return N(e, t.height, n >> P, i) || N(e, t.height, a, i);
}
// src/sim/regrets.ts
var Mt = /* @__PURE__ */ o({
	REGRET_HEIGHT: () => Pt,
	REGRET_WIDTH: () => Nt,
	isRegretNear: () => Vt,
	regretOverlaps: () => Ht,
	regretReach: () => Ut,
	stepRegrets: () => zt
}), Nt = 3072, Pt = 3584, Ft = 128, It = Nt, Lt = Pt, Rt = Ft;
function zt(e, t) {
	let { regretX: n, regretDirection: r, regretAlive: i } = e, a = e.level.regrets;
	for (let o = 0; o < a.length; o++) {
		if (i[o] === 0) continue;
		let { minX: s, maxX: c } = a[o], l = n[o], u = l + r[o] * t * Rt;
		if (l >= s && l <= c && u > s && u < c) n[o] = u;
		else for (let n = 0; n < t; n++) Bt(e, o, s, c);
	}
}
function Bt({ regretX: e, regretDirection: t }, n, r, i) {
	let a = e[n] + t[n] * Rt;
	a <= r ? (e[n] = r, t[n] = 1) : a >= i ? (e[n] = i, t[n] = -1) : e[n] = a;
}
function Vt({ regretX: e, regretAlive: t }, n, r, i) {
	let a = i * Rt;
	for (let i = 0; i < e.length; i++) {
		let o = e[i];
		if (o - a < r && o + It + a > n && t[i] !== 0) return !0;
	}
	return !1;
}
function Ht(e, t, n, r, i, a) {
	let o = e.regretX[t];
	if (o >= i || o + It <= n || e.regretAlive[t] === 0) return !1;
	let s = e.regretY[t];
	return s < a && s + Lt > r;
}
function Ut(e, t, n, r) {
	let i = (n) => n >= 0 && n < t.width && !N(e, t.height, n, r) && !ut(e[n * t.height + r]) && lt(e, t.height, n, r + 1), a = n;
	for (; i(a - 1);) a--;
	let o = n;
	for (; i(o + 1);) o++;
	return {
		minX: a << 12,
		maxX: (o + 1) * b - Nt
	};
}
// src/sim/specialTiles.ts
function Wt(e) {
	let t = (t) => {
		let n = A.map(t), r = [];
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
var F = {
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
}, Gt = -1, Kt = {
	hazard: F.spikes,
	crate: F.crate,
	coin: F.coin,
	question: F.question,
	beltLeft: F.beltLeft,
	beltRight: F.beltRight,
	spring: F.spring,
	key: F.key,
	door: F.door
};
function qt(e) {
	let { tiles: t, width: n, height: r } = e, i = Int16Array.from(t, (t, n) => Jt(e, Math.floor(n / r), n % r)), a = new Int16Array(n * r).fill(Gt), o = (e, t, n) => {
		t > 0 && (a[e * r + t] = n);
	}, { column: s, row: c } = e.bell;
	o(s - 1, c + 1, F.deskLeft), o(s, c + 1, F.deskMiddle), o(s + 1, c + 1, F.deskRight);
	for (let t of e.floors.slice(0, -1)) $t(e.rng, t, o);
	return {
		ground: i,
		decoration: a
	};
}
function Jt({ tiles: e, width: t, height: n }, r, i) {
	let { id: a } = A[e[r * n + i]];
	return a === "oneWay" ? Yt(e, {
		width: t,
		height: n
	}, r, i) : a === "solid" ? Xt(e, {
		width: t,
		height: n
	}, r, i) : Kt[a] ?? Gt;
}
function Yt(e, { width: t, height: n }, r, i) {
	let a = e[r * n + i], o = r > 0 && e[(r - 1) * n + i] === a;
	return o === (r + 1 < t && e[(r + 1) * n + i] === a) ? F.oneWayMiddle : o ? F.oneWayRight : F.oneWayLeft;
}
function Xt(e, { width: t, height: n }, r, i) {
	if (Zt(e, n, r, i)) return N(e, n, r, i + 1) ? F.ceilingFill : F.ceilingUnderside;
	if (N(e, n, r, i - 1)) return (3 * r + 5 * i) % 11 == 0 ? F.groundFillAlt : F.groundFill;
	let a = (r) => r >= 0 && r < t && !N(e, n, r, i);
	return a(r - 1) ? F.groundTopLeft : a(r + 1) ? F.groundTopRight : F.groundTop;
}
function Zt(e, t, n, r) {
	for (let i = r; i >= 0; i--) if (e[n * t + i] !== tt) return !1;
	return !0;
}
var Qt = [
	[],
	[F.plantTop, F.plantPot],
	[
		F.lampTop,
		F.lampPost,
		F.lampPost
	]
];
function $t(e, { column: t, width: n, ground: r }, i) {
	let a = Qt[e.int(Qt.length)], o = t + 1 + e.int(Math.max(1, n - 2));
	a.forEach((e, t) => {
		i(o, r - a.length + t, e);
	});
}
// src/sim/endless/pieces.ts
var en = /* @__PURE__ */ new Map([
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
]), tn = [
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
], nn = [
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
], rn = {
	1: tn,
	2: [...tn, ...nn.map((e) => ({
		...e,
		isCommon: !0
	}))]
}, an = {
	1: 2,
	2: 5
}, on = 5, sn = 9, cn = 2, ln = 5, un = 3, dn = 500, fn = 40, pn = [
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
], mn = new Map([...A.map(({ sketch: e }, t) => [e, t]), ["=", tt]]), hn = /* @__PURE__ */ new Map([["<", -1], [">", 1]]);
function gn(e) {
	let { seed: t, difficulty: n, generator: r = 2 } = e;
	if (!Number.isInteger(t) || t < 0 || t > 999999) throw Error(`The seed of an endless level is ${t}: give a whole number from 0 to ${De}.`);
	if (!(n >= 0 && n <= 1)) throw Error(`The difficulty of an endless level is ${n}: give a number from 0 to 1.`);
	let i = h(t, "endless"), a = vn(i.split("pieces"), Math.round(n * 100), rn[r]), o = {
		column: 76,
		row: a.ground - 2
	}, [s, c] = e.bell === "left" ? [Nn(a), {
		start: Mn(Nn(a)),
		bell: {
			...o,
			column: Pn(a, o.column)
		}
	}] : [a, {
		start: jn(a, cn),
		bell: o
	}];
	return Ln(s, {
		id: je(e),
		name: `Endless ${t}`,
		layoutVersion: an[r],
		...c,
		milestones: e.bell === "left" ? In(c.start.column, c.bell.column) : pn,
		look: Ne[i.split("look").int(Ne.length)],
		decoration: i.split("decoration")
	});
}
function _n(e) {
	let { above: t, below: n, rise: r } = An(e);
	return Array.from({ length: 5 }, (e, t) => on + t).filter((e) => e - t >= 1 && e + n < 11 && e - r >= on && e - r <= sn);
}
function vn(e, t, n) {
	let r = Cn(80, 7 + e.int(3));
	wn(r, ln);
	let i = null;
	for (;;) {
		let a = 73 - r.column, o = r.column === ln ? 0 : un + e.int(t < 50 ? 4 : 2), s = yn(e, n, {
			hundredths: t,
			room: a - o,
			ground: r.ground,
			previous: i
		});
		if (s === null) break;
		n !== rn[1] && (i = s), wn(r, o), Tn(r, s);
	}
	return wn(r, 80 - r.column), r;
}
function yn(e, t, { hundredths: n, room: r, ground: i, previous: a }) {
	let o = t.filter((e) => e !== a && e.from <= n && kn(e) <= r && bn.get(e)?.includes(i)), s = o.map(({ from: e, isCommon: t }) => (t ? 2 : 1) * (xn + Math.max(0, Sn - (n - e)))), c = e.int(s.reduce((e, t) => e + t, 0));
	for (let e = 0; e < o.length; e++) if (c -= s[e], c < 0) return o[e];
	return null;
}
var bn = new Map(rn[2].map((e) => [e, _n(e)])), xn = 4, Sn = 40;
function Cn(e, t) {
	let n = new Uint8Array(e * 11);
	for (let t = 0; t < e; t++) n[t * 11] = tt;
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
function wn(e, t) {
	let { tiles: n, column: r, ground: i } = e;
	e.floors.push({
		column: r,
		width: t,
		ground: i
	});
	for (let e = r; e < r + t; e++) Dn(n, e, i);
	e.column = r + t;
}
function Tn(e, t) {
	let { rows: n } = t, { above: r, rise: i } = An(t), a = e.ground - r;
	n.forEach((t, r) => {
		let i = a + r;
		for (let a = 0; a < t.length; a++) {
			let o = e.column + a, s = hn.get(t[a]);
			s !== void 0 && e.regrets.push({
				column: o,
				row: i,
				direction: s
			});
			let c = mn.get(t[a]) ?? M;
			c !== M && (e.tiles[o * 11 + i] = c, t[a] === "=" && On(e.tiles, o, i), r === n.length - 1 && A[c].blocks === !0 && Dn(e.tiles, o, i + 1));
		}
	});
	for (let { column: n, row: r, ...i } of En(t)) e.areas.push({
		...i,
		column: e.column + n,
		row: a + r
	});
	e.column += kn(t), e.ground -= i;
}
function En({ areas: e = [] }) {
	return [...en].flatMap(([t, n]) => {
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
function Dn(e, t, n) {
	for (let r = n; r < 11; r++) e[t * 11 + r] = tt;
}
function On(e, t, n) {
	for (let r = n; r >= 0; r--) e[t * 11 + r] = tt;
}
function kn({ rows: e }) {
	return e[0].length;
}
function An({ rows: e }) {
	let t = (t) => e.findIndex((e) => e[t] === "#"), n = t(0);
	return {
		above: n,
		below: e.length - 1 - n,
		rise: n - t(e[0].length - 1)
	};
}
function jn({ floors: e }, t) {
	return {
		column: t,
		row: e[0].ground
	};
}
function Mn({ floors: e, width: t }) {
	let n = e.map((e) => ({
		column: e.column + Math.floor(e.width / 2),
		row: e.ground
	})), r = ({ column: e }) => Math.abs(e - t / 2);
	return n.reduce((e, t) => r(t) < r(e) ? t : e);
}
function Nn(e) {
	let { width: t, tiles: n } = e, r = e.floors.map((e) => ({
		...e,
		column: t - e.column - e.width
	})).reverse(), i = e.regrets.map(({ column: t, row: n, direction: r }) => ({
		column: Pn(e, t),
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
		let i = Pn(e, Math.floor(r / 11)), a = n[i * 11 + r % 11];
		return Fn.get(a) ?? a;
	});
	return {
		...e,
		tiles: o,
		floors: r,
		regrets: i,
		areas: a
	};
}
function Pn({ width: e }, t) {
	return e - 1 - t;
}
var Fn = /* @__PURE__ */ new Map([[j("beltLeft"), j("beltRight")], [j("beltRight"), j("beltLeft")]]);
function In(e, t) {
	return pn.map(({ name: n }, r) => {
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
function Ln(e, { id: t, name: n, layoutVersion: r, start: i, bell: a, milestones: o, look: s, decoration: c }) {
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
			return p ??= qt({
				tiles: l,
				...f,
				floors: d,
				bell: a,
				rng: c
			}), p;
		},
		startX: i.column * b + (b - O) / 2,
		startY: i.row * b - k,
		bellX: a.column * b + b / 2,
		bellY: a.row * b + b / 2,
		regrets: e.regrets.map(({ column: e, row: t, direction: n }) => ({
			x: e * b + (b - Nt) / 2,
			y: (t + 1) * b - Pt,
			direction: n,
			...Ut(l, f, e, t)
		})),
		milestones: o,
		...Wt(l),
		winds: e.areas.flatMap(Rn),
		platforms: e.areas.flatMap(zn),
		outliers: e.areas.flatMap(Bn),
		timeLimitDecisions: dn,
		onlyReward: null,
		look: s
	};
}
function Rn({ mark: e, ...t }) {
	return e.kind === "wind" ? [{
		...Vn(t),
		direction: e.direction,
		chance: fn
	}] : [];
}
function zn({ mark: e, ...t }) {
	if (e.kind !== "platform") return [];
	let { left: n, top: r } = Vn(t), { isUpright: i, direction: a } = e;
	return [{
		left: n,
		top: r,
		length: (i ? t.height - 1 : t.width - 3) * b,
		isUpright: i,
		direction: a
	}];
}
function Bn({ mark: e, ...t }) {
	if (e.kind !== "outlier") return [];
	let { left: n, top: r, right: i, bottom: a } = Vn(t);
	return [{
		minX: n,
		maxX: i - We,
		minY: r,
		maxY: a - Ge,
		direction: e.direction
	}];
}
function Vn({ column: e, row: t, width: n, height: r }) {
	return {
		left: e * b,
		top: t * b,
		right: (e + n) * b,
		bottom: (t + r) * b
	};
}
// src/sim/endless/sets.ts
var Hn = [
	"1",
	"4",
	"16",
	"64",
	"256",
	"all"
], Un = [
	"off",
	"tested",
	"trained"
], Wn = De + 1, Gn = Wn / 2, Kn = 256;
function qn({ first: e, trainSeeds: t, leftBell: n, isGraded: r = !1, split: i }) {
	let a = i === void 0 && t !== "all" ? Number(t) : Gn, o = i === void 0 ? 0 : Gn, s = /* @__PURE__ */ new Map();
	function c(t) {
		let s = g(t, "level") % a, c = i === "bellLeft" || i === void 0 && n === "trained" && Jn(t), l = r ? Math.min(Xn(t) / 100, e.difficulty) : e.difficulty;
		return {
			...e,
			difficulty: l,
			seed: (e.seed + o + s) % Wn,
			...c && { bell: "left" }
		};
	}
	return {
		placeOf: c,
		levelOf(e) {
			let t = c(e), n = je(t), r = s.get(n);
			if (r !== void 0) return r;
			let i = gn(t);
			for (let e of s.keys()) {
				if (s.size < Kn) break;
				s.delete(e);
			}
			return s.set(n, i), i;
		}
	};
}
function Jn(e) {
	return g(e, "bell") % 2 == 1;
}
var Yn = 101;
function Xn(e) {
	return e % Yn;
}
function Zn(e, t) {
	let n = Math.min(e, 4294967195);
	return n - Xn(n) + t;
}
// assets/levels/cellar.tmj
var Qn = JSON.parse("{\"compressionlevel\":-1,\"height\":11,\"infinite\":false,\"layers\":[{\"data\":[0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,29,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,29,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,29,0,0,0,0,0,0,0,0,30,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,30,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,30,0,0,0,0,0,0,44,0,30,0,0,0,0,0,0,0,0,44,0,0,0,0,0,0,0,0,0,0,0,44,0,0,0,0,0,0,44,0,0,0,0,30,0,0,46,0,44,0,0,0,0,0,0,0,44,0,0,30,0,0,0,0,0,0,0,0,30,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,46,0,0,0,0,0,0,0,30,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,30,0,0,0,0,0,0,0,0,30,0,46,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,30,0,0,0,0,0,0,0,0,0,0,0,0,0,46,0,30,0,0,0,0,0,36,0,0,30,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,30,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,31,0,0,0,0,0,37,0,0,31,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,31,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0],\"height\":11,\"id\":1,\"name\":\"decoration\",\"opacity\":1,\"type\":\"tilelayer\",\"visible\":true,\"width\":58,\"x\":0,\"y\":0},{\"data\":[16,16,16,16,16,16,16,16,16,16,16,16,16,16,16,16,16,16,16,16,16,16,16,16,16,16,16,16,16,16,16,16,16,16,16,16,16,16,16,16,16,16,16,16,16,16,16,16,16,16,16,16,16,16,16,16,16,16,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,6,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,6,6,6,6,6,6,6,6,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,6,6,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,6,6,6,6,6,6,6,6,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,6,6,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,6,6,6,6,6,6,6,6,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,6,6,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,13,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,6,6,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,13,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,6,6,6,6,6,6,0,0,0,0,0,0,6,6,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,6,6,6,6,6,6,6,6,6,6,6,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,6,6,6,6,6,6,0,0,0,0,0,0,6,6,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,12,0,6,6,6,6,6,6,6,6,6,6,6,0,0,0,0,0,0,0,0,0,0,0,6,6,6,6,6,6,6,6,6,6,6,0,0,6,6,6,6,6,6,6,6,6,6,6,6,6,6,0,0,0,6,6,6,6,6,6,6,6,6,6,6,6,6,6,6,6,6,6,6,6,6,0,0,0,6,6,6,6,6,6,6,6,6,6,6,6,6,6,6,6,6,6,6,6,6,6,6,6,6,6,6,6,6,6,6,0,0,0,6,6,6,6,6,6,6,6,6,6,6,6,6,6,6,6,6,6,6,6,6,0,0,0,6,6,6,6,6,6,6,6,6,6,6,6,6,6,6,6,6,6,6,6,6,6],\"height\":11,\"id\":2,\"name\":\"ground\",\"opacity\":1,\"type\":\"tilelayer\",\"visible\":true,\"width\":58,\"x\":0,\"y\":0},{\"draworder\":\"topdown\",\"id\":3,\"name\":\"things\",\"objects\":[{\"height\":0,\"id\":1,\"name\":\"\",\"point\":true,\"rotation\":0,\"type\":\"start\",\"visible\":true,\"width\":0,\"x\":56,\"y\":136},{\"height\":0,\"id\":2,\"name\":\"\",\"point\":true,\"rotation\":0,\"type\":\"bell\",\"visible\":true,\"width\":0,\"x\":888,\"y\":120},{\"height\":0,\"id\":3,\"name\":\"\",\"point\":true,\"properties\":[{\"name\":\"direction\",\"type\":\"string\",\"value\":\"left\"}],\"rotation\":0,\"type\":\"regret\",\"visible\":true,\"width\":0,\"x\":408,\"y\":104},{\"height\":0,\"id\":4,\"name\":\"over the first gap\",\"point\":true,\"rotation\":0,\"type\":\"milestone\",\"visible\":true,\"width\":0,\"x\":216,\"y\":136},{\"height\":0,\"id\":5,\"name\":\"up the first step\",\"point\":true,\"rotation\":0,\"type\":\"milestone\",\"visible\":true,\"width\":0,\"x\":312,\"y\":104},{\"height\":0,\"id\":6,\"name\":\"over the second gap\",\"point\":true,\"rotation\":0,\"type\":\"milestone\",\"visible\":true,\"width\":0,\"x\":600,\"y\":136},{\"height\":0,\"id\":7,\"name\":\"up the stairs\",\"point\":true,\"rotation\":0,\"type\":\"milestone\",\"visible\":true,\"width\":0,\"x\":744,\"y\":88}],\"opacity\":1,\"type\":\"objectgroup\",\"visible\":true,\"x\":0,\"y\":0}],\"nextlayerid\":4,\"nextobjectid\":8,\"orientation\":\"orthogonal\",\"properties\":[{\"name\":\"lesson\",\"type\":\"string\",\"value\":\"Nothing pays but the bell, and chance never rings it. Show the hero the way first.\"},{\"name\":\"look\",\"type\":\"string\",\"value\":\"cellar\"},{\"name\":\"name\",\"type\":\"string\",\"value\":\"Cellar\"},{\"name\":\"onlyReward\",\"type\":\"string\",\"value\":\"bell\"},{\"name\":\"timeLimitDecisions\",\"type\":\"int\",\"value\":120}],\"renderorder\":\"right-down\",\"tiledversion\":\"1.10.2\",\"tileheight\":16,\"tilesets\":[{\"firstgid\":1,\"source\":\"tiles.tsj\"}],\"tilewidth\":16,\"type\":\"map\",\"version\":\"1.10\",\"width\":58}"), $n = JSON.parse("{\"compressionlevel\":-1,\"height\":11,\"infinite\":false,\"layers\":[{\"data\":[0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,44,0,0,0,0,0,0,44,0,0,0,0,0,0,44,0,0,0,0,0,0,44,0,0,0,0,0,0,36,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,37,0,0,47,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,19,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,40,41,0,0,0,0,0,0,0,27,0,0,0,0,0,0,20,0,0,0,0,0,0,0,33,34,35,0,0,0,0,0,0,0,42,43,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0],\"height\":11,\"id\":1,\"name\":\"decoration\",\"opacity\":1,\"type\":\"tilelayer\",\"visible\":true,\"width\":34,\"x\":0,\"y\":0},{\"data\":[7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,9,10,10,10,10,10,10,10,10,10,10,10,10,10,10,10,10,10,10,10,10,10,10,10,10,11,0,0,0,1,1,1,3,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,4,4,4,4,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,4,4,5,4,1,1,1,1,3,0,0,0,0,2,1,3,0,0,0,0,2,1,1,1,1,1,1,1,1,1,1,1,1,1,4,4,4,4,4,5,4,4,4,0,0,0,0,4,4,4,0,0,0,0,4,4,4,5,4,4,4,4,4,5,4,4,4,4,4,4,5,4,4,4,4,4,5,0,0,0,0,4,5,4,0,0,0,0,5,4,4,4,4,4,5,4,4,4,4,4,5,4],\"height\":11,\"id\":2,\"name\":\"ground\",\"opacity\":1,\"type\":\"tilelayer\",\"visible\":true,\"width\":34,\"x\":0,\"y\":0},{\"draworder\":\"topdown\",\"id\":3,\"name\":\"things\",\"objects\":[{\"id\":1,\"name\":\"\",\"type\":\"bell\",\"x\":376,\"y\":104,\"width\":0,\"height\":0,\"rotation\":0,\"visible\":true,\"point\":true},{\"id\":2,\"name\":\"\",\"type\":\"start\",\"x\":24,\"y\":88,\"width\":0,\"height\":0,\"rotation\":0,\"visible\":true,\"point\":true},{\"id\":3,\"name\":\"along the edge\",\"type\":\"milestone\",\"x\":64,\"y\":112,\"width\":256,\"height\":16,\"rotation\":0,\"visible\":true},{\"id\":4,\"name\":\"the safe way\",\"type\":\"milestone\",\"x\":144,\"y\":64,\"width\":176,\"height\":16,\"rotation\":0,\"visible\":true},{\"id\":5,\"name\":\"over the abyss\",\"type\":\"milestone\",\"x\":328,\"y\":120,\"width\":0,\"height\":0,\"rotation\":0,\"visible\":true,\"point\":true}],\"opacity\":1,\"type\":\"objectgroup\",\"visible\":true,\"x\":0,\"y\":0}],\"nextlayerid\":4,\"nextobjectid\":6,\"orientation\":\"orthogonal\",\"properties\":[{\"name\":\"lesson\",\"type\":\"string\",\"value\":\"Short along the edge, or long and safe: Q-learning dares, SARSA knows that it stumbles.\"},{\"name\":\"look\",\"type\":\"string\",\"value\":\"terrace\"},{\"name\":\"name\",\"type\":\"string\",\"value\":\"Cliff Walk\"},{\"name\":\"timeLimitDecisions\",\"type\":\"int\",\"value\":200}],\"renderorder\":\"right-down\",\"tiledversion\":\"1.10.2\",\"tileheight\":16,\"tilesets\":[{\"firstgid\":1,\"source\":\"tiles.tsj\"}],\"tilewidth\":16,\"type\":\"map\",\"version\":\"1.10\",\"width\":34}"), er = JSON.parse("{\"compressionlevel\":-1,\"height\":11,\"infinite\":false,\"layers\":[{\"data\":[0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,27,0,0,0,0,0,0,0,33,34,35,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0],\"height\":11,\"id\":1,\"name\":\"decoration\",\"opacity\":1,\"type\":\"tilelayer\",\"visible\":true,\"width\":20,\"x\":0,\"y\":0},{\"data\":[16,16,16,16,16,16,16,16,16,16,16,16,16,16,16,16,16,16,16,16,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,8,8,8,8,0,0,0,0,0,0,0,0,0,0,0,0,8,8,8,8,8,8,8,8,0,0,0,0,0,0,0,0,0,0,0,0,8,8,8,8,8,8,8,8,0,0,0,0,0,0,0,0,0,0,0,0,8,8,8,8,8,8,8,8,0,0,0,0,0,0,0,0,0,0,0,0,8,8,8,8,8,8,8,8,0,0,0,0,0,0,0,0,0,0,0,0,8,8,8,8,8,8,8,8,0,0,0,14,14,14,0,0,0,0,0,0,8,8,8,8,8,8,8,8,0,0,0,0,0,0,0,0,0,0,0,0,8,8,8,8,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,4,4,5,4,4,4,4,4,5,4,4,4,4,4,5,4,4,4,4,4],\"height\":11,\"id\":2,\"name\":\"ground\",\"opacity\":1,\"type\":\"tilelayer\",\"visible\":true,\"width\":20,\"x\":0,\"y\":0},{\"draworder\":\"topdown\",\"id\":3,\"name\":\"things\",\"objects\":[{\"id\":1,\"name\":\"\",\"type\":\"bell\",\"x\":232,\"y\":120,\"width\":0,\"height\":0,\"rotation\":0,\"visible\":true,\"point\":true},{\"id\":2,\"name\":\"\",\"type\":\"start\",\"x\":72,\"y\":136,\"width\":0,\"height\":0,\"rotation\":0,\"visible\":true,\"point\":true},{\"id\":3,\"name\":\"half way\",\"type\":\"milestone\",\"x\":160,\"y\":136,\"width\":0,\"height\":0,\"rotation\":0,\"visible\":true,\"point\":true}],\"opacity\":1,\"type\":\"objectgroup\",\"visible\":true,\"x\":0,\"y\":0}],\"nextlayerid\":4,\"nextobjectid\":4,\"orientation\":\"orthogonal\",\"properties\":[{\"name\":\"lesson\",\"type\":\"string\",\"value\":\"The test bench: so small that every algorithm finds the bell in seconds.\"},{\"name\":\"look\",\"type\":\"string\",\"value\":\"corridor\"},{\"name\":\"name\",\"type\":\"string\",\"value\":\"Corridor\"},{\"name\":\"timeLimitDecisions\",\"type\":\"int\",\"value\":40}],\"renderorder\":\"right-down\",\"tiledversion\":\"1.10.2\",\"tileheight\":16,\"tilesets\":[{\"firstgid\":1,\"source\":\"tiles.tsj\"}],\"tilewidth\":16,\"type\":\"map\",\"version\":\"1.10\",\"width\":20}"), tr = JSON.parse("{\"compressionlevel\":-1,\"height\":11,\"infinite\":false,\"layers\":[{\"data\":[0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,44,0,0,0,0,0,0,0,0,0,44,0,0,0,0,0,0,0,0,0,0,0,0,0,44,0,0,0,0,0,0,0,0,0,0,0,0,44,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,36,0,0,0,0,0,0,0,0,0,0,0,0,36,0,0,0,0,0,0,0,0,0,0,0,0,0,36,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,47,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,37,0,0,0,0,0,0,0,0,0,0,0,0,37,0,0,0,0,0,0,0,0,0,0,0,0,0,37,0,0,0,0,0,33,34,35,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0],\"height\":11,\"id\":1,\"name\":\"decoration\",\"opacity\":1,\"type\":\"tilelayer\",\"visible\":true,\"width\":64,\"x\":0,\"y\":0},{\"data\":[7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,16,16,16,16,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,16,16,16,16,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,16,16,16,16,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,16,16,16,16,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,16,16,16,16,0,0,0,0,0,0,0,0,53,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,16,16,16,16,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,16,7,7,7,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,54,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,2,3,0,0,0,0,0,0,0,0,0,0,0,0,2,3,0,0,0,0,0,0,0,0,0,0,0,0,2,3,0,0,0,0,0,0,0,0,0,0,0,0,0,54,0,0,0,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,4,5,1,1,1,1,1,1,1,1,1,1,1,1,4,4,1,1,1,1,1,1,1,1,1,1,1,1,4,4,1,1,1,1,1,1,1,1,1,1,1,1,1,4,1,1,1,4,4,4,4,4,4,4,4,4,5,4,4,4,4,4,4,4,4,4,4,5,4,4,4,4,4,4,4,4,4,4,5,4,4,4,4,4,4,4,4,4,4,5,4,4,4,4,4,4,4,4,4,4,5,4,4,4,4,4,4,4,4,4,4],\"height\":11,\"id\":2,\"name\":\"ground\",\"opacity\":1,\"type\":\"tilelayer\",\"visible\":true,\"width\":64,\"x\":0,\"y\":0},{\"draworder\":\"topdown\",\"id\":3,\"name\":\"things\",\"objects\":[{\"height\":0,\"id\":1,\"name\":\"\",\"point\":true,\"rotation\":0,\"type\":\"start\",\"visible\":true,\"width\":0,\"x\":56,\"y\":136},{\"height\":0,\"id\":2,\"name\":\"\",\"point\":true,\"rotation\":0,\"type\":\"bell\",\"visible\":true,\"width\":0,\"x\":1000,\"y\":120},{\"height\":32,\"id\":3,\"name\":\"the key\",\"rotation\":0,\"type\":\"milestone\",\"visible\":true,\"width\":48,\"x\":112,\"y\":64},{\"height\":128,\"id\":4,\"name\":\"the door reached\",\"rotation\":0,\"type\":\"milestone\",\"visible\":true,\"width\":96,\"x\":864,\"y\":16}],\"opacity\":1,\"type\":\"objectgroup\",\"visible\":true,\"x\":0,\"y\":0}],\"nextlayerid\":4,\"nextobjectid\":5,\"orientation\":\"orthogonal\",\"properties\":[{\"name\":\"lesson\",\"type\":\"string\",\"value\":\"A key beside the start opens the door at the end: λ or n-step returns carry the bell’s reward back to it.\"},{\"name\":\"name\",\"type\":\"string\",\"value\":\"Key and Door\"},{\"name\":\"timeLimitDecisions\",\"type\":\"int\",\"value\":180}],\"renderorder\":\"right-down\",\"tiledversion\":\"1.10.2\",\"tileheight\":16,\"tilesets\":[{\"firstgid\":1,\"source\":\"tiles.tsj\"}],\"tilewidth\":16,\"type\":\"map\",\"version\":\"1.10\",\"width\":64}"), nr = JSON.parse("{\"compressionlevel\":-1,\"height\":11,\"infinite\":false,\"layers\":[{\"data\":[0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,29,0,0,0,0,29,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,38,0,0,38,0,0,0,0,29,0,0,0,0,0,0,0,0,0,0,0,0,0,0,29,38,0,0,38,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,30,0,0,0,0,30,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,39,21,22,39,0,0,0,0,30,0,0,0,0,0,0,0,0,0,0,0,0,0,0,30,39,0,0,39,0,0,0,0,0,0,0,0,0,0,0,0,21,22,0,0,21,22,0,0,0,30,0,21,22,0,30,0,21,22,0,0,21,22,0,0,0,0,0,0,0,0,39,23,24,39,0,0,0,0,30,0,21,22,0,0,0,0,0,21,22,0,0,0,0,30,39,21,22,39,0,0,0,0,0,0,0,0,0,0,44,0,23,24,44,0,23,24,0,25,26,30,0,23,24,0,30,0,23,24,44,0,23,24,0,0,0,0,0,0,0,19,0,0,0,0,0,0,17,0,30,0,23,24,44,25,26,44,0,23,24,0,0,0,0,30,39,23,24,39,0,0,32,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,30,0,0,0,0,30,0,0,0,0,0,0,0,0,0,0,0,0,0,0,20,0,0,0,0,0,0,18,0,30,0,0,0,0,0,0,0,0,0,0,0,0,0,0,30,0,0,0,0,44,0,0,0,44,0,0,0,0,0,0,0,0,0,0,0,0,0,17,0,0,30,0,0,0,0,30,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,30,0,0,0,0,0,0,0,0,0,0,0,0,17,0,30,0,0,19,0,0,0,0,0,0,40,41,0,36,0,0,19,0,0,0,0,0,0,18,0,0,30,0,0,0,0,30,0,19,0,0,28,0,0,0,0,0,0,0,0,47,0,0,0,0,0,0,0,0,0,31,0,0,0,0,0,0,0,0,0,0,0,0,18,0,31,0,0,20,0,0,33,34,35,0,42,43,0,37,0,0,20,0,27,0,0,0,0,18,0,0,31,0,0,0,0,31,0,20,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,18,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0],\"height\":11,\"id\":1,\"name\":\"decoration\",\"opacity\":1,\"type\":\"tilelayer\",\"visible\":true,\"width\":70,\"x\":0,\"y\":0},{\"data\":[7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,8,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,8,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,8,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,14,13,14,0,14,14,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,8,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,9,10,10,11,14,0,0,0,0,14,14,14,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,8,49,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,14,0,14,0,0,0,0,0,0,0,0,0,0,0,0,0,0,14,0,0,0,0,0,14,14,14,0,14,14,14,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,8,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,14,14,14,0,0,0,0,0,0,9,10,11,0,0,0,0,0,0,2,1,1,1,1,1,1,3,0,14,0,0,0,14,0,0,0,14,9,10,11,0,0,0,0,14,14,0,0,0,0,0,0,0,0,0,8,0,0,0,0,0,0,0,14,14,14,0,0,0,0,14,0,0,0,14,0,0,0,0,0,0,0,0,0,0,0,0,0,0,4,5,4,4,4,4,4,5,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,8,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,2,1,1,1,1,1,1,1,1,1,1,4,4,4,4,4,4,4,4,1,1,1,1,3,0,0,0,0,0,0,0,0,0,0,0,2,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,3,0,0,0,2,1,1,1,4,4,4,4,5,4,4,4,4,4,5,4,4,4,4,4,5,4,4,4,4,4,5,4,1,1,1,1,1,1,1,1,1,1,1,4,4,4,4,4,5,4,4,4,4,4,5,4,4,5,4,4,4,4,4,5,4,4,4,4,4,5,4,0,0,0,4,5,4,4,4,4,4,5,4,4,4,4,4,5,4,4,4,4,4,5,4,4,4,4,4,5,4,4,4,4,4,5,4,4,4,4,4,5,4,4,4,4,4,5,4,4,4,4,4,5,4],\"height\":11,\"id\":2,\"name\":\"ground\",\"opacity\":1,\"type\":\"tilelayer\",\"visible\":true,\"width\":70,\"x\":0,\"y\":0},{\"draworder\":\"topdown\",\"id\":3,\"name\":\"things\",\"objects\":[{\"id\":1,\"name\":\"\",\"type\":\"bell\",\"x\":1048,\"y\":104,\"width\":0,\"height\":0,\"rotation\":0,\"visible\":true,\"point\":true},{\"id\":2,\"name\":\"\",\"type\":\"regret\",\"x\":488,\"y\":120,\"width\":0,\"height\":0,\"rotation\":0,\"visible\":true,\"point\":true,\"properties\":[{\"name\":\"direction\",\"type\":\"string\",\"value\":\"left\"}]},{\"id\":3,\"name\":\"\",\"type\":\"start\",\"x\":40,\"y\":136,\"width\":0,\"height\":0,\"rotation\":0,\"visible\":true,\"point\":true},{\"id\":4,\"name\":\"\",\"type\":\"regret\",\"x\":872,\"y\":136,\"width\":0,\"height\":0,\"rotation\":0,\"visible\":true,\"point\":true,\"properties\":[{\"name\":\"direction\",\"type\":\"string\",\"value\":\"left\"}]},{\"id\":5,\"name\":\"over the gap\",\"type\":\"milestone\",\"x\":304,\"y\":136,\"width\":0,\"height\":0,\"rotation\":0,\"visible\":true,\"point\":true},{\"id\":6,\"name\":\"past the first Regret\",\"type\":\"milestone\",\"x\":544,\"y\":88,\"width\":0,\"height\":0,\"rotation\":0,\"visible\":true,\"point\":true},{\"id\":7,\"name\":\"past the second Regret\",\"type\":\"milestone\",\"x\":928,\"y\":120,\"width\":0,\"height\":0,\"rotation\":0,\"visible\":true,\"point\":true}],\"opacity\":1,\"type\":\"objectgroup\",\"visible\":true,\"x\":0,\"y\":0}],\"nextlayerid\":4,\"nextobjectid\":8,\"orientation\":\"orthogonal\",\"properties\":[{\"name\":\"lesson\",\"type\":\"string\",\"value\":\"A first success: one gap, one step, two Regrets, and the bell.\"},{\"name\":\"look\",\"type\":\"string\",\"value\":\"lobby\"},{\"name\":\"name\",\"type\":\"string\",\"value\":\"Lobby\"},{\"name\":\"timeLimitDecisions\",\"type\":\"int\",\"value\":400}],\"renderorder\":\"right-down\",\"tiledversion\":\"1.10.2\",\"tileheight\":16,\"tilesets\":[{\"firstgid\":1,\"source\":\"tiles.tsj\"}],\"tilewidth\":16,\"type\":\"map\",\"version\":\"1.10\",\"width\":70}"), rr = JSON.parse("{\"compressionlevel\":-1,\"height\":11,\"infinite\":false,\"layers\":[{\"data\":[0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0],\"height\":11,\"id\":1,\"name\":\"decoration\",\"opacity\":1,\"type\":\"tilelayer\",\"visible\":true,\"width\":52,\"x\":0,\"y\":0},{\"data\":[0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,4,5,4,4,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,2,1,1,1,1,1,1,1,1,3,0,0,0,0,0,0,0,0,5,4,4,5,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,4,4,5,4,4,4,4,5,4,4,0,0,0,14,14,14,14,14,4,4,5,4,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,4,4,4,5,4,4,4,4,5,4,1,1,3,14,14,14,14,14,4,5,4,4,4,4,4,4,5,4,4,4,4,5,4,4,4,4,5,4,4,4,4,5,4,4,4,4,5,4,4,4,4,5,4,4,4,4,5,4,4,4,4,5,4,4,4,14,14,14,14,14,5,4,4,5,5,4,4,4,4,5,4,4,4,4,5,4,4,4,4,5,4,4,4,4,5,4,4,4,4,5,4,4,4,4,5,4,4,4,4,5,4,4,4,4,5,4,4,14,14,14,14,14,4,4,5,4,4,5,4,4,4,4,5,4,4,4,4,5,4,4,4,4,5,4,4,4,4,5,4,4,4,4,5,4,4,4,4,5,4,4,4,4,5,4,4,4,4,5,4,14,14,14,14,14,4,5,4,4,4,4,5,4,4,4,4,5,4,4,4,4,5,4,4,4,4,5,4,4,4,4,5,4,4,4,4,5,4,4,4,4,5,4,4,4,4,5,4,4,4,4,5,0,0,0,0,0,5,4,4,5,4,4,4,5,4,4,4,4,5,4,4,4,4,5,4,4,4,4,5,4,4,4,4,5,4,4,4,4,5,4,4,4,4,5,4,4,4,4,5,4,4,4,4,0,0,0,0,0,4,4,5,4,4,4,4,4,5,4,4,4,4,5,4,4,4,4,5,4,4,4,4,5,4,4,4,4,5,4,4,4,4,5,4,4,4,4,5,4,4,4,4,5,4,4,4,0,0,0,0,0,4,5,4,4,5,4,4,4,4,5,4,4,4,4,5,4,4,4,4,5,4,4,4,4,5,4,4,4,4,5,4,4,4,4,5,4,4,4,4,5,4,4,4,4,5,4,4,1,1,1,1,1,5,4,4,5],\"height\":11,\"id\":2,\"name\":\"ground\",\"opacity\":1,\"type\":\"tilelayer\",\"visible\":true,\"width\":52,\"x\":0,\"y\":0},{\"draworder\":\"topdown\",\"id\":3,\"name\":\"things\",\"objects\":[{\"id\":1,\"name\":\"\",\"type\":\"start\",\"x\":680,\"y\":40,\"width\":0,\"height\":0,\"rotation\":0,\"visible\":true,\"point\":true},{\"id\":2,\"name\":\"\",\"type\":\"bell\",\"x\":40,\"y\":40,\"width\":0,\"height\":0,\"rotation\":0,\"visible\":true,\"point\":true},{\"id\":3,\"name\":\"into the coins\",\"type\":\"milestone\",\"x\":688,\"y\":128,\"width\":80,\"height\":32,\"rotation\":0,\"visible\":true},{\"id\":4,\"name\":\"the other way\",\"type\":\"milestone\",\"x\":480,\"y\":0,\"width\":160,\"height\":16,\"rotation\":0,\"visible\":true}],\"opacity\":1,\"type\":\"objectgroup\",\"visible\":true,\"x\":0,\"y\":0}],\"nextlayerid\":4,\"nextobjectid\":9,\"orientation\":\"orthogonal\",\"properties\":[{\"name\":\"lesson\",\"type\":\"string\",\"value\":\"Coins nearby lead into a pit without a way out, and the bell is far away on the other side: a short-sighted γ takes the coins.\"},{\"name\":\"name\",\"type\":\"string\",\"value\":\"Local Optimum\"},{\"name\":\"timeLimitDecisions\",\"type\":\"int\",\"value\":200}],\"renderorder\":\"right-down\",\"tiledversion\":\"1.10.2\",\"tileheight\":16,\"tilesets\":[{\"firstgid\":1,\"source\":\"tiles.tsj\"}],\"tilewidth\":16,\"type\":\"map\",\"version\":\"1.10\",\"width\":52}"), ir = JSON.parse("{\"compressionlevel\":-1,\"height\":11,\"infinite\":false,\"layers\":[{\"data\":[0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,17,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,25,26,0,0,0,0,0,0,0,25,26,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,18,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,44,0,0,0,0,0,0,0,0,0,44,0,0,0,0,0,0,0,0,0,0,0,0,0,0,25,26,0,0,0,0,0,0,0,0,0,0,0,0,25,26,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,44,0,0,0,0,0,0,0,44,0,0,0,0,29,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,44,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,44,0,0,0,0,0,0,0,0,0,0,0,0,44,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,29,0,0,0,0,0,0,29,0,0,0,0,0,0,36,0,0,0,0,0,0,0,0,30,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,17,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,32,0,0,0,0,0,0,0,17,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,17,0,0,0,0,0,0,0,0,0,0,0,0,30,0,0,0,0,0,0,30,0,0,0,0,0,0,37,0,0,0,19,0,0,0,0,31,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,18,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,18,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,18,0,0,0,0,0,0,0,0,0,0,0,0,31,0,33,34,35,0,0,31,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0],\"height\":11,\"id\":1,\"name\":\"decoration\",\"opacity\":1,\"type\":\"tilelayer\",\"visible\":true,\"width\":183,\"x\":0,\"y\":0},{\"data\":[7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,16,16,16,16,16,16,16,16,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,16,16,16,16,16,16,16,16,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,16,16,16,16,16,16,16,16,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,16,16,16,16,16,16,16,16,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,14,14,14,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,16,16,16,16,16,16,16,16,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,16,16,16,16,16,16,16,16,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,16,16,16,16,16,16,16,16,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,14,14,14,14,0,0,0,0,0,0,0,0,0,0,16,16,16,16,16,16,16,16,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,16,16,16,16,16,16,16,16,0,0,0,0,0,0,0,0,0,2,1,1,1,1,1,1,1,3,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,16,16,16,16,16,16,16,16,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,14,14,14,0,0,0,0,0,0,0,0,13,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,14,14,14,0,0,0,0,0,0,0,16,16,16,16,16,16,16,16,0,0,0,0,0,0,0,0,0,4,4,4,4,4,4,5,4,4,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,16,16,16,16,16,16,16,16,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,49,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,13,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,2,1,1,1,1,1,1,1,1,1,1,1,3,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,4,4,4,4,4,4,4,4,0,0,0,0,0,0,0,0,0,4,4,4,4,5,4,4,4,4,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,4,4,4,4,4,4,4,5,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,13,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,4,4,4,4,5,4,4,4,4,4,4,4,4,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,4,4,5,4,4,4,4,4,4,0,0,0,0,0,0,0,0,0,0,0,0,0,0,2,1,1,1,1,1,1,1,1,1,1,1,1,3,0,0,0,0,0,0,0,54,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,2,1,3,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,13,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,4,4,5,4,4,4,4,4,4,4,4,4,4,0,0,0,0,0,0,0,0,0,0,0,0,12,0,0,0,0,0,0,53,0,0,0,0,0,0,0,0,0,0,0,0,0,5,4,4,4,4,4,4,4,4,0,0,0,0,0,0,0,0,0,0,0,0,0,0,4,4,4,4,4,4,4,4,4,4,5,4,4,4,0,0,0,0,0,0,0,54,0,0,0,0,0,0,0,0,0,12,0,0,0,0,0,0,0,12,0,0,0,0,0,0,0,2,1,4,4,4,0,0,0,0,0,0,0,0,0,0,0,0,0,0,1,1,1,1,1,1,1,1,1,3,0,0,0,2,1,1,1,1,1,1,1,1,1,1,1,1,1,4,1,1,1,1,1,3,0,0,0,0,0,0,0,2,1,1,1,52,52,1,5,4,4,4,4,4,4,4,4,4,4,5,4,1,1,1,1,50,50,50,50,50,50,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,3,0,0,0,4,4,4,4,4,4,4,4,4,0,0,0,0,0,0,0,0,0,0,0,0,0,0,4,4,4,4,4,4,4,4,5,4,4,4,4,4,1,1,1,1,1,1,1,4,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,4,4,4,4,4,1,1,1,1,1,1,1,1,1,1,1,1,1,1,4,4,5,4,4,4,4,4,4,4,0,0,0,5,4,4,4,4,4,4,4,4,4,4,5,4,4,4,4,4,4,4,4,4,0,0,0,0,0,0,0,4,4,4,4,4,5,4,4,4,4,4,4,4,4,4,4,5,4,4,4,4,4,4,4,4,4,4,5,4,4,4,4,4,4,4,4,4,4,5,4,4,4,4,4,4,4,4,4,4,5,1,1,1,4,4,4,4,4,4,4,5,4,0,0,0,0,0,0,0,0,0,0,0,0,0,0,4,4,4,4,4,4,5,4,4,4,4,4,4,4,4,4,4,5,4,4,4,4,4,4,4,4,4,4,5,4,4,4,4,4,4,4,4,4,4,5,4,4,4,4,4,4,4,4,4,4,5,4,4,4,4,4,4,4,4,4,4,5,4,4,4,4],\"height\":11,\"id\":2,\"name\":\"ground\",\"opacity\":1,\"type\":\"tilelayer\",\"visible\":true,\"width\":183,\"x\":0,\"y\":0},{\"draworder\":\"topdown\",\"id\":3,\"name\":\"things\",\"objects\":[{\"height\":0,\"id\":1,\"name\":\"\",\"point\":true,\"rotation\":0,\"type\":\"regret\",\"visible\":true,\"width\":0,\"x\":2024,\"y\":104,\"properties\":[{\"name\":\"direction\",\"type\":\"string\",\"value\":\"right\"}]},{\"height\":0,\"id\":2,\"name\":\"\",\"point\":true,\"rotation\":0,\"type\":\"bell\",\"visible\":true,\"width\":0,\"x\":2840,\"y\":120},{\"height\":0,\"id\":3,\"name\":\"\",\"point\":true,\"rotation\":0,\"type\":\"start\",\"visible\":true,\"width\":0,\"x\":40,\"y\":136},{\"height\":0,\"id\":4,\"name\":\"\",\"point\":true,\"rotation\":0,\"type\":\"regret\",\"visible\":true,\"width\":0,\"x\":328,\"y\":136,\"properties\":[{\"name\":\"direction\",\"type\":\"string\",\"value\":\"left\"}]},{\"height\":0,\"id\":5,\"name\":\"over the first gap\",\"point\":true,\"rotation\":0,\"type\":\"milestone\",\"visible\":true,\"width\":0,\"x\":216,\"y\":136},{\"height\":0,\"id\":6,\"name\":\"past the crates\",\"point\":true,\"rotation\":0,\"type\":\"milestone\",\"visible\":true,\"width\":0,\"x\":456,\"y\":136},{\"height\":16,\"id\":7,\"name\":\"\",\"properties\":[{\"name\":\"direction\",\"type\":\"string\",\"value\":\"right\"}],\"rotation\":0,\"type\":\"platform\",\"visible\":true,\"width\":112,\"x\":544,\"y\":144},{\"height\":0,\"id\":8,\"name\":\"over on the platform\",\"point\":true,\"rotation\":0,\"type\":\"milestone\",\"visible\":true,\"width\":0,\"x\":664,\"y\":136},{\"height\":0,\"id\":9,\"name\":\"up by the spring\",\"point\":true,\"rotation\":0,\"type\":\"milestone\",\"visible\":true,\"width\":0,\"x\":776,\"y\":136},{\"height\":48,\"id\":10,\"name\":\"\",\"properties\":[{\"name\":\"direction\",\"type\":\"string\",\"value\":\"left\"}],\"rotation\":0,\"type\":\"outlier\",\"visible\":true,\"width\":112,\"x\":832,\"y\":48},{\"height\":0,\"id\":11,\"name\":\"past the Outlier\",\"point\":true,\"rotation\":0,\"type\":\"milestone\",\"visible\":true,\"width\":0,\"x\":984,\"y\":136},{\"height\":0,\"id\":12,\"name\":\"with the key\",\"point\":true,\"rotation\":0,\"type\":\"milestone\",\"visible\":true,\"width\":0,\"x\":1304,\"y\":136},{\"height\":96,\"id\":13,\"name\":\"\",\"properties\":[{\"name\":\"direction\",\"type\":\"string\",\"value\":\"up\"}],\"rotation\":0,\"type\":\"platform\",\"visible\":true,\"width\":48,\"x\":1456,\"y\":64},{\"height\":0,\"id\":14,\"name\":\"up by the lift\",\"point\":true,\"rotation\":0,\"type\":\"milestone\",\"visible\":true,\"width\":0,\"x\":1512,\"y\":136},{\"height\":16,\"id\":15,\"name\":\"\",\"properties\":[{\"name\":\"direction\",\"type\":\"string\",\"value\":\"right\"}],\"rotation\":0,\"type\":\"platform\",\"visible\":true,\"width\":112,\"x\":1648,\"y\":80},{\"height\":16,\"id\":16,\"name\":\"\",\"properties\":[{\"name\":\"direction\",\"type\":\"string\",\"value\":\"left\"}],\"rotation\":0,\"type\":\"platform\",\"visible\":true,\"width\":112,\"x\":1760,\"y\":96},{\"height\":0,\"id\":17,\"name\":\"over the abyss\",\"point\":true,\"rotation\":0,\"type\":\"milestone\",\"visible\":true,\"width\":0,\"x\":1880,\"y\":136},{\"height\":0,\"id\":18,\"name\":\"through the door\",\"point\":true,\"rotation\":0,\"type\":\"milestone\",\"visible\":true,\"width\":0,\"x\":2232,\"y\":136},{\"height\":48,\"id\":19,\"name\":\"\",\"properties\":[{\"name\":\"direction\",\"type\":\"string\",\"value\":\"right\"}],\"rotation\":0,\"type\":\"outlier\",\"visible\":true,\"width\":160,\"x\":2352,\"y\":64},{\"height\":0,\"id\":20,\"name\":\"on the terrace\",\"point\":true,\"rotation\":0,\"type\":\"milestone\",\"visible\":true,\"width\":0,\"x\":2584,\"y\":136},{\"height\":128,\"id\":21,\"name\":\"\",\"properties\":[{\"name\":\"chance\",\"type\":\"int\",\"value\":40},{\"name\":\"direction\",\"type\":\"string\",\"value\":\"left\"}],\"rotation\":0,\"type\":\"wind\",\"visible\":true,\"width\":192,\"x\":2576,\"y\":16},{\"height\":0,\"id\":22,\"name\":\"at the counter\",\"point\":true,\"rotation\":0,\"type\":\"milestone\",\"visible\":true,\"width\":0,\"x\":2776,\"y\":136}],\"opacity\":1,\"type\":\"objectgroup\",\"visible\":true,\"x\":0,\"y\":0}],\"nextlayerid\":4,\"nextobjectid\":23,\"orientation\":\"orthogonal\",\"properties\":[{\"name\":\"lesson\",\"type\":\"string\",\"value\":\"Everything at once, and long: a policy has to join what the other levels teach one by one, and wait where a platform is away.\"},{\"name\":\"name\",\"type\":\"string\",\"value\":\"Penthouse\"},{\"name\":\"timeLimitDecisions\",\"type\":\"int\",\"value\":500}],\"renderorder\":\"right-down\",\"tiledversion\":\"1.10.2\",\"tileheight\":16,\"tilesets\":[{\"firstgid\":1,\"source\":\"tiles.tsj\"}],\"tilewidth\":16,\"type\":\"map\",\"version\":\"1.10\",\"width\":183}"), ar = JSON.parse("{\"compressionlevel\":-1,\"height\":11,\"infinite\":false,\"layers\":[{\"data\":[0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,44,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,25,26,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,44,0,0,0,0,44,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,44,0,0,0,0,36,0,0,19,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,37,0,0,20,0,28,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,19,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,17,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,20,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,18,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,27,0,0,0,33,34,35,18,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0],\"height\":11,\"id\":1,\"name\":\"decoration\",\"opacity\":1,\"type\":\"tilelayer\",\"visible\":true,\"width\":48,\"x\":0,\"y\":0},{\"data\":[7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,0,0,0,0,0,0,0,0,0,8,8,8,8,8,8,8,8,8,8,8,0,0,0,0,0,0,8,8,8,8,8,8,8,8,8,8,8,8,8,8,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,8,8,8,8,8,8,8,8,8,8,8,0,0,0,0,0,0,8,8,8,8,8,8,8,8,8,8,8,8,8,8,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,8,8,8,8,8,8,8,8,8,8,8,0,0,0,0,0,0,8,8,8,8,8,8,8,8,8,8,8,8,8,8,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,8,8,8,8,8,8,8,8,8,8,8,0,0,0,0,0,0,8,8,8,8,8,8,8,8,8,8,8,8,8,8,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,7,7,7,7,7,7,7,7,7,7,7,0,0,14,14,0,0,8,8,8,8,8,8,8,8,8,8,8,8,8,8,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,13,0,0,0,0,0,0,0,0,0,0,0,14,0,0,14,0,7,7,7,7,7,7,7,7,7,7,7,7,7,7,0,0,0,0,0,0,0,0,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,3,0,0,0,0,0,0,13,0,0,0,0,0,0,13,0,0,0,0,0,0,0,0,14,14,0,0,0,0,4,4,4,4,4,4,4,4,4,4,4,4,4,4,4,4,4,4,4,4,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,3,0,0,0,0,0,0,0,0,4,4,4,5,4,4,4,4,4,5,4,4,4,4,4,5,4,4,4,4,4,5,4,4,4,4,4,5,4,4,4,4,4,5,4,4,4,4,4,5,1,1,1,1,1,1,1,1,4,4,5,4,4,4,4,4,5,4,4,4,4,4,5,4,4,4,4,4,5,4,4,4,4,4,5,4,4,4,4,4,5,4,4,4,4,4,5,4,4,4,4,4,5,4,4,4],\"height\":11,\"id\":2,\"name\":\"ground\",\"opacity\":1,\"type\":\"tilelayer\",\"visible\":true,\"width\":48,\"x\":0,\"y\":0},{\"draworder\":\"topdown\",\"id\":3,\"name\":\"things\",\"objects\":[{\"id\":1,\"name\":\"\",\"type\":\"start\",\"x\":40,\"y\":104,\"width\":0,\"height\":0,\"rotation\":0,\"visible\":true,\"point\":true},{\"id\":2,\"name\":\"\",\"type\":\"regret\",\"x\":264,\"y\":104,\"width\":0,\"height\":0,\"rotation\":0,\"visible\":true,\"point\":true,\"properties\":[{\"name\":\"direction\",\"type\":\"string\",\"value\":\"right\"}]},{\"id\":3,\"name\":\"\",\"type\":\"regret\",\"x\":488,\"y\":120,\"width\":0,\"height\":0,\"rotation\":0,\"visible\":true,\"point\":true,\"properties\":[{\"name\":\"direction\",\"type\":\"string\",\"value\":\"left\"}]},{\"id\":4,\"name\":\"\",\"type\":\"regret\",\"x\":600,\"y\":120,\"width\":0,\"height\":0,\"rotation\":0,\"visible\":true,\"point\":true,\"properties\":[{\"name\":\"direction\",\"type\":\"string\",\"value\":\"right\"}]},{\"id\":5,\"name\":\"\",\"type\":\"bell\",\"x\":728,\"y\":120,\"width\":0,\"height\":0,\"rotation\":0,\"visible\":true,\"point\":true},{\"id\":6,\"name\":\"through the first tunnel\",\"type\":\"milestone\",\"x\":320,\"y\":120,\"width\":0,\"height\":0,\"rotation\":0,\"visible\":true,\"point\":true},{\"id\":7,\"name\":\"through the second tunnel\",\"type\":\"milestone\",\"x\":640,\"y\":136,\"width\":0,\"height\":0,\"rotation\":0,\"visible\":true,\"point\":true}],\"opacity\":1,\"type\":\"objectgroup\",\"visible\":true,\"x\":0,\"y\":0}],\"nextlayerid\":4,\"nextobjectid\":8,\"orientation\":\"orthogonal\",\"properties\":[{\"name\":\"lesson\",\"type\":\"string\",\"value\":\"Attack is worth learning: in a low tunnel, nobody jumps over a Regret.\"},{\"name\":\"look\",\"type\":\"string\",\"value\":\"alley\"},{\"name\":\"name\",\"type\":\"string\",\"value\":\"Regret Alley\"},{\"name\":\"timeLimitDecisions\",\"type\":\"int\",\"value\":400}],\"renderorder\":\"right-down\",\"tiledversion\":\"1.10.2\",\"tileheight\":16,\"tilesets\":[{\"firstgid\":1,\"source\":\"tiles.tsj\"}],\"tilewidth\":16,\"type\":\"map\",\"version\":\"1.10\",\"width\":48}"), or = JSON.parse("{\"columns\":8,\"image\":\"../art/tiles.png\",\"imageheight\":112,\"imagewidth\":128,\"margin\":0,\"name\":\"tiles\",\"spacing\":0,\"tilecount\":56,\"tiledversion\":\"1.10.2\",\"tileheight\":16,\"tiles\":[{\"id\":0,\"properties\":[{\"name\":\"name\",\"type\":\"string\",\"value\":\"groundTop\"}],\"type\":\"solid\"},{\"id\":1,\"properties\":[{\"name\":\"name\",\"type\":\"string\",\"value\":\"groundTopLeft\"}],\"type\":\"solid\"},{\"id\":2,\"properties\":[{\"name\":\"name\",\"type\":\"string\",\"value\":\"groundTopRight\"}],\"type\":\"solid\"},{\"id\":3,\"properties\":[{\"name\":\"name\",\"type\":\"string\",\"value\":\"groundFill\"}],\"type\":\"solid\"},{\"id\":4,\"properties\":[{\"name\":\"name\",\"type\":\"string\",\"value\":\"groundFillAlt\"}],\"type\":\"solid\"},{\"id\":5,\"properties\":[{\"name\":\"name\",\"type\":\"string\",\"value\":\"brick\"}],\"type\":\"solid\"},{\"id\":6,\"properties\":[{\"name\":\"name\",\"type\":\"string\",\"value\":\"ceilingUnderside\"}],\"type\":\"solid\"},{\"id\":7,\"properties\":[{\"name\":\"name\",\"type\":\"string\",\"value\":\"wallPanel\"}],\"type\":\"solid\"},{\"id\":8,\"properties\":[{\"name\":\"name\",\"type\":\"string\",\"value\":\"oneWayLeft\"}],\"type\":\"oneWay\"},{\"id\":9,\"properties\":[{\"name\":\"name\",\"type\":\"string\",\"value\":\"oneWayMiddle\"}],\"type\":\"oneWay\"},{\"id\":10,\"properties\":[{\"name\":\"name\",\"type\":\"string\",\"value\":\"oneWayRight\"}],\"type\":\"oneWay\"},{\"id\":11,\"properties\":[{\"name\":\"name\",\"type\":\"string\",\"value\":\"spikes\"}],\"type\":\"hazard\"},{\"id\":12,\"properties\":[{\"name\":\"name\",\"type\":\"string\",\"value\":\"crate\"}],\"type\":\"crate\"},{\"id\":13,\"properties\":[{\"name\":\"name\",\"type\":\"string\",\"value\":\"coin\"}],\"type\":\"coin\"},{\"id\":14,\"properties\":[{\"name\":\"name\",\"type\":\"string\",\"value\":\"stairBlock\"}],\"type\":\"solid\"},{\"id\":15,\"properties\":[{\"name\":\"name\",\"type\":\"string\",\"value\":\"ceilingFill\"}],\"type\":\"solid\"},{\"id\":16,\"properties\":[{\"name\":\"name\",\"type\":\"string\",\"value\":\"lampTop\"}]},{\"id\":17,\"properties\":[{\"name\":\"name\",\"type\":\"string\",\"value\":\"lampPost\"}]},{\"id\":18,\"properties\":[{\"name\":\"name\",\"type\":\"string\",\"value\":\"plantTop\"}]},{\"id\":19,\"properties\":[{\"name\":\"name\",\"type\":\"string\",\"value\":\"plantPot\"}]},{\"id\":20,\"properties\":[{\"name\":\"name\",\"type\":\"string\",\"value\":\"windowTL\"}]},{\"id\":21,\"properties\":[{\"name\":\"name\",\"type\":\"string\",\"value\":\"windowTR\"}]},{\"id\":22,\"properties\":[{\"name\":\"name\",\"type\":\"string\",\"value\":\"windowBL\"}]},{\"id\":23,\"properties\":[{\"name\":\"name\",\"type\":\"string\",\"value\":\"windowBR\"}]},{\"id\":24,\"properties\":[{\"name\":\"name\",\"type\":\"string\",\"value\":\"pictureLeft\"}]},{\"id\":25,\"properties\":[{\"name\":\"name\",\"type\":\"string\",\"value\":\"pictureRight\"}]},{\"id\":26,\"properties\":[{\"name\":\"name\",\"type\":\"string\",\"value\":\"signRight\"}]},{\"id\":27,\"properties\":[{\"name\":\"name\",\"type\":\"string\",\"value\":\"signAttack\"}]},{\"id\":28,\"properties\":[{\"name\":\"name\",\"type\":\"string\",\"value\":\"pillarTop\"}]},{\"id\":29,\"properties\":[{\"name\":\"name\",\"type\":\"string\",\"value\":\"pillarMiddle\"}]},{\"id\":30,\"properties\":[{\"name\":\"name\",\"type\":\"string\",\"value\":\"pillarBase\"}]},{\"id\":31,\"properties\":[{\"name\":\"name\",\"type\":\"string\",\"value\":\"keyRack\"}]},{\"id\":32,\"properties\":[{\"name\":\"name\",\"type\":\"string\",\"value\":\"deskLeft\"}]},{\"id\":33,\"properties\":[{\"name\":\"name\",\"type\":\"string\",\"value\":\"deskMiddle\"}]},{\"id\":34,\"properties\":[{\"name\":\"name\",\"type\":\"string\",\"value\":\"deskRight\"}]},{\"id\":35,\"properties\":[{\"name\":\"name\",\"type\":\"string\",\"value\":\"doorTop\"}]},{\"id\":36,\"properties\":[{\"name\":\"name\",\"type\":\"string\",\"value\":\"doorBottom\"}]},{\"id\":37,\"properties\":[{\"name\":\"name\",\"type\":\"string\",\"value\":\"curtainTop\"}]},{\"id\":38,\"properties\":[{\"name\":\"name\",\"type\":\"string\",\"value\":\"curtainMiddle\"}]},{\"id\":39,\"properties\":[{\"name\":\"name\",\"type\":\"string\",\"value\":\"liftTopLeft\"}]},{\"id\":40,\"properties\":[{\"name\":\"name\",\"type\":\"string\",\"value\":\"liftTopRight\"}]},{\"id\":41,\"properties\":[{\"name\":\"name\",\"type\":\"string\",\"value\":\"liftBottomLeft\"}]},{\"id\":42,\"properties\":[{\"name\":\"name\",\"type\":\"string\",\"value\":\"liftBottomRight\"}]},{\"id\":43,\"properties\":[{\"name\":\"name\",\"type\":\"string\",\"value\":\"wallLamp\"}]},{\"id\":44,\"properties\":[{\"name\":\"name\",\"type\":\"string\",\"value\":\"carpetEdge\"}]},{\"id\":45,\"properties\":[{\"name\":\"name\",\"type\":\"string\",\"value\":\"crack\"}]},{\"id\":46,\"properties\":[{\"name\":\"name\",\"type\":\"string\",\"value\":\"arrowUp\"}]},{\"id\":47,\"properties\":[{\"name\":\"name\",\"type\":\"string\",\"value\":\"empty\"}]},{\"id\":48,\"properties\":[{\"name\":\"name\",\"type\":\"string\",\"value\":\"question\"}],\"type\":\"question\"},{\"id\":49,\"properties\":[{\"name\":\"name\",\"type\":\"string\",\"value\":\"beltLeft\"}],\"type\":\"beltLeft\"},{\"id\":50,\"properties\":[{\"name\":\"name\",\"type\":\"string\",\"value\":\"beltRight\"}],\"type\":\"beltRight\"},{\"id\":51,\"properties\":[{\"name\":\"name\",\"type\":\"string\",\"value\":\"spring\"}],\"type\":\"spring\"},{\"id\":52,\"properties\":[{\"name\":\"name\",\"type\":\"string\",\"value\":\"key\"}],\"type\":\"key\"},{\"id\":53,\"properties\":[{\"name\":\"name\",\"type\":\"string\",\"value\":\"door\"}],\"type\":\"door\"}],\"tilewidth\":16,\"type\":\"tileset\",\"version\":\"1.10\"}"), sr = JSON.parse("{\"compressionlevel\":-1,\"height\":11,\"infinite\":false,\"layers\":[{\"data\":[0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,17,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,18,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,19,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,27,0,0,0,0,0,0,47,0,0,0,0,0,27,0,0,0,0,0,0,0,0,0,0,18,0,0,28,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,20,0,0,0,0,0,0,0,0,0,0,33,34,35,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0],\"height\":11,\"id\":1,\"name\":\"decoration\",\"opacity\":1,\"type\":\"tilelayer\",\"visible\":true,\"width\":60,\"x\":0,\"y\":0},{\"data\":[0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,14,0,0,0,0,0,0,0,0,0,0,0,0,0,0,13,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,14,14,14,0,0,0,0,0,0,0,0,0,14,0,14,0,0,14,14,14,0,0,0,0,0,0,0,0,13,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,2,3,0,0,0,0,0,0,0,0,0,0,0,2,3,0,0,0,0,0,0,13,0,0,0,0,0,0,0,2,0,0,0,0,0,0,0,0,0,0,0,2,0,0,0,0,0,0,1,1,1,1,1,1,1,1,1,1,1,1,4,4,1,1,1,3,0,0,2,1,1,1,1,4,4,1,1,1,1,1,1,4,1,1,1,1,1,1,1,4,1,1,1,1,1,1,1,1,1,1,1,4,1,1,1,1,1,1,4,4,4,4,4,4,4,4,4,5,4,4,4,4,4,4,4,4,0,0,5,4,4,4,4,4,4,4,4,4,4,5,4,4,4,4,4,4,4,4,4,4,5,4,4,4,4,4,4,4,4,4,4,5,4,4,4,4,4,4],\"height\":11,\"id\":2,\"name\":\"ground\",\"opacity\":1,\"type\":\"tilelayer\",\"visible\":true,\"width\":60,\"x\":0,\"y\":0},{\"draworder\":\"topdown\",\"id\":3,\"name\":\"things\",\"objects\":[{\"height\":0,\"id\":1,\"name\":\"\",\"point\":true,\"rotation\":0,\"type\":\"start\",\"visible\":true,\"width\":0,\"x\":24,\"y\":136},{\"height\":0,\"id\":2,\"name\":\"\",\"point\":true,\"rotation\":0,\"type\":\"bell\",\"visible\":true,\"width\":0,\"x\":936,\"y\":120},{\"height\":0,\"id\":3,\"name\":\"\",\"point\":true,\"properties\":[{\"name\":\"direction\",\"type\":\"string\",\"value\":\"left\"}],\"rotation\":0,\"type\":\"regret\",\"visible\":true,\"width\":0,\"x\":792,\"y\":136},{\"height\":0,\"id\":4,\"name\":\"up the step\",\"point\":true,\"rotation\":0,\"type\":\"milestone\",\"visible\":true,\"width\":0,\"x\":232,\"y\":136},{\"height\":0,\"id\":5,\"name\":\"over the gap\",\"point\":true,\"rotation\":0,\"type\":\"milestone\",\"visible\":true,\"width\":0,\"x\":328,\"y\":136},{\"height\":0,\"id\":6,\"name\":\"through the crates\",\"point\":true,\"rotation\":0,\"type\":\"milestone\",\"visible\":true,\"width\":0,\"x\":568,\"y\":136},{\"height\":0,\"id\":7,\"name\":\"past the Regret\",\"point\":true,\"rotation\":0,\"type\":\"milestone\",\"visible\":true,\"width\":0,\"x\":856,\"y\":120}],\"opacity\":1,\"type\":\"objectgroup\",\"visible\":true,\"x\":0,\"y\":0}],\"nextlayerid\":4,\"nextobjectid\":8,\"orientation\":\"orthogonal\",\"properties\":[{\"name\":\"lesson\",\"type\":\"string\",\"value\":\"The five actions by hand: each is a decision, and each coin and each tile toward the bell a reward.\"},{\"name\":\"name\",\"type\":\"string\",\"value\":\"First Shift\"},{\"name\":\"timeLimitDecisions\",\"type\":\"int\",\"value\":250}],\"renderorder\":\"right-down\",\"tiledversion\":\"1.10.2\",\"tileheight\":16,\"tilesets\":[{\"firstgid\":1,\"source\":\"tiles.tsj\"}],\"tilewidth\":16,\"type\":\"map\",\"version\":\"1.10\",\"width\":60}"), cr = JSON.parse("{\"compressionlevel\":-1,\"height\":11,\"infinite\":false,\"layers\":[{\"data\":[0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,27,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,33,34,35,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0],\"height\":11,\"id\":1,\"name\":\"decoration\",\"opacity\":1,\"type\":\"tilelayer\",\"visible\":true,\"width\":62,\"x\":0,\"y\":0},{\"data\":[0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,14,14,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,14,14,14,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,2,1,1,3,0,0,0,0,0,0,0,0,0,0,0,0,1,1,1,1,1,1,1,1,1,1,1,1,1,3,0,0,0,0,2,1,1,1,1,1,1,3,0,0,0,0,2,1,1,1,1,1,1,3,0,0,0,0,2,1,1,1,4,4,4,4,1,1,1,1,1,1,1,1,1,1,1,1,4,4,4,4,4,4,4,4,4,5,4,4,4,4,0,0,0,0,4,4,5,4,4,4,4,4,0,0,0,0,4,5,4,4,4,4,4,4,0,0,0,0,5,4,4,4,4,4,4,4,4,4,4,5,4,4,4,4,4,4,4,4],\"height\":11,\"id\":2,\"name\":\"ground\",\"opacity\":1,\"type\":\"tilelayer\",\"visible\":true,\"width\":62,\"x\":0,\"y\":0},{\"draworder\":\"topdown\",\"id\":3,\"name\":\"things\",\"objects\":[{\"height\":0,\"id\":1,\"name\":\"\",\"point\":true,\"rotation\":0,\"type\":\"start\",\"visible\":true,\"width\":0,\"x\":40,\"y\":136},{\"height\":0,\"id\":2,\"name\":\"\",\"point\":true,\"rotation\":0,\"type\":\"bell\",\"visible\":true,\"width\":0,\"x\":920,\"y\":120},{\"height\":176,\"id\":3,\"name\":\"\",\"properties\":[{\"name\":\"chance\",\"type\":\"int\",\"value\":40},{\"name\":\"direction\",\"type\":\"string\",\"value\":\"left\"}],\"rotation\":0,\"type\":\"wind\",\"visible\":true,\"width\":768,\"x\":96,\"y\":0},{\"height\":0,\"id\":4,\"name\":\"over the first gap\",\"point\":true,\"rotation\":0,\"type\":\"milestone\",\"visible\":true,\"width\":0,\"x\":296,\"y\":136},{\"height\":0,\"id\":5,\"name\":\"over the second gap\",\"point\":true,\"rotation\":0,\"type\":\"milestone\",\"visible\":true,\"width\":0,\"x\":488,\"y\":136},{\"height\":0,\"id\":6,\"name\":\"over the third gap\",\"point\":true,\"rotation\":0,\"type\":\"milestone\",\"visible\":true,\"width\":0,\"x\":680,\"y\":136}],\"opacity\":1,\"type\":\"objectgroup\",\"visible\":true,\"x\":0,\"y\":0}],\"nextlayerid\":4,\"nextobjectid\":7,\"orientation\":\"orthogonal\",\"properties\":[{\"name\":\"lesson\",\"type\":\"string\",\"value\":\"Gusts come by chance: equal actions from equal states part, and V has to average over what may come.\"},{\"name\":\"name\",\"type\":\"string\",\"value\":\"Windy Roof\"},{\"name\":\"timeLimitDecisions\",\"type\":\"int\",\"value\":300}],\"renderorder\":\"right-down\",\"tiledversion\":\"1.10.2\",\"tileheight\":16,\"tilesets\":[{\"firstgid\":1,\"source\":\"tiles.tsj\"}],\"tilewidth\":16,\"type\":\"map\",\"version\":\"1.10\",\"width\":62}"), I = class extends Error {
	name = "LevelError";
};
function lr(e) {
	return typeof e == "object" && !!e && !Array.isArray(e);
}
function ur(e, t, n) {
	return typeof e == "number" && Number.isInteger(e) && e >= t && e <= n;
}
function L(e, t) {
	return e === void 0 ? t : typeof e == "number" && Number.isFinite(e) ? e : NaN;
}
function dr(e, t) {
	if (e === void 0) return [];
	if (!Array.isArray(e) || !e.every(lr)) throw new I(`${t}: ${fr}`);
	return e;
}
var fr = "the file is damaged. Save it again in Tiled, or restore it from version control.";
function R(e) {
	return typeof e == "string" ? e.trim().toLowerCase() : "";
}
function pr(e, t) {
	let n = [e.type, e.class].filter((e) => typeof e == "string" && e !== "");
	if (new Set(n.map(R)).size > 1) throw new I(`${t} has two classes, "${n.join("\" and \"")}". Choose one in Tiled and save.`);
	return n[0]?.trim() ?? "";
}
function mr(e, t, n) {
	let r = dr(e.properties, n).filter((e) => R(e.name) === R(t));
	if (r.length > 1) throw new I(`${n}: ${r.length} properties "${t}". Keep one.`);
	return r[0]?.value;
}
// src/sim/tiled/layers.ts
var hr = {
	ground: "tilelayer",
	decoration: "tilelayer",
	things: "objectgroup"
}, gr = {
	tilelayer: "tile layer",
	objectgroup: "object layer"
}, _r = 16;
function vr(e, t) {
	let n = yr(e.layers, {
		file: t,
		offsetX: 0,
		offsetY: 0,
		opacity: 1,
		cover: null,
		depth: 0
	}), r = {
		ground: xr(n, "ground", t),
		decoration: xr(n, "decoration", t),
		things: xr(n, "things", t)
	}, i = new Set(Object.values(r));
	for (let e of n) i.has(e) || Sr(e);
	for (let e of i) if (e.fault !== null) throw new I(`${e.where}: ${e.fault}`);
	return r;
}
function yr(e, t) {
	let { file: n, depth: r } = t;
	if (r > _r) throw new I(`${n}: groups more than ${_r} deep. Ungroup some layers.`);
	return dr(e, `${n}, list of layers`).flatMap((e) => {
		let i = `${n}, ${e.type === "group" ? "group" : "layer"} "${String(e.name)}"`, a = t.offsetX + L(e.offsetx, 0), o = t.offsetY + L(e.offsety, 0), s = t.opacity * L(e.opacity, 1);
		if (Number.isNaN(a + o + s)) throw new I(`${i}: ${fr}`);
		let c = t.cover ?? br(e);
		if (e.type !== "group") return [{
			json: e,
			where: i,
			offsetX: a,
			offsetY: o,
			opacity: s,
			fault: c
		}];
		let l = c === null ? null : `it is in the group "${String(e.name)}", where ${c}`;
		return yr(e.layers, {
			file: n,
			offsetX: a,
			offsetY: o,
			opacity: s,
			cover: t.cover ?? l,
			depth: r + 1
		});
	});
}
function br(e) {
	return e.visible === !1 ? "the layer is hidden. Show it (the eye beside it) and save, or delete it." : L(e.parallaxx, 1) !== 1 || L(e.parallaxy, 1) !== 1 ? "it has a parallax factor, and the game scrolls all layers alike. Set Parallax Factor to 1, 1." : typeof e.tintcolor == "string" ? "it has a tint, which the game does not draw. Remove Tint Color." : e.mode !== void 0 && e.mode !== "normal" ? "it has a blend mode. Set Blend Mode to Normal." : null;
}
function xr(e, t, n) {
	let r = e.filter(({ json: e }) => R(e.name) === t), i = r.filter(({ json: e }) => e.type === hr[t]), a = gr[hr[t]], o = `${n}, layer "${t}"`;
	if (r.length === 0) throw new I(`${o}: missing. Add a ${a} with this name.`);
	if (i.length === 0) throw new I(`${o}: not a ${a}. Delete it and add a ${a} with this name.`);
	if (r.length > 1) throw new I(`${o}: there are ${r.length}. Keep one.`);
	return i[0];
}
function Sr({ json: e, where: t, fault: n }) {
	let r = e.visible === !1 || n?.includes("is hidden") === !0, i = Array.isArray(e.data) ? e.data : [], a = e.type === "tilelayer" && Array.isArray(e.data) && i.every((e) => e === 0) || e.type === "objectgroup" && Array.isArray(e.objects) && e.objects.length === 0;
	if (!(r || a)) throw new I(`${t}: the game reads only ${Object.keys(hr).join(", ")}. Merge it into one of them (Layer > Merge Layer Down), hide it, or delete it.`);
}
function Cr(e, { width: t, height: n }, { firstGid: r, classes: i }) {
	let { json: a, where: o } = e;
	wr(e);
	let { data: s } = a;
	if (a.chunks !== void 0) throw new I(`${o}: it is part of an infinite map. Switch off Map > Map Properties > Infinite.`);
	if (typeof s == "string" || a.encoding === "base64" || a.compression) throw new I(`${o}: the tiles are encoded. Set Map > Map Properties > Tile Layer Format to CSV, save.`);
	if (a.width !== t || a.height !== n || !Array.isArray(s) || s.length !== t * n) throw new I(`${o}: not ${t} × ${n} tiles like the map. Use Map > Resize Map and save again.`);
	let c = new Int16Array(t * n);
	for (let e = 0; e < n; e++) for (let a = 0; a < t; a++) {
		let l = s[e * t + a], u = `${o}, column ${a}, row ${e}`;
		if (!ur(l, 0, 4294967295)) throw new I(`${u}: not a tile number. Save the map again in Tiled.`);
		if (l > 268435455) throw new I(`${u}: the tile is flipped or turned. Place it unflipped (keys X, Y, Z).`);
		let d = l - r;
		if (l !== 0 && (d < 0 || d >= i.length)) throw new I(`${u}: tile ${d} is not in the tileset, which has ${i.length}. Replace it.`);
		c[a * n + e] = l === 0 ? -1 : d;
	}
	return c;
}
function wr({ json: e, where: t, offsetX: n, offsetY: r, opacity: i }) {
	let a = n + L(e.x, 0), o = r + L(e.y, 0);
	if (a !== 0 || o !== 0) throw new I(`${t}: it is offset by ${a}, ${o}, its groups included. Set Offset to 0, 0 and move the tiles instead.`);
	if (i !== 1) throw new I(`${t}: its opacity is ${i}, but the game draws layers opaque. Set Opacity to 1.`);
}
function Tr(e) {
	let { objects: t } = e.json;
	if (Array.isArray(t) && t.every(lr)) return t;
	throw new I(`${e.where}: ${fr}`);
}
// src/sim/tiled/text.ts
function Er(e, t) {
	let n = e.replace(/^\uFEFF/, "").trim(), r = kr.find(({ isIt: e }) => e(n));
	if (r !== void 0) throw new I(`${t}: ${r.complaint}`);
	try {
		return JSON.parse(n);
	} catch (e) {
		throw new I(`${t}: ${Ar(n, e)}`);
	}
}
var Dr = "restore it from version control", Or = "In Tiled, use File > Save As and choose \"JSON map files\" (.tmj), or \"JSON tileset files\" (.tsj)", kr = [
	{
		isIt: (e) => e === "",
		complaint: `the file is empty. Save the map again in Tiled, or ${Dr}.`
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
		complaint: `a web page, not a Tiled file. Download the raw file, or ${Dr}.`
	},
	{
		isIt: (e) => e.startsWith("<"),
		complaint: `XML (Tiled's TMX or TSX format), not JSON. ${Or}; renaming the file is not enough.`
	},
	{
		isIt: (e) => /^return\s*\{|^\(function\s*\(|^onTileMapLoaded|^--/.test(e),
		complaint: `an export as Lua or JavaScript, not JSON. ${Or}.`
	},
	{
		isIt: (e) => e.includes("\0") || e.includes("�"),
		complaint: `not text in UTF-8: a binary or compressed file, or another encoding. ${Or}.`
	}
];
function Ar(e, t) {
	let n = e.split("\n").length;
	if (/^[[{]/.test(e) && !/[\]}]$/.test(e)) return `the file ends in the middle, in line ${n}: it was truncated. Save the map again in Tiled, or ${Dr}.`;
	if (!/^[[{]/.test(e)) return `not a Tiled file in JSON: it begins with ${JSON.stringify(e.slice(0, 20))}. ${Or}, or ${Dr}.`;
	let r = t instanceof Error ? t.message.split("\n")[0] : String(t), i = /position (\d+)/.exec(r)?.[1];
	return `not JSON${i === void 0 ? "" : `, line ${e.slice(0, Number(i)).split("\n").length}`} (${r}). Save the map again in Tiled, or ${Dr}.`;
}
// src/sim/tiled/things.ts
var jr = [
	"start",
	"bell",
	"regret",
	"milestone",
	"wind",
	"platform",
	"outlier"
], Mr = [
	"milestone",
	"wind",
	"platform",
	"outlier"
];
function Nr(e, t) {
	if (e.opacity === 0) throw new I(`${e.where}: its opacity is 0. Set Opacity to 1.`);
	return Tr(e).map((n) => Pr(n, e, t));
}
function Pr(e, t, n) {
	let r = `${t.where}: object ${String(e.id)}`;
	if (e.template !== void 0) throw new I(`${r} is an instance of a template. Right-click it and choose Detach.`);
	let i = pr(e, r), a = jr.find((e) => e === R(i));
	if (a === void 0) throw new I(`${r} ${i === "" ? "has no class" : `has the class "${i}"`}. Use one of ${jr.join(", ")}.`);
	let o = `${r} (${a})`;
	if (e.visible === !1) throw new I(`${o} is hidden. Show it, or delete it.`);
	let s = Ir(e, t, o), c = s.width === 0, l = [Math.floor(s.x / 16), c ? 0 : Math.ceil((s.x + s.width) / 16) - 1], u = [Math.floor(s.y / 16), c ? 0 : Math.ceil((s.y + s.height) / 16) - 1];
	if (!(l[0] >= 0 && u[0] >= 0 && Math.max(...l) < n.width && Math.max(...u) < n.height)) throw new I(`${o} lies outside the map. Move it inside.`);
	let d = c || l[0] === l[1] && u[0] === u[1];
	if (!Mr.includes(a) && !d) throw new I(`${o} covers several tiles. Use a point, or keep Ctrl pressed to place it on the grid.`);
	return {
		kind: a,
		name: typeof e.name == "string" ? e.name.trim() : "",
		column: l[0],
		row: u[0],
		...Mr.includes(a) && !c && { area: Lr(s) },
		direction: mr(e, "direction", o),
		chance: mr(e, "chance", o),
		where: o
	};
}
var Fr = [
	"ellipse",
	"polygon",
	"polyline",
	"text",
	"capsule"
];
function Ir(e, { offsetX: t, offsetY: n }, r) {
	let i = Fr.find((t) => e[t] !== void 0 && e[t] !== !1);
	if (i !== void 0) throw new I(`${r} is drawn as ${i}. Use a point, or a rectangle for a ${Mr.join(", ")}.`);
	if (typeof e.x != "number" || typeof e.y != "number") throw new I(`${r} has no position. Delete it and add a point object.`);
	let a = e.x + t, o = e.y + n, s = L(e.width, 0), c = L(e.height, 0);
	if (![a, o].every(Number.isFinite)) throw new I(`${r} lies outside the map. Move it inside.`);
	if (e.point === !0 || s === 0 && c === 0) return {
		x: a,
		y: o,
		width: 0,
		height: 0
	};
	if (!(s > 0 && c > 0)) throw new I(`${r} is ${s} × ${c} px. Use a point, or draw the rectangle again.`);
	if (L(e.rotation, 0) % 360 != 0) throw new I(`${r} is rotated. Set its Rotation to 0.`);
	if (e.gid === void 0) return {
		x: a,
		y: o,
		width: s,
		height: c
	};
	if (typeof e.gid != "number" || e.gid > 268435455) throw new I(`${r} is a flipped tile. Flip it back (keys X, Y), or use a point.`);
	return {
		x: a,
		y: o - c,
		width: s,
		height: c
	};
}
function Lr({ x: e, y: t, width: n, height: r }) {
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
function Rr(e, t, n) {
	let r = e.filter((e) => e.kind === t);
	if (r.length === 0) throw new I(`${n}: no ${t}. Add a point object of class "${t}".`);
	if (r.length > 1) throw new I(`${n}: ${r.length} objects of class "${t}". Keep one, delete the others.`);
	return r[0];
}
function zr({ kind: e, column: t, row: n, where: r }, i) {
	if (N(i.tiles, i.height, t, n)) throw new I(`${r}: the ${e} at column ${t}, row ${n} is inside a solid tile. Move it into a free tile above the ground.`);
}
function Br(e, t) {
	zr(e, t);
	let { kind: n, column: r, row: i, where: a } = e;
	if (!lt(t.tiles, t.height, r, i + 1)) throw new I(`${a}: the ${n} at column ${r}, row ${i} hangs in the air. Move it into the tile directly above the ground.`);
}
function Vr(e, t) {
	Br(e, t);
	let { column: n, row: r } = e;
	return {
		x: n * b + (b - Nt) / 2,
		y: (r + 1) * b - Pt,
		direction: Hr(e),
		...Ut(t.tiles, t, n, r)
	};
}
function Hr({ kind: e, column: t, row: n, direction: r, where: i }) {
	let a = R(r);
	if (a === "left" || a === "right") return a === "left" ? -1 : 1;
	throw new I(`${i}: the ${e} at column ${t}, row ${n} needs a string property "direction": left or right. Add it under Custom Properties.`);
}
var Ur = 100;
function Wr(e) {
	let { area: t, chance: n, where: r } = e;
	if (t === void 0) throw new I(`${r} is a point. Draw a rectangle where it blows.`);
	if (!ur(n, 0, Ur)) throw new I(`${r} needs an int property "chance" from 0 to ${Ur}: the percentage of intervals in which it blows. Add it under Custom Properties.`);
	return {
		...t,
		direction: Hr(e),
		chance: n
	};
}
var Gr = /* @__PURE__ */ new Map([
	["left", -1],
	["up", -1],
	["right", 1],
	["down", 1]
]);
function Kr(e, t) {
	let { area: n, direction: r, where: i } = e, a = R(r), o = Gr.get(a);
	if (o === void 0) throw new I(`${i} needs a string property "direction": left, right, up or down, where it goes first. Add it under Custom Properties.`);
	let s = a === "up" || a === "down", c = n && qr(n);
	if (n === void 0 || c === void 0 || !((e) => s ? e.width === 3 && e.height > 1 : e.height === 1 && e.width > 3)(c)) throw new I(`${i} moves ${a}: draw the rectangle over which it moves, ${s ? "3 tiles wide and 2 or more high" : "1 tile high and 4 or more wide"}, with Ctrl pressed to keep to the grid. The platform is 3 tiles long.`);
	Jr(e, c, t);
	let l = s ? c.height - 1 : c.width - 3;
	return {
		left: n.left,
		top: n.top,
		length: l * b,
		isUpright: s,
		direction: o
	};
}
function qr({ left: e, top: t, right: n, bottom: r }) {
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
function Jr({ kind: e, where: t }, { column: n, row: r, width: i, height: a }, o) {
	for (let s = n; s < n + i; s++) for (let n = r; n < r + a; n++) if (N(o.tiles, o.height, s, n)) throw new I(`${t}: the ${e} would move through the solid tile at column ${s}, row ${n}. Shorten the rectangle, or remove the tile.`);
}
function Yr(e) {
	let { area: t, where: n } = e;
	if (t === void 0 || t.right - t.left < 4096 || t.bottom - t.top < 4096) throw new I(`${n}: draw a rectangle of at least one tile, in which it flies.`);
	return {
		minX: t.left,
		maxX: t.right - We,
		minY: t.top,
		maxY: t.bottom - Ge,
		direction: Hr(e)
	};
}
var Xr = 31;
function Zr(e, t) {
	let n = e.filter((e) => e.kind === "milestone");
	if (n.length > Xr) throw new I(`${t}: ${n.length} milestones. Keep at most ${Xr}.`);
	return n.map(({ name: e, column: t, area: n, where: r }) => {
		if (e === "") throw new I(`${r}: the milestone at column ${t} has no name. Write it in "Name".`);
		return {
			name: e,
			x: t * b,
			...n && { area: n }
		};
	}).sort((e, t) => e.x - t.x);
}
// src/sim/tiled/tileset.ts
var z = "tiles.tsj", Qr = "assets/levels";
function $r(e, t, n) {
	let r = ei(e, n), i = typeof t == "string" ? Er(t, z) : t;
	if (!lr(i)) throw new I(`${z}: not a Tiled tileset. Save it as "JSON tileset files".`);
	if (!ur(i.tilecount, 1, 4096)) throw new I(`${z}: "tilecount" must be 1–4096. Save the tileset again in Tiled.`);
	if (L(i.tilewidth, 16) !== 16 || L(i.tileheight, 16) !== 16) throw new I(`${z}: its tiles are not 16 × 16 px. Set them in Tileset Properties.`);
	let a = new Uint8Array(i.tilecount);
	for (let e of dr(i.tiles, z)) {
		if (!ur(e.id, 0, i.tilecount - 1)) throw new I(`${z}: a tile without a valid id. Save the tileset again in Tiled.`);
		let t = `${z}, tile ${e.id}`, n = pr(e, t);
		if (n === "") continue;
		let r = A.findIndex(({ id: e }) => R(e) === R(n));
		if (r < 0) throw new I(`${t}: unknown class "${n}". Use one of ${A.map(({ id: e }) => e).join(", ")}.`);
		a[e.id] = r;
	}
	return {
		firstGid: r,
		classes: a
	};
}
function ei(e, t) {
	let n = dr(e.tilesets, `${t}, tilesets`);
	if (n.length !== 1) throw new I(`${t}: needs exactly one tileset, the external "${z}". It has ${n.length}: in the Tilesets panel, keep ${Qr}/${z} and remove all others.`);
	let { source: r, firstgid: i } = n[0];
	if (typeof r != "string" || r === "") throw new I(`${t}: its tileset "${String(n[0].name)}" is embedded, but the game supports only the external "${z}". Open ${Qr}/${z} in Tiled and use Map > Replace Tileset.`);
	if (!ti(r)) throw new I(`${t}: uses the tileset "${r}", but the game supports only "${z}". Open ${Qr}/${z} in Tiled, use Map > Replace Tileset, and save the map in ${Qr}.`);
	if (!ur(i, 1, 268435455)) throw new I(`${t}: its tileset has no valid "firstgid". Save the map again in Tiled.`);
	return i;
}
function ti(e) {
	let t = Qr.split("/");
	for (let n of e.replaceAll("\\", "/").split("/")) n === ".." ? t.pop() : n !== "." && t.push(n);
	return t.join("/") === `${Qr}/${z}`;
}
// src/sim/tiled.ts
function ni(e, t, n) {
	let r = typeof e == "string" ? Er(e, n) : e;
	if (!lr(r)) throw new I(`${n}: not a Tiled map. Save it in Tiled as "JSON map files".`);
	let { width: i, height: a } = ai(r, n), o = $r(r, t, n), s = vr(r, n), c = Cr(s.ground, {
		width: i,
		height: a
	}, o), l = Cr(s.decoration, {
		width: i,
		height: a
	}, o), u = {
		width: i,
		height: a,
		tiles: Uint8Array.from(c, (e) => e < 0 ? M : o.classes[e])
	}, d = Nr(s.things, u), f = Rr(d, "start", s.things.where), p = Rr(d, "bell", s.things.where);
	Br(f, u), zr(p, u);
	let m = Wt(u.tiles);
	si(m, u.height, s.ground.where);
	let h = n.replace(/\.tmj$/, "");
	return {
		id: h,
		name: ci(r, "name", n),
		lesson: ci(r, "lesson", n),
		width: i,
		height: a,
		tiles: u.tiles,
		tileMask: u.tiles.reduce((e, t) => e | 1 << t, 0),
		art: {
			ground: c,
			decoration: l
		},
		startX: f.column * b + (b - O) / 2,
		startY: (f.row + 1) * b - k,
		bellX: p.column * b + b / 2,
		bellY: p.row * b + b / 2,
		regrets: d.filter(({ kind: e }) => e === "regret").map((e) => Vr(e, u)),
		milestones: Zr(d, s.things.where),
		...m,
		winds: d.filter(({ kind: e }) => e === "wind").map(Wr),
		platforms: d.filter(({ kind: e }) => e === "platform").map((e) => Kr(e, u)),
		outliers: d.filter(({ kind: e }) => e === "outlier").map(Yr),
		timeLimitDecisions: oi(r, n),
		onlyReward: li(r, "onlyReward", n),
		look: ui(r, h, n)
	};
}
var ri = 1024, ii = 1e4;
function ai(e, t) {
	if (e.type === "tileset") throw new I(`${t}: a tileset, not a Tiled map. Rename it to .tsj, and save the map under this name.`);
	if (e.type !== "map" || e.orientation !== "orthogonal") throw new I(`${t}: not an orthogonal Tiled map. Make one with File > New > New Map, Orthogonal.`);
	if (e.infinite !== void 0 && e.infinite !== !1) throw new I(`${t}: the map is infinite. Switch off Map > Map Properties > Infinite.`);
	if (e.tilewidth !== 16 || e.tileheight !== 16) throw new I(`${t}: tiles must be 16 × 16 px. Set them in Map > Map Properties.`);
	let { width: n, height: r } = e;
	if (!ur(n, 6, 1024) || !ur(r, 6, 64)) throw new I(`${t}: the map is ${String(n)} × ${String(r)} tiles. Use Map > Resize Map: 6–${ri} wide and 6–64 high.`);
	return {
		width: n,
		height: r
	};
}
function oi(e, t) {
	let n = mr(e, "timeLimitDecisions", t);
	if (ur(n, 1, 1e4)) return n;
	throw new I(`${t}: ${n === void 0 ? "no map property \"timeLimitDecisions\" of type int" : `the map property "timeLimitDecisions" is ${JSON.stringify(n)}, not of type int from 1 to ${ii}`}. Set it in Map > Map Properties: decisions until an episode is cut off.`);
}
function si({ keys: e, doors: t }, n, r) {
	if (!(t.length === 0 || e.length > 0)) throw new I(`${r}: the door at ${`column ${Math.floor(t[0] / n)}, row ${t[0] % n}`} has no key. Add a tile of class "key", or remove the door.`);
}
function ci(e, t, n) {
	let r = li(e, t, n);
	if (r !== null) return r;
	throw new I(`${n}: no map property "${t}" of type string. Add it in Map > Map Properties.`);
}
function li(e, t, n) {
	let r = mr(e, t, n);
	if (r === void 0) return null;
	if (typeof r == "string" && r.trim() !== "") return r.trim();
	throw new I(`${n}: the map property "${t}" is not a non-empty string. Set it in Map > Map Properties.`);
}
function ui(e, t, n) {
	if (li(e, "mood", n) !== null) throw new I(`${n}: rename the map property "mood" to "look", and use one of ${Ne.join(", ")}.`);
	let r = li(e, "look", n);
	if (r === null) return Fe(t);
	let i = Ne.find((e) => e === R(r));
	if (i !== void 0) return i;
	throw new I(`${n}: map property "look" is "${r}". Use one of ${Ne.join(", ")}.`);
}
// src/sim/levels.ts
var di = {
	tutorial: sr,
	corridor: er,
	lobby: nr,
	regret: ar,
	cliff: $n,
	lure: rr,
	credit: tr,
	wind: cr,
	cellar: Qn,
	penthouse: ir
}, fi = /* @__PURE__ */ new Map(), pi = /* @__PURE__ */ new Map();
function mi(e) {
	let t = fi.get(e) ?? gi.get(e);
	if (t !== void 0) return t;
	let n = Me(e);
	if (n !== null) return vi(gn(n));
	if (!bi(e)) throw Error(`No level "${e}". There are: ${Object.keys(di).join(", ")}, ${hi}.`);
	let r = ni(di[e], or, `${e}.tmj`);
	return fi.set(e, r), r;
}
var hi = `and ${Ee}2-<seed>-<difficulty>, with a seed from 0 to ${De} and a difficulty from 0 to 100`, gi = /* @__PURE__ */ new Map(), _i = 1024;
function vi(e) {
	for (let e of gi.keys()) {
		if (gi.size < _i) break;
		gi.delete(e);
	}
	return gi.set(e.id, e), e;
}
function yi(e) {
	return bi(e) || pi.has(e) || Me(e) !== null;
}
function bi(e) {
	return Object.hasOwn(di, e);
}
function xi() {
	return [...pi.values()].filter(({ id: e }) => !Ci(e));
}
var Si = "trial-";
function Ci(e) {
	return e.startsWith(Si);
}
function wi(e) {
	if (!bi(e)) return null;
	try {
		return mi(e), null;
	} catch (e) {
		if (e instanceof I) return e.message;
		throw e;
	}
}
Object.keys(di).flatMap((e) => wi(e) ?? []);
var Ti = Object.keys(di).filter((e) => fi.has(e)).map(Ai), Ei = je(Oe), Di = [...Ti, {
	...Ai(Ei),
	name: "Endless"
}];
function Oi() {
	return pi.size === 0 ? Di : [...Di, ...xi().map(({ id: e }) => Ai(e))];
}
function ki(e) {
	return fi.has(e) || Me(e) !== null ? Ai(e) : void 0;
}
function Ai(e) {
	let { name: t, lesson: n } = mi(e);
	return {
		id: e,
		name: t,
		lesson: n
	};
}
// src/sim/random.ts
function ji(e, t) {
	return e.random = e.random + 2654435769 | 0, Math.floor(v(e.random) / 4294967296 * t);
}
// src/sim/things.ts
var Mi = {
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
}, Ni = Mi, Pi = Object.values(Mi).flatMap(({ fields: e }) => Object.entries(e));
function Fi(e) {
	let t = Pi.map(([, t]) => t(e)), n = Int32Array.from(t.flat()), r = 0, i = Pi.map(([e], i) => {
		let a = r + t[i].length, o = [e, n.subarray(r, a)];
		return r = a, o;
	});
	return {
		...Object.fromEntries(i),
		things: n
	};
}
// src/sim/state.ts
function Ii(e) {
	let t = Ri(e);
	return Vi(t, 0, Li), t;
}
var Li = { randomRegrets: !1 };
function Ri(e) {
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
		...Fi(e),
		tiles: e.tiles.slice()
	};
}
function zi(e, t) {
	if (e.level !== t.level) throw Error(`copyWorld: worlds of two levels, ${e.level.id} and ${t.level.id}.`);
	t.tick = e.tick, t.status = e.status, t.random = e.random, t.x = e.x, t.y = e.y, t.velocityX = e.velocityX, t.velocityY = e.velocityY, t.facing = e.facing, t.steering = e.steering, t.grounded = e.grounded, t.coyoteTicks = e.coyoteTicks, t.jumpBufferTicks = e.jumpBufferTicks, t.jumpHoldTicks = e.jumpHoldTicks, t.jumpGraceTicks = e.jumpGraceTicks, t.attackTicks = e.attackTicks, t.coins = e.coins, t.regretsBeaten = e.regretsBeaten, t.cratesBroken = e.cratesBroken, t.bestX = e.bestX, t.milestonesReached = e.milestonesReached, t.things.set(e.things), t.tiles.set(e.tiles);
}
var Bi = /* @__PURE__ */ new WeakMap();
function Vi(e, t, n) {
	let { level: r } = e, i = Bi.get(r) ?? Ri(r);
	Bi.set(r, i), zi(i, e), e.random = g(t, "world") | 0, n.randomRegrets && Hi(e);
}
function Hi(e) {
	e.level.regrets.forEach(({ minX: t, maxX: n }, r) => {
		e.regretX[r] = t + ji(e, n - t + 1), e.regretDirection[r] = 1 - 2 * ji(e, 2);
	});
}
var Ui = j("door");
function Wi(e, t, n) {
	let r = e.level.keys.indexOf(t);
	r < 0 || (e.tiles[t] = M, e.keyState[r] = 1, Yi(e, n, pe, t, r));
}
function Gi({ keyState: e }) {
	return e.includes(1);
}
function Ki(e, t, n, r, i) {
	let a = qi(e, t, n, r);
	if (a < 0) return;
	let o = e.keyState.indexOf(1);
	o < 0 || (e.keyState[o] = 2, Ji(e, a), Yi(e, i, me, a, o));
}
function qi({ tiles: e, level: t }, n, r, i) {
	let { height: a } = t;
	for (let t = Math.max(r, 0); t <= i && t < a; t++) if (e[n * a + t] === Ui) return n * a + t;
	return -1;
}
function Ji({ tiles: e, level: t }, n) {
	let { height: r } = t, i = [n];
	e[n] = M;
	for (let t = i.pop(); t !== void 0; t = i.pop()) {
		let n = t % r, a = [
			t - r,
			t + r,
			n > 0 ? t - 1 : -1,
			n < r - 1 ? t + 1 : -1
		];
		for (let t of a) e[t] === Ui && (e[t] = M, i.push(t));
	}
}
function Yi({ level: e }, t, n, r, i) {
	D(t, n, Math.floor(r / e.height) * b + b / 2 | 0, r % e.height * b + b / 2 | 0, i);
}
// src/sim/contacts.ts
var Xi = /* @__PURE__ */ o({
	UNHURT: () => -1,
	swingSuitcase: () => va,
	touchTiles: () => ma,
	touchesRegret: () => ba
}), { EVENT_COIN: Zi, EVENT_CRATE_BROKEN: Qi, EVENT_REGRET_BEATEN: $i, HURT_SPIKES: ea } = S, { ATTACK_DEPTH: ta, ATTACK_REACH: na, HERO_HEIGHT: ra, HERO_WIDTH: ia, SPIKE_INSET: aa } = Ie, { REGRET_HEIGHT: oa, REGRET_WIDTH: sa } = Mt, { EMPTY_TILE: ca } = $e, { TILE: la } = y, { TILE_SHIFT: B } = rt, ua = {
	collect: ha,
	hurt: _a,
	take: ga
}, da = { break: ya }, fa = A.map(({ touch: e }) => e === void 0 ? null : ua[e]), pa = A.map(({ strike: e }) => e === void 0 ? null : da[e]);
function ma(e, t) {
	let { x: n, y: r, tiles: i } = e, a = e.level.height, o = n >> B, s = n + ia - 1 >> B, c = Math.max(r >> B, 0), l = Math.min(r + ra - 1 >> B, a - 1), u = -1;
	for (let n = o; n <= s; n++) for (let r = c; r <= l; r++) {
		let o = fa[i[n * a + r]];
		o !== null && (u = Math.max(u, o(e, n, r, t)));
	}
	return u;
}
function ha(e, t, n, r) {
	return e.tiles[t * e.level.height + n] = ca, e.coins = e.coins + 1 | 0, xa(Zi, t, n, r), -1;
}
function ga(e, t, n, r) {
	return Wi(e, t * e.level.height + n, r), -1;
}
function _a({ x: e, y: t }, n, r) {
	let i = (n << B) + aa, a = (r << B) + aa, o = la - 2 * aa;
	return e < i + o && e + ia > i && t < a + o && t + ra > a ? ea : -1;
}
function va(e, t, n) {
	let r = e.level.height, i = e.tiles, a = e.facing > 0 ? e.x + ia : e.x - na, o = a + na, s = e.y, c = e.y + ra, l = Math.max(a >> B, 0), u = Math.min(o - 1 >> B, e.level.width - 1), d = Math.max(s >> B, 0), f = Math.min(c - 1 >> B, r - 1);
	for (let n = l; n <= u; n++) for (let a = d; a <= f; a++) {
		let o = pa[i[n * r + a]];
		o !== null && o(e, n, a, t);
	}
	let p = Math.min(a, e.x), m = Math.max(o, e.x + ia);
	if (e.outlierX.length !== 0 && Ze(e, {
		left: p,
		top: s,
		right: m,
		bottom: c + ta
	}, t), n) for (let n = 0; n < e.regretX.length; n++) Ht(e, n, p, s, m, c + ta) && (e.regretAlive[n] = 0, e.regretsBeaten = e.regretsBeaten + 1 | 0, D(t, $i, e.regretX[n] + sa / 2, e.regretY[n] + oa / 2, n));
}
function ya(e, t, n, r) {
	e.tiles[t * e.level.height + n] = ca, e.cratesBroken = e.cratesBroken + 1 | 0, xa(Qi, t, n, r);
}
function ba(e) {
	let { x: t, y: n } = e;
	for (let r = 0; r < e.regretX.length; r++) if (Ht(e, r, t, n, t + ia, n + ra)) return !0;
	return !1;
}
function xa(e, t, n, r) {
	D(r, e, t * la + la / 2 | 0, n * la + la / 2 | 0, 0);
}
// src/sim/wind.ts
var Sa = 112, Ca = 56, wa = 768, Ta = 100;
function Ea(e, t) {
	let { windTicks: n, windBlows: r } = e, i = e.level.winds;
	for (let a = 0; a < i.length; a++) n[a]--, n[a] <= 0 && (n[a] = 48, r[a] = +(ji(e, Ta) < i[a].chance), r[a] === 1 && Oa(e, i[a]) && D(t, he, e.x, e.y, a)), r[a] === 1 && Oa(e, i[a]) && ka(e, i[a].direction);
}
function Da(e) {
	return e.level.winds.findIndex((t) => Oa(e, t));
}
function Oa({ x: e, y: t }, { left: n, top: r, right: i, bottom: a }) {
	let o = e + O / 2, s = t + k / 2;
	return o >= n && o < i && s >= r && s < a;
}
function ka(e, t) {
	let n = Math.imul(e.velocityX, t);
	if (n >= wa) return;
	let r = e.grounded === 0 ? Sa : Ca;
	e.velocityX = Math.imul(Math.min(n + r, wa), t);
}
// src/sim/step.ts
var { EVENT_ATTACK: Aa, EVENT_BELL: ja, EVENT_BOARD: Ma, EVENT_BOUNCE: Na, EVENT_BUMP: Pa, EVENT_HURT: Fa, EVENT_JUMP: Ia, EVENT_LAND: La, EVENT_MILESTONE: Ra, EVENT_STEP: za, HURT_FELL: Ba, HURT_OUTLIER: Va, HURT_REGRET: Ha } = S, { AIR_ACCELERATION: Ua, ATTACK_COOLDOWN_TICKS: Wa, ATTACK_REACH: Ga, ATTACK_TICKS: Ka, BELL_REACH: qa, CORNER_CORRECTION: Ja, COYOTE_TICKS: Ya, GRAVITY: Xa, GROUND_ACCELERATION: Za, GROUND_FRICTION: Qa, HERO_HEIGHT: V, HERO_WIDTH: H, JUMP_BUFFER_TICKS: $a, JUMP_GRACE_TICKS: eo, JUMP_HOLD_TICKS: to, JUMP_SPEED: no, MAX_FALL_SPEED: ro, OVERSPEED_DECAY: io, RUN_SPEED: ao, STRIDE_SHIFT: oo, TURN_ACCELERATION: so } = Ie, { ATTACK: co, DEAD: lo, IDLE: uo, JUMP: fo, LEFT: po, RANG_BELL: mo, RIGHT: ho, RUNNING: go, TILE: _o } = y, { TILE_SHIFT: U } = rt, { UNHURT: vo } = Xi, { EMPTY_TILE: yo } = $e, { NO_PLATFORM: bo } = mt, xo = Int32Array.from(A, ({ drift: e = 0 }) => e), So = nt(({ drift: e }) => e !== void 0), Co = Int32Array.from(A, ({ launch: e = 0 }) => e), wo = nt(({ launch: e }) => e !== void 0), To = nt(({ locked: e }) => e === !0), Eo = H / 2, Do = V / 2, Oo = 1, ko = 2, Ao = 4, jo = 8, Mo = 16, No = 32, Po = 64, Fo = 128, Io = 256, Lo = null, Ro = 0;
function zo(e) {
	return e !== Lo && (Ro = Bo(e), Lo = e), Ro;
}
function Bo({ questionBlocks: e, winds: t, platforms: n, outliers: r, tileMask: i }) {
	return (e.length === 0 ? 0 : Ao) | (t.length === 0 ? 0 : jo) | (n.length === 0 ? 0 : Mo) | (r.length === 0 ? 0 : No) | ((i & So) === 0 ? 0 : Po) | ((i & wo) === 0 ? 0 : Fo) | ((i & To) === 0 ? 0 : Io);
}
var Vo = _o + Ja;
function Ho(e, t, n) {
	e.status === go && (zt(e, 1), Go(e, t, n, 3 | zo(e.level)));
}
function Uo(e, t, n, r) {
	if (e.status !== go) return;
	let i = n * Vo, a = Vt(e, e.x - Ga - i, e.x + H + Ga + i, n), o = (a ? Oo : 0) | (Wo(e, i) ? ko : 0) | zo(e.level), s = 0;
	for (; s < n && e.status === go;) a && zt(e, 1), Go(e, t, r, o), s++;
	a || zt(e, s);
}
function Wo({ x: e, level: t, milestonesReached: n }, r) {
	if (Math.abs(e + Eo - t.bellX) <= qa + r) return !0;
	let i = t.milestones;
	for (let t = 0; t < i.length; t++) {
		let { x: a, area: o } = i[t], s = o === void 0 ? a : o.left;
		if (!(n >> t & 1) && e + Eo + r >= s) return !0;
	}
	return !1;
}
function Go(e, t, n, r) {
	e.tick = e.tick + 1 | 0;
	let i = e.level, a = (r & Ao) !== 0;
	a && Ce(e);
	let o = i.height, s = e.tiles, c = (r & Mo) !== 0, l = c ? wt(e) : bo;
	c && xt(e);
	let u = (r & No) !== 0;
	u && Je(e);
	let { x: d, y: f } = e, { velocityX: p, velocityY: m, steering: h, grounded: g, coyoteTicks: _, jumpBufferTicks: v, jumpHoldTicks: y, jumpGraceTicks: b } = e;
	t === po ? (h = -1, e.facing = -1) : t === ho ? (h = 1, e.facing = 1) : t === uo && g !== 0 && (h = 0), e.attackTicks > 0 && (e.attackTicks = e.attackTicks - 1 | 0), t === co && e.attackTicks === 0 && (e.attackTicks = Ka, D(n, Aa, d, f, 0)), p = Ko(p, h, g), (r & jo) !== 0 && (e.velocityX = p, Ea(e, n), p = e.velocityX), t === fo && y === 0 && (v = $a), v > 0 && _ > 0 && (v = 0, _ = 0, y = to, b = eo, D(n, Ia, d, f, 0)), v > 0 && (v = v - 1 | 0), g === 0 && _ > 0 && (_ = _ - 1 | 0), y > 0 ? t === fo ? (b = eo, y = y - 1 | 0, m = -no) : b > 0 ? (b = b - 1 | 0, y = y - 1 | 0, m = -no) : (y = 0, m = m + Xa | 0) : m = Math.min(m + Xa, ro) | 0;
	let x = (r & Po) === 0 ? p : p + qo(e) | 0, S = f;
	l !== bo && (x = x + Tt(e, l) | 0, S = Et(e, l));
	let C = d + x | 0, ee = (i.width << U) - H | 0;
	(C < 0 || C > ee) && (C = C < 0 ? 0 : ee, p = 0);
	let te = S >> U, ne = S + V - 1 >> U;
	if ((r & Io) !== 0 && x !== 0 && Ki(e, (x > 0 ? C + H - 1 : C) >> U, te, ne, n), x > 0) {
		let e = C + H - 1 >> U;
		dt(s, o, e, te, ne) && (C = (e << U) - H | 0, p = 0);
	} else if (x < 0) {
		let e = C >> U;
		dt(s, o, e, te, ne) && (C = e + 1 << U | 0, p = 0);
	}
	let re = l !== bo && p === 0;
	g !== 0 && C >> oo !== d >> oo && !re && D(n, za, C, S, Xo(e));
	let w = C >> U, T = C + H - 1 >> U, ie = g, ae = S + V | 0;
	if (S = S + m | 0, g = 0, m < 0) {
		let t = S >> U, r = N(s, o, w, t), i = N(s, o, T, t);
		if (r || i) {
			let o = (w + 1 << U) - C, s = C + H - (T << U);
			!i && o <= Ja && p >= 0 ? C = C + o | 0 : !r && s <= Ja && p <= 0 ? C = C - s | 0 : (S = t + 1 << U | 0, m = 0, y = 0, D(n, Pa, C, S, 0), a && ye(e, C + Eo >> U, w, T, t, n)), w = C >> U, T = C + H - 1 >> U;
		}
	} else {
		let t = S + V - 1 >> U;
		ft(s, o, w, T, t, ae) && (S = (t << U) - V | 0, ie === 0 && D(n, La, C, S, m), m = 0, g = 1, _ = Ya), c && (e.velocityY = m, e.grounded = g, e.coyoteTicks = _, S = Jo(e, {
			x: C,
			y: S,
			oldFeet: ae,
			wasGrounded: ie,
			carrier: l
		}, n), m = e.velocityY, g = e.grounded, _ = e.coyoteTicks);
	}
	e.x = C, e.y = S, e.velocityX = p, e.velocityY = m, e.steering = h, e.grounded = g, e.coyoteTicks = _, e.jumpBufferTicks = v, e.jumpHoldTicks = y, e.jumpGraceTicks = b, C > e.bestX && (e.bestX = C), (r & Fo) !== 0 && Yo(e, n);
	let oe = vo;
	pt(s, o, w, T, S >> U, S + V - 1 >> U) && (oe = ma(e, n));
	let se = (r & Oo) !== 0;
	e.attackTicks > Wa && va(e, n, se), se && ba(e) && (oe = Ha), u && Xe(e) && (oe = Va), S >= o << U && (oe = Ba), oe === vo ? (r & ko) !== 0 && (e.grounded !== 0 && Qo(e, n), Math.abs(C + Eo - i.bellX) <= qa && Math.abs(S + Do - i.bellY) <= qa && (e.status = mo, D(n, ja, i.bellX, i.bellY, 0))) : (e.status = lo, D(n, Fa, C, S, oe));
}
function Ko(e, t, n) {
	if (t === 0) return n === 0 ? e : e > 0 ? Math.max(e - Qa, 0) | 0 : Math.min(e + Qa, 0) | 0;
	let r = Math.imul(e, t);
	return Math.imul(r > ao ? Math.max(r - io, ao) : Math.min(r + (n === 0 ? Ua : r < 0 ? so : Za), ao), t);
}
function qo(e) {
	return e.grounded === 0 ? 0 : xo[Xo(e)];
}
function Jo(e, { x: t, y: n, oldFeet: r, wasGrounded: i, carrier: a }, o) {
	let s = Dt(e, t, r, n + V);
	if (s === bo) return n;
	let c = Ct(e, s) - V | 0;
	return i === 0 && e.grounded === 0 && D(o, La, t, c, e.velocityY), s !== a && D(o, Ma, t, c, s), e.velocityY = 0, e.grounded = 1, e.coyoteTicks = Ya, c;
}
function Yo(e, t) {
	if (e.grounded === 0) return;
	let n = Co[Xo(e)];
	n !== 0 && (e.velocityY = -n, e.grounded = 0, e.coyoteTicks = 0, e.jumpBufferTicks = 0, D(t, Na, Zo(e) * _o + _o / 2, e.y + V + _o / 2, 0));
}
function Xo(e) {
	let t = Zo(e), { y: n, tiles: r, level: i } = e;
	return t < 0 ? yo : r[t * i.height + (n + V >> U)];
}
function Zo({ x: e, y: t, tiles: n, level: r }) {
	let { height: i } = r, a = t + V >> U, o = e + Eo >> U;
	if (lt(n, i, o, a)) return o;
	let s = e >> U, c = s === o ? e + H - 1 >> U : s;
	return lt(n, i, c, a) ? c : -1;
}
function Qo(e, t) {
	let n = e.level.milestones;
	for (let r = 0; r < n.length; r++) e.milestonesReached >> r & 1 || !$o(e, n[r]) || (e.milestonesReached |= 1 << r, D(t, Ra, e.x, e.y, r));
}
function $o({ x: e, y: t }, { x: n, area: r }) {
	if (r === void 0) return e >= n;
	let i = e + Eo, a = t + Do;
	return i >= r.left && i < r.right && a >= r.top && a < r.bottom;
}
// src/env/columns.ts
function es(e, t) {
	return {
		observations: new Float32Array(e * t),
		finalObservations: new Float32Array(e * t),
		rewards: new Float32Array(e),
		terminated: new Uint8Array(e),
		truncated: new Uint8Array(e),
		success: new Uint8Array(e)
	};
}
function ts({ observations: e, finalObservations: t, rewards: n, terminated: r, truncated: i, success: a }) {
	t.set(e);
	for (let e of [
		n,
		r,
		i,
		a
	]) e.fill(0);
}
// src/env/config.ts
function ns(e) {
	return e.kind === "platformer" && e.curriculum === !0 && Me(e.level) !== null;
}
function rs(e) {
	let t = {
		difficulty: 0,
		episodes: 0,
		results: 0
	};
	return {
		get difficulty() {
			return t.difficulty;
		},
		seedFor: (e) => Zn(e, t.difficulty),
		add(n, r) {
			Xn(n) === t.difficulty && (t.episodes = Math.min(t.episodes + 1, 20), t.results = (t.results << 1 | !!r) & is, t.episodes < 20 || as(t.results) < 16 || (t.difficulty = Math.min(t.difficulty + 5, e), t.episodes = 0, t.results = 0));
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
var is = (1 << 20) - 1;
function as(e) {
	let t = 0;
	for (let n = e; n !== 0; n &= n - 1) t++;
	return t;
}
// src/env/observations/builder.ts
function os(e) {
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
var ss = 4, cs = 8 * b, ls = 4 * b, us = 10 * b, ds = 3 * b, fs = 7, ps = 6, ms = {
	regrets: null,
	questionBlocks: null,
	keys: {
		parts: [
			["holds a key", 1],
			["way to the nearest key", ss],
			["way to the nearest door", ss]
		],
		write(e, t, n) {
			t[n] = +!!Gi(e), Ts(e, xs(e), t, n + 1), Ts(e, Ss(e), t, n + 1 + ss);
		},
		sight: (e) => [xs(e), Ss(e)].filter((e) => e >= 0)
	},
	winds: {
		parts: [["wind", 3]],
		write(e, t, n) {
			let r = Da(e), i = r >= 0;
			t[n] = +!!i, t[n + 1] = i ? Math.imul(e.windBlows[r], e.level.winds[r].direction) : 0, t[n + 2] = i ? e.windTicks[r] / 48 : 0;
		},
		sight: () => []
	},
	platforms: {
		parts: [["nearest platform", fs], ["second nearest platform", fs]],
		write(e, t, n) {
			t.fill(0, n, n + 14);
			let [r, i] = _s(e, e.platformWay.length, hs);
			r >= 0 && vs(e, r, t, n), i >= 0 && vs(e, i, t, n + fs);
		},
		sight: (e) => {
			let { height: t, width: n } = e.level;
			return _s(e, e.platformWay.length, hs).filter((e) => e >= 0).map((r) => bs(hs(e, r), Ct(e, r), n, t));
		}
	},
	outliers: {
		parts: [["nearest outlier", ps]],
		write(e, t, n) {
			t.fill(0, n, n + ps);
			let [r] = _s(e, e.outlierX.length, gs);
			r >= 0 && ys(e, r, t, n);
		},
		sight: (e) => {
			let { height: t, width: n } = e.level, [r] = _s(e, e.outlierX.length, gs);
			return r < 0 ? [] : [bs(gs(e, r), e.outlierY[r] + Ge / 2, n, t)];
		}
	}
};
function hs(e, t) {
	return St(e, t) + yt / 2;
}
function gs({ outlierX: e, outlierAlive: t }, n) {
	return t[n] === 0 ? Infinity : e[n] + We / 2;
}
function _s(e, t, n) {
	let r = e.x + O / 2, i = (i) => {
		let a = -1, o = us;
		for (let s = 0; s < t; s++) {
			let t = Math.abs(n(e, s) - r);
			s === i || t >= o || (a = s, o = t);
		}
		return a;
	}, a = i(-1);
	return [a, a < 0 ? -1 : i(a)];
}
function vs(e, t, n, r) {
	let { isUpright: i, length: a } = e.level.platforms[t], o = hs(e, t) - (e.x + O / 2), s = e.platformDirection[t], c = e.platformWay[t];
	n[r] = 1, n[r + 1] = o / us, n[r + 2] = Es(o / ds), n[r + 3] = Es((Ct(e, t) - (e.y + k)) / ls), n[r + 4] = i ? 0 : s, n[r + 5] = i ? s : 0, n[r + 6] = Es((s > 0 ? a - c : c) / cs);
}
function ys(e, t, n, r) {
	let i = gs(e, t) - (e.x + O / 2), a = e.outlierY[t] + Ge / 2 - (e.y + k / 2);
	n[r] = 1, n[r + 1] = i / us, n[r + 2] = Es(i / ds), n[r + 3] = Es(a / ls), n[r + 4] = e.outlierSideways[t], n[r + 5] = e.outlierDown[t];
}
function bs(e, t, n, r) {
	return Math.min(Math.max(Math.floor(e / b), 0), n - 1) * r + Math.min(Math.max(Math.floor(t / b), 0), r - 1);
}
function xs(e) {
	return Cs(e, e.level.keys, (t) => e.keyState[t] === 0);
}
function Ss(e) {
	let { level: t, tiles: n } = e;
	return Cs(e, t.doors, (e) => n[t.doors[e]] !== M);
}
function Cs(e, t, n) {
	let r = -1, i = Infinity;
	for (let a = 0; a < t.length; a++) {
		let o = Math.abs(ws(e, t[a]));
		o >= i || !n(a) || (r = t[a], i = o);
	}
	return r;
}
function ws({ x: e, level: t }, n) {
	return Math.floor(n / t.height) * b + b / 2 - (e + O / 2);
}
function Ts(e, t, n, r) {
	if (t < 0) {
		n.fill(0, r, r + ss);
		return;
	}
	let { level: i } = e, a = ws(e, t), o = t % i.height * b + b / 2 - (e.y + k / 2);
	n[r] = 1, n[r + 1] = a / (i.width * b), n[r + 2] = Es(a / cs), n[r + 3] = Es(o / ls);
}
function Es(e) {
	return Math.max(-1, Math.min(e, 1));
}
// src/env/observations/layout.ts
var Ds = Object.keys(Ni);
function Os(e) {
	if (e.layoutVersion !== void 0) return e.layoutVersion;
	let t = e.tiles.reduce((e, t) => Math.max(e, A[t].since), 1);
	return Ds.reduce((t, n) => Math.max(t, ks(e, n) ? Ni[n].since : 1), t);
}
function ks(e, t) {
	return Object.values(Ni[t].fields).some((t) => t(e).length > 0);
}
function As(e, t, n) {
	let r = [], i = [], a = [], o = t, s = (e) => {
		r.push(e), o += e[1];
	};
	for (let t = 2; t <= e; t++) {
		A.forEach(({ since: e }, r) => {
			e === t && (i.push({
				code: r,
				start: o
			}), s(n(r)));
		});
		for (let e of Ds) {
			let n = ms[e];
			Ni[e].since === t && n !== null && (a.push({
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
var js = ["b2b3fdf7", "1f460355"];
function Ms(e, t, n) {
	let r = g(0, [...t.map(({ name: e, length: t }) => `${e}: ${t}`), ...n === void 0 ? [] : [n]].join("\n")).toString(16).padStart(8, "0");
	return js.includes(r) ? "v1" : `v${e}.${r}`;
}
// src/env/observations/ownState.ts
var Ns = [
	["own speed", 2],
	["on the ground", 1],
	["jump timers", 3],
	["suitcase timers", 2],
	["facing and steering", 2],
	["place within the tile", 1]
], Ps = Ns.reduce((e, [, t]) => e + t, 0), { ATTACK_COOLDOWN_TICKS: Fs, ATTACK_TICKS: Is, COYOTE_TICKS: Ls, HERO_WIDTH: Rs, JUMP_BUFFER_TICKS: zs, JUMP_HOLD_TICKS: Bs, MAX_FALL_SPEED: Vs, RUN_SPEED: Hs } = Ie, { TILE: Us } = y, Ws = Rs / 2, Gs = Us / 2, Ks = Is - Fs, qs = Us - 1;
function Js(e, t, n) {
	t[n] = e.velocityX / Hs, t[n + 1] = e.velocityY / Vs, t[n + 2] = e.grounded, t[n + 3] = e.coyoteTicks / Ls, t[n + 4] = e.jumpBufferTicks / zs, t[n + 5] = e.jumpHoldTicks / Bs;
	let r = e.attackTicks - Fs;
	t[n + 6] = r > 0 ? r / Ks : 0, t[n + 7] = e.attackTicks / Is, t[n + 8] = e.facing, t[n + 9] = e.steering, t[n + 10] = (e.x + Ws & qs) / Gs - 1;
}
// src/env/observations/features.ts
var { TILE_SHIFT: W } = rt, { HERO_HEIGHT: Ys, HERO_WIDTH: Xs } = Ie, { REGRET_HEIGHT: Zs, REGRET_WIDTH: Qs } = Mt, { SUBPIXELS: $s, TILE: G, TILE_PX: ec } = y, tc = j("coin"), nc = j("crate"), rc = j("hazard"), ic = Float32Array.prototype.set, ac = 1, K = 10, oc = 4, sc = 3, cc = 8, lc = 2, uc = 5, q = Ps, dc = q + K, fc = dc + K, pc = fc + K, mc = pc + oc, hc = mc + 1, gc = hc + 10, _c = gc + 3, vc = _c + 3, yc = Xs / 2, bc = Ys / 2, xc = Qs / 2, Sc = cc * G, Cc = lc * G, wc = 4 * G, Tc = {
	id: "features",
	label: "Features",
	help: "62 features: own speed and timers, the ground ahead, the nearest Regrets, coin and crate, the way to the bell. Levels with springs, belts, keys, doors, platforms, fliers or wind add theirs.",
	forLevel: Ec
};
function Ec(e) {
	let { height: t } = e, n = e.width * G, r = Uc(e), i = Os(e), a = As(i, vc, (e) => [`${A[e].id} by column`, K]), { size: o, slices: s } = os([
		...Ns,
		["ground height by column", K],
		["gap by column", K],
		["hazard by column", K],
		["ceiling by column", oc],
		["nearness of a crate", 1],
		["nearest regret", uc],
		["second nearest regret", uc],
		["nearest coin", 3],
		["way to the bell", 3],
		...a.parts
	]), c = a.signals.length > 0, l = e.keys.length > 0, u = Array(e.tiles.length * 2).fill(void 0), d = Pc(o), f = Mc();
	function p(i, o, s) {
		let l = i.x + yc, u = i.y + bc, d = i.y + Ys, f = Ac(i, t), p = m(i, l >> W, f, jc(i, t));
		ic.call(o, p.entries, s + q), d !== (f + 1) * G && Ic(p.ground, d, o, s + q), Js(i, o, s), Bc(i, l, u, o, s + hc), Wc(i, r, l, u, o, s + gc);
		let h = e.bellX - l;
		if (o[s + _c] = h / n, o[s + _c + 1] = Oc(h / Sc), o[s + _c + 2] = Oc((e.bellY - u) / wc), c) for (let { signal: e, start: t } of a.signals) e.write(i, o, s + t);
	}
	function m(n, r, i, a) {
		if (n.cratesBroken !== 0 || l && Dc(n)) return h(n.tiles, r, i, a, d), d;
		let s = (r * t + i) * 2 + i - a, c = u[s];
		if (c !== void 0) return c;
		let f = Pc(o);
		return h(e.tiles, r, i, a, f), u[s] = f, f;
	}
	function h(n, r, i, o, s) {
		Nc(n, e, {
			heroColumn: r,
			feetRow: i,
			headRow: o
		}, f), Fc(f, i, t, s), a.tiles.length > 0 && g(n, r, i, s);
	}
	function g(e, t, n, { entries: r }) {
		for (let { code: i, start: o } of a.tiles) for (let a = 0; a < K; a++) {
			let s = _(e, i, {
				column: t - ac + a,
				feetRow: n,
				index: a
			});
			r[o - q + a] = s < 0 ? 0 : 1;
		}
	}
	function _(n, r, { column: i, feetRow: a, index: o }) {
		if (i < 0 || i >= e.width) return -1;
		let s = Math.min(f.groundRows[o], t - 1);
		for (let e = Math.min(a, s); e <= s; e++) if (n[i * t + e] === r) return e;
		return -1;
	}
	function v(e) {
		let n = e.x + yc >> W, r = Ac(e, t), i = a.tiles.flatMap(({ code: t }) => Array.from({ length: K }, (i, a) => {
			let o = n - ac + a, s = _(e.tiles, t, {
				column: o,
				feetRow: r,
				index: a
			});
			return s < 0 ? [] : [Xc("mechanic", o, s)];
		}).flat()), o = a.signals.flatMap(({ signal: n }) => n.sight(e).map((e) => Xc("mechanic", Math.floor(e / t), e % t)));
		return [...i, ...o];
	}
	function y(t) {
		return [
			...Kc(t, f),
			...v(t),
			...qc(t),
			...Jc(t, r),
			Yc(e)
		];
	}
	return {
		layout: Ms(i, s),
		size: o,
		slices: s,
		write: p,
		sight: y
	};
}
function Dc({ keyState: e }) {
	for (let t = 0; t < e.length; t++) if (e[t] !== 0) return !0;
	return !1;
}
function Oc(e) {
	return e < -1 ? -1 : Math.min(e, 1);
}
function kc(e, t) {
	return e < 0 ? 0 : e >= t ? t - 1 : e;
}
function Ac({ y: e }, t) {
	return kc(e + Ys - 1 >> W, t);
}
function jc({ y: e }, t) {
	return kc(e >> W, t);
}
function Mc() {
	return {
		groundRows: new Float64Array(K),
		hazards: new Uint8Array(K),
		clearances: new Uint8Array(oc),
		crate: -1
	};
}
function Nc(e, { width: t, height: n }, { heroColumn: r, feetRow: i, headRow: a }, o) {
	let { groundRows: s, hazards: c, clearances: l } = o;
	o.crate = -1;
	for (let a = 9; a >= 0; a--) {
		let l = r - ac + a, u = l >= 0 && l < t, d = u ? Lc(e, n, l, i) : -Infinity;
		s[a] = d, c[a] = u ? Rc(e, n, l, i, d) : 0, u && a >= ac && e[l * n + i] === nc && (o.crate = a);
	}
	for (let i = 0; i < oc; i++) {
		let o = r + i;
		l[i] = o < t ? zc(e, n, o, a) : 0;
	}
}
function Pc(e) {
	return {
		entries: new Float32Array(e - q),
		ground: new Float64Array(K)
	};
}
function Fc({ groundRows: e, hazards: t, clearances: n, crate: r }, i, a, o) {
	let { entries: s, ground: c } = o;
	s[mc - q] = r < 0 ? 0 : 1 - (r - ac) / 9;
	for (let n = 0; n < K; n++) c[n] = e[n] * G, s[dc - q + n] = +(e[n] === a), s[fc - q + n] = t[n];
	Ic(c, (i + 1) * G, s, 0);
	for (let e = 0; e < oc; e++) s[pc - q + e] = 1 - n[e] / sc;
}
function Ic(e, t, n, r) {
	for (let i = 0; i < K; i++) n[r + i] = Oc((t - e[i]) / wc);
}
function Lc(e, t, n, r) {
	let i = r;
	if (N(e, t, n, i)) {
		for (; N(e, t, n, i - 1);) i--;
		return i;
	}
	for (i++; i < t && !lt(e, t, n, i);) i++;
	return i;
}
function Rc(e, t, n, r, i) {
	for (let a = r; a < i; a++) if (e[n * t + a] === rc) return 1;
	return 0;
}
function zc(e, t, n, r) {
	let i = 0;
	for (; i < sc && !N(e, t, n, r - 1 - i);) i++;
	return i;
}
function Bc(e, t, n, r, i) {
	let a = Hc(e, t, -1);
	if (a < 0) return;
	Vc(e, a, t, n, r, i);
	let o = Hc(e, t, a);
	o >= 0 && Vc(e, o, t, n, r, i + uc);
}
function Vc(e, t, n, r, i, a) {
	let o = e.regretX[t] + xc - n;
	i[a] = 1, i[a + 1] = o / Sc, i[a + 2] = Oc(o / Cc), i[a + 3] = Oc((e.regretY[t] + Zs / 2 - r) / wc), i[a + 4] = e.regretDirection[t];
}
function Hc({ regretX: e, regretAlive: t }, n, r) {
	let i = xc - n, a = -1, o = Sc;
	for (let n = 0; n < e.length; n++) {
		let s = Math.abs(e[n] + i);
		s >= o || t[n] === 0 || n === r || (a = n, o = s);
	}
	return a;
}
function Uc({ tiles: e, width: t, height: n }) {
	let r = Int32Array.from([...e.keys()].filter((t) => e[t] === tc)), i = r.map((e) => Math.floor(e / n) * G + G / 2);
	return {
		cell: r,
		x: i,
		y: r.map((e) => e % n * G + G / 2),
		firstInSight: Int32Array.from({ length: t }, (e, t) => {
			let n = i.findIndex((e) => e >= (t - cc) * G);
			return n < 0 ? r.length : n;
		})
	};
}
function Wc(e, t, n, r, i, a) {
	let o = Gc(e, t, n);
	o < 0 || (i[a] = 1, i[a + 1] = (t.x[o] - n) / Sc, i[a + 2] = Oc((t.y[o] - r) / wc));
}
function Gc(e, t, n) {
	let r = -1, i = Sc;
	for (let a = t.firstInSight[n >> W]; a < t.cell.length; a++) {
		let o = t.x[a] - n;
		if (o >= i) break;
		e.tiles[t.cell[a]] !== tc || Math.abs(o) >= i || (i = Math.abs(o), r = a);
	}
	return r;
}
function Kc(e, t) {
	let { width: n, height: r } = e.level, i = {
		heroColumn: e.x + yc >> W,
		feetRow: Ac(e, r),
		headRow: jc(e, r)
	};
	Nc(e.tiles, e.level, i, t);
	let { heroColumn: a, feetRow: o, headRow: s } = i, { groundRows: c, hazards: l, clearances: u, crate: d } = t, f = [];
	for (let t = 0; t < K; t++) {
		let i = a - ac + t;
		if (i < 0 || i >= n) continue;
		let p = c[t];
		p === r ? f.push(Xc("gap", i, r - 1)) : f.push({
			...Xc("ground", i, p),
			height: 3
		});
		for (let n = o; l[t] === 1 && n < p; n++) e.tiles[i * r + n] === rc && f.push(Xc("hazard", i, n));
		t === d && f.push(Xc("crate", i, o));
		let m = t < ac ? sc : u[t - ac] ?? sc;
		if (m < sc) {
			let e = (s - m) * ec;
			f.push({
				kind: "ceiling",
				x: i * ec,
				y: e - 3,
				width: ec,
				height: 3
			});
		}
	}
	return f;
}
function qc(e) {
	let t = e.x + yc, n = Hc(e, t, -1);
	return [n, n < 0 ? -1 : Hc(e, t, n)].filter((e) => e >= 0).map((t) => ({
		kind: "regret",
		x: e.regretX[t] / $s,
		y: e.regretY[t] / $s,
		width: Qs / $s,
		height: Zs / $s
	}));
}
function Jc(e, t) {
	let n = Gc(e, t, e.x + yc);
	return n < 0 ? [] : [Xc("coin", t.x[n] >> W, t.y[n] >> W)];
}
function Yc(e) {
	return Xc("bell", e.bellX >> W, e.bellY >> W);
}
function Xc(e, t, n) {
	return {
		kind: e,
		x: t * ec,
		y: n * ec,
		width: ec,
		height: ec
	};
}
var Zc = 17, Qc = {
	regrets: {
		picture: [
			"999",
			"992",
			"999",
			"9.9"
		],
		draw: fl
	},
	questionBlocks: null,
	keys: {
		picture: ["ee", "e."],
		draw: pl
	},
	winds: {
		picture: [
			"..7.",
			"7777",
			"..7."
		],
		draw: ml
	},
	platforms: {
		picture: ["cccccccccccc", ".5........5."],
		draw: hl
	},
	outliers: {
		picture: [
			"9.9",
			"992",
			".9."
		],
		draw: gl
	}
}, $c = Object.keys(Ni), el = [
	"bbb",
	"bbf",
	"bbb",
	"b.b"
], tl = ["ddd", "ddd"], nl = ["d"], rl = [
	".ff.",
	".ff.",
	"ffff",
	".3.."
], il = A.map(({ pixels: e }) => _l(e.split(" "))), al = _l(el), ol = _l(tl), sl = _l(nl), cl = _l(rl), ll = Object.values(Qc).flatMap((e) => e === null ? [] : [{
	draw: e.draw,
	sprite: _l(e.picture)
}]);
function ul(e, t) {
	for (let n = 0; n < ll.length; n++) ll[n].draw(e, ll[n].sprite, t);
}
function dl(e) {
	let t = A.filter(({ since: t }) => t <= e).map(({ id: e, pixels: t }) => [e, t]), n = $c.flatMap((t) => {
		let n = Qc[t];
		return n !== null && Ni[t].since <= e ? [[t, n.picture]] : [];
	});
	return JSON.stringify([
		t,
		n,
		el,
		tl,
		nl,
		rl
	]);
}
function fl({ regretX: e, regretY: t, regretDirection: n, regretAlive: r }, i, a) {
	for (let o = 0; o < e.length; o++) r[o] !== 0 && a(i, e[o] + Nt / 2, t[o] + Pt, n[o] < 0);
}
function pl(e, t, n) {
	Gi(e) && n(t, e.x + O / 2, e.y, !1);
}
function ml(e, t, n) {
	let r = Da(e);
	r < 0 || e.windBlows[r] === 0 || n(t, e.x + O / 2, e.y - b, e.level.winds[r].direction < 0);
}
function hl(e, t, n) {
	for (let r = 0; r < e.platformWay.length; r++) {
		let i = Ct(e, r) + t.height * b / 4;
		n(t, St(e, r) + yt / 2, i, !1);
	}
}
function gl({ outlierX: e, outlierY: t, outlierSideways: n, outlierAlive: r }, i, a) {
	for (let o = 0; o < e.length; o++) r[o] !== 0 && a(i, e[o] + We / 2, t[o] + Ge, n[o] < 0);
}
function _l(e) {
	let t = [...e.join("")].map((e) => e === "." ? 0 : Number.parseInt(e, 16));
	return {
		width: e[0].length,
		height: e.length,
		greys: Float32Array.from(t, (e) => e * Zc / 255)
	};
}
// src/env/observations/pixels.ts
var { ATTACK_COOLDOWN_TICKS: vl, HERO_HEIGHT: yl, HERO_WIDTH: bl } = Ie, xl = 10, Sl = bl / 2, Cl = 42, wl = 28, Tl = 1176, El = 13, Dl = 17, Ol = 3, kl = 2, Al = {
	frames: 2,
	height: wl,
	width: Cl
}, jl = os([["picture one decision before", Tl], ["picture now", Tl]]), Ml = {
	id: "pixels",
	label: "Pixels",
	help: "A grey picture of 42 × 28 pixels around the hero, now and one decision before. Needs more decisions and time than features.",
	forLevel: Nl
};
function Nl(e) {
	let { size: t, slices: n } = jl, r = Os(e), i = Rl();
	function a(e, n, r, a = e) {
		n.fill(0, r, r + t);
		let s = Il(e), c = Ll(e);
		i.begin(n, r, s, c), o(a), i.begin(n, r + Tl, s, c), o(e);
	}
	function o(t) {
		i.tiles(t), i.stamp(cl, e.bellX, e.bellY + Fl, !1), ul(t, i.stamp), s(t);
	}
	function s({ x: e, y: t, facing: n, attackTicks: r }) {
		let a = e + Sl, o = t + yl;
		i.stamp(al, a, o, n < 0), r > vl ? i.stamp(ol, a + n * (Ol << xl), o - Pl, n < 0) : r > 0 && i.stamp(sl, a + n * (kl << xl), o, n < 0);
	}
	return {
		layout: Ms(r, n, dl(r)),
		size: t,
		slices: n,
		picture: Al,
		looksBack: !0,
		write: a,
		sight: zl
	};
}
var Pl = 1 << xl, Fl = 2 << xl;
function Il({ x: e }) {
	return (e + Sl >> xl) - El;
}
function Ll({ y: e }) {
	return (e + yl - 1 >> xl) - Dl;
}
function Rl() {
	let e = /* @__PURE__ */ new Float32Array(), t = 0, n = 0, r = 0;
	function i({ width: n, height: r, greys: i }, a, o, s) {
		let c = a < 0 ? -a : 0, l = a + n > Cl ? Cl - a : n, u = o + r > wl ? wl - o : r;
		for (let r = o < 0 ? -o : 0; r < u; r++) {
			let u = t + (o + r) * Cl + a, d = r * n;
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
			let o = Math.floor(r / 4), s = Math.floor((r + wl - 1) / 4), c = Math.floor((n + Cl - 1) / 4);
			for (let l = Math.floor(n / 4); l <= c; l++) {
				let c = l < 0 || l >= t;
				for (let t = o; t <= s; t++) {
					let o = c ? tt : t < 0 || t >= a ? M : e[l * a + t];
					o !== M && i(il[o], l * 4 - n, t * 4 - r, !1);
				}
			}
		},
		stamp(e, t, a, o) {
			i(e, (t >> xl) - (e.width >> 1) - n, (a - 1 >> xl) - (e.height - 1) - r, o);
		}
	};
}
function zl(e) {
	return [{
		kind: "window",
		x: Il(e) * 4,
		y: Ll(e) * 4,
		width: Cl * 4,
		height: wl * 4
	}];
}
// src/env/observations/tiles.ts
var Bl = 3, Vl = 11, Hl = 3, Ul = 7, Wl = 77, Gl = A.filter(({ seenAs: e, since: t }, n) => n !== M && !e && t === 1), Kl = Ps + 2, ql = Kl + Gl.length * Wl, Jl = ql + Wl, Yl = Jl + Wl, Xl = {
	id: "tiles",
	label: "Tiles",
	help: "A window of 11 × 7 tiles around the hero, one layer per kind of object, and the hero’s own motion.",
	forLevel: Zl
};
function Zl(e) {
	let { width: t, height: n } = e, r = Os(e), i = As(r, Yl, (e) => [`${A[e].id} tiles`, Wl]), { size: a, slices: o } = os([
		...Ns,
		["way to the bell", 2],
		...Gl.map(({ id: e }) => [`${e} tiles`, Wl]),
		["regrets by direction", Wl],
		["bell", Wl],
		...i.parts
	]), s = Int32Array.from(A, ({ id: e, seenAs: t = e }) => {
		let n = Gl.findIndex((e) => e.id === t);
		return n >= 0 ? Kl + n * Wl : i.tiles.find(({ code: e }) => A[e].id === t)?.start ?? Kl;
	}), c = s[tt];
	function l(r, o, s) {
		o.fill(0, s, s + a), Js(r, o, s);
		let c = r.x + O / 2, l = r.y + k / 2;
		o[s + Ps] = (e.bellX - c) / (t * b), o[s + Ps + 1] = (e.bellY - l) / (n * b);
		let d = (c >> 12) - Bl, f = (l >> 12) - Hl;
		u(r.tiles, d, f, o, s);
		for (let e = 0; e < r.regretX.length; e++) {
			if (r.regretAlive[e] === 0) continue;
			let t = (r.regretX[e] + Nt / 2 >> 12) - d, n = (r.regretY[e] + Pt / 2 >> 12) - f;
			Ql(t, n) && (o[s + ql + t * Ul + n] = r.regretDirection[e]);
		}
		let p = (e.bellX >> 12) - d, m = (e.bellY >> 12) - f;
		Ql(p, m) && (o[s + Jl + p * Ul + m] = 1);
		for (let { signal: e, start: t } of i.signals) e.write(r, o, s + t);
	}
	function u(e, r, i, a, o) {
		let l = i < 0 ? -i : 0, u = i + Ul > n ? n - i : Ul;
		for (let d = 0; d < Vl; d++) {
			let f = o + d * Ul, p = r + d;
			if (p < 0 || p >= t) {
				for (let e = 0; e < Ul; e++) a[c + f + e] = 1;
				continue;
			}
			let m = p * n + i;
			for (let t = l; t < u; t++) {
				let n = e[m + t];
				n !== M && (a[s[n] + f + t] = 1);
			}
		}
	}
	return {
		layout: Ms(r, o),
		size: a,
		slices: o,
		write: l,
		sight: $l
	};
}
function Ql(e, t) {
	return e >= 0 && e < Vl && t >= 0 && t < Ul;
}
function $l(e) {
	let t = (e.x + O / 2 >> 12) - Bl, n = (e.y + k / 2 >> 12) - Hl;
	return [{
		kind: "window",
		x: t * 16,
		y: n * 16,
		width: Vl * 16,
		height: Ul * 16
	}];
}
// src/env/observations/index.ts
var eu = [
	Tc,
	Xl,
	Ml
], tu = /* @__PURE__ */ new WeakMap();
function nu(e, t) {
	let n = tu.get(t) ?? /* @__PURE__ */ new Map();
	tu.set(t, n);
	let r = n.get(e);
	if (r) return r;
	let i = eu.find((t) => t.id === e);
	if (!i) throw Error(`No observation "${e}". There are: ${eu.map((e) => e.id).join(", ")}.`);
	let a = i.forLevel(t);
	return n.set(e, a), a;
}
// src/env/platformerSpec.ts
function ru({ level: e, observation: t }) {
	return iu(t, mi(e));
}
function iu(e, t) {
	let n = nu(e, t);
	return {
		id: `BellmanBros-${t.id}-${e}-${n.layout}`,
		observationSize: n.size,
		actionCount: x.length,
		actionNames: x,
		observationSlices: n.slices,
		...n.picture && { picture: n.picture }
	};
}
// src/env/rewards/index.ts
var J = [
	{
		id: "progress",
		label: "Progress",
		help: "Paid for each tile closer to the bell; walking back costs as much. Up: the hero hurries to the right.",
		defaultWeight: .1,
		min: -.5,
		max: .5,
		evaluate: (e) => e.distanceBefore - e.distanceAfter
	},
	{
		id: "bell",
		label: "Bell",
		help: "Paid for ringing the bell. Up: the goal counts more than everything on the way.",
		defaultWeight: 10,
		min: -10,
		max: 20,
		needsEvent: !0,
		evaluate: (e) => +!!e.rangBell
	},
	{
		id: "death",
		label: "Death",
		help: "Paid when the hero falls, meets a Regret or touches spikes. Lower: the hero becomes careful, and in the end too careful to jump.",
		defaultWeight: -2,
		min: -10,
		max: 2,
		needsEvent: !0,
		evaluate: (e) => +!!e.died
	},
	{
		id: "coin",
		label: "Coin",
		help: "Paid for each coin. Up: the hero makes detours for coins, even where they lead away from the bell.",
		defaultWeight: .2,
		min: -1,
		max: 2,
		needsEvent: !0,
		evaluate: (e) => e.coins
	},
	{
		id: "time",
		label: "Time",
		help: "Paid at every decision. Below zero the hero hurries; far below, an early death pays; above zero it dawdles.",
		defaultWeight: -.005,
		min: -.1,
		max: .1,
		evaluate: () => 1
	},
	{
		id: "regret",
		label: "Regret beaten",
		help: "Paid for each Regret or Outlier beaten with the suitcase. Up: the hero hunts.",
		defaultWeight: 0,
		min: -2,
		max: 2,
		needsEvent: !0,
		evaluate: (e) => e.regretsBeaten
	},
	{
		id: "crate",
		label: "Crate broken",
		help: "Paid for each crate broken. Up: the hero clears everything out of the way.",
		defaultWeight: 0,
		min: -2,
		max: 2,
		needsEvent: !0,
		evaluate: (e) => e.cratesBroken
	},
	{
		id: "newBest",
		label: "New ground",
		help: "Paid for each tile beyond the rightmost position of the episode; walking back costs nothing. Up: the hero explores forward.",
		defaultWeight: 0,
		min: -.5,
		max: .5,
		evaluate: (e) => e.newBest
	},
	{
		id: "idle",
		label: "Idling",
		help: "Paid for each idle decision. Above zero, the hero may earn its return by not moving.",
		defaultWeight: 0,
		min: -.1,
		max: .1,
		evaluate: (e) => +(e.action === 4)
	},
	{
		id: "jump",
		label: "Jump",
		help: "Paid for each jump taken off. Below zero, the hero jumps only where it must; above, it hops all the way.",
		defaultWeight: 0,
		min: -.5,
		max: .5,
		needsEvent: !0,
		evaluate: (e) => e.jumps
	}
];
function au(e) {
	for (let t of Object.keys(e)) if (!J.some((e) => e.id === t)) throw Error(`No reward term "${t}". There are: ${J.map((e) => e.id).join(", ")}.`);
	return Float64Array.from(J, (t) => e[t.id] ?? t.defaultWeight);
}
// src/shared/joinedBytes.ts
function ou(e) {
	let t = new Uint8Array(e.reduce((e, { length: t }) => e + t, 0)), n = 0;
	for (let r of e) t.set(r, n), n += r.length;
	return t;
}
// src/env/rowStates.ts
function su(e, { seeds: t, sums: n }) {
	return {
		save() {
			let r = Array.from({ length: e.count }, (t, n) => e.startOf(n));
			return {
				seeds: Uint32Array.from(r, ({ seed: e }) => e),
				lengths: Uint32Array.from(r, (e) => e.actions.length),
				actions: ou(r.map(({ actions: e }) => e)),
				streams: Uint32Array.from(t().flatMap((e) => [...e.save()])),
				sums: n.save()
			};
		},
		load(r) {
			e.startFrom(lu(r, e.count));
			let i = d(u(r, "streams"), new Uint32Array(cu * e.count));
			t().forEach((e, t) => {
				e.load(i.slice(cu * t, cu * (t + 1)));
			}), n.load(d(u(r, "sums"), n.save()));
		}
	};
}
var cu = 4;
function lu(e, t) {
	let n = d(u(e, "seeds"), new Uint32Array(t)), r = d(u(e, "lengths"), new Uint32Array(t)), i = r.reduce((e, t) => e + t, 0), a = d(u(e, "actions"), /* @__PURE__ */ new Uint8Array(), i), o = 0;
	return Array.from(n, (e, t) => (o += r[t], {
		seed: e,
		actions: a.slice(o - r[t], o)
	}));
}
// src/env/vectorise.ts
function uu(e, t) {
	return h(e, "episodes").split(`row ${t}`);
}
// src/env/platformer.ts
var { DEAD: du, RANG_BELL: fu, RUNNING: pu, TILE: mu } = y, { EVENT_JUMP: hu } = S, gu = O / 2;
function _u(e) {
	let t = Su(e, null), { spec: n, level: r, events: i, amounts: a, result: o, ticksPerAction: s } = t, c = Eu(t), l = Object.fromEntries(J.map((e) => [e.id, 0])), u = 0;
	function d(e) {
		return Iu(t, c, e), u = s, c.executed;
	}
	function f(e = c.executed) {
		return Ho(c.world, e, i), u--, u <= 0 || c.world.status !== pu;
	}
	function p(e) {
		return zu(t, c), Ou(c, e, 0), o;
	}
	return {
		spec: n,
		level: r,
		world: c.world,
		events: i,
		get terms() {
			for (let e = 0; e < J.length; e++) l[J[e].id] = t.evaluatedTerms.includes(e) ? a[e] : 0;
			return l;
		},
		episode: () => c.episode,
		setRewardWeights(e) {
			Tu(t, e);
		},
		reset(e, n) {
			Du(t, c, e), Ou(c, n, 0);
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
function vu(e, t, n = 0) {
	let r = Su(e, Cu(e)), i = wu(e), { spec: a, levels: o, result: s } = r, l = a.observationSize, u = Array.from({ length: t }, () => Eu(r)), d = es(t, l), { observations: f, finalObservations: p, rewards: m, terminated: h, truncated: g, success: _ } = d, v = u.map((e) => e.world), y = new Uint32Array(t), b = u.map((e, t) => uu(0, n + t));
	function x(e) {
		b = u.map((t, r) => uu(e, n + r)), i?.reset();
		for (let e = 0; e < t; e++) S(e);
		for (let e = 0; e < t; e++) Ou(u[e], f, e * l);
		ts(d), y.fill(0);
	}
	function S(e) {
		let t = b[e].uint32();
		Du(r, u[e], i === null ? t : i.seedFor(t)), v[e] = u[e].world;
	}
	function C(e) {
		for (let n = 0; n < t; n++) {
			let t = e[n] === -1;
			t ? Fu(r, u[n]) : Pu(r, u[n], e[n]), t && h[n] !== 1 && g[n] !== 1 || Ou(u[n], p, n * l), m[n] = s.reward, h[n] = +!!s.terminated, g[n] = +!!s.truncated, _[n] = +!!s.success, y[n] = u[n].newMilestones;
		}
		f.set(p), i !== null && ee(i);
		for (let e = 0; e < t; e++) (h[e] !== 0 || g[e] !== 0) && (S(e), Ou(u[e], f, e * l));
	}
	function ee({ add: e }) {
		for (let n = 0; n < t; n++) (h[n] === 1 || g[n] === 1) && e(u[n].episode.seed, _[n] === 1);
	}
	function te(e) {
		ne(i === null ? e : e.map((e) => i === null || e.actions.length > 0 ? e : {
			...e,
			seed: i.seedFor(e.seed)
		}));
	}
	function ne(e) {
		e.forEach((t, n) => {
			ju(t, e[n - 1]) ? Mu(r, u[n - 1], u[n], t) : Au(r, u[n], t), v[n] = u[n].world, Ou(u[n], f, n * l);
		}), ts(d), y.fill(0);
	}
	let re = (t) => o?.levelOf(t).id ?? e.level;
	function w(e) {
		let { seed: t, length: n, actions: r } = u[e].episode;
		return {
			seed: t,
			actions: r.slice(0, n)
		};
	}
	function T(e) {
		return h[e] === 1 || g[e] === 1 ? u[e].previous : u[e].episode;
	}
	let ie = su({
		count: t,
		startOf: w,
		startFrom: ne
	}, {
		seeds: () => b,
		sums: yu(u)
	});
	return {
		spec: a,
		count: t,
		...d,
		level: r.level,
		worlds: v,
		milestonesReached: y,
		reset: x,
		step: C,
		startFrom: te,
		startOf: w,
		difficulty: () => i === null ? null : i.difficulty / 100,
		state: i === null ? ie : c({
			rows: ie,
			curriculum: i.state
		}),
		returnOf: (t) => u[t].episode.return * e.rewardScale,
		setRewardWeights(e) {
			Tu(r, e);
		},
		episodeOf: T,
		levelOf: re,
		clipOf(t) {
			let { seed: n, length: r, actions: i } = T(t);
			return {
				levelId: re(n),
				seed: n,
				randomRegrets: e.randomRegrets,
				ticksPerAction: e.ticksPerAction,
				actions: i.slice(0, r)
			};
		}
	};
}
function yu(e) {
	let t = 1 + J.length;
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
var bu = 64, xu = 8;
function Su(e, t) {
	let { ticksPerAction: n, stickyActions: r } = e;
	if (!Number.isInteger(n) || n < 1 || n > xu) throw Error(`ticksPerAction is ${n}: give a whole number from 1 to ${xu}.`);
	if (!(r >= 0 && r < 1)) throw Error(`stickyActions is ${r}: give a probability from 0 to below 1.`);
	let i = mi(e.level), a = nu(e.observation, i), o = {
		ticksPerAction: n,
		rewardScale: e.rewardScale,
		worldOptions: { randomRegrets: e.randomRegrets },
		level: i,
		levels: t,
		observationId: e.observation,
		observation: a,
		spec: ru(e),
		timeLimit: e.timeLimitDecisions || Math.ceil(i.timeLimitDecisions * 4 / n),
		stickyThreshold: r * 2 ** 32,
		weights: new Float64Array(J.length),
		eventlessTerms: [],
		weightedTerms: [],
		evaluatedTerms: [],
		events: ve(bu),
		outcome: {
			world: Ii(i),
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
		amounts: new Float64Array(J.length),
		result: {
			reward: 0,
			terminated: !1,
			truncated: !1,
			success: !1
		}
	};
	return Tu(o, e.rewardWeights), o;
}
function Cu(e) {
	let { level: t, trainSeeds: n = "1", leftBell: r = "off", split: i } = e, a = Me(t), o = ns(e);
	return a === null || n === "1" && r !== "trained" && i === void 0 && !o ? null : qn({
		first: a,
		trainSeeds: n,
		leftBell: r,
		isGraded: o,
		...i && { split: i }
	});
}
function wu(e) {
	let t = Me(e.level);
	return t !== null && ns(e) ? rs(Math.round(t.difficulty * 100)) : null;
}
function Tu(e, t) {
	e.weights.set(au(t)), e.weightedTerms = [...J.keys()].filter((t) => e.weights[t] !== 0), e.eventlessTerms = e.weightedTerms.filter((e) => !J[e].needsEvent);
}
function Eu({ level: e, observation: t, timeLimit: n }) {
	let r = Ii(e);
	return {
		world: r,
		before: t.looksBack ? Ii(e) : r,
		observation: t,
		episode: Uu(n),
		previous: Uu(n),
		stickyKey: 0,
		executed: 0,
		newMilestones: 0,
		xBefore: 0,
		bestBefore: 0,
		coinsBefore: 0,
		regretsBefore: 0,
		cratesBefore: 0,
		milestonesBefore: 0
	};
}
function Du(e, t, n) {
	e.levels !== null && ku(t, e.levels.levelOf(n), e.observationId);
	let r = t.episode;
	t.episode = t.previous, t.previous = r, t.episode.seed = n, t.episode.length = 0, t.episode.return = 0, t.episode.termTotals.fill(0), t.stickyKey = g(n, "sticky"), Vi(t.world, n, e.worldOptions), t.before !== t.world && zi(t.world, t.before);
}
function Ou({ world: e, before: t, observation: n }, r, i) {
	n.write(e, r, i, t);
}
function ku(e, t, n) {
	if (e.world.level === t) return;
	let r = e.before !== e.world;
	e.world = Ii(t), e.before = r ? Ii(t) : e.world, e.observation = nu(n, t);
}
function Au(e, t, { seed: n, actions: r, future: i }) {
	Du(e, t, n);
	let { ticksPerAction: a, events: o } = e;
	for (let i of r) if (Lu(e, t, i), Uo(t.world, i, a, o), zu(e, t), e.result.terminated || e.result.truncated) {
		Du(e, t, n);
		return;
	}
	i !== void 0 && Nu(t, i);
}
function ju(e, t) {
	return t === void 0 || e.seed !== t.seed || e.actions !== t.actions ? !1 : t.future === void 0 || e.future !== void 0;
}
function Mu(e, t, n, r) {
	let { seed: i, future: a } = r;
	t.episode.length === 0 ? Au(e, n, r) : (Du(e, n, i), zi(t.world, n.world), n.before !== n.world && zi(t.before, n.before), n.executed = t.executed, n.episode.length = t.episode.length, n.episode.return = t.episode.return, n.episode.termTotals.set(t.episode.termTotals), n.episode.actions.set(t.episode.actions.subarray(0, t.episode.length)), a !== void 0 && Nu(n, a));
}
function Nu(e, t) {
	e.stickyKey = g(t, "sticky"), e.world.random = g(t, "world") | 0;
}
function Pu(e, t, n) {
	Iu(e, t, n);
	let { ticksPerAction: r, events: i } = e, { world: a, executed: o } = t;
	Uo(a, o, r, i), zu(e, t);
}
function Fu({ result: e }, t) {
	t.newMilestones = 0, e.reward = 0, e.terminated = !1, e.truncated = !1, e.success = !1;
}
function Iu(e, t, n) {
	Lu(e, t, Ru(e, t) ? t.executed : n);
}
function Lu(e, t, n) {
	let { world: r } = t;
	t.before !== r && zi(r, t.before), t.executed = n, e.events.count = 0, t.xBefore = r.x, t.bestBefore = r.bestX, t.coinsBefore = r.coins, t.regretsBefore = r.regretsBeaten, t.cratesBefore = r.cratesBroken, t.milestonesBefore = r.milestonesReached;
}
function Ru({ stickyThreshold: e }, { episode: t, stickyKey: n }) {
	return e === 0 || t.length === 0 ? !1 : v(n + Math.imul(t.length, Hu) >>> 0) < e;
}
function zu(e, t) {
	let { outcome: n, weights: r, amounts: i, result: a } = e, { world: o, episode: s } = t, { status: c, level: l } = o;
	n.world = o, n.action = t.executed, n.distanceBefore = Wu(l, t.xBefore), n.distanceAfter = Wu(l, o.x), n.newBest = (o.bestX - t.bestBefore) / mu, n.coins = o.coins - t.coinsBefore, n.regretsBeaten = o.regretsBeaten - t.regretsBefore, n.cratesBroken = o.cratesBroken - t.cratesBefore, n.jumps = Gu(e.events), n.rangBell = c === fu, n.died = c === du, t.newMilestones = o.milestonesReached & ~t.milestonesBefore;
	let u = Bu(n) ? e.weightedTerms : e.eventlessTerms, d = 0;
	e.evaluatedTerms = u;
	for (let e = 0; e < u.length; e++) {
		let t = u[e], a = r[t] * Vu(t, n);
		i[t] = a, a !== 0 && (s.termTotals[t] += a, d += a);
	}
	s.actions[s.length] = t.executed, s.length++, s.return += d, a.reward = d * e.rewardScale, a.terminated = c !== pu, a.truncated = !a.terminated && s.length >= e.timeLimit, a.success = n.rangBell;
}
function Bu({ coins: e, regretsBeaten: t, cratesBroken: n, jumps: r, rangBell: i, died: a }) {
	return (e | t | n | r) !== 0 || i || a;
}
var Y = J.map((e) => e.evaluate);
function Vu(e, t) {
	switch (e) {
		case 0: return Y[0](t);
		case 1: return Y[1](t);
		case 2: return Y[2](t);
		case 3: return Y[3](t);
		case 4: return Y[4](t);
		case 5: return Y[5](t);
		case 6: return Y[6](t);
		case 7: return Y[7](t);
		case 8: return Y[8](t);
		case 9: return Y[9](t);
		default: return Y[e](t);
	}
}
var Hu = 2654435769;
function Uu(e) {
	return {
		seed: 0,
		length: 0,
		return: 0,
		termTotals: new Float64Array(J.length),
		actions: new Uint8Array(e)
	};
}
function Wu(e, t) {
	return Math.abs(e.bellX - (t + gu)) / mu;
}
function Gu(e) {
	let t = 0;
	for (let n = 0; n < e.count; n++) e.type[n] === hu && t++;
	return t;
}
// src/env/replay.ts
function Ku(e, t, n) {
	let { ticksPerAction: r } = t, { levelId: i, randomRegrets: a } = e, o = _u({
		...t,
		level: i,
		randomRegrets: a,
		stickyActions: 0
	}), s = o.spec.observationSize, c = e.actions.length * e.ticksPerAction, l = Math.ceil(c / r), u = new Float32Array(l * s), d = new Float32Array(l * s), f = new Uint8Array(l), p = new Uint8Array(l), m = new Float32Array(l), h = new Float32Array(s), g = (t) => e.actions[Math.floor(t / e.ticksPerAction)] ?? 4, _ = (t) => {
		let r = Math.floor(t / e.ticksPerAction);
		return n === void 0 ? r >= (e.from ?? 0) : n[r] === 1;
	}, v = 0, y = 0, b = !1, x = !1, S = we(e.answers);
	for (o.reset(e.seed, h); y < c && !b && !x;) {
		let e = Math.min(y + r, c), n = Array.from({ length: e - y }, (e, t) => g(y + t)), i = 0;
		for (let t = y; t < e; t++) _(t) && i++;
		f[v] = qu(n), p[v] = +(2 * i >= n.length), u.set(h, v * s), o.beginDecision(f[v]);
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
function qu(e) {
	let t = (t) => e.filter((e) => e === t).length;
	return t(3) > 0 ? 3 : t(2) > 0 && (e.at(-1) === 2 || 2 * t(2) >= e.length) ? 2 : [
		1,
		0,
		4
	].reduce((e, n) => t(n) > t(e) ? n : e);
}
// node_modules/valibot/dist/index.mjs
var Ju = {
	lang: void 0,
	message: void 0,
	abortEarly: void 0,
	abortPipeEarly: void 0
};
/* @__NO_SIDE_EFFECTS__ */
function Yu(e) {
	return e ? {
		lang: e?.lang ?? void 0,
		message: e?.message,
		abortEarly: e?.abortEarly ?? void 0,
		abortPipeEarly: e?.abortPipeEarly ?? void 0
	} : Ju;
}
/* @__NO_SIDE_EFFECTS__ */
function Xu(e) {
	let t = typeof e;
	return t === "string" ? `"${e}"` : t === "number" || t === "bigint" || t === "boolean" ? `${e}` : t === "object" || t === "function" ? (e && Object.getPrototypeOf(e)?.constructor?.name) ?? "null" : t;
}
function X(e, t, n, r, i) {
	let a = i && "input" in i ? i.input : n.value, o = i?.expected ?? e.expects ?? null, s = i?.received ?? /* @__PURE__ */ Xu(a), c = {
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
function Zu(e, t) {
	return e === t || Number.isNaN(e) && Number.isNaN(t);
}
/* @__NO_SIDE_EFFECTS__ */
function Qu(e, t) {
	let n = [...new Set(e)];
	return n.length > 1 ? `(${n.join(` ${t} `)})` : n[0] ?? "never";
}
function Z(e) {
	return e["~standard"] = {
		version: 1,
		vendor: "valibot",
		validate: (t) => e["~run"]({ value: t }, /* @__PURE__ */ Yu())
	}, e;
}
/* @__NO_SIDE_EFFECTS__ */
function $u(e) {
	if (e.path) {
		let t = "";
		for (let n of e.path) if (typeof n.key == "string" || typeof n.key == "number") t += t ? `.${n.key}` : n.key;
		else return null;
		return t;
	}
	return null;
}
/* @__NO_SIDE_EFFECTS__ */
function ed(e, t) {
	return {
		kind: "validation",
		type: "check",
		reference: ed,
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
function td(e) {
	return {
		kind: "validation",
		type: "integer",
		reference: td,
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
function nd(e, t) {
	return {
		kind: "validation",
		type: "max_length",
		reference: nd,
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
function rd(e, t) {
	return {
		kind: "validation",
		type: "max_value",
		reference: rd,
		async: !1,
		expects: `<=${e instanceof Date ? e.toJSON() : /* @__PURE__ */ Xu(e)}`,
		requirement: e,
		message: t,
		"~run"(e, t) {
			return e.typed && !(e.value <= this.requirement) && X(this, "value", e, t, { received: e.value instanceof Date ? e.value.toJSON() : /* @__PURE__ */ Xu(e.value) }), e;
		}
	};
}
/* @__NO_SIDE_EFFECTS__ */
function id(e, t) {
	return {
		kind: "validation",
		type: "min_length",
		reference: id,
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
function ad(e, t) {
	return {
		kind: "validation",
		type: "min_value",
		reference: ad,
		async: !1,
		expects: `>=${e instanceof Date ? e.toJSON() : /* @__PURE__ */ Xu(e)}`,
		requirement: e,
		message: t,
		"~run"(e, t) {
			return e.typed && !(e.value >= this.requirement) && X(this, "value", e, t, { received: e.value instanceof Date ? e.value.toJSON() : /* @__PURE__ */ Xu(e.value) }), e;
		}
	};
}
/* @__NO_SIDE_EFFECTS__ */
function od(e, t) {
	return {
		kind: "validation",
		type: "regex",
		reference: od,
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
function sd(e) {
	return {
		kind: "transformation",
		type: "transform",
		reference: sd,
		async: !1,
		operation: e,
		"~run"(e) {
			return e.value = this.operation(e.value), e;
		}
	};
}
/* @__NO_SIDE_EFFECTS__ */
function cd(e, t, n) {
	return typeof e.fallback == "function" ? e.fallback(t, n) : e.fallback;
}
/* @__NO_SIDE_EFFECTS__ */
function ld(e, t, n) {
	return typeof e.default == "function" ? e.default(t, n) : e.default;
}
/* @__NO_SIDE_EFFECTS__ */
function ud(e, t) {
	return Z({
		kind: "schema",
		type: "array",
		reference: ud,
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
function dd(e) {
	return Z({
		kind: "schema",
		type: "boolean",
		reference: dd,
		expects: "boolean",
		async: !1,
		message: e,
		"~run"(e, t) {
			return typeof e.value == "boolean" ? e.typed = !0 : X(this, "type", e, t), e;
		}
	});
}
/* @__NO_SIDE_EFFECTS__ */
function fd(e, t) {
	return Z({
		kind: "schema",
		type: "exact_optional",
		reference: fd,
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
function pd(e, t) {
	return Z({
		kind: "schema",
		type: "instance",
		reference: pd,
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
function md(e, t) {
	return Z({
		kind: "schema",
		type: "literal",
		reference: md,
		expects: /* @__PURE__ */ Xu(e),
		async: !1,
		literal: e,
		message: t,
		"~run"(e, t) {
			return /* @__PURE__ */ Zu(e.value, this.literal) ? e.typed = !0 : X(this, "type", e, t), e;
		}
	});
}
/* @__NO_SIDE_EFFECTS__ */
function hd(e) {
	return Z({
		kind: "schema",
		type: "number",
		reference: hd,
		expects: "number",
		async: !1,
		message: e,
		"~run"(e, t) {
			return typeof e.value == "number" && !isNaN(e.value) ? e.typed = !0 : X(this, "type", e, t), e;
		}
	});
}
/* @__NO_SIDE_EFFECTS__ */
function gd(e, t) {
	return Z({
		kind: "schema",
		type: "object",
		reference: gd,
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
						let a = r in n ? n[r] : /* @__PURE__ */ ld(i), o = i["~run"]({ value: a }, t);
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
					} else if (i.fallback !== void 0) e.value[r] = /* @__PURE__ */ cd(i);
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
function _d(e, t) {
	return Z({
		kind: "schema",
		type: "picklist",
		reference: _d,
		expects: /* @__PURE__ */ Qu(e.map(Xu), "|"),
		async: !1,
		options: e,
		message: t,
		"~run"(e, t) {
			return this.options.includes(e.value) ? e.typed = !0 : X(this, "type", e, t), e;
		}
	});
}
/* @__NO_SIDE_EFFECTS__ */
function vd(e) {
	return Z({
		kind: "schema",
		type: "string",
		reference: vd,
		expects: "string",
		async: !1,
		message: e,
		"~run"(e, t) {
			return typeof e.value == "string" ? e.typed = !0 : X(this, "type", e, t), e;
		}
	});
}
/* @__NO_SIDE_EFFECTS__ */
function yd(e, t) {
	return Z({
		kind: "schema",
		type: "tuple",
		reference: yd,
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
function bd(...e) {
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
function xd(e, t, n) {
	let r = e["~run"]({ value: t }, /* @__PURE__ */ Yu(n));
	return {
		typed: r.typed,
		success: !r.issues,
		output: r.value,
		issues: r.issues
	};
}
// src/store/app/fileError.ts
var Sd = class extends Error {
	name = "FileError";
};
function Cd(e, t = 60) {
	return e.trim().slice(0, t).replace(/[\uD800-\uDBFF]$/, "").trim();
}
// src/store/app/settings.ts
var wd = {
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
Oe.seed, Oe.difficulty;
var Td = {
	trainSeeds: {
		kind: "choice",
		label: "Train on seeds",
		help: "Number of levels to train on, from the level seed on; evaluations also play seeds that are never trained on. With few levels the agent memorises them; with many it learns what they have in common.",
		default: "1",
		options: Hn,
		applies: "nextRun"
	},
	leftBell: {
		kind: "choice",
		label: "Bell at the left",
		help: "Tested: training has the bell always at the right; tests also have it at the left, where an agent that learnt “go right” instead of “go to the bell” fails. Trained: half of the training levels have it at the left, too.",
		default: "off",
		options: Un,
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
function Ed({ label: e, help: t, defaultWeight: n, min: r, max: i }) {
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
function Dd(e) {
	return kd(e).map(({ from: e, to: t, value: n }) => ({
		from: e,
		to: t,
		action: n
	}));
}
function Od(e) {
	return kd(e).filter(({ value: e }) => e === 1).map(({ from: e, to: t }) => ({
		from: e,
		to: t
	}));
}
function kd(e) {
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
var Ad = "bellman-bros-clips", jd = 1, Md = 2 ** 20, Nd = 2 ** 28, Pd = class extends Sd {
	name = "ClipFileError";
};
function Fd(e) {
	return `{"format":"${Ad}","version":${jd},"clips":[\n${e.map(({ name: e, source: t, used: n, clip: r, mask: i }) => ({
		name: e,
		source: t,
		used: n,
		level: r.levelId,
		seed: r.seed,
		randomRegrets: r.randomRegrets,
		ticksPerAction: r.ticksPerAction,
		...r.from !== void 0 && { from: r.from },
		actions: Rd(r.actions),
		...r.answers !== void 0 && { answers: r.answers.join("") },
		trained: Od(i).map(({ from: e, to: t }) => [e, t])
	})).map((e) => JSON.stringify(e)).join(",\n")}\n]}\n`;
}
function Id(e) {
	if (e.length > Nd) throw new Pd("The file is too large for a file of clips: choose one that “Export” wrote.");
	let t;
	try {
		t = JSON.parse(e);
	} catch {
		throw new Pd("The file is not JSON: choose one that “Export” wrote.");
	}
	let n = /* @__PURE__ */ xd(/* @__PURE__ */ gd({
		format: /* @__PURE__ */ md(Ad),
		version: /* @__PURE__ */ hd()
	}), t);
	if (!n.success) throw new Pd("The file holds no clips of this game: choose one that “Export” wrote.");
	if (n.output.version !== jd) throw new Pd("The file of clips was made by another version of this page: export it again from this one.");
	let r = /* @__PURE__ */ xd(Ud, t);
	if (r.success) return r.output.clips;
	let [i] = r.issues, a = /* @__PURE__ */ $u(i);
	throw new Pd(`These clips cannot be used${a === null ? "" : ` (${a})`}: ${i.message} Choose a file that “Export” wrote.`);
}
var Ld = x.map((e) => e[0]);
function Rd(e) {
	return Dd(e).map(({ action: e, from: t, to: n }) => `${Ld[e]}${n - t}`).join(" ");
}
function zd(e) {
	let t = [], n = 0;
	for (let r of e.split(" ")) {
		let [, e = "", i = ""] = /^([a-z])([1-9]\d{0,6})$/.exec(r) ?? [], a = Ld.indexOf(e);
		if (n += Number(i), a === -1 || n > Md) return null;
		t.push({
			action: a,
			times: Number(i)
		});
	}
	let r = new Uint8Array(n), i = 0;
	for (let { action: e, times: n } of t) r.fill(e, i, i + n), i += n;
	return r;
}
var Bd = /* @__PURE__ */ bd(/* @__PURE__ */ hd(), /* @__PURE__ */ td(), /* @__PURE__ */ ad(0)), Vd = /* @__PURE__ */ bd(/* @__PURE__ */ gd({
	name: /* @__PURE__ */ bd(/* @__PURE__ */ vd(), /* @__PURE__ */ sd(Cd), /* @__PURE__ */ id(1, "a clip has no name.")),
	source: /* @__PURE__ */ _d([
		"person",
		"expert",
		"agent"
	], "the source of a clip is person, expert or agent."),
	used: /* @__PURE__ */ dd(),
	level: /* @__PURE__ */ bd(/* @__PURE__ */ vd(), /* @__PURE__ */ ed(yi, () => `there is no such level. Import its .tmj file first, or choose clips of ${Hd()}.`)),
	seed: /* @__PURE__ */ bd(Bd, /* @__PURE__ */ rd(4294967295)),
	randomRegrets: /* @__PURE__ */ dd(),
	ticksPerAction: /* @__PURE__ */ bd(Bd, /* @__PURE__ */ ad(1), /* @__PURE__ */ rd(wd.ticksPerAction.max)),
	from: /* @__PURE__ */ fd(Bd),
	actions: /* @__PURE__ */ bd(/* @__PURE__ */ vd(), /* @__PURE__ */ nd(3 * Md), /* @__PURE__ */ sd(zd), /* @__PURE__ */ pd(Uint8Array, `actions are run lengths of ${Ld.join(", ")}, such as “r40 j12”, at most ${Md}.`)),
	answers: /* @__PURE__ */ fd(/* @__PURE__ */ bd(/* @__PURE__ */ vd(), /* @__PURE__ */ nd(Md), /* @__PURE__ */ od(/^[01]*$/, "the answers to ? Blocks are digits, 1 right and 0 wrong, such as “01”."), /* @__PURE__ */ sd((e) => Uint8Array.from(e, Number)))),
	trained: /* @__PURE__ */ bd(/* @__PURE__ */ ud(/* @__PURE__ */ yd([Bd, Bd])), /* @__PURE__ */ nd(Md))
}), /* @__PURE__ */ ed(({ actions: e, trained: t }) => t.every(([t, n]) => t < n && n <= e.length), "a trained span lies outside its clip."), /* @__PURE__ */ ed(({ actions: e, from: t = 0 }) => t < e.length, "a clip begins after its end."), /* @__PURE__ */ sd(({ name: e, source: t, used: n, level: r, trained: i, ...a }) => {
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
function Hd() {
	return Oi().map(({ id: e }) => e).join(", ");
}
var Ud = /* @__PURE__ */ gd({ clips: /* @__PURE__ */ ud(Vd) });
// src/cli/python/clips.ts
function Wd(e) {
	return Id(e).map((e) => {
		let { levelId: t, randomRegrets: n } = e.clip;
		return {
			name: e.name,
			source: e.source,
			level: t,
			randomRegrets: n,
			text: Fd([e])
		};
	});
}
function Gd(e, t) {
	let [{ clip: n }] = Id(e), { observations: r, nextObservations: i, actions: a, rewards: o, length: s, terminated: c, success: l } = Ku(n, t), u = s === 0 ? 0 : r.length / s;
	return {
		length: s,
		observations: Jd(r, i.subarray(i.length - u)),
		actions: Jd(a),
		rewards: Jd(o.map((e) => e * t.rewardScale)),
		terminated: c,
		success: l
	};
}
function Kd(e) {
	return Fd(e.flatMap((e) => Id(e)));
}
function qd(e, t) {
	return Fd([{
		name: e,
		source: "agent",
		used: !0,
		clip: t,
		mask: new Uint8Array(t.actions.length).fill(1)
	}]);
}
function Jd(...e) {
	return Buffer.concat(e.map(({ buffer: e, byteOffset: t, byteLength: n }) => Buffer.from(e, t, n))).toString("base64");
}
// src/algorithms/shared/schema.ts
function Yd(e) {
	let t = {};
	for (let [n, r] of Object.entries(e)) t[n] = r.default;
	return t;
}
// src/store/app/catalog.ts
function Xd(e) {
	let t = ki(e) === void 0 ? null : mi(e).onlyReward, n = (e) => t === null || t === e;
	return Object.fromEntries(J.map(({ id: e, defaultWeight: t }) => [e, n(e) ? t : 0]));
}
// src/store/app/defaults.ts
var Zd = "lobby";
function Qd() {
	return Ti.some(({ id: e }) => e === Zd) ? Zd : Ti.at(0)?.id ?? Zd;
}
function $d() {
	return {
		kind: "platformer",
		level: Qd(),
		observation: eu[0].id,
		...Yd(wd),
		...Yd(Td),
		rewardWeights: Xd(Qd())
	};
}
// src/cli/python/options.ts
var ef = ["unseen", "bellLeft"];
function tf(e, t) {
	let { observation: n, rewardWeights: r = {}, split: i, ...a } = t, o = Me(e) !== null, s = {
		...wd,
		...o && Td
	};
	for (let [e, t] of Object.entries(a)) nf(e, s, t);
	let c = typeof r == "object" && r ? r : {}, l = Object.fromEntries(J.map((e) => [e.id, Ed(e)]));
	for (let [e, t] of Object.entries(c)) nf(e, l, t);
	let { observation: u, ...d } = $d();
	return {
		...d,
		...a,
		level: e,
		observation: n === void 0 ? u : of("observation", n, eu.map(({ id: e }) => e)),
		rewardWeights: {
			...Xd(e),
			...c
		},
		...i !== void 0 && { split: of("split", i, o ? ef : []) }
	};
}
function nf(e, t, n) {
	if (!Object.hasOwn(t, e)) throw Error(`There is no option "${e}". There are: ${Object.keys(t).join(", ")}.`);
	if (!rf(t[e], n)) throw Error(`${e} is ${JSON.stringify(n)}: give ${af(t[e])}.`);
}
function rf(e, t) {
	return e.kind === "toggle" ? typeof t == "boolean" : e.kind === "choice" ? e.options.some((e) => e === t) : typeof t == "number" && t >= e.min && t <= e.max && (e.kind !== "int" || Number.isInteger(t));
}
function af(e) {
	return e.kind === "toggle" ? "true or false" : e.kind === "choice" ? `one of ${e.options.join(", ")}` : `a ${e.kind === "int" ? "whole number" : "number"} from ${e.min} to ${e.max}`;
}
function of(e, t, n) {
	let r = n.find((e) => e === t);
	if (r !== void 0) return r;
	let i = n.length === 0 ? "leave it out, it is about endless levels" : `choose one of ${n.join(", ")}`;
	throw Error(`${e} is ${JSON.stringify(t)}: ${i}.`);
}
// src/cli/python/worlds.ts
var sf = 64, cf = 3;
function lf(e, t, n) {
	let r = vu(e, t, n), { spec: i, observations: a, finalObservations: o, rewards: s, terminated: c, truncated: l, success: u, worlds: d } = r, f = i.observationSize, p = df(s), m = Float64Array.from(ff(r.state.save(), "sums").fill(0)), g = i.picture === void 0 ? df(a) : new Uint8Array(t * f), _ = g.length / (t * f), v = new Uint8Array(g.length), y = new Uint8Array(4 * t + cf * t), b = null;
	function x() {
		return i.picture !== void 0 && uf(a, g, 0), g;
	}
	function S(e) {
		r.state.load({
			seeds: Uint32Array.from(e, (e) => e.uint32()),
			lengths: new Uint32Array(t),
			actions: /* @__PURE__ */ new Uint8Array(),
			streams: Uint32Array.from(e.flatMap((e) => [...e.save()])),
			sums: m
		});
	}
	let C = (e) => c[e] === 1 || l[e] === 1;
	function ee(e) {
		d.forEach((t, n) => {
			e[n].level !== t.level && (e[n] = Ii(t.level)), zi(t, e[n]);
		});
	}
	function te(n) {
		for (let i = 0; i < t; i++) {
			if (!C(i)) continue;
			let { actions: t, length: a } = r.episodeOf(i);
			Uo(n[i], t[a - 1], e.ticksPerAction, ve(sf));
		}
	}
	return {
		spec: i,
		count: t,
		worlds: d,
		reset: r.reset,
		resetEach: (e) => S(e.map((e) => uu(e, 0))),
		next() {
			let e = ff(r.state.save(), "streams"), n = e.length / t;
			S(Array.from({ length: t }, (t, r) => {
				let i = h(0);
				return i.load(Uint32Array.from(e.subarray(r * n, (r + 1) * n))), i;
			}));
		},
		step(e) {
			b !== null && ee(b), r.step(e), b !== null && te(b), x(), y.set(p), y.set(c, 4 * t), y.set(l, 5 * t), y.set(u, 6 * t);
		},
		observed: x,
		stepped: [g, y],
		final() {
			let e = 0;
			for (let n = 0; n < t; n++) {
				if (!C(n)) continue;
				let t = o.subarray(n * f, (n + 1) * f);
				i.picture === void 0 ? v.set(df(t), e * f * _) : uf(t, v, e * f), e++;
			}
			return {
				count: e,
				bytes: v.subarray(0, e * f * _)
			};
		},
		config: e,
		clipOf: r.clipOf,
		keepLast() {
			b ??= d.map(({ level: e }) => Ii(e));
		},
		lastWorlds: () => d.map((e, t) => b !== null && C(t) ? b[t] : e)
	};
}
function uf(e, t, n) {
	for (let r = 0; r < e.length; r++) t[n + r] = Math.round(e[r] * 255);
}
function df({ buffer: e, byteOffset: t, byteLength: n }) {
	return new Uint8Array(e, t, n);
}
function ff(e, t) {
	let n = e[t];
	if (n instanceof Float64Array || n instanceof Uint32Array) return n;
	throw Error(`The state of the rows has no array "${t}".`);
}
// src/cli/python/environments.ts
var pf = 65536;
function mf() {
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
				let s = _f("rows", i, 1, pf), c = tf(String(n), r ?? {}), l = lf(c, s, _f("firstRow", a, 0, pf));
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
				if (t !== void 0) i.reset(gf(t));
				else if (!Array.isArray(r)) i.next();
				else if (r.length === i.count) i.resetEach(r.map(gf));
				else throw Error(`There are ${r.length} seeds for ${i.count} rows.`);
				return { data: i.observed() };
			},
			splitClips: ({ text: e }) => ({ result: { clips: Wd(String(e)) } }),
			episode: ({ handle: e, name: t }) => ({ result: { text: qd(String(t), n(e).clipOf(0)) } }),
			joinClips: ({ texts: e }) => ({ result: { text: Kd((Array.isArray(e) ? e : []).map(String)) } }),
			close({ handle: t }) {
				return e.delete(Number(t)), { result: null };
			}
		}
	};
}
function hf(e, t) {
	let n = Object.hasOwn(e, String(t)) ? e[String(t)] : void 0;
	if (n === void 0) throw Error(`There is no method "${t}".`);
	return n;
}
function gf(e) {
	return _f("seed", e, 0, 2 ** 32 - 1);
}
function _f(e, t, n, r) {
	if (typeof t == "number" && Number.isInteger(t) && t >= n && t <= r) return t;
	throw Error(`${e} is ${JSON.stringify(t)}: give a whole number from ${n} to ${r}.`);
}
// src/cli/python/messages.ts
var vf = 1111642705, yf = 1111642704, bf = 4, xf = 16, Sf = 2 ** 24, Cf = 0, wf = 1, Tf = 2;
function Ef(e, t) {
	let r = new Uint32Array(bf), i = new Uint8Array(r.buffer), a = /* @__PURE__ */ new ArrayBuffer(2 ** 16), o = 0;
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
		r[0] = yf, r[1] = e, r[2] = a;
		let o = 0;
		for (let e of n) o += e.length;
		r[3] = o, Df(t, [i, ...n]);
	}
	let l = (e, t) => c(e, [new TextEncoder().encode(JSON.stringify(t))], 0);
	return {
		read() {
			if (o = 0, !s(xf)) return null;
			let [e, t, n, r] = new Uint32Array(a, 0, bf);
			return e !== vf || r > Sf ? null : s(xf + r) ? {
				kind: t,
				handle: n,
				payload: new Uint8Array(a, xf, r)
			} : null;
		},
		data: (e, t = 0) => c(Cf, e, t),
		result: (e) => l(wf, e),
		fault: (e) => l(Tf, { message: e })
	};
}
function Df(e, t) {
	let n = t;
	for (; n.length > 0;) {
		let t = r(e, n);
		for (; n.length > 0 && t >= n[0].length;) t -= n[0].length, n = n.slice(1);
		n.length > 0 && (n = [n[0].subarray(t), ...n.slice(1)]);
	}
}
var Of = {
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
}, kf = "sprites", Af = "vignette", jf = Of.frames, Mf = /* @__PURE__ */ new Map();
for (let e of Object.keys(Of.frames)) {
	let t = e.slice(0, e.lastIndexOf("/"));
	Mf.set(t, (Mf.get(t) ?? 0) + 1);
}
function Nf(e) {
	let t = Mf.get(e);
	if (t === void 0) throw Error(`The atlas has no animation "${e}": draw it in scripts/art.`);
	return t;
}
function Pf(e, t, n, r = 0) {
	return `${e}/${(Math.floor(t / n) + r) % Nf(e)}`;
}
// src/view/looks.ts
var Ff = .75, Q = 16777215, If = {
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
function Lf(e, t, n, r) {
	return {
		x: Math.round(t * e),
		y: e >= Ff ? Math.round((n - r) * e) : 0
	};
}
// src/view/stage/camera.ts
var Rf = 36, zf = 500, Bf = 90, Vf = 220, Hf = .05, Uf = {
	width: 320,
	height: 180
};
function Wf(e = Uf) {
	let t = 0, n = 0, r = Rf, i = 0, a = {
		x: 0,
		y: 0
	}, o = 0;
	return {
		get scrollX() {
			return Gf(a.x, t) + Math.round(Jf(o, i));
		},
		get scrollY() {
			return Gf(a.y, n) + Math.round(Jf(o * 1.7, i) / 2);
		},
		follow(i, s, c, l, u) {
			o = Math.max(0, o - u), r += (l * Rf - r) * qf(u, zf);
			let d = Yf(i, s + r - e.width / 2, e), f = Xf(i, c - e.height * .6, e);
			t = Kf(t, d, qf(u, Bf)), n = Kf(n, f, qf(u, Bf)), a.x = s, a.y = c;
		},
		jumpTo(i, o, s) {
			r = Rf, t = Yf(i, o + r - e.width / 2, e), n = Xf(i, s - e.height * .6, e), a.x = o, a.y = s;
		},
		shake(e) {
			i = e, o = Vf;
		},
		sees: (n) => Math.abs(n - (t + e.width / 2)) <= e.width / 2
	};
}
function Gf(e, t) {
	return Math.round(e) - Math.round(e - t);
}
function Kf(e, t, n) {
	let r = e + (t - e) * n;
	return Math.abs(t - r) < Hf ? t : r;
}
function qf(e, t) {
	return 1 - Math.exp(-e / t);
}
function Jf(e, t) {
	return e > 0 ? e / Vf * t * Math.sin(e / 12) : 0;
}
function Yf(e, t, { width: n }) {
	return Zf(t, e.width * 16 - n);
}
function Xf(e, t, { height: n }) {
	let r = e.height * 16 - n;
	return r <= 0 ? r : Zf(t, r);
}
function Zf(e, t) {
	return t <= 0 ? t / 2 : Math.min(Math.max(e, 0), t);
}
// src/view/stage/doors.ts
var Qf = 35, $f = 3;
function ep({ height: e, width: t, art: n }, r) {
	let i = Math.floor(r / e);
	for (let r = 0; r <= $f; r++) for (let a of [i - r, i + r]) {
		if (a < 0 || a >= t) continue;
		let r = n.decoration.slice(a * e, (a + 1) * e).indexOf(Qf);
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
}, tp = 20, np = 176, rp = 134, ip = 64, ap = 80, op = 9, sp = [
	20,
	21,
	22,
	23
], cp = 1191998;
function lp(e) {
	let t = [], n = Math.max(e.width * 16, 320), r = Math.max(0, e.height * 16 - np), i = Math.min(0, (e.width * 16 - 320) / 2), { wall: a, window: o } = $, s = i;
	for (let n of up(e)) {
		if (n < s) continue;
		l(s, n);
		let e = {
			width: ap,
			height: rp
		};
		t.push({
			picture: "window",
			x: n,
			y: r,
			...e,
			depth: o,
			shift: 0
		}), s = n + ap;
	}
	l(s, i + n);
	let c = {
		x: i,
		y: r + rp,
		width: n,
		height: ip
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
			height: rp
		};
		t.push({
			picture: "wallpaper",
			...i,
			depth: a,
			shift: (e % 16 + 16) % 16
		});
	}
}
function up(e) {
	let t = [];
	for (let n = 0; n < e.width; n++) for (let r = 0; r < e.height; r++) e.art.decoration[n * e.height + r] === tp && t.push((n + 1) * 16 - ap / 2);
	if (t.length > 0) return t;
	let n = Math.floor((e.width - 5) / op) + 1;
	return Array.from({ length: n }, (e, t) => (2 + t * op) * 16 - 8);
}
// src/view/stage/heroView.ts
var dp = 260, fp = 160, pp = 7, mp = [
	3,
	7,
	11,
	17
];
function hp(e, t, n) {
	if (e.status === 1) return "bellman/hurt/0";
	if (e.status === 2) return Pf("bellman/ring", n, fp);
	if (e.attackTicks > 0) {
		let t = mp.findIndex((t) => 24 - e.attackTicks < t);
		if (t >= 0) return `bellman/attack/${t}`;
	}
	return e.grounded === 0 ? e.velocityY < 0 ? "bellman/jump/0" : "bellman/fall/0" : Math.abs(e.velocityX) > 256 / 3 ? `bellman/run/${Math.floor(Math.abs(t) / pp) % Nf("bellman/run")}` : Pf("bellman/idle", n, dp);
}
// src/view/stage/keysView.ts
var gp = 130, _p = (e) => Pf("key/turn", e, gp), vp = ({ keyState: e }) => e.filter((e) => e === 1).length, yp = {
	drawnAs: "picture",
	step: "step"
}, bp = [{
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
}], xp = {
	empty: yp,
	solid: yp,
	oneWay: yp,
	hazard: yp,
	crate: yp,
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
		drawnAs: Sp("belt/left"),
		step: bp
	},
	beltRight: {
		drawnAs: Sp("belt/right"),
		step: bp
	},
	spring: yp,
	key: {
		drawnAs: {
			animation: "key/turn",
			frameMs: 130,
			layer: "coin",
			wave: !1
		},
		step: "step"
	},
	door: yp
};
function Sp(e) {
	return {
		animation: e,
		frameMs: 1e3 / 30,
		layer: "ground",
		wave: !1
	};
}
// src/view/stage/levelParts.ts
var Cp = 16, wp = 43, Tp = [6, 15], Ep = 15, Dp = 160, Op = 70, kp = 90, Ap = .3, jp = A.map(({ id: e }) => xp[e].drawnAs);
function Mp({ tiles: e, art: t }, n) {
	let r = t.ground[n];
	return r < 0 || jp[e[n]] !== "picture" ? null : r;
}
function Np({ width: e, height: t, art: n }) {
	return Array.from({ length: e }, (e, r) => {
		let i = n.ground[r * t], a = n.ground[r * t + t - 1];
		return [...Tp.includes(i) ? [{
			tile: Ep,
			column: r,
			row: -1
		}] : [], ...a >= 0 ? [{
			tile: a,
			column: r,
			row: t
		}] : []];
	}).flat();
}
function Pp({ height: e, art: t }) {
	let n = [];
	return t.decoration.forEach((t, r) => {
		t < 0 || sp.includes(t) || n.push({
			tile: t,
			column: Math.floor(r / e),
			row: r % e
		});
	}), n;
}
function Fp({ tiles: e, height: t }) {
	let n = [];
	return e.forEach((e, r) => {
		let i = jp[e];
		if (typeof i != "object") return;
		let { animation: a, frameMs: o, layer: s, wave: c } = i, l = Math.floor(r / t), u = {
			x: Vp(l),
			y: Vp(r % t)
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
function Ip({ height: e, art: t }) {
	let n = [];
	return t.decoration.forEach((t, r) => {
		let [i, a] = [Vp(Math.floor(r / e)), Vp(r % e)];
		t === Cp && n.push({
			x: i,
			y: a,
			frame: "glow/large"
		}), t === wp && n.push({
			x: i,
			y: a - 4,
			frame: "glow/small"
		});
	}), n;
}
function Lp(e, t) {
	let n = t === 0 ? -1 : Math.floor(t / kp) % 23;
	return e * 7 % 23 === n ? Ap / 2 : Ap;
}
function Rp(e, t) {
	return e === 2 ? "block/open/0" : e === 1 ? "block/asking/0" : Pf("block/closed", t, Dp);
}
function zp(e, t) {
	return e ? Pf("bell/ring", t, Op) : "bell/idle/0";
}
var Bp = Nf("door/open");
function Vp(e) {
	return e * 16 + 8;
}
// src/view/stage/outliersView.ts
var Hp = 70, Up = (e, t) => Pf("outlier/fly", t, Hp, e), Wp = 1512238, Gp = 16774880, Kp = 11842520, qp = 140, Jp = yt / 256, Yp = 10, Xp = 3, Zp = 8, Qp = .55, $p = (e) => Pf("platform/move", e, qp);
function em(e) {
	return e.platforms.flatMap(({ left: e, top: t, length: n, isUpright: r }) => {
		let i = e / 256 + Jp / 2, a = t / 256 + Yp, o = n / 256, s = [];
		for (let e = 0; e <= o; e += Zp) s.push(tm(i + (r ? 0 : e), a + (r ? e : 0), r));
		for (let e of [0, o]) s.push(...nm(i + (r ? 0 : e), a + (r ? e : 0)));
		return s;
	});
}
function tm(e, t, n) {
	return {
		x: Math.round(e),
		y: Math.round(t),
		...n ? {
			width: 1,
			height: Xp
		} : {
			width: Xp,
			height: 1
		},
		colour: Kp,
		alpha: Qp
	};
}
function nm(e, t) {
	let [n, r] = [Math.round(e), Math.round(t)];
	return [{
		x: n - 2,
		y: r - 2,
		width: 5,
		height: 5,
		colour: Wp,
		alpha: 1
	}, {
		x: n - 1,
		y: r - 1,
		width: 3,
		height: 3,
		colour: Kp,
		alpha: 1
	}];
}
// src/view/stage/regretsView.ts
var rm = 130, im = (e, t) => Pf("regret/walk", t, rm, e), am = 14, om = 5, sm = 10, cm = 6, lm = .75;
function um({ level: e, windBlows: t, windTicks: n, tick: r }, i) {
	return e.winds.flatMap((e, a) => {
		if (t[a] === 0) return [];
		let o = e.left / 256, s = e.top / 256, c = (e.right - e.left) / 256, l = (e.bottom - e.top) / 256, u = n[a], d = Math.min(48 - u, u), f = lm * Math.min(d / cm, 1), p = (r + i) * om * e.direction, m = Math.ceil(c * l / (256 * sm));
		return Array.from({ length: m }, (e, t) => {
			let { across: n, down: r, speed: i } = dm(t), a = o + fm(n * c + p * i, c), u = Math.min(am * i, o + c - a), d = {
				width: Math.round(u),
				height: 1
			};
			return {
				x: Math.round(a),
				y: Math.round(s + r * l),
				...d,
				colour: Gp,
				alpha: f
			};
		});
	});
}
function dm(e) {
	return {
		across: fm(e * .7548776662, 1),
		down: fm(.5 + e * .569840291, 1),
		speed: .75 + fm(e * .6180339887, 1) / 2
	};
}
function fm(e, t) {
	return (e % t + t) % t;
}
// src/view/picture/drawList.ts
var pm = 8, mm = 16777215, hm = 1e3 / 60;
function gm(e, t) {
	let { level: n } = e, r = e.tick * hm, i = e.x / 256 + O / 256 / 2, a = e.y / 256 + k / 256, o = Wf();
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
			picture: kf,
			...vm(t),
			x: n,
			y: r,
			..._m,
			...i
		});
	}
	function p(e, t, n, r, i) {
		let { width: a, height: o } = vm(t);
		f(e, t, Math.round(n) - a / 2, Math.round(r) - o, i);
	}
	function m(e, t, n, r, i) {
		let { width: a, height: o } = vm(t);
		f(e, t, Math.round(n - a / 2), Math.round(r - o / 2), i);
	}
	function h(e, t, r, i, a = mm) {
		let o = {
			x: t % pm * 16,
			y: Math.floor(t / pm) * 16
		}, s = {
			x: r * 16,
			y: i * 16,
			width: 16,
			height: 16
		};
		u(e, {
			kind: "picture",
			picture: ym(n),
			from: o,
			...s,
			..._m,
			tint: a
		});
	}
	let { light: g, layers: _, hall: v } = If[n.look], y = n.height * 16 - 180;
	if (_.forEach(({ picture: e, follows: n, frameMs: i }, a) => {
		let o = bm(e), { height: l } = t(o), d = i === void 0 ? 1 : Math.round(l / 192), f = i === void 0 ? 0 : Math.floor(r / i) % d, p = {
			x: s,
			y: c,
			width: 320,
			height: 180
		}, m = Lf(n, s, c, y), h = {
			top: f * 192,
			height: Math.min(l, 192),
			shift: m
		};
		for (let e of xm(o, t(o).width, h, p)) u($.sky + a / _.length, e);
	}), v) for (let { picture: e, depth: r, shift: i, ...a } of lp(n)) if (e === null) d(r, {
		...a,
		colour: cp,
		alpha: 1
	});
	else {
		let { width: n, height: o } = t(e), s = xm(e, n, {
			top: 0,
			height: o,
			shift: {
				x: i,
				y: 0
			}
		}, a);
		for (let e of s) u(r, e);
	}
	for (let { tile: e, column: t, row: r } of Pp(n)) h($.decoration, e, t, r, g.furniture);
	for (let e of em(n)) d($.decoration, e);
	if (g.vignette > 0) {
		let e = {
			x: s,
			y: c,
			width: 320,
			height: 180
		}, t = {
			..._m,
			alpha: g.vignette
		};
		u($.vignette, {
			kind: "picture",
			picture: Af,
			from: {
				x: 0,
				y: 0
			},
			...e,
			...t
		});
	}
	Ip(n).forEach(({ x: e, y: t, frame: n }, i) => {
		let a = Lp(i, g.flickers ? r : 0);
		m($.light, n, e, t, {
			alpha: a,
			tint: g.lamp
		});
	});
	let b = e.status === 2, x = n.bellX / 256, S = n.bellY / 256 + 8;
	m($.light, "glow/large", x, S - 10, { alpha: b ? 2 * Ap : Ap }), p($.bell, zp(b, r), x, S);
	for (let t = 0; t < e.tiles.length; t++) {
		let r = e.tiles[t] === n.tiles[t] ? Mp(n, t) : null;
		r !== null && h($.ground, r, Math.floor(t / n.height), t % n.height);
	}
	for (let { tile: e, column: t, row: r } of Np(n)) h($.ground, e, t, r);
	n.questionBlocks.forEach((t, i) => {
		let [a, o] = [Math.floor(t / n.height) * 16, t % n.height * 16];
		f($.ground, Rp(e.blockState[i], r), a, o);
		let s = e.blockState[i] === 2 ? ep(n, t) : null;
		s !== null && f($.decoration, `door/open/${Bp - 1}`, s.column * 16, s.row * 16);
	});
	for (let { index: t, x: i, y: a, animation: o, frameMs: s, layer: c, ahead: l } of Fp(n)) e.tiles[t] === n.tiles[t] && m($[c], Pf(o, r, s, l), i, a);
	for (let t = 0; t < e.platformWay.length; t++) {
		let n = Math.round(St(e, t) / 256);
		f($.platform, $p(r), n, Math.round(Ct(e, t) / 256));
	}
	for (let t = 0; t < e.regretX.length; t++) {
		if (e.regretAlive[t] === 0) continue;
		let n = (e.regretX[t] + Nt / 2) / 256, i = (e.regretY[t] + Pt) / 256;
		p($.regret, im(t, r), n, i, { flipped: e.regretDirection[t] < 0 });
	}
	for (let t = 0; t < e.outlierX.length; t++) {
		if (e.outlierAlive[t] === 0) continue;
		let n = (e.outlierX[t] + We / 2) / 256, i = (e.outlierY[t] + Ge / 2) / 256, a = { flipped: e.outlierSideways[t] < 0 };
		m($.regret, Up(t, r), Math.round(n), Math.round(i), a);
	}
	p($.hero, hp(e, i, r), i, a, { flipped: e.facing < 0 });
	for (let t = 1; t <= vp(e); t++) {
		let n = Math.round(e.y / 256) - 8 * t;
		m($.hero, _p(r), Math.round(i), n);
	}
	for (let t of um(e, 0)) d($.effect, t);
	return l.sort((e, t) => e.depth - t.depth).map(({ drawn: e }) => e);
}
var _m = {
	flipped: !1,
	alpha: 1,
	tint: mm
};
function vm(e) {
	let t = jf[e];
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
function ym({ look: e }) {
	return e === "lobby" ? "tiles" : `looks/${e}/tiles`;
}
function bm(e) {
	return e.includes("/") ? `looks/${e}` : e;
}
function xm(e, t, n, r) {
	let { top: i, height: a, shift: o } = n, s = [];
	for (let n = -Sm(o.y, a); n < r.height; n += a) for (let c = -Sm(o.x, t); c < r.width; c += t) {
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
			..._m
		});
	}
	return s;
}
function Sm(e, t) {
	return (e % t + t) % t;
}
// src/view/picture/raster.ts
var Cm = 172800, wm = 1512238;
function Tm(e, t, n) {
	Em(n, {
		x: 0,
		y: 0,
		width: 320,
		height: 180,
		colour: wm,
		alpha: 1
	});
	for (let r of e) r.kind === "rectangle" ? Em(n, r) : Dm(n, t(r.picture), r);
}
function Em(e, { x: t, y: n, width: r, height: i, colour: a, alpha: o }) {
	let [s, c, l] = Om(a), u = Math.round(255 * o);
	for (let a = Math.max(0, n); a < Math.min(180, n + i); a++) for (let n = Math.max(0, t); n < Math.min(320, t + r); n++) {
		let t = 3 * (a * 320 + n);
		e[t] = Am(e[t], s, u), e[t + 1] = Am(e[t + 1], c, u), e[t + 2] = Am(e[t + 2], l, u);
	}
}
function Dm(e, t, n) {
	let { x: r, y: i, width: a, height: o, from: s, flipped: c, alpha: l, tint: u } = n, [d, f, p] = Om(u), m = Math.round(255 * l), { data: h } = t;
	for (let n = Math.max(0, i); n < Math.min(180, i + o); n++) for (let o = Math.max(0, r); o < Math.min(320, r + a); o++) {
		let l = c ? a - 1 - (o - r) : o - r, u = 4 * ((s.y + n - i) * t.width + s.x + l), g = km(h[u + 3], m);
		if (g === 0) continue;
		let _ = 3 * (n * 320 + o);
		e[_] = Am(e[_], km(h[u], d), g), e[_ + 1] = Am(e[_ + 1], km(h[u + 1], f), g), e[_ + 2] = Am(e[_ + 2], km(h[u + 2], p), g);
	}
}
function Om(e) {
	return [
		e >> 16 & 255,
		e >> 8 & 255,
		e & 255
	];
}
function km(e, t) {
	return t === 255 ? e : Math.round(e * t / 255);
}
function Am(e, t, n) {
	return n === 255 ? t : Math.round(e + (t - e) * n / 255);
}
// src/cli/python/pictures.ts
function jm(e) {
	let n = /* @__PURE__ */ new Map(), r = /* @__PURE__ */ new Uint8Array();
	function i(r) {
		let i = n.get(r) ?? Fm(t(new URL(`${r}.png`, e)));
		return n.set(r, i), i;
	}
	return { paint(e) {
		return r.length !== e.length * Cm && (r = new Uint8Array(e.length * Cm)), e.forEach((e, t) => {
			Tm(gm(e, i), i, r.subarray(t * Cm, (t + 1) * Cm));
		}), r;
	} };
}
var Mm = 8, Nm = 16, Pm = 6;
function Fm(e) {
	let t = new DataView(e.buffer, e.byteOffset, e.byteLength), [n, r] = [t.getUint32(Nm), t.getUint32(20)], [a, o, , , s] = e.subarray(24), c = [];
	for (let n = Mm; n < e.length;) {
		let r = t.getUint32(n);
		String.fromCharCode(...e.subarray(n + 4, n + 8)) === "IDAT" && c.push(e.subarray(n + 8, n + 8 + r)), n += r + 12;
	}
	let l = i(Buffer.concat(c)), u = 4 * n, d = new Uint8Array(u * r), f = a === 8 && o === Pm && s === 0;
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
var Im = Ef(0, 1), { methods: Lm, step: Rm, worldsOf: zm } = mf(), Bm = jm(e(`${import.meta.dirname}/pictures/`)), Vm = {
	...Lm,
	hello: () => ({ result: {
		version: "0.1.0+572745f237e3",
		node: process.versions.node,
		actions: x
	} }),
	render({ handle: e, last: t }) {
		let n = zm(e);
		return { data: Bm.paint(t === !0 ? n.lastWorlds() : n.worlds) };
	},
	replay: ({ handle: e, text: t }) => ({ result: Gd(String(t), zm(e).config) }),
	measure({ handle: e, milliseconds: t }) {
		let n = zm(e), r = h(1), i = Array.from({ length: 64 }, () => Int32Array.from({ length: n.count }, () => r.int(x.length))), a = performance.now(), o = 0;
		for (; performance.now() - a < _f("milliseconds", t, 1, 1e4);) {
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
function Hm(e, { buffer: t, byteOffset: n, byteLength: r }) {
	let i = zm(e);
	Rm(i, new Int32Array(t, n, r >> 2));
	let { count: a, bytes: o } = i.final();
	Im.data(a === 0 ? i.stepped : [...i.stepped, o], a);
}
function Um(e) {
	return e instanceof Error && "code" in e && e.code === "EPIPE";
}
function Wm(e) {
	let { method: t, ...n } = JSON.parse(new TextDecoder().decode(e)), r = hf(Vm, t)(n);
	"data" in r ? Im.data([r.data]) : Im.result(r.result);
}
for (let e = Im.read(); e !== null; e = Im.read()) try {
	if (e.kind === 1) Hm(e.handle, e.payload);
	else if (e.kind === 0) Wm(e.payload);
	else throw Error(`There is no request of kind ${e.kind}.`);
} catch (e) {
	if (Um(e)) break;
	Im.fault(e instanceof Error ? e.message : String(e));
}
