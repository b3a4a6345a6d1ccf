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
	EVENTS: () => ee,
	EVENT_ASK: () => fe,
	EVENT_ATTACK: () => re,
	EVENT_BELL: () => ce,
	EVENT_BOARD: () => ye,
	EVENT_BOUNCE: () => he,
	EVENT_BUMP: () => ue,
	EVENT_COIN: () => ie,
	EVENT_CRATE_BROKEN: () => ae,
	EVENT_GUST: () => ve,
	EVENT_HURT: () => se,
	EVENT_JUMP: () => te,
	EVENT_LAND: () => ne,
	EVENT_MILESTONE: () => le,
	EVENT_OPEN: () => pe,
	EVENT_OUTLIER_BEATEN: () => be,
	EVENT_REFUSE: () => me,
	EVENT_REGRET_BEATEN: () => oe,
	EVENT_STEP: () => de,
	EVENT_TAKE_KEY: () => ge,
	EVENT_UNLOCK: () => _e,
	HURT_FELL: () => 0,
	HURT_OUTLIER: () => 3,
	HURT_REGRET: () => 2,
	HURT_SPIKES: () => 1,
	createEventBuffer: () => xe,
	pushEvent: () => w
}), ee = [
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
], te = C("jump"), ne = C("land"), re = C("attack"), ie = C("coin"), ae = C("crateBroken"), oe = C("regretBeaten"), se = C("hurt"), ce = C("bell"), le = C("milestone"), ue = C("bump"), de = C("step"), fe = C("ask"), pe = C("open"), me = C("refuse"), he = C("bounce"), ge = C("takeKey"), _e = C("unlock"), ve = C("gust"), ye = C("board"), be = C("outlierBeaten");
function C(e) {
	return ee.indexOf(e);
}
function xe(e) {
	return {
		count: 0,
		type: new Uint8Array(e),
		x: new Int32Array(e),
		y: new Int32Array(e),
		value: new Int32Array(e)
	};
}
function w(e, t, n, r, i) {
	let a = e.count;
	a !== e.type.length && (e.type[a] = t, e.x[a] = n, e.y[a] = r, e.value[a] = i, e.count = a + 1);
}
function Se(e, t, n, r, i, a) {
	let o = [
		t,
		n,
		r
	].map((t) => Ce(e, t, i)).find((e) => e >= 0);
	o !== void 0 && e.blockState[o] === 0 && (e.blockState[o] = 1, e.blockAsked[o] = e.blockAsked[o] + 1 | 0, Oe(e, a, fe, o));
}
function Ce({ level: e }, t, n) {
	return e.questionBlocks.indexOf(t * e.height + n);
}
function we({ status: e, blockState: t }) {
	return e === 0 ? t.indexOf(1) : -1;
}
function Te(e, t, n) {
	let r = we(e);
	if (!(r < 0) && (e.blockState[r] = t ? 2 : 0, Oe(e, n, t ? pe : me, r), t)) {
		e.coins = e.coins + 3 | 0;
		for (let t = 0; t < 3; t++) Oe(e, n, ie, r);
	}
}
function Ee({ blockState: e }) {
	for (let t = 0; t < e.length; t++) e[t] === 1 && (e[t] = 0);
}
function De(e) {
	let t = 0;
	return (n, r) => {
		e === void 0 || t >= e.length || we(n) < 0 || Te(n, e[t++] === 1, r);
	};
}
function Oe({ level: e }, t, n, r) {
	let i = e.questionBlocks[r];
	w(t, n, Math.floor(i / e.height) * b + b / 2 | 0, i % e.height * b + b / 2 | 0, n === ie ? 0 : r);
}
// src/sim/endless/ids.ts
var ke = "endless", Ae = 999999, je = {
	seed: 1,
	difficulty: .3
}, Me = "-left", Ne = /^endless(2?)-(0|[1-9]\d{0,5})-(0|[1-9]\d?|100)(-left)?$/;
function Pe({ seed: e, difficulty: t, bell: n, generator: r }) {
	return `${r === 1 ? ke : "endless2"}-${e}-${Math.round(t * 100)}${n === "left" ? Me : ""}`;
}
function Fe(e) {
	let [, t, n, r, i] = Ne.exec(e) ?? [];
	return n === void 0 ? null : {
		seed: Number(n),
		difficulty: Number(r) / 100,
		...i !== void 0 && { bell: "left" },
		...t === "" && { generator: 1 }
	};
}
// src/sim/looks.ts
var Ie = [
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
], Le = /* @__PURE__ */ new Map([
	["regret", "alley"],
	["cliff", "terrace"],
	["lure", "kitchen"],
	["credit", "shaft"],
	["wind", "roof"],
	["tutorial", "yard"]
]);
function Re(e) {
	return Ie.find((t) => t === e) ?? Le.get(e) ?? "lobby";
}
// src/sim/player.ts
var ze = /* @__PURE__ */ o({
	AIR_ACCELERATION: () => 80,
	ATTACK_COOLDOWN_TICKS: () => 14,
	ATTACK_DEPTH: () => We,
	ATTACK_REACH: () => Ue,
	ATTACK_TICKS: () => 24,
	BELL_REACH: () => Ke,
	CORNER_CORRECTION: () => He,
	COYOTE_TICKS: () => 6,
	GRAVITY: () => 96,
	GROUND_ACCELERATION: () => 96,
	GROUND_FRICTION: () => 128,
	HERO_HEIGHT: () => E,
	HERO_WIDTH: () => T,
	JUMP_BUFFER_TICKS: () => 6,
	JUMP_GRACE_TICKS: () => 2,
	JUMP_HOLD_TICKS: () => 12,
	JUMP_SPEED: () => 704,
	MAX_FALL_SPEED: () => Ve,
	OVERSPEED_DECAY: () => 16,
	RUN_SPEED: () => Be,
	SPIKE_INSET: () => Ge,
	STRIDE_SHIFT: () => 13,
	TURN_ACCELERATION: () => 192
}), T = 2560, E = 3584, Be = 768, Ve = 1152, He = 1024, Ue = 3584, We = 1536, Ge = 768, Ke = 5120, qe = 3072, Je = 2560, Ye = 192, Xe = 128;
function Ze(e) {
	let { outlierX: t, outlierY: n, outlierAlive: r } = e, { outliers: i } = e.level;
	for (let a = 0; a < i.length; a++) {
		if (r[a] === 0) continue;
		let { minX: o, maxX: s, minY: c, maxY: l } = i[a];
		t[a] = Qe(t[a], Ye, e.outlierSideways, a, o, s), n[a] = Qe(n[a], Xe, e.outlierDown, a, c, l);
	}
}
function Qe(e, t, n, r, i, a) {
	let o = e + Math.imul(n[r], t);
	return o <= i ? (n[r] = 1, i) : o >= a ? (n[r] = -1, a) : o;
}
function $e(e) {
	let { x: t, y: n } = e;
	for (let r = 0; r < e.outlierX.length; r++) if (tt(e, r, t, n, t + T, n + E)) return !0;
	return !1;
}
function et(e, { left: t, top: n, right: r, bottom: i }, a) {
	for (let o = 0; o < e.outlierX.length; o++) tt(e, o, t, n, r, i) && (e.outlierAlive[o] = 0, e.regretsBeaten = e.regretsBeaten + 1 | 0, w(a, be, e.outlierX[o] + qe / 2, e.outlierY[o] + Je / 2, o));
}
function tt({ outlierX: e, outlierY: t, outlierAlive: n }, r, i, a, o, s) {
	if (n[r] === 0) return !1;
	let c = e[r], l = t[r];
	return c < o && c + qe > i && l < s && l + Je > a;
}
// src/sim/tiles.ts
var nt = /* @__PURE__ */ o({
	EMPTY_TILE: () => k,
	SOLID_TILE: () => it,
	TILE_KINDS: () => D,
	codeOf: () => O,
	maskOf: () => at
}), rt = [
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
], D = rt;
function O(e) {
	return rt.findIndex((t) => t.id === e);
}
var k = O("empty"), it = O("solid");
function at(e) {
	return D.reduce((t, n, r) => e(n) ? t | 1 << r : t, 0);
}
// src/sim/collision.ts
var ot = /* @__PURE__ */ o({
	TILE_SHIFT: () => 12,
	isBlocking: () => A,
	isColumnBlocked: () => mt,
	isHurting: () => pt,
	isLanding: () => ht,
	isStandable: () => ft,
	mayTouch: () => gt
}), st = 12, ct = at(({ blocks: e }) => e === !0), lt = ct | at(({ carries: e }) => e === !0), ut = at(({ touch: e }) => e !== void 0), dt = at(({ touch: e }) => e === "hurt");
function A(e, t, n, r) {
	return r >>> 0 < t && !!(ct >> e[n * t + r] & 1);
}
function ft(e, t, n, r) {
	return r >>> 0 < t && !!(lt >> e[n * t + r] & 1);
}
function pt(e) {
	return !!(dt >> e & 1);
}
function mt(e, t, n, r, i) {
	return A(e, t, n, r) || i !== r && A(e, t, n, i);
}
function ht(e, t, n, r, i, a) {
	if (i >>> 0 >= t) return !1;
	let o = a <= i << st ? lt : ct;
	return !!((o >> e[n * t + i] | o >> e[r * t + i]) & 1);
}
function gt(e, t, n, r, i, a) {
	return i < 0 || a >= t || !!((ut >> e[n * t + i] | ut >> e[n * t + a] | (ut >> e[r * t + i] | ut >> e[r * t + a])) & 1);
}
// src/sim/platforms.ts
var _t = /* @__PURE__ */ o({
	NO_PLATFORM: () => -1,
	PLATFORM_SPEED: () => Ct,
	PLATFORM_TILES: () => 3,
	PLATFORM_WIDTH: () => St,
	carriedX: () => Ot,
	carriedY: () => kt,
	landingPlatform: () => At,
	platformBelow: () => Dt,
	platformLeft: () => Tt,
	platformTop: () => Et,
	stepPlatforms: () => wt
}), { SUBPIXELS: vt, TILE: yt } = y, { TILE_SHIFT: j } = ot, { HERO_HEIGHT: bt, HERO_WIDTH: xt } = ze, St = 3 * yt, Ct = vt;
function wt({ level: e, platformWay: t, platformDirection: n }) {
	let { platforms: r } = e;
	for (let e = 0; e < r.length; e++) {
		let i = t[e] + Math.imul(n[e], Ct);
		t[e] = i, i <= 0 ? n[e] = 1 : i >= r[e].length && (n[e] = -1);
	}
}
function Tt({ level: e, platformWay: t }, n) {
	let { left: r, isUpright: i } = e.platforms[n];
	return i ? r : r + t[n];
}
function Et({ level: e, platformWay: t }, n) {
	let { top: r, isUpright: i } = e.platforms[n];
	return i ? r + t[n] : r;
}
function Dt(e) {
	if (e.grounded === 0) return -1;
	let t = e.y + bt;
	for (let n = 0; n < e.level.platforms.length; n++) if (Et(e, n) === t && Mt(e, e.x, n)) return Nt(e) ? -1 : n;
	return -1;
}
function Ot(e, t) {
	return e.level.platforms[t].isUpright ? 0 : jt(e, t);
}
function kt(e, t) {
	if (!e.level.platforms[t].isUpright) return e.y;
	let { x: n, y: r, tiles: i, level: a } = e, o = jt(e, t), s = n >> j, c = n + xt - 1 >> j;
	return (o < 0 ? Pt(e, n, r + o) : ht(i, a.height, s, c, r + o + bt - 1 >> j, r + bt)) ? r : r + o | 0;
}
function At(e, t, n, r) {
	let i = -1, a = r;
	for (let r = 0; r < e.level.platforms.length; r++) {
		let o = Et(e, r);
		if (o >= a || !Mt(e, t, r)) continue;
		let s = e.level.platforms[r].isUpright ? o - jt(e, r) : o;
		n > Math.max(o, s) || Pt(e, t, o - bt) || (i = r, a = o);
	}
	return i;
}
function jt({ level: e, platformWay: t, platformDirection: n }, r) {
	let i = t[r];
	return i <= 0 ? -Ct : i >= e.platforms[r].length ? Ct : Math.imul(n[r], Ct);
}
function Mt(e, t, n) {
	let r = Tt(e, n);
	return t < r + St && t + xt > r;
}
function Nt({ x: e, y: t, tiles: n, level: r }) {
	let i = t + bt, a = i >> j;
	if (a << j !== i) return !1;
	let o = e + xt - 1 >> j;
	return ft(n, r.height, e >> j, a) || ft(n, r.height, o, a);
}
function Pt({ tiles: e, level: t }, n, r) {
	let i = r >> j, a = n + xt - 1 >> j;
	return A(e, t.height, n >> j, i) || A(e, t.height, a, i);
}
// src/sim/regrets.ts
var Ft = /* @__PURE__ */ o({
	REGRET_HEIGHT: () => Lt,
	REGRET_WIDTH: () => It,
	isRegretNear: () => Wt,
	regretOverlaps: () => Gt,
	regretReach: () => Kt,
	stepRegrets: () => Ht
}), It = 3072, Lt = 3584, Rt = 128, zt = It, Bt = Lt, Vt = Rt;
function Ht(e, t) {
	let { regretX: n, regretDirection: r, regretAlive: i } = e, a = e.level.regrets;
	for (let o = 0; o < a.length; o++) {
		if (i[o] === 0) continue;
		let { minX: s, maxX: c } = a[o], l = n[o], u = l + r[o] * t * Vt;
		if (l >= s && l <= c && u > s && u < c) n[o] = u;
		else for (let n = 0; n < t; n++) Ut(e, o, s, c);
	}
}
function Ut({ regretX: e, regretDirection: t }, n, r, i) {
	let a = e[n] + t[n] * Vt;
	a <= r ? (e[n] = r, t[n] = 1) : a >= i ? (e[n] = i, t[n] = -1) : e[n] = a;
}
function Wt({ regretX: e, regretAlive: t }, n, r, i) {
	let a = i * Vt;
	for (let i = 0; i < e.length; i++) {
		let o = e[i];
		if (o - a < r && o + zt + a > n && t[i] !== 0) return !0;
	}
	return !1;
}
function Gt(e, t, n, r, i, a) {
	let o = e.regretX[t];
	if (o >= i || o + zt <= n || e.regretAlive[t] === 0) return !1;
	let s = e.regretY[t];
	return s < a && s + Bt > r;
}
function Kt(e, t, n, r) {
	let i = (n) => n >= 0 && n < t.width && !A(e, t.height, n, r) && !pt(e[n * t.height + r]) && ft(e, t.height, n, r + 1), a = n;
	for (; i(a - 1);) a--;
	let o = n;
	for (; i(o + 1);) o++;
	return {
		minX: a << 12,
		maxX: (o + 1) * b - It
	};
}
// src/sim/specialTiles.ts
function qt(e) {
	let t = (t) => {
		let n = D.map(t), r = [];
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
var M = {
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
}, Jt = -1, Yt = {
	hazard: M.spikes,
	crate: M.crate,
	coin: M.coin,
	question: M.question,
	beltLeft: M.beltLeft,
	beltRight: M.beltRight,
	spring: M.spring,
	key: M.key,
	door: M.door
};
function Xt(e) {
	let { tiles: t, width: n, height: r } = e, i = Int16Array.from(t, (t, n) => Zt(e, Math.floor(n / r), n % r)), a = new Int16Array(n * r).fill(Jt), o = (e, t, n) => {
		t > 0 && (a[e * r + t] = n);
	}, { column: s, row: c } = e.bell;
	o(s - 1, c + 1, M.deskLeft), o(s, c + 1, M.deskMiddle), o(s + 1, c + 1, M.deskRight);
	for (let t of e.floors.slice(0, -1)) nn(e.rng, t, o);
	return {
		ground: i,
		decoration: a
	};
}
function Zt({ tiles: e, width: t, height: n }, r, i) {
	let { id: a } = D[e[r * n + i]];
	return a === "oneWay" ? Qt(e, {
		width: t,
		height: n
	}, r, i) : a === "solid" ? $t(e, {
		width: t,
		height: n
	}, r, i) : Yt[a] ?? Jt;
}
function Qt(e, { width: t, height: n }, r, i) {
	let a = e[r * n + i], o = r > 0 && e[(r - 1) * n + i] === a;
	return o === (r + 1 < t && e[(r + 1) * n + i] === a) ? M.oneWayMiddle : o ? M.oneWayRight : M.oneWayLeft;
}
function $t(e, { width: t, height: n }, r, i) {
	if (en(e, n, r, i)) return A(e, n, r, i + 1) ? M.ceilingFill : M.ceilingUnderside;
	if (A(e, n, r, i - 1)) return (3 * r + 5 * i) % 11 == 0 ? M.groundFillAlt : M.groundFill;
	let a = (r) => r >= 0 && r < t && !A(e, n, r, i);
	return a(r - 1) ? M.groundTopLeft : a(r + 1) ? M.groundTopRight : M.groundTop;
}
function en(e, t, n, r) {
	for (let i = r; i >= 0; i--) if (e[n * t + i] !== it) return !1;
	return !0;
}
var tn = [
	[],
	[M.plantTop, M.plantPot],
	[
		M.lampTop,
		M.lampPost,
		M.lampPost
	]
];
function nn(e, { column: t, width: n, ground: r }, i) {
	let a = tn[e.int(tn.length)], o = t + 1 + e.int(Math.max(1, n - 2));
	a.forEach((e, t) => {
		i(o, r - a.length + t, e);
	});
}
// src/sim/endless/pieces.ts
var rn = /* @__PURE__ */ new Map([
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
]), an = [
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
], on = [
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
], sn = {
	1: an,
	2: [...an, ...on.map((e) => ({
		...e,
		isCommon: !0
	}))]
}, cn = {
	1: 2,
	2: 5
}, ln = 5, un = 9, dn = 2, fn = 5, pn = 3, mn = 500, hn = 40, gn = [
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
], _n = new Map([...D.map(({ sketch: e }, t) => [e, t]), ["=", it]]), vn = /* @__PURE__ */ new Map([["<", -1], [">", 1]]);
function yn(e) {
	let { seed: t, difficulty: n, generator: r = 2 } = e;
	if (!Number.isInteger(t) || t < 0 || t > 999999) throw Error(`The seed of an endless level is ${t}: give a whole number from 0 to ${Ae}.`);
	if (!(n >= 0 && n <= 1)) throw Error(`The difficulty of an endless level is ${n}: give a number from 0 to 1.`);
	let i = h(t, "endless"), a = xn(i.split("pieces"), Math.round(n * 100), sn[r]), o = {
		column: 76,
		row: a.ground - 2
	}, [s, c] = e.bell === "left" ? [In(a), {
		start: Fn(In(a)),
		bell: {
			...o,
			column: Ln(a, o.column)
		}
	}] : [a, {
		start: Pn(a, dn),
		bell: o
	}];
	return Bn(s, {
		id: Pe(e),
		name: `Endless ${t}`,
		layoutVersion: cn[r],
		...c,
		milestones: e.bell === "left" ? zn(c.start.column, c.bell.column) : gn,
		look: Ie[i.split("look").int(Ie.length)],
		decoration: i.split("decoration")
	});
}
function bn(e) {
	let { above: t, below: n, rise: r } = Nn(e);
	return Array.from({ length: 5 }, (e, t) => ln + t).filter((e) => e - t >= 1 && e + n < 11 && e - r >= ln && e - r <= un);
}
function xn(e, t, n) {
	let r = En(80, 7 + e.int(3));
	Dn(r, fn);
	let i = null;
	for (;;) {
		let a = 73 - r.column, o = r.column === fn ? 0 : pn + e.int(t < 50 ? 4 : 2), s = Sn(e, n, {
			hundredths: t,
			room: a - o,
			ground: r.ground,
			previous: i
		});
		if (s === null) break;
		n !== sn[1] && (i = s), Dn(r, o), On(r, s);
	}
	return Dn(r, 80 - r.column), r;
}
function Sn(e, t, { hundredths: n, room: r, ground: i, previous: a }) {
	let o = t.filter((e) => e !== a && e.from <= n && Mn(e) <= r && Cn.get(e)?.includes(i)), s = o.map(({ from: e, isCommon: t }) => (t ? 2 : 1) * (wn + Math.max(0, Tn - (n - e)))), c = e.int(s.reduce((e, t) => e + t, 0));
	for (let e = 0; e < o.length; e++) if (c -= s[e], c < 0) return o[e];
	return null;
}
var Cn = new Map(sn[2].map((e) => [e, bn(e)])), wn = 4, Tn = 40;
function En(e, t) {
	let n = new Uint8Array(e * 11);
	for (let t = 0; t < e; t++) n[t * 11] = it;
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
function Dn(e, t) {
	let { tiles: n, column: r, ground: i } = e;
	e.floors.push({
		column: r,
		width: t,
		ground: i
	});
	for (let e = r; e < r + t; e++) An(n, e, i);
	e.column = r + t;
}
function On(e, t) {
	let { rows: n } = t, { above: r, rise: i } = Nn(t), a = e.ground - r;
	n.forEach((t, r) => {
		let i = a + r;
		for (let a = 0; a < t.length; a++) {
			let o = e.column + a, s = vn.get(t[a]);
			s !== void 0 && e.regrets.push({
				column: o,
				row: i,
				direction: s
			});
			let c = _n.get(t[a]) ?? k;
			c !== k && (e.tiles[o * 11 + i] = c, t[a] === "=" && jn(e.tiles, o, i), r === n.length - 1 && D[c].blocks === !0 && An(e.tiles, o, i + 1));
		}
	});
	for (let { column: n, row: r, ...i } of kn(t)) e.areas.push({
		...i,
		column: e.column + n,
		row: a + r
	});
	e.column += Mn(t), e.ground -= i;
}
function kn({ areas: e = [] }) {
	return [...rn].flatMap(([t, n]) => {
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
function An(e, t, n) {
	for (let r = n; r < 11; r++) e[t * 11 + r] = it;
}
function jn(e, t, n) {
	for (let r = n; r >= 0; r--) e[t * 11 + r] = it;
}
function Mn({ rows: e }) {
	return e[0].length;
}
function Nn({ rows: e }) {
	let t = (t) => e.findIndex((e) => e[t] === "#"), n = t(0);
	return {
		above: n,
		below: e.length - 1 - n,
		rise: n - t(e[0].length - 1)
	};
}
function Pn({ floors: e }, t) {
	return {
		column: t,
		row: e[0].ground
	};
}
function Fn({ floors: e, width: t }) {
	let n = e.map((e) => ({
		column: e.column + Math.floor(e.width / 2),
		row: e.ground
	})), r = ({ column: e }) => Math.abs(e - t / 2);
	return n.reduce((e, t) => r(t) < r(e) ? t : e);
}
function In(e) {
	let { width: t, tiles: n } = e, r = e.floors.map((e) => ({
		...e,
		column: t - e.column - e.width
	})).reverse(), i = e.regrets.map(({ column: t, row: n, direction: r }) => ({
		column: Ln(e, t),
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
		let i = Ln(e, Math.floor(r / 11)), a = n[i * 11 + r % 11];
		return Rn.get(a) ?? a;
	});
	return {
		...e,
		tiles: o,
		floors: r,
		regrets: i,
		areas: a
	};
}
function Ln({ width: e }, t) {
	return e - 1 - t;
}
var Rn = /* @__PURE__ */ new Map([[O("beltLeft"), O("beltRight")], [O("beltRight"), O("beltLeft")]]);
function zn(e, t) {
	return gn.map(({ name: n }, r) => {
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
function Bn(e, { id: t, name: n, layoutVersion: r, start: i, bell: a, milestones: o, look: s, decoration: c }) {
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
			return p ??= Xt({
				tiles: l,
				...f,
				floors: d,
				bell: a,
				rng: c
			}), p;
		},
		startX: i.column * b + (b - T) / 2,
		startY: i.row * b - E,
		bellX: a.column * b + b / 2,
		bellY: a.row * b + b / 2,
		regrets: e.regrets.map(({ column: e, row: t, direction: n }) => ({
			x: e * b + (b - It) / 2,
			y: (t + 1) * b - Lt,
			direction: n,
			...Kt(l, f, e, t)
		})),
		milestones: o,
		...qt(l),
		winds: e.areas.flatMap(Vn),
		platforms: e.areas.flatMap(Hn),
		outliers: e.areas.flatMap(Un),
		timeLimitDecisions: mn,
		onlyReward: null,
		look: s
	};
}
function Vn({ mark: e, ...t }) {
	return e.kind === "wind" ? [{
		...Wn(t),
		direction: e.direction,
		chance: hn
	}] : [];
}
function Hn({ mark: e, ...t }) {
	if (e.kind !== "platform") return [];
	let { left: n, top: r } = Wn(t), { isUpright: i, direction: a } = e;
	return [{
		left: n,
		top: r,
		length: (i ? t.height - 1 : t.width - 3) * b,
		isUpright: i,
		direction: a
	}];
}
function Un({ mark: e, ...t }) {
	if (e.kind !== "outlier") return [];
	let { left: n, top: r, right: i, bottom: a } = Wn(t);
	return [{
		minX: n,
		maxX: i - qe,
		minY: r,
		maxY: a - Je,
		direction: e.direction
	}];
}
function Wn({ column: e, row: t, width: n, height: r }) {
	return {
		left: e * b,
		top: t * b,
		right: (e + n) * b,
		bottom: (t + r) * b
	};
}
// src/sim/endless/sets.ts
var Gn = [
	"1",
	"4",
	"16",
	"64",
	"256",
	"all"
], Kn = [
	"off",
	"tested",
	"trained"
], qn = Ae + 1, Jn = qn / 2, Yn = 256;
function Xn({ first: e, trainSeeds: t, leftBell: n, isGraded: r = !1, split: i }) {
	let a = i === void 0 && t !== "all" ? Number(t) : Jn, o = i === void 0 ? 0 : Jn, s = /* @__PURE__ */ new Map();
	function c(t) {
		let s = g(t, "level") % a, c = i === "bellLeft" || i === void 0 && n === "trained" && Zn(t), l = r ? Math.min($n(t) / 100, e.difficulty) : e.difficulty;
		return {
			...e,
			difficulty: l,
			seed: (e.seed + o + s) % qn,
			...c && { bell: "left" }
		};
	}
	return {
		placeOf: c,
		levelOf(e) {
			let t = c(e), n = Pe(t), r = s.get(n);
			if (r !== void 0) return r;
			let i = yn(t);
			for (let e of s.keys()) {
				if (s.size < Yn) break;
				s.delete(e);
			}
			return s.set(n, i), i;
		}
	};
}
function Zn(e) {
	return g(e, "bell") % 2 == 1;
}
var Qn = 101;
function $n(e) {
	return e % Qn;
}
function er(e, t) {
	let n = Math.min(e, 4294967195);
	return n - $n(n) + t;
}
// assets/levels/cellar.tmj
var tr = JSON.parse("{\"compressionlevel\":-1,\"height\":11,\"infinite\":false,\"layers\":[{\"data\":[0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,29,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,29,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,29,0,0,0,0,0,0,0,0,30,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,30,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,30,0,0,0,0,0,0,44,0,30,0,0,0,0,0,0,0,0,44,0,0,0,0,0,0,0,0,0,0,0,44,0,0,0,0,0,0,44,0,0,0,0,30,0,0,46,0,44,0,0,0,0,0,0,0,44,0,0,30,0,0,0,0,0,0,0,0,30,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,46,0,0,0,0,0,0,0,30,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,30,0,0,0,0,0,0,0,0,30,0,46,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,30,0,0,0,0,0,0,0,0,0,0,0,0,0,46,0,30,0,0,0,0,0,36,0,0,30,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,30,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,31,0,0,0,0,0,37,0,0,31,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,31,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0],\"height\":11,\"id\":1,\"name\":\"decoration\",\"opacity\":1,\"type\":\"tilelayer\",\"visible\":true,\"width\":58,\"x\":0,\"y\":0},{\"data\":[16,16,16,16,16,16,16,16,16,16,16,16,16,16,16,16,16,16,16,16,16,16,16,16,16,16,16,16,16,16,16,16,16,16,16,16,16,16,16,16,16,16,16,16,16,16,16,16,16,16,16,16,16,16,16,16,16,16,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,6,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,6,6,6,6,6,6,6,6,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,6,6,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,6,6,6,6,6,6,6,6,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,6,6,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,6,6,6,6,6,6,6,6,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,6,6,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,13,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,6,6,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,13,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,6,6,6,6,6,6,0,0,0,0,0,0,6,6,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,6,6,6,6,6,6,6,6,6,6,6,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,6,6,6,6,6,6,0,0,0,0,0,0,6,6,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,12,0,6,6,6,6,6,6,6,6,6,6,6,0,0,0,0,0,0,0,0,0,0,0,6,6,6,6,6,6,6,6,6,6,6,0,0,6,6,6,6,6,6,6,6,6,6,6,6,6,6,0,0,0,6,6,6,6,6,6,6,6,6,6,6,6,6,6,6,6,6,6,6,6,6,0,0,0,6,6,6,6,6,6,6,6,6,6,6,6,6,6,6,6,6,6,6,6,6,6,6,6,6,6,6,6,6,6,6,0,0,0,6,6,6,6,6,6,6,6,6,6,6,6,6,6,6,6,6,6,6,6,6,0,0,0,6,6,6,6,6,6,6,6,6,6,6,6,6,6,6,6,6,6,6,6,6,6],\"height\":11,\"id\":2,\"name\":\"ground\",\"opacity\":1,\"type\":\"tilelayer\",\"visible\":true,\"width\":58,\"x\":0,\"y\":0},{\"draworder\":\"topdown\",\"id\":3,\"name\":\"things\",\"objects\":[{\"height\":0,\"id\":1,\"name\":\"\",\"point\":true,\"rotation\":0,\"type\":\"start\",\"visible\":true,\"width\":0,\"x\":56,\"y\":136},{\"height\":0,\"id\":2,\"name\":\"\",\"point\":true,\"rotation\":0,\"type\":\"bell\",\"visible\":true,\"width\":0,\"x\":888,\"y\":120},{\"height\":0,\"id\":3,\"name\":\"\",\"point\":true,\"properties\":[{\"name\":\"direction\",\"type\":\"string\",\"value\":\"left\"}],\"rotation\":0,\"type\":\"regret\",\"visible\":true,\"width\":0,\"x\":408,\"y\":104},{\"height\":0,\"id\":4,\"name\":\"over the first gap\",\"point\":true,\"rotation\":0,\"type\":\"milestone\",\"visible\":true,\"width\":0,\"x\":216,\"y\":136},{\"height\":0,\"id\":5,\"name\":\"up the first step\",\"point\":true,\"rotation\":0,\"type\":\"milestone\",\"visible\":true,\"width\":0,\"x\":312,\"y\":104},{\"height\":0,\"id\":6,\"name\":\"over the second gap\",\"point\":true,\"rotation\":0,\"type\":\"milestone\",\"visible\":true,\"width\":0,\"x\":600,\"y\":136},{\"height\":0,\"id\":7,\"name\":\"up the stairs\",\"point\":true,\"rotation\":0,\"type\":\"milestone\",\"visible\":true,\"width\":0,\"x\":744,\"y\":88}],\"opacity\":1,\"type\":\"objectgroup\",\"visible\":true,\"x\":0,\"y\":0}],\"nextlayerid\":4,\"nextobjectid\":8,\"orientation\":\"orthogonal\",\"properties\":[{\"name\":\"lesson\",\"type\":\"string\",\"value\":\"Nothing pays but the bell, and chance never rings it. Show the hero the way first.\"},{\"name\":\"look\",\"type\":\"string\",\"value\":\"cellar\"},{\"name\":\"name\",\"type\":\"string\",\"value\":\"Cellar\"},{\"name\":\"onlyReward\",\"type\":\"string\",\"value\":\"bell\"},{\"name\":\"timeLimitDecisions\",\"type\":\"int\",\"value\":120}],\"renderorder\":\"right-down\",\"tiledversion\":\"1.10.2\",\"tileheight\":16,\"tilesets\":[{\"firstgid\":1,\"source\":\"tiles.tsj\"}],\"tilewidth\":16,\"type\":\"map\",\"version\":\"1.10\",\"width\":58}"), nr = JSON.parse("{\"compressionlevel\":-1,\"height\":11,\"infinite\":false,\"layers\":[{\"data\":[0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,44,0,0,0,0,0,0,44,0,0,0,0,0,0,44,0,0,0,0,0,0,44,0,0,0,0,0,0,36,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,37,0,0,47,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,19,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,40,41,0,0,0,0,0,0,0,27,0,0,0,0,0,0,20,0,0,0,0,0,0,0,33,34,35,0,0,0,0,0,0,0,42,43,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0],\"height\":11,\"id\":1,\"name\":\"decoration\",\"opacity\":1,\"type\":\"tilelayer\",\"visible\":true,\"width\":34,\"x\":0,\"y\":0},{\"data\":[7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,9,10,10,10,10,10,10,10,10,10,10,10,10,10,10,10,10,10,10,10,10,10,10,10,10,11,0,0,0,1,1,1,3,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,4,4,4,4,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,4,4,5,4,1,1,1,1,3,0,0,0,0,2,1,3,0,0,0,0,2,1,1,1,1,1,1,1,1,1,1,1,1,1,4,4,4,4,4,5,4,4,4,0,0,0,0,4,4,4,0,0,0,0,4,4,4,5,4,4,4,4,4,5,4,4,4,4,4,4,5,4,4,4,4,4,5,0,0,0,0,4,5,4,0,0,0,0,5,4,4,4,4,4,5,4,4,4,4,4,5,4],\"height\":11,\"id\":2,\"name\":\"ground\",\"opacity\":1,\"type\":\"tilelayer\",\"visible\":true,\"width\":34,\"x\":0,\"y\":0},{\"draworder\":\"topdown\",\"id\":3,\"name\":\"things\",\"objects\":[{\"id\":1,\"name\":\"\",\"type\":\"bell\",\"x\":376,\"y\":104,\"width\":0,\"height\":0,\"rotation\":0,\"visible\":true,\"point\":true},{\"id\":2,\"name\":\"\",\"type\":\"start\",\"x\":24,\"y\":88,\"width\":0,\"height\":0,\"rotation\":0,\"visible\":true,\"point\":true},{\"id\":3,\"name\":\"along the edge\",\"type\":\"milestone\",\"x\":64,\"y\":112,\"width\":256,\"height\":16,\"rotation\":0,\"visible\":true},{\"id\":4,\"name\":\"the safe way\",\"type\":\"milestone\",\"x\":144,\"y\":64,\"width\":176,\"height\":16,\"rotation\":0,\"visible\":true},{\"id\":5,\"name\":\"over the abyss\",\"type\":\"milestone\",\"x\":328,\"y\":120,\"width\":0,\"height\":0,\"rotation\":0,\"visible\":true,\"point\":true}],\"opacity\":1,\"type\":\"objectgroup\",\"visible\":true,\"x\":0,\"y\":0}],\"nextlayerid\":4,\"nextobjectid\":6,\"orientation\":\"orthogonal\",\"properties\":[{\"name\":\"lesson\",\"type\":\"string\",\"value\":\"Short along the edge, or long and safe: Q-learning dares, SARSA knows that it stumbles.\"},{\"name\":\"look\",\"type\":\"string\",\"value\":\"terrace\"},{\"name\":\"name\",\"type\":\"string\",\"value\":\"Cliff Walk\"},{\"name\":\"timeLimitDecisions\",\"type\":\"int\",\"value\":200}],\"renderorder\":\"right-down\",\"tiledversion\":\"1.10.2\",\"tileheight\":16,\"tilesets\":[{\"firstgid\":1,\"source\":\"tiles.tsj\"}],\"tilewidth\":16,\"type\":\"map\",\"version\":\"1.10\",\"width\":34}"), rr = JSON.parse("{\"compressionlevel\":-1,\"height\":11,\"infinite\":false,\"layers\":[{\"data\":[0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,27,0,0,0,0,0,0,0,33,34,35,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0],\"height\":11,\"id\":1,\"name\":\"decoration\",\"opacity\":1,\"type\":\"tilelayer\",\"visible\":true,\"width\":20,\"x\":0,\"y\":0},{\"data\":[16,16,16,16,16,16,16,16,16,16,16,16,16,16,16,16,16,16,16,16,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,8,8,8,8,0,0,0,0,0,0,0,0,0,0,0,0,8,8,8,8,8,8,8,8,0,0,0,0,0,0,0,0,0,0,0,0,8,8,8,8,8,8,8,8,0,0,0,0,0,0,0,0,0,0,0,0,8,8,8,8,8,8,8,8,0,0,0,0,0,0,0,0,0,0,0,0,8,8,8,8,8,8,8,8,0,0,0,0,0,0,0,0,0,0,0,0,8,8,8,8,8,8,8,8,0,0,0,14,14,14,0,0,0,0,0,0,8,8,8,8,8,8,8,8,0,0,0,0,0,0,0,0,0,0,0,0,8,8,8,8,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,4,4,5,4,4,4,4,4,5,4,4,4,4,4,5,4,4,4,4,4],\"height\":11,\"id\":2,\"name\":\"ground\",\"opacity\":1,\"type\":\"tilelayer\",\"visible\":true,\"width\":20,\"x\":0,\"y\":0},{\"draworder\":\"topdown\",\"id\":3,\"name\":\"things\",\"objects\":[{\"id\":1,\"name\":\"\",\"type\":\"bell\",\"x\":232,\"y\":120,\"width\":0,\"height\":0,\"rotation\":0,\"visible\":true,\"point\":true},{\"id\":2,\"name\":\"\",\"type\":\"start\",\"x\":72,\"y\":136,\"width\":0,\"height\":0,\"rotation\":0,\"visible\":true,\"point\":true},{\"id\":3,\"name\":\"half way\",\"type\":\"milestone\",\"x\":160,\"y\":136,\"width\":0,\"height\":0,\"rotation\":0,\"visible\":true,\"point\":true}],\"opacity\":1,\"type\":\"objectgroup\",\"visible\":true,\"x\":0,\"y\":0}],\"nextlayerid\":4,\"nextobjectid\":4,\"orientation\":\"orthogonal\",\"properties\":[{\"name\":\"lesson\",\"type\":\"string\",\"value\":\"The test bench: so small that every algorithm finds the bell in seconds.\"},{\"name\":\"look\",\"type\":\"string\",\"value\":\"corridor\"},{\"name\":\"name\",\"type\":\"string\",\"value\":\"Corridor\"},{\"name\":\"timeLimitDecisions\",\"type\":\"int\",\"value\":40}],\"renderorder\":\"right-down\",\"tiledversion\":\"1.10.2\",\"tileheight\":16,\"tilesets\":[{\"firstgid\":1,\"source\":\"tiles.tsj\"}],\"tilewidth\":16,\"type\":\"map\",\"version\":\"1.10\",\"width\":20}"), ir = JSON.parse("{\"compressionlevel\":-1,\"height\":11,\"infinite\":false,\"layers\":[{\"data\":[0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,44,0,0,0,0,0,0,0,0,0,44,0,0,0,0,0,0,0,0,0,0,0,0,0,44,0,0,0,0,0,0,0,0,0,0,0,0,44,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,36,0,0,0,0,0,0,0,0,0,0,0,0,36,0,0,0,0,0,0,0,0,0,0,0,0,0,36,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,47,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,37,0,0,0,0,0,0,0,0,0,0,0,0,37,0,0,0,0,0,0,0,0,0,0,0,0,0,37,0,0,0,0,0,33,34,35,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0],\"height\":11,\"id\":1,\"name\":\"decoration\",\"opacity\":1,\"type\":\"tilelayer\",\"visible\":true,\"width\":64,\"x\":0,\"y\":0},{\"data\":[7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,16,16,16,16,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,16,16,16,16,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,16,16,16,16,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,16,16,16,16,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,16,16,16,16,0,0,0,0,0,0,0,0,53,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,16,16,16,16,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,16,7,7,7,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,54,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,2,3,0,0,0,0,0,0,0,0,0,0,0,0,2,3,0,0,0,0,0,0,0,0,0,0,0,0,2,3,0,0,0,0,0,0,0,0,0,0,0,0,0,54,0,0,0,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,4,5,1,1,1,1,1,1,1,1,1,1,1,1,4,4,1,1,1,1,1,1,1,1,1,1,1,1,4,4,1,1,1,1,1,1,1,1,1,1,1,1,1,4,1,1,1,4,4,4,4,4,4,4,4,4,5,4,4,4,4,4,4,4,4,4,4,5,4,4,4,4,4,4,4,4,4,4,5,4,4,4,4,4,4,4,4,4,4,5,4,4,4,4,4,4,4,4,4,4,5,4,4,4,4,4,4,4,4,4,4],\"height\":11,\"id\":2,\"name\":\"ground\",\"opacity\":1,\"type\":\"tilelayer\",\"visible\":true,\"width\":64,\"x\":0,\"y\":0},{\"draworder\":\"topdown\",\"id\":3,\"name\":\"things\",\"objects\":[{\"height\":0,\"id\":1,\"name\":\"\",\"point\":true,\"rotation\":0,\"type\":\"start\",\"visible\":true,\"width\":0,\"x\":56,\"y\":136},{\"height\":0,\"id\":2,\"name\":\"\",\"point\":true,\"rotation\":0,\"type\":\"bell\",\"visible\":true,\"width\":0,\"x\":1000,\"y\":120},{\"height\":32,\"id\":3,\"name\":\"the key\",\"rotation\":0,\"type\":\"milestone\",\"visible\":true,\"width\":48,\"x\":112,\"y\":64},{\"height\":128,\"id\":4,\"name\":\"the door reached\",\"rotation\":0,\"type\":\"milestone\",\"visible\":true,\"width\":96,\"x\":864,\"y\":16}],\"opacity\":1,\"type\":\"objectgroup\",\"visible\":true,\"x\":0,\"y\":0}],\"nextlayerid\":4,\"nextobjectid\":5,\"orientation\":\"orthogonal\",\"properties\":[{\"name\":\"lesson\",\"type\":\"string\",\"value\":\"A key beside the start opens the door at the end: λ or n-step returns carry the bell’s reward back to it.\"},{\"name\":\"name\",\"type\":\"string\",\"value\":\"Key and Door\"},{\"name\":\"timeLimitDecisions\",\"type\":\"int\",\"value\":180}],\"renderorder\":\"right-down\",\"tiledversion\":\"1.10.2\",\"tileheight\":16,\"tilesets\":[{\"firstgid\":1,\"source\":\"tiles.tsj\"}],\"tilewidth\":16,\"type\":\"map\",\"version\":\"1.10\",\"width\":64}"), ar = JSON.parse("{\"compressionlevel\":-1,\"height\":11,\"infinite\":false,\"layers\":[{\"data\":[0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,29,0,0,0,0,29,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,38,0,0,38,0,0,0,0,29,0,0,0,0,0,0,0,0,0,0,0,0,0,0,29,38,0,0,38,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,30,0,0,0,0,30,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,39,21,22,39,0,0,0,0,30,0,0,0,0,0,0,0,0,0,0,0,0,0,0,30,39,0,0,39,0,0,0,0,0,0,0,0,0,0,0,0,21,22,0,0,21,22,0,0,0,30,0,21,22,0,30,0,21,22,0,0,21,22,0,0,0,0,0,0,0,0,39,23,24,39,0,0,0,0,30,0,21,22,0,0,0,0,0,21,22,0,0,0,0,30,39,21,22,39,0,0,0,0,0,0,0,0,0,0,44,0,23,24,44,0,23,24,0,25,26,30,0,23,24,0,30,0,23,24,44,0,23,24,0,0,0,0,0,0,0,19,0,0,0,0,0,0,17,0,30,0,23,24,44,25,26,44,0,23,24,0,0,0,0,30,39,23,24,39,0,0,32,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,30,0,0,0,0,30,0,0,0,0,0,0,0,0,0,0,0,0,0,0,20,0,0,0,0,0,0,18,0,30,0,0,0,0,0,0,0,0,0,0,0,0,0,0,30,0,0,0,0,44,0,0,0,44,0,0,0,0,0,0,0,0,0,0,0,0,0,17,0,0,30,0,0,0,0,30,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,30,0,0,0,0,0,0,0,0,0,0,0,0,17,0,30,0,0,19,0,0,0,0,0,0,40,41,0,36,0,0,19,0,0,0,0,0,0,18,0,0,30,0,0,0,0,30,0,19,0,0,28,0,0,0,0,0,0,0,0,47,0,0,0,0,0,0,0,0,0,31,0,0,0,0,0,0,0,0,0,0,0,0,18,0,31,0,0,20,0,0,33,34,35,0,42,43,0,37,0,0,20,0,27,0,0,0,0,18,0,0,31,0,0,0,0,31,0,20,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,18,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0],\"height\":11,\"id\":1,\"name\":\"decoration\",\"opacity\":1,\"type\":\"tilelayer\",\"visible\":true,\"width\":70,\"x\":0,\"y\":0},{\"data\":[7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,8,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,8,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,8,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,14,13,14,0,14,14,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,8,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,9,10,10,11,14,0,0,0,0,14,14,14,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,8,49,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,14,0,14,0,0,0,0,0,0,0,0,0,0,0,0,0,0,14,0,0,0,0,0,14,14,14,0,14,14,14,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,8,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,14,14,14,0,0,0,0,0,0,9,10,11,0,0,0,0,0,0,2,1,1,1,1,1,1,3,0,14,0,0,0,14,0,0,0,14,9,10,11,0,0,0,0,14,14,0,0,0,0,0,0,0,0,0,8,0,0,0,0,0,0,0,14,14,14,0,0,0,0,14,0,0,0,14,0,0,0,0,0,0,0,0,0,0,0,0,0,0,4,5,4,4,4,4,4,5,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,8,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,2,1,1,1,1,1,1,1,1,1,1,4,4,4,4,4,4,4,4,1,1,1,1,3,0,0,0,0,0,0,0,0,0,0,0,2,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,3,0,0,0,2,1,1,1,4,4,4,4,5,4,4,4,4,4,5,4,4,4,4,4,5,4,4,4,4,4,5,4,1,1,1,1,1,1,1,1,1,1,1,4,4,4,4,4,5,4,4,4,4,4,5,4,4,5,4,4,4,4,4,5,4,4,4,4,4,5,4,0,0,0,4,5,4,4,4,4,4,5,4,4,4,4,4,5,4,4,4,4,4,5,4,4,4,4,4,5,4,4,4,4,4,5,4,4,4,4,4,5,4,4,4,4,4,5,4,4,4,4,4,5,4],\"height\":11,\"id\":2,\"name\":\"ground\",\"opacity\":1,\"type\":\"tilelayer\",\"visible\":true,\"width\":70,\"x\":0,\"y\":0},{\"draworder\":\"topdown\",\"id\":3,\"name\":\"things\",\"objects\":[{\"id\":1,\"name\":\"\",\"type\":\"bell\",\"x\":1048,\"y\":104,\"width\":0,\"height\":0,\"rotation\":0,\"visible\":true,\"point\":true},{\"id\":2,\"name\":\"\",\"type\":\"regret\",\"x\":488,\"y\":120,\"width\":0,\"height\":0,\"rotation\":0,\"visible\":true,\"point\":true,\"properties\":[{\"name\":\"direction\",\"type\":\"string\",\"value\":\"left\"}]},{\"id\":3,\"name\":\"\",\"type\":\"start\",\"x\":40,\"y\":136,\"width\":0,\"height\":0,\"rotation\":0,\"visible\":true,\"point\":true},{\"id\":4,\"name\":\"\",\"type\":\"regret\",\"x\":872,\"y\":136,\"width\":0,\"height\":0,\"rotation\":0,\"visible\":true,\"point\":true,\"properties\":[{\"name\":\"direction\",\"type\":\"string\",\"value\":\"left\"}]},{\"id\":5,\"name\":\"over the gap\",\"type\":\"milestone\",\"x\":304,\"y\":136,\"width\":0,\"height\":0,\"rotation\":0,\"visible\":true,\"point\":true},{\"id\":6,\"name\":\"past the first Regret\",\"type\":\"milestone\",\"x\":544,\"y\":88,\"width\":0,\"height\":0,\"rotation\":0,\"visible\":true,\"point\":true},{\"id\":7,\"name\":\"past the second Regret\",\"type\":\"milestone\",\"x\":928,\"y\":120,\"width\":0,\"height\":0,\"rotation\":0,\"visible\":true,\"point\":true}],\"opacity\":1,\"type\":\"objectgroup\",\"visible\":true,\"x\":0,\"y\":0}],\"nextlayerid\":4,\"nextobjectid\":8,\"orientation\":\"orthogonal\",\"properties\":[{\"name\":\"lesson\",\"type\":\"string\",\"value\":\"A first success: one gap, one step, two Regrets, and the bell.\"},{\"name\":\"look\",\"type\":\"string\",\"value\":\"lobby\"},{\"name\":\"name\",\"type\":\"string\",\"value\":\"Lobby\"},{\"name\":\"timeLimitDecisions\",\"type\":\"int\",\"value\":400}],\"renderorder\":\"right-down\",\"tiledversion\":\"1.10.2\",\"tileheight\":16,\"tilesets\":[{\"firstgid\":1,\"source\":\"tiles.tsj\"}],\"tilewidth\":16,\"type\":\"map\",\"version\":\"1.10\",\"width\":70}"), or = JSON.parse("{\"compressionlevel\":-1,\"height\":11,\"infinite\":false,\"layers\":[{\"data\":[0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0],\"height\":11,\"id\":1,\"name\":\"decoration\",\"opacity\":1,\"type\":\"tilelayer\",\"visible\":true,\"width\":52,\"x\":0,\"y\":0},{\"data\":[0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,4,5,4,4,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,2,1,1,1,1,1,1,1,1,3,0,0,0,0,0,0,0,0,5,4,4,5,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,4,4,5,4,4,4,4,5,4,4,0,0,0,14,14,14,14,14,4,4,5,4,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,4,4,4,5,4,4,4,4,5,4,1,1,3,14,14,14,14,14,4,5,4,4,4,4,4,4,5,4,4,4,4,5,4,4,4,4,5,4,4,4,4,5,4,4,4,4,5,4,4,4,4,5,4,4,4,4,5,4,4,4,4,5,4,4,4,14,14,14,14,14,5,4,4,5,5,4,4,4,4,5,4,4,4,4,5,4,4,4,4,5,4,4,4,4,5,4,4,4,4,5,4,4,4,4,5,4,4,4,4,5,4,4,4,4,5,4,4,14,14,14,14,14,4,4,5,4,4,5,4,4,4,4,5,4,4,4,4,5,4,4,4,4,5,4,4,4,4,5,4,4,4,4,5,4,4,4,4,5,4,4,4,4,5,4,4,4,4,5,4,14,14,14,14,14,4,5,4,4,4,4,5,4,4,4,4,5,4,4,4,4,5,4,4,4,4,5,4,4,4,4,5,4,4,4,4,5,4,4,4,4,5,4,4,4,4,5,4,4,4,4,5,0,0,0,0,0,5,4,4,5,4,4,4,5,4,4,4,4,5,4,4,4,4,5,4,4,4,4,5,4,4,4,4,5,4,4,4,4,5,4,4,4,4,5,4,4,4,4,5,4,4,4,4,0,0,0,0,0,4,4,5,4,4,4,4,4,5,4,4,4,4,5,4,4,4,4,5,4,4,4,4,5,4,4,4,4,5,4,4,4,4,5,4,4,4,4,5,4,4,4,4,5,4,4,4,0,0,0,0,0,4,5,4,4,5,4,4,4,4,5,4,4,4,4,5,4,4,4,4,5,4,4,4,4,5,4,4,4,4,5,4,4,4,4,5,4,4,4,4,5,4,4,4,4,5,4,4,1,1,1,1,1,5,4,4,5],\"height\":11,\"id\":2,\"name\":\"ground\",\"opacity\":1,\"type\":\"tilelayer\",\"visible\":true,\"width\":52,\"x\":0,\"y\":0},{\"draworder\":\"topdown\",\"id\":3,\"name\":\"things\",\"objects\":[{\"id\":1,\"name\":\"\",\"type\":\"start\",\"x\":680,\"y\":40,\"width\":0,\"height\":0,\"rotation\":0,\"visible\":true,\"point\":true},{\"id\":2,\"name\":\"\",\"type\":\"bell\",\"x\":40,\"y\":40,\"width\":0,\"height\":0,\"rotation\":0,\"visible\":true,\"point\":true},{\"id\":3,\"name\":\"into the coins\",\"type\":\"milestone\",\"x\":688,\"y\":128,\"width\":80,\"height\":32,\"rotation\":0,\"visible\":true},{\"id\":4,\"name\":\"the other way\",\"type\":\"milestone\",\"x\":480,\"y\":0,\"width\":160,\"height\":16,\"rotation\":0,\"visible\":true}],\"opacity\":1,\"type\":\"objectgroup\",\"visible\":true,\"x\":0,\"y\":0}],\"nextlayerid\":4,\"nextobjectid\":9,\"orientation\":\"orthogonal\",\"properties\":[{\"name\":\"lesson\",\"type\":\"string\",\"value\":\"Coins nearby lead into a pit without a way out, and the bell is far away on the other side: a short-sighted γ takes the coins.\"},{\"name\":\"name\",\"type\":\"string\",\"value\":\"Local Optimum\"},{\"name\":\"timeLimitDecisions\",\"type\":\"int\",\"value\":200}],\"renderorder\":\"right-down\",\"tiledversion\":\"1.10.2\",\"tileheight\":16,\"tilesets\":[{\"firstgid\":1,\"source\":\"tiles.tsj\"}],\"tilewidth\":16,\"type\":\"map\",\"version\":\"1.10\",\"width\":52}"), sr = JSON.parse("{\"compressionlevel\":-1,\"height\":11,\"infinite\":false,\"layers\":[{\"data\":[0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,17,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,25,26,0,0,0,0,0,0,0,25,26,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,18,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,44,0,0,0,0,0,0,0,0,0,44,0,0,0,0,0,0,0,0,0,0,0,0,0,0,25,26,0,0,0,0,0,0,0,0,0,0,0,0,25,26,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,44,0,0,0,0,0,0,0,44,0,0,0,0,29,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,44,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,44,0,0,0,0,0,0,0,0,0,0,0,0,44,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,29,0,0,0,0,0,0,29,0,0,0,0,0,0,36,0,0,0,0,0,0,0,0,30,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,17,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,32,0,0,0,0,0,0,0,17,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,17,0,0,0,0,0,0,0,0,0,0,0,0,30,0,0,0,0,0,0,30,0,0,0,0,0,0,37,0,0,0,19,0,0,0,0,31,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,18,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,18,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,18,0,0,0,0,0,0,0,0,0,0,0,0,31,0,33,34,35,0,0,31,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0],\"height\":11,\"id\":1,\"name\":\"decoration\",\"opacity\":1,\"type\":\"tilelayer\",\"visible\":true,\"width\":183,\"x\":0,\"y\":0},{\"data\":[7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,16,16,16,16,16,16,16,16,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,16,16,16,16,16,16,16,16,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,16,16,16,16,16,16,16,16,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,16,16,16,16,16,16,16,16,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,14,14,14,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,16,16,16,16,16,16,16,16,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,16,16,16,16,16,16,16,16,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,16,16,16,16,16,16,16,16,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,14,14,14,14,0,0,0,0,0,0,0,0,0,0,16,16,16,16,16,16,16,16,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,16,16,16,16,16,16,16,16,0,0,0,0,0,0,0,0,0,2,1,1,1,1,1,1,1,3,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,16,16,16,16,16,16,16,16,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,14,14,14,0,0,0,0,0,0,0,0,13,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,14,14,14,0,0,0,0,0,0,0,16,16,16,16,16,16,16,16,0,0,0,0,0,0,0,0,0,4,4,4,4,4,4,5,4,4,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,16,16,16,16,16,16,16,16,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,49,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,13,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,2,1,1,1,1,1,1,1,1,1,1,1,3,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,4,4,4,4,4,4,4,4,0,0,0,0,0,0,0,0,0,4,4,4,4,5,4,4,4,4,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,4,4,4,4,4,4,4,5,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,13,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,4,4,4,4,5,4,4,4,4,4,4,4,4,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,4,4,5,4,4,4,4,4,4,0,0,0,0,0,0,0,0,0,0,0,0,0,0,2,1,1,1,1,1,1,1,1,1,1,1,1,3,0,0,0,0,0,0,0,54,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,2,1,3,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,13,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,4,4,5,4,4,4,4,4,4,4,4,4,4,0,0,0,0,0,0,0,0,0,0,0,0,12,0,0,0,0,0,0,53,0,0,0,0,0,0,0,0,0,0,0,0,0,5,4,4,4,4,4,4,4,4,0,0,0,0,0,0,0,0,0,0,0,0,0,0,4,4,4,4,4,4,4,4,4,4,5,4,4,4,0,0,0,0,0,0,0,54,0,0,0,0,0,0,0,0,0,12,0,0,0,0,0,0,0,12,0,0,0,0,0,0,0,2,1,4,4,4,0,0,0,0,0,0,0,0,0,0,0,0,0,0,1,1,1,1,1,1,1,1,1,3,0,0,0,2,1,1,1,1,1,1,1,1,1,1,1,1,1,4,1,1,1,1,1,3,0,0,0,0,0,0,0,2,1,1,1,52,52,1,5,4,4,4,4,4,4,4,4,4,4,5,4,1,1,1,1,50,50,50,50,50,50,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,3,0,0,0,4,4,4,4,4,4,4,4,4,0,0,0,0,0,0,0,0,0,0,0,0,0,0,4,4,4,4,4,4,4,4,5,4,4,4,4,4,1,1,1,1,1,1,1,4,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,4,4,4,4,4,1,1,1,1,1,1,1,1,1,1,1,1,1,1,4,4,5,4,4,4,4,4,4,4,0,0,0,5,4,4,4,4,4,4,4,4,4,4,5,4,4,4,4,4,4,4,4,4,0,0,0,0,0,0,0,4,4,4,4,4,5,4,4,4,4,4,4,4,4,4,4,5,4,4,4,4,4,4,4,4,4,4,5,4,4,4,4,4,4,4,4,4,4,5,4,4,4,4,4,4,4,4,4,4,5,1,1,1,4,4,4,4,4,4,4,5,4,0,0,0,0,0,0,0,0,0,0,0,0,0,0,4,4,4,4,4,4,5,4,4,4,4,4,4,4,4,4,4,5,4,4,4,4,4,4,4,4,4,4,5,4,4,4,4,4,4,4,4,4,4,5,4,4,4,4,4,4,4,4,4,4,5,4,4,4,4,4,4,4,4,4,4,5,4,4,4,4],\"height\":11,\"id\":2,\"name\":\"ground\",\"opacity\":1,\"type\":\"tilelayer\",\"visible\":true,\"width\":183,\"x\":0,\"y\":0},{\"draworder\":\"topdown\",\"id\":3,\"name\":\"things\",\"objects\":[{\"height\":0,\"id\":1,\"name\":\"\",\"point\":true,\"rotation\":0,\"type\":\"regret\",\"visible\":true,\"width\":0,\"x\":2024,\"y\":104,\"properties\":[{\"name\":\"direction\",\"type\":\"string\",\"value\":\"right\"}]},{\"height\":0,\"id\":2,\"name\":\"\",\"point\":true,\"rotation\":0,\"type\":\"bell\",\"visible\":true,\"width\":0,\"x\":2840,\"y\":120},{\"height\":0,\"id\":3,\"name\":\"\",\"point\":true,\"rotation\":0,\"type\":\"start\",\"visible\":true,\"width\":0,\"x\":40,\"y\":136},{\"height\":0,\"id\":4,\"name\":\"\",\"point\":true,\"rotation\":0,\"type\":\"regret\",\"visible\":true,\"width\":0,\"x\":328,\"y\":136,\"properties\":[{\"name\":\"direction\",\"type\":\"string\",\"value\":\"left\"}]},{\"height\":0,\"id\":5,\"name\":\"over the first gap\",\"point\":true,\"rotation\":0,\"type\":\"milestone\",\"visible\":true,\"width\":0,\"x\":216,\"y\":136},{\"height\":0,\"id\":6,\"name\":\"past the crates\",\"point\":true,\"rotation\":0,\"type\":\"milestone\",\"visible\":true,\"width\":0,\"x\":456,\"y\":136},{\"height\":16,\"id\":7,\"name\":\"\",\"properties\":[{\"name\":\"direction\",\"type\":\"string\",\"value\":\"right\"}],\"rotation\":0,\"type\":\"platform\",\"visible\":true,\"width\":112,\"x\":544,\"y\":144},{\"height\":0,\"id\":8,\"name\":\"over on the platform\",\"point\":true,\"rotation\":0,\"type\":\"milestone\",\"visible\":true,\"width\":0,\"x\":664,\"y\":136},{\"height\":0,\"id\":9,\"name\":\"up by the spring\",\"point\":true,\"rotation\":0,\"type\":\"milestone\",\"visible\":true,\"width\":0,\"x\":776,\"y\":136},{\"height\":48,\"id\":10,\"name\":\"\",\"properties\":[{\"name\":\"direction\",\"type\":\"string\",\"value\":\"left\"}],\"rotation\":0,\"type\":\"outlier\",\"visible\":true,\"width\":112,\"x\":832,\"y\":48},{\"height\":0,\"id\":11,\"name\":\"past the Outlier\",\"point\":true,\"rotation\":0,\"type\":\"milestone\",\"visible\":true,\"width\":0,\"x\":984,\"y\":136},{\"height\":0,\"id\":12,\"name\":\"with the key\",\"point\":true,\"rotation\":0,\"type\":\"milestone\",\"visible\":true,\"width\":0,\"x\":1304,\"y\":136},{\"height\":96,\"id\":13,\"name\":\"\",\"properties\":[{\"name\":\"direction\",\"type\":\"string\",\"value\":\"up\"}],\"rotation\":0,\"type\":\"platform\",\"visible\":true,\"width\":48,\"x\":1456,\"y\":64},{\"height\":0,\"id\":14,\"name\":\"up by the lift\",\"point\":true,\"rotation\":0,\"type\":\"milestone\",\"visible\":true,\"width\":0,\"x\":1512,\"y\":136},{\"height\":16,\"id\":15,\"name\":\"\",\"properties\":[{\"name\":\"direction\",\"type\":\"string\",\"value\":\"right\"}],\"rotation\":0,\"type\":\"platform\",\"visible\":true,\"width\":112,\"x\":1648,\"y\":80},{\"height\":16,\"id\":16,\"name\":\"\",\"properties\":[{\"name\":\"direction\",\"type\":\"string\",\"value\":\"left\"}],\"rotation\":0,\"type\":\"platform\",\"visible\":true,\"width\":112,\"x\":1760,\"y\":96},{\"height\":0,\"id\":17,\"name\":\"over the abyss\",\"point\":true,\"rotation\":0,\"type\":\"milestone\",\"visible\":true,\"width\":0,\"x\":1880,\"y\":136},{\"height\":0,\"id\":18,\"name\":\"through the door\",\"point\":true,\"rotation\":0,\"type\":\"milestone\",\"visible\":true,\"width\":0,\"x\":2232,\"y\":136},{\"height\":48,\"id\":19,\"name\":\"\",\"properties\":[{\"name\":\"direction\",\"type\":\"string\",\"value\":\"right\"}],\"rotation\":0,\"type\":\"outlier\",\"visible\":true,\"width\":160,\"x\":2352,\"y\":64},{\"height\":0,\"id\":20,\"name\":\"on the terrace\",\"point\":true,\"rotation\":0,\"type\":\"milestone\",\"visible\":true,\"width\":0,\"x\":2584,\"y\":136},{\"height\":128,\"id\":21,\"name\":\"\",\"properties\":[{\"name\":\"chance\",\"type\":\"int\",\"value\":40},{\"name\":\"direction\",\"type\":\"string\",\"value\":\"left\"}],\"rotation\":0,\"type\":\"wind\",\"visible\":true,\"width\":192,\"x\":2576,\"y\":16},{\"height\":0,\"id\":22,\"name\":\"at the counter\",\"point\":true,\"rotation\":0,\"type\":\"milestone\",\"visible\":true,\"width\":0,\"x\":2776,\"y\":136}],\"opacity\":1,\"type\":\"objectgroup\",\"visible\":true,\"x\":0,\"y\":0}],\"nextlayerid\":4,\"nextobjectid\":23,\"orientation\":\"orthogonal\",\"properties\":[{\"name\":\"lesson\",\"type\":\"string\",\"value\":\"Everything at once, and long: a policy has to join what the other levels teach one by one, and wait where a platform is away.\"},{\"name\":\"name\",\"type\":\"string\",\"value\":\"Penthouse\"},{\"name\":\"timeLimitDecisions\",\"type\":\"int\",\"value\":500}],\"renderorder\":\"right-down\",\"tiledversion\":\"1.10.2\",\"tileheight\":16,\"tilesets\":[{\"firstgid\":1,\"source\":\"tiles.tsj\"}],\"tilewidth\":16,\"type\":\"map\",\"version\":\"1.10\",\"width\":183}"), cr = JSON.parse("{\"compressionlevel\":-1,\"height\":11,\"infinite\":false,\"layers\":[{\"data\":[0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,44,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,25,26,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,44,0,0,0,0,44,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,44,0,0,0,0,36,0,0,19,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,37,0,0,20,0,28,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,19,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,17,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,20,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,18,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,27,0,0,0,33,34,35,18,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0],\"height\":11,\"id\":1,\"name\":\"decoration\",\"opacity\":1,\"type\":\"tilelayer\",\"visible\":true,\"width\":48,\"x\":0,\"y\":0},{\"data\":[7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,0,0,0,0,0,0,0,0,0,8,8,8,8,8,8,8,8,8,8,8,0,0,0,0,0,0,8,8,8,8,8,8,8,8,8,8,8,8,8,8,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,8,8,8,8,8,8,8,8,8,8,8,0,0,0,0,0,0,8,8,8,8,8,8,8,8,8,8,8,8,8,8,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,8,8,8,8,8,8,8,8,8,8,8,0,0,0,0,0,0,8,8,8,8,8,8,8,8,8,8,8,8,8,8,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,8,8,8,8,8,8,8,8,8,8,8,0,0,0,0,0,0,8,8,8,8,8,8,8,8,8,8,8,8,8,8,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,7,7,7,7,7,7,7,7,7,7,7,0,0,14,14,0,0,8,8,8,8,8,8,8,8,8,8,8,8,8,8,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,13,0,0,0,0,0,0,0,0,0,0,0,14,0,0,14,0,7,7,7,7,7,7,7,7,7,7,7,7,7,7,0,0,0,0,0,0,0,0,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,3,0,0,0,0,0,0,13,0,0,0,0,0,0,13,0,0,0,0,0,0,0,0,14,14,0,0,0,0,4,4,4,4,4,4,4,4,4,4,4,4,4,4,4,4,4,4,4,4,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,3,0,0,0,0,0,0,0,0,4,4,4,5,4,4,4,4,4,5,4,4,4,4,4,5,4,4,4,4,4,5,4,4,4,4,4,5,4,4,4,4,4,5,4,4,4,4,4,5,1,1,1,1,1,1,1,1,4,4,5,4,4,4,4,4,5,4,4,4,4,4,5,4,4,4,4,4,5,4,4,4,4,4,5,4,4,4,4,4,5,4,4,4,4,4,5,4,4,4,4,4,5,4,4,4],\"height\":11,\"id\":2,\"name\":\"ground\",\"opacity\":1,\"type\":\"tilelayer\",\"visible\":true,\"width\":48,\"x\":0,\"y\":0},{\"draworder\":\"topdown\",\"id\":3,\"name\":\"things\",\"objects\":[{\"id\":1,\"name\":\"\",\"type\":\"start\",\"x\":40,\"y\":104,\"width\":0,\"height\":0,\"rotation\":0,\"visible\":true,\"point\":true},{\"id\":2,\"name\":\"\",\"type\":\"regret\",\"x\":264,\"y\":104,\"width\":0,\"height\":0,\"rotation\":0,\"visible\":true,\"point\":true,\"properties\":[{\"name\":\"direction\",\"type\":\"string\",\"value\":\"right\"}]},{\"id\":3,\"name\":\"\",\"type\":\"regret\",\"x\":488,\"y\":120,\"width\":0,\"height\":0,\"rotation\":0,\"visible\":true,\"point\":true,\"properties\":[{\"name\":\"direction\",\"type\":\"string\",\"value\":\"left\"}]},{\"id\":4,\"name\":\"\",\"type\":\"regret\",\"x\":600,\"y\":120,\"width\":0,\"height\":0,\"rotation\":0,\"visible\":true,\"point\":true,\"properties\":[{\"name\":\"direction\",\"type\":\"string\",\"value\":\"right\"}]},{\"id\":5,\"name\":\"\",\"type\":\"bell\",\"x\":728,\"y\":120,\"width\":0,\"height\":0,\"rotation\":0,\"visible\":true,\"point\":true},{\"id\":6,\"name\":\"through the first tunnel\",\"type\":\"milestone\",\"x\":320,\"y\":120,\"width\":0,\"height\":0,\"rotation\":0,\"visible\":true,\"point\":true},{\"id\":7,\"name\":\"through the second tunnel\",\"type\":\"milestone\",\"x\":640,\"y\":136,\"width\":0,\"height\":0,\"rotation\":0,\"visible\":true,\"point\":true}],\"opacity\":1,\"type\":\"objectgroup\",\"visible\":true,\"x\":0,\"y\":0}],\"nextlayerid\":4,\"nextobjectid\":8,\"orientation\":\"orthogonal\",\"properties\":[{\"name\":\"lesson\",\"type\":\"string\",\"value\":\"Attack is worth learning: in a low tunnel, nobody jumps over a Regret.\"},{\"name\":\"look\",\"type\":\"string\",\"value\":\"alley\"},{\"name\":\"name\",\"type\":\"string\",\"value\":\"Regret Alley\"},{\"name\":\"timeLimitDecisions\",\"type\":\"int\",\"value\":400}],\"renderorder\":\"right-down\",\"tiledversion\":\"1.10.2\",\"tileheight\":16,\"tilesets\":[{\"firstgid\":1,\"source\":\"tiles.tsj\"}],\"tilewidth\":16,\"type\":\"map\",\"version\":\"1.10\",\"width\":48}"), lr = JSON.parse("{\"columns\":8,\"image\":\"../art/tiles.png\",\"imageheight\":112,\"imagewidth\":128,\"margin\":0,\"name\":\"tiles\",\"spacing\":0,\"tilecount\":56,\"tiledversion\":\"1.10.2\",\"tileheight\":16,\"tiles\":[{\"id\":0,\"properties\":[{\"name\":\"name\",\"type\":\"string\",\"value\":\"groundTop\"}],\"type\":\"solid\"},{\"id\":1,\"properties\":[{\"name\":\"name\",\"type\":\"string\",\"value\":\"groundTopLeft\"}],\"type\":\"solid\"},{\"id\":2,\"properties\":[{\"name\":\"name\",\"type\":\"string\",\"value\":\"groundTopRight\"}],\"type\":\"solid\"},{\"id\":3,\"properties\":[{\"name\":\"name\",\"type\":\"string\",\"value\":\"groundFill\"}],\"type\":\"solid\"},{\"id\":4,\"properties\":[{\"name\":\"name\",\"type\":\"string\",\"value\":\"groundFillAlt\"}],\"type\":\"solid\"},{\"id\":5,\"properties\":[{\"name\":\"name\",\"type\":\"string\",\"value\":\"brick\"}],\"type\":\"solid\"},{\"id\":6,\"properties\":[{\"name\":\"name\",\"type\":\"string\",\"value\":\"ceilingUnderside\"}],\"type\":\"solid\"},{\"id\":7,\"properties\":[{\"name\":\"name\",\"type\":\"string\",\"value\":\"wallPanel\"}],\"type\":\"solid\"},{\"id\":8,\"properties\":[{\"name\":\"name\",\"type\":\"string\",\"value\":\"oneWayLeft\"}],\"type\":\"oneWay\"},{\"id\":9,\"properties\":[{\"name\":\"name\",\"type\":\"string\",\"value\":\"oneWayMiddle\"}],\"type\":\"oneWay\"},{\"id\":10,\"properties\":[{\"name\":\"name\",\"type\":\"string\",\"value\":\"oneWayRight\"}],\"type\":\"oneWay\"},{\"id\":11,\"properties\":[{\"name\":\"name\",\"type\":\"string\",\"value\":\"spikes\"}],\"type\":\"hazard\"},{\"id\":12,\"properties\":[{\"name\":\"name\",\"type\":\"string\",\"value\":\"crate\"}],\"type\":\"crate\"},{\"id\":13,\"properties\":[{\"name\":\"name\",\"type\":\"string\",\"value\":\"coin\"}],\"type\":\"coin\"},{\"id\":14,\"properties\":[{\"name\":\"name\",\"type\":\"string\",\"value\":\"stairBlock\"}],\"type\":\"solid\"},{\"id\":15,\"properties\":[{\"name\":\"name\",\"type\":\"string\",\"value\":\"ceilingFill\"}],\"type\":\"solid\"},{\"id\":16,\"properties\":[{\"name\":\"name\",\"type\":\"string\",\"value\":\"lampTop\"}]},{\"id\":17,\"properties\":[{\"name\":\"name\",\"type\":\"string\",\"value\":\"lampPost\"}]},{\"id\":18,\"properties\":[{\"name\":\"name\",\"type\":\"string\",\"value\":\"plantTop\"}]},{\"id\":19,\"properties\":[{\"name\":\"name\",\"type\":\"string\",\"value\":\"plantPot\"}]},{\"id\":20,\"properties\":[{\"name\":\"name\",\"type\":\"string\",\"value\":\"windowTL\"}]},{\"id\":21,\"properties\":[{\"name\":\"name\",\"type\":\"string\",\"value\":\"windowTR\"}]},{\"id\":22,\"properties\":[{\"name\":\"name\",\"type\":\"string\",\"value\":\"windowBL\"}]},{\"id\":23,\"properties\":[{\"name\":\"name\",\"type\":\"string\",\"value\":\"windowBR\"}]},{\"id\":24,\"properties\":[{\"name\":\"name\",\"type\":\"string\",\"value\":\"pictureLeft\"}]},{\"id\":25,\"properties\":[{\"name\":\"name\",\"type\":\"string\",\"value\":\"pictureRight\"}]},{\"id\":26,\"properties\":[{\"name\":\"name\",\"type\":\"string\",\"value\":\"signRight\"}]},{\"id\":27,\"properties\":[{\"name\":\"name\",\"type\":\"string\",\"value\":\"signAttack\"}]},{\"id\":28,\"properties\":[{\"name\":\"name\",\"type\":\"string\",\"value\":\"pillarTop\"}]},{\"id\":29,\"properties\":[{\"name\":\"name\",\"type\":\"string\",\"value\":\"pillarMiddle\"}]},{\"id\":30,\"properties\":[{\"name\":\"name\",\"type\":\"string\",\"value\":\"pillarBase\"}]},{\"id\":31,\"properties\":[{\"name\":\"name\",\"type\":\"string\",\"value\":\"keyRack\"}]},{\"id\":32,\"properties\":[{\"name\":\"name\",\"type\":\"string\",\"value\":\"deskLeft\"}]},{\"id\":33,\"properties\":[{\"name\":\"name\",\"type\":\"string\",\"value\":\"deskMiddle\"}]},{\"id\":34,\"properties\":[{\"name\":\"name\",\"type\":\"string\",\"value\":\"deskRight\"}]},{\"id\":35,\"properties\":[{\"name\":\"name\",\"type\":\"string\",\"value\":\"doorTop\"}]},{\"id\":36,\"properties\":[{\"name\":\"name\",\"type\":\"string\",\"value\":\"doorBottom\"}]},{\"id\":37,\"properties\":[{\"name\":\"name\",\"type\":\"string\",\"value\":\"curtainTop\"}]},{\"id\":38,\"properties\":[{\"name\":\"name\",\"type\":\"string\",\"value\":\"curtainMiddle\"}]},{\"id\":39,\"properties\":[{\"name\":\"name\",\"type\":\"string\",\"value\":\"liftTopLeft\"}]},{\"id\":40,\"properties\":[{\"name\":\"name\",\"type\":\"string\",\"value\":\"liftTopRight\"}]},{\"id\":41,\"properties\":[{\"name\":\"name\",\"type\":\"string\",\"value\":\"liftBottomLeft\"}]},{\"id\":42,\"properties\":[{\"name\":\"name\",\"type\":\"string\",\"value\":\"liftBottomRight\"}]},{\"id\":43,\"properties\":[{\"name\":\"name\",\"type\":\"string\",\"value\":\"wallLamp\"}]},{\"id\":44,\"properties\":[{\"name\":\"name\",\"type\":\"string\",\"value\":\"carpetEdge\"}]},{\"id\":45,\"properties\":[{\"name\":\"name\",\"type\":\"string\",\"value\":\"crack\"}]},{\"id\":46,\"properties\":[{\"name\":\"name\",\"type\":\"string\",\"value\":\"arrowUp\"}]},{\"id\":47,\"properties\":[{\"name\":\"name\",\"type\":\"string\",\"value\":\"empty\"}]},{\"id\":48,\"properties\":[{\"name\":\"name\",\"type\":\"string\",\"value\":\"question\"}],\"type\":\"question\"},{\"id\":49,\"properties\":[{\"name\":\"name\",\"type\":\"string\",\"value\":\"beltLeft\"}],\"type\":\"beltLeft\"},{\"id\":50,\"properties\":[{\"name\":\"name\",\"type\":\"string\",\"value\":\"beltRight\"}],\"type\":\"beltRight\"},{\"id\":51,\"properties\":[{\"name\":\"name\",\"type\":\"string\",\"value\":\"spring\"}],\"type\":\"spring\"},{\"id\":52,\"properties\":[{\"name\":\"name\",\"type\":\"string\",\"value\":\"key\"}],\"type\":\"key\"},{\"id\":53,\"properties\":[{\"name\":\"name\",\"type\":\"string\",\"value\":\"door\"}],\"type\":\"door\"}],\"tilewidth\":16,\"type\":\"tileset\",\"version\":\"1.10\"}"), ur = JSON.parse("{\"compressionlevel\":-1,\"height\":11,\"infinite\":false,\"layers\":[{\"data\":[0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,17,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,18,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,19,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,27,0,0,0,0,0,0,47,0,0,0,0,0,27,0,0,0,0,0,0,0,0,0,0,18,0,0,28,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,20,0,0,0,0,0,0,0,0,0,0,33,34,35,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0],\"height\":11,\"id\":1,\"name\":\"decoration\",\"opacity\":1,\"type\":\"tilelayer\",\"visible\":true,\"width\":60,\"x\":0,\"y\":0},{\"data\":[0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,14,0,0,0,0,0,0,0,0,0,0,0,0,0,0,13,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,14,14,14,0,0,0,0,0,0,0,0,0,14,0,14,0,0,14,14,14,0,0,0,0,0,0,0,0,13,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,2,3,0,0,0,0,0,0,0,0,0,0,0,2,3,0,0,0,0,0,0,13,0,0,0,0,0,0,0,2,0,0,0,0,0,0,0,0,0,0,0,2,0,0,0,0,0,0,1,1,1,1,1,1,1,1,1,1,1,1,4,4,1,1,1,3,0,0,2,1,1,1,1,4,4,1,1,1,1,1,1,4,1,1,1,1,1,1,1,4,1,1,1,1,1,1,1,1,1,1,1,4,1,1,1,1,1,1,4,4,4,4,4,4,4,4,4,5,4,4,4,4,4,4,4,4,0,0,5,4,4,4,4,4,4,4,4,4,4,5,4,4,4,4,4,4,4,4,4,4,5,4,4,4,4,4,4,4,4,4,4,5,4,4,4,4,4,4],\"height\":11,\"id\":2,\"name\":\"ground\",\"opacity\":1,\"type\":\"tilelayer\",\"visible\":true,\"width\":60,\"x\":0,\"y\":0},{\"draworder\":\"topdown\",\"id\":3,\"name\":\"things\",\"objects\":[{\"height\":0,\"id\":1,\"name\":\"\",\"point\":true,\"rotation\":0,\"type\":\"start\",\"visible\":true,\"width\":0,\"x\":24,\"y\":136},{\"height\":0,\"id\":2,\"name\":\"\",\"point\":true,\"rotation\":0,\"type\":\"bell\",\"visible\":true,\"width\":0,\"x\":936,\"y\":120},{\"height\":0,\"id\":3,\"name\":\"\",\"point\":true,\"properties\":[{\"name\":\"direction\",\"type\":\"string\",\"value\":\"left\"}],\"rotation\":0,\"type\":\"regret\",\"visible\":true,\"width\":0,\"x\":792,\"y\":136},{\"height\":0,\"id\":4,\"name\":\"up the step\",\"point\":true,\"rotation\":0,\"type\":\"milestone\",\"visible\":true,\"width\":0,\"x\":232,\"y\":136},{\"height\":0,\"id\":5,\"name\":\"over the gap\",\"point\":true,\"rotation\":0,\"type\":\"milestone\",\"visible\":true,\"width\":0,\"x\":328,\"y\":136},{\"height\":0,\"id\":6,\"name\":\"through the crates\",\"point\":true,\"rotation\":0,\"type\":\"milestone\",\"visible\":true,\"width\":0,\"x\":568,\"y\":136},{\"height\":0,\"id\":7,\"name\":\"past the Regret\",\"point\":true,\"rotation\":0,\"type\":\"milestone\",\"visible\":true,\"width\":0,\"x\":856,\"y\":120}],\"opacity\":1,\"type\":\"objectgroup\",\"visible\":true,\"x\":0,\"y\":0}],\"nextlayerid\":4,\"nextobjectid\":8,\"orientation\":\"orthogonal\",\"properties\":[{\"name\":\"lesson\",\"type\":\"string\",\"value\":\"The five actions by hand: each is a decision, and each coin and each tile toward the bell a reward.\"},{\"name\":\"name\",\"type\":\"string\",\"value\":\"First Shift\"},{\"name\":\"timeLimitDecisions\",\"type\":\"int\",\"value\":250}],\"renderorder\":\"right-down\",\"tiledversion\":\"1.10.2\",\"tileheight\":16,\"tilesets\":[{\"firstgid\":1,\"source\":\"tiles.tsj\"}],\"tilewidth\":16,\"type\":\"map\",\"version\":\"1.10\",\"width\":60}"), dr = JSON.parse("{\"compressionlevel\":-1,\"height\":11,\"infinite\":false,\"layers\":[{\"data\":[0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,27,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,33,34,35,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0],\"height\":11,\"id\":1,\"name\":\"decoration\",\"opacity\":1,\"type\":\"tilelayer\",\"visible\":true,\"width\":62,\"x\":0,\"y\":0},{\"data\":[0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,14,14,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,14,14,14,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,2,1,1,3,0,0,0,0,0,0,0,0,0,0,0,0,1,1,1,1,1,1,1,1,1,1,1,1,1,3,0,0,0,0,2,1,1,1,1,1,1,3,0,0,0,0,2,1,1,1,1,1,1,3,0,0,0,0,2,1,1,1,4,4,4,4,1,1,1,1,1,1,1,1,1,1,1,1,4,4,4,4,4,4,4,4,4,5,4,4,4,4,0,0,0,0,4,4,5,4,4,4,4,4,0,0,0,0,4,5,4,4,4,4,4,4,0,0,0,0,5,4,4,4,4,4,4,4,4,4,4,5,4,4,4,4,4,4,4,4],\"height\":11,\"id\":2,\"name\":\"ground\",\"opacity\":1,\"type\":\"tilelayer\",\"visible\":true,\"width\":62,\"x\":0,\"y\":0},{\"draworder\":\"topdown\",\"id\":3,\"name\":\"things\",\"objects\":[{\"height\":0,\"id\":1,\"name\":\"\",\"point\":true,\"rotation\":0,\"type\":\"start\",\"visible\":true,\"width\":0,\"x\":40,\"y\":136},{\"height\":0,\"id\":2,\"name\":\"\",\"point\":true,\"rotation\":0,\"type\":\"bell\",\"visible\":true,\"width\":0,\"x\":920,\"y\":120},{\"height\":176,\"id\":3,\"name\":\"\",\"properties\":[{\"name\":\"chance\",\"type\":\"int\",\"value\":40},{\"name\":\"direction\",\"type\":\"string\",\"value\":\"left\"}],\"rotation\":0,\"type\":\"wind\",\"visible\":true,\"width\":768,\"x\":96,\"y\":0},{\"height\":0,\"id\":4,\"name\":\"over the first gap\",\"point\":true,\"rotation\":0,\"type\":\"milestone\",\"visible\":true,\"width\":0,\"x\":296,\"y\":136},{\"height\":0,\"id\":5,\"name\":\"over the second gap\",\"point\":true,\"rotation\":0,\"type\":\"milestone\",\"visible\":true,\"width\":0,\"x\":488,\"y\":136},{\"height\":0,\"id\":6,\"name\":\"over the third gap\",\"point\":true,\"rotation\":0,\"type\":\"milestone\",\"visible\":true,\"width\":0,\"x\":680,\"y\":136}],\"opacity\":1,\"type\":\"objectgroup\",\"visible\":true,\"x\":0,\"y\":0}],\"nextlayerid\":4,\"nextobjectid\":7,\"orientation\":\"orthogonal\",\"properties\":[{\"name\":\"lesson\",\"type\":\"string\",\"value\":\"Gusts come by chance: equal actions from equal states part, and V has to average over what may come.\"},{\"name\":\"name\",\"type\":\"string\",\"value\":\"Windy Roof\"},{\"name\":\"timeLimitDecisions\",\"type\":\"int\",\"value\":300}],\"renderorder\":\"right-down\",\"tiledversion\":\"1.10.2\",\"tileheight\":16,\"tilesets\":[{\"firstgid\":1,\"source\":\"tiles.tsj\"}],\"tilewidth\":16,\"type\":\"map\",\"version\":\"1.10\",\"width\":62}"), N = class extends Error {
	name = "LevelError";
};
function fr(e) {
	return typeof e == "object" && !!e && !Array.isArray(e);
}
function pr(e, t, n) {
	return typeof e == "number" && Number.isInteger(e) && e >= t && e <= n;
}
function P(e, t) {
	return e === void 0 ? t : typeof e == "number" && Number.isFinite(e) ? e : NaN;
}
function mr(e, t) {
	if (e === void 0) return [];
	if (!Array.isArray(e) || !e.every(fr)) throw new N(`${t}: ${hr}`);
	return e;
}
var hr = "the file is damaged. Save it again in Tiled, or restore it from version control.";
function F(e) {
	return typeof e == "string" ? e.trim().toLowerCase() : "";
}
function gr(e, t) {
	let n = [e.type, e.class].filter((e) => typeof e == "string" && e !== "");
	if (new Set(n.map(F)).size > 1) throw new N(`${t} has two classes, "${n.join("\" and \"")}". Choose one in Tiled and save.`);
	return n[0]?.trim() ?? "";
}
function _r(e, t, n) {
	let r = mr(e.properties, n).filter((e) => F(e.name) === F(t));
	if (r.length > 1) throw new N(`${n}: ${r.length} properties "${t}". Keep one.`);
	return r[0]?.value;
}
// src/sim/tiled/layers.ts
var vr = {
	ground: "tilelayer",
	decoration: "tilelayer",
	things: "objectgroup"
}, yr = {
	tilelayer: "tile layer",
	objectgroup: "object layer"
}, br = 16;
function xr(e, t) {
	let n = Sr(e.layers, {
		file: t,
		offsetX: 0,
		offsetY: 0,
		opacity: 1,
		cover: null,
		depth: 0
	}), r = {
		ground: wr(n, "ground", t),
		decoration: wr(n, "decoration", t),
		things: wr(n, "things", t)
	}, i = new Set(Object.values(r));
	for (let e of n) i.has(e) || Tr(e);
	for (let e of i) if (e.fault !== null) throw new N(`${e.where}: ${e.fault}`);
	return r;
}
function Sr(e, t) {
	let { file: n, depth: r } = t;
	if (r > br) throw new N(`${n}: groups more than ${br} deep. Ungroup some layers.`);
	return mr(e, `${n}, list of layers`).flatMap((e) => {
		let i = `${n}, ${e.type === "group" ? "group" : "layer"} "${String(e.name)}"`, a = t.offsetX + P(e.offsetx, 0), o = t.offsetY + P(e.offsety, 0), s = t.opacity * P(e.opacity, 1);
		if (Number.isNaN(a + o + s)) throw new N(`${i}: ${hr}`);
		let c = t.cover ?? Cr(e);
		if (e.type !== "group") return [{
			json: e,
			where: i,
			offsetX: a,
			offsetY: o,
			opacity: s,
			fault: c
		}];
		let l = c === null ? null : `it is in the group "${String(e.name)}", where ${c}`;
		return Sr(e.layers, {
			file: n,
			offsetX: a,
			offsetY: o,
			opacity: s,
			cover: t.cover ?? l,
			depth: r + 1
		});
	});
}
function Cr(e) {
	return e.visible === !1 ? "the layer is hidden. Show it (the eye beside it) and save, or delete it." : P(e.parallaxx, 1) !== 1 || P(e.parallaxy, 1) !== 1 ? "it has a parallax factor, and the game scrolls all layers alike. Set Parallax Factor to 1, 1." : typeof e.tintcolor == "string" ? "it has a tint, which the game does not draw. Remove Tint Color." : e.mode !== void 0 && e.mode !== "normal" ? "it has a blend mode. Set Blend Mode to Normal." : null;
}
function wr(e, t, n) {
	let r = e.filter(({ json: e }) => F(e.name) === t), i = r.filter(({ json: e }) => e.type === vr[t]), a = yr[vr[t]], o = `${n}, layer "${t}"`;
	if (r.length === 0) throw new N(`${o}: missing. Add a ${a} with this name.`);
	if (i.length === 0) throw new N(`${o}: not a ${a}. Delete it and add a ${a} with this name.`);
	if (r.length > 1) throw new N(`${o}: there are ${r.length}. Keep one.`);
	return i[0];
}
function Tr({ json: e, where: t, fault: n }) {
	let r = e.visible === !1 || n?.includes("is hidden") === !0, i = Array.isArray(e.data) ? e.data : [], a = e.type === "tilelayer" && Array.isArray(e.data) && i.every((e) => e === 0) || e.type === "objectgroup" && Array.isArray(e.objects) && e.objects.length === 0;
	if (!(r || a)) throw new N(`${t}: the game reads only ${Object.keys(vr).join(", ")}. Merge it into one of them (Layer > Merge Layer Down), hide it, or delete it.`);
}
function Er(e, { width: t, height: n }, { firstGid: r, classes: i }) {
	let { json: a, where: o } = e;
	Dr(e);
	let { data: s } = a;
	if (a.chunks !== void 0) throw new N(`${o}: it is part of an infinite map. Switch off Map > Map Properties > Infinite.`);
	if (typeof s == "string" || a.encoding === "base64" || a.compression) throw new N(`${o}: the tiles are encoded. Set Map > Map Properties > Tile Layer Format to CSV, save.`);
	if (a.width !== t || a.height !== n || !Array.isArray(s) || s.length !== t * n) throw new N(`${o}: not ${t} × ${n} tiles like the map. Use Map > Resize Map and save again.`);
	let c = new Int16Array(t * n);
	for (let e = 0; e < n; e++) for (let a = 0; a < t; a++) {
		let l = s[e * t + a], u = `${o}, column ${a}, row ${e}`;
		if (!pr(l, 0, 4294967295)) throw new N(`${u}: not a tile number. Save the map again in Tiled.`);
		if (l > 268435455) throw new N(`${u}: the tile is flipped or turned. Place it unflipped (keys X, Y, Z).`);
		let d = l - r;
		if (l !== 0 && (d < 0 || d >= i.length)) throw new N(`${u}: tile ${d} is not in the tileset, which has ${i.length}. Replace it.`);
		c[a * n + e] = l === 0 ? -1 : d;
	}
	return c;
}
function Dr({ json: e, where: t, offsetX: n, offsetY: r, opacity: i }) {
	let a = n + P(e.x, 0), o = r + P(e.y, 0);
	if (a !== 0 || o !== 0) throw new N(`${t}: it is offset by ${a}, ${o}, its groups included. Set Offset to 0, 0 and move the tiles instead.`);
	if (i !== 1) throw new N(`${t}: its opacity is ${i}, but the game draws layers opaque. Set Opacity to 1.`);
}
function Or(e) {
	let { objects: t } = e.json;
	if (Array.isArray(t) && t.every(fr)) return t;
	throw new N(`${e.where}: ${hr}`);
}
// src/sim/tiled/text.ts
function kr(e, t) {
	let n = e.replace(/^\uFEFF/, "").trim(), r = Mr.find(({ isIt: e }) => e(n));
	if (r !== void 0) throw new N(`${t}: ${r.complaint}`);
	try {
		return JSON.parse(n);
	} catch (e) {
		throw new N(`${t}: ${Nr(n, e)}`);
	}
}
var Ar = "restore it from version control", jr = "In Tiled, use File > Save As and choose \"JSON map files\" (.tmj), or \"JSON tileset files\" (.tsj)", Mr = [
	{
		isIt: (e) => e === "",
		complaint: `the file is empty. Save the map again in Tiled, or ${Ar}.`
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
		complaint: `a web page, not a Tiled file. Download the raw file, or ${Ar}.`
	},
	{
		isIt: (e) => e.startsWith("<"),
		complaint: `XML (Tiled's TMX or TSX format), not JSON. ${jr}; renaming the file is not enough.`
	},
	{
		isIt: (e) => /^return\s*\{|^\(function\s*\(|^onTileMapLoaded|^--/.test(e),
		complaint: `an export as Lua or JavaScript, not JSON. ${jr}.`
	},
	{
		isIt: (e) => e.includes("\0") || e.includes("�"),
		complaint: `not text in UTF-8: a binary or compressed file, or another encoding. ${jr}.`
	}
];
function Nr(e, t) {
	let n = e.split("\n").length;
	if (/^[[{]/.test(e) && !/[\]}]$/.test(e)) return `the file ends in the middle, in line ${n}: it was truncated. Save the map again in Tiled, or ${Ar}.`;
	if (!/^[[{]/.test(e)) return `not a Tiled file in JSON: it begins with ${JSON.stringify(e.slice(0, 20))}. ${jr}, or ${Ar}.`;
	let r = t instanceof Error ? t.message.split("\n")[0] : String(t), i = /position (\d+)/.exec(r)?.[1];
	return `not JSON${i === void 0 ? "" : `, line ${e.slice(0, Number(i)).split("\n").length}`} (${r}). Save the map again in Tiled, or ${Ar}.`;
}
// src/sim/tiled/things.ts
var Pr = [
	"start",
	"bell",
	"regret",
	"milestone",
	"wind",
	"platform",
	"outlier"
], Fr = [
	"milestone",
	"wind",
	"platform",
	"outlier"
];
function Ir(e, t) {
	if (e.opacity === 0) throw new N(`${e.where}: its opacity is 0. Set Opacity to 1.`);
	return Or(e).map((n) => Lr(n, e, t));
}
function Lr(e, t, n) {
	let r = `${t.where}: object ${String(e.id)}`;
	if (e.template !== void 0) throw new N(`${r} is an instance of a template. Right-click it and choose Detach.`);
	let i = gr(e, r), a = Pr.find((e) => e === F(i));
	if (a === void 0) throw new N(`${r} ${i === "" ? "has no class" : `has the class "${i}"`}. Use one of ${Pr.join(", ")}.`);
	let o = `${r} (${a})`;
	if (e.visible === !1) throw new N(`${o} is hidden. Show it, or delete it.`);
	let s = zr(e, t, o), c = s.width === 0, l = [Math.floor(s.x / 16), c ? 0 : Math.ceil((s.x + s.width) / 16) - 1], u = [Math.floor(s.y / 16), c ? 0 : Math.ceil((s.y + s.height) / 16) - 1];
	if (!(l[0] >= 0 && u[0] >= 0 && Math.max(...l) < n.width && Math.max(...u) < n.height)) throw new N(`${o} lies outside the map. Move it inside.`);
	let d = c || l[0] === l[1] && u[0] === u[1];
	if (!Fr.includes(a) && !d) throw new N(`${o} covers several tiles. Use a point, or keep Ctrl pressed to place it on the grid.`);
	return {
		kind: a,
		name: typeof e.name == "string" ? e.name.trim() : "",
		column: l[0],
		row: u[0],
		...Fr.includes(a) && !c && { area: Br(s) },
		direction: _r(e, "direction", o),
		chance: _r(e, "chance", o),
		where: o
	};
}
var Rr = [
	"ellipse",
	"polygon",
	"polyline",
	"text",
	"capsule"
];
function zr(e, { offsetX: t, offsetY: n }, r) {
	let i = Rr.find((t) => e[t] !== void 0 && e[t] !== !1);
	if (i !== void 0) throw new N(`${r} is drawn as ${i}. Use a point, or a rectangle for a ${Fr.join(", ")}.`);
	if (typeof e.x != "number" || typeof e.y != "number") throw new N(`${r} has no position. Delete it and add a point object.`);
	let a = e.x + t, o = e.y + n, s = P(e.width, 0), c = P(e.height, 0);
	if (![a, o].every(Number.isFinite)) throw new N(`${r} lies outside the map. Move it inside.`);
	if (e.point === !0 || s === 0 && c === 0) return {
		x: a,
		y: o,
		width: 0,
		height: 0
	};
	if (!(s > 0 && c > 0)) throw new N(`${r} is ${s} × ${c} px. Use a point, or draw the rectangle again.`);
	if (P(e.rotation, 0) % 360 != 0) throw new N(`${r} is rotated. Set its Rotation to 0.`);
	if (e.gid === void 0) return {
		x: a,
		y: o,
		width: s,
		height: c
	};
	if (typeof e.gid != "number" || e.gid > 268435455) throw new N(`${r} is a flipped tile. Flip it back (keys X, Y), or use a point.`);
	return {
		x: a,
		y: o - c,
		width: s,
		height: c
	};
}
function Br({ x: e, y: t, width: n, height: r }) {
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
function Vr(e, t, n) {
	let r = e.filter((e) => e.kind === t);
	if (r.length === 0) throw new N(`${n}: no ${t}. Add a point object of class "${t}".`);
	if (r.length > 1) throw new N(`${n}: ${r.length} objects of class "${t}". Keep one, delete the others.`);
	return r[0];
}
function Hr({ kind: e, column: t, row: n, where: r }, i) {
	if (A(i.tiles, i.height, t, n)) throw new N(`${r}: the ${e} at column ${t}, row ${n} is inside a solid tile. Move it into a free tile above the ground.`);
}
function Ur(e, t) {
	Hr(e, t);
	let { kind: n, column: r, row: i, where: a } = e;
	if (!ft(t.tiles, t.height, r, i + 1)) throw new N(`${a}: the ${n} at column ${r}, row ${i} hangs in the air. Move it into the tile directly above the ground.`);
}
function Wr(e, t) {
	Ur(e, t);
	let { column: n, row: r } = e;
	return {
		x: n * b + (b - It) / 2,
		y: (r + 1) * b - Lt,
		direction: Gr(e),
		...Kt(t.tiles, t, n, r)
	};
}
function Gr({ kind: e, column: t, row: n, direction: r, where: i }) {
	let a = F(r);
	if (a === "left" || a === "right") return a === "left" ? -1 : 1;
	throw new N(`${i}: the ${e} at column ${t}, row ${n} needs a string property "direction": left or right. Add it under Custom Properties.`);
}
var Kr = 100;
function qr(e) {
	let { area: t, chance: n, where: r } = e;
	if (t === void 0) throw new N(`${r} is a point. Draw a rectangle where it blows.`);
	if (!pr(n, 0, Kr)) throw new N(`${r} needs an int property "chance" from 0 to ${Kr}: the percentage of intervals in which it blows. Add it under Custom Properties.`);
	return {
		...t,
		direction: Gr(e),
		chance: n
	};
}
var Jr = /* @__PURE__ */ new Map([
	["left", -1],
	["up", -1],
	["right", 1],
	["down", 1]
]);
function Yr(e, t) {
	let { area: n, direction: r, where: i } = e, a = F(r), o = Jr.get(a);
	if (o === void 0) throw new N(`${i} needs a string property "direction": left, right, up or down, where it goes first. Add it under Custom Properties.`);
	let s = a === "up" || a === "down", c = n && Xr(n);
	if (n === void 0 || c === void 0 || !((e) => s ? e.width === 3 && e.height > 1 : e.height === 1 && e.width > 3)(c)) throw new N(`${i} moves ${a}: draw the rectangle over which it moves, ${s ? "3 tiles wide and 2 or more high" : "1 tile high and 4 or more wide"}, with Ctrl pressed to keep to the grid. The platform is 3 tiles long.`);
	Zr(e, c, t);
	let l = s ? c.height - 1 : c.width - 3;
	return {
		left: n.left,
		top: n.top,
		length: l * b,
		isUpright: s,
		direction: o
	};
}
function Xr({ left: e, top: t, right: n, bottom: r }) {
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
function Zr({ kind: e, where: t }, { column: n, row: r, width: i, height: a }, o) {
	for (let s = n; s < n + i; s++) for (let n = r; n < r + a; n++) if (A(o.tiles, o.height, s, n)) throw new N(`${t}: the ${e} would move through the solid tile at column ${s}, row ${n}. Shorten the rectangle, or remove the tile.`);
}
function Qr(e) {
	let { area: t, where: n } = e;
	if (t === void 0 || t.right - t.left < 4096 || t.bottom - t.top < 4096) throw new N(`${n}: draw a rectangle of at least one tile, in which it flies.`);
	return {
		minX: t.left,
		maxX: t.right - qe,
		minY: t.top,
		maxY: t.bottom - Je,
		direction: Gr(e)
	};
}
var $r = 31;
function ei(e, t) {
	let n = e.filter((e) => e.kind === "milestone");
	if (n.length > $r) throw new N(`${t}: ${n.length} milestones. Keep at most ${$r}.`);
	return n.map(({ name: e, column: t, area: n, where: r }) => {
		if (e === "") throw new N(`${r}: the milestone at column ${t} has no name. Write it in "Name".`);
		return {
			name: e,
			x: t * b,
			...n && { area: n }
		};
	}).sort((e, t) => e.x - t.x);
}
// src/sim/tiled/tileset.ts
var I = "tiles.tsj", ti = "assets/levels";
function ni(e, t, n) {
	let r = ri(e, n), i = typeof t == "string" ? kr(t, I) : t;
	if (!fr(i)) throw new N(`${I}: not a Tiled tileset. Save it as "JSON tileset files".`);
	if (!pr(i.tilecount, 1, 4096)) throw new N(`${I}: "tilecount" must be 1–4096. Save the tileset again in Tiled.`);
	if (P(i.tilewidth, 16) !== 16 || P(i.tileheight, 16) !== 16) throw new N(`${I}: its tiles are not 16 × 16 px. Set them in Tileset Properties.`);
	let a = new Uint8Array(i.tilecount);
	for (let e of mr(i.tiles, I)) {
		if (!pr(e.id, 0, i.tilecount - 1)) throw new N(`${I}: a tile without a valid id. Save the tileset again in Tiled.`);
		let t = `${I}, tile ${e.id}`, n = gr(e, t);
		if (n === "") continue;
		let r = D.findIndex(({ id: e }) => F(e) === F(n));
		if (r < 0) throw new N(`${t}: unknown class "${n}". Use one of ${D.map(({ id: e }) => e).join(", ")}.`);
		a[e.id] = r;
	}
	return {
		firstGid: r,
		classes: a
	};
}
function ri(e, t) {
	let n = mr(e.tilesets, `${t}, tilesets`);
	if (n.length !== 1) throw new N(`${t}: needs exactly one tileset, the external "${I}". It has ${n.length}: in the Tilesets panel, keep ${ti}/${I} and remove all others.`);
	let { source: r, firstgid: i } = n[0];
	if (typeof r != "string" || r === "") throw new N(`${t}: its tileset "${String(n[0].name)}" is embedded, but the game supports only the external "${I}". Open ${ti}/${I} in Tiled and use Map > Replace Tileset.`);
	if (!ii(r)) throw new N(`${t}: uses the tileset "${r}", but the game supports only "${I}". Open ${ti}/${I} in Tiled, use Map > Replace Tileset, and save the map in ${ti}.`);
	if (!pr(i, 1, 268435455)) throw new N(`${t}: its tileset has no valid "firstgid". Save the map again in Tiled.`);
	return i;
}
function ii(e) {
	let t = ti.split("/");
	for (let n of e.replaceAll("\\", "/").split("/")) n === ".." ? t.pop() : n !== "." && t.push(n);
	return t.join("/") === `${ti}/${I}`;
}
// src/sim/tiled.ts
function ai(e, t, n) {
	let r = typeof e == "string" ? kr(e, n) : e;
	if (!fr(r)) throw new N(`${n}: not a Tiled map. Save it in Tiled as "JSON map files".`);
	let { width: i, height: a } = ci(r, n), o = ni(r, t, n), s = xr(r, n), c = Er(s.ground, {
		width: i,
		height: a
	}, o), l = Er(s.decoration, {
		width: i,
		height: a
	}, o), u = {
		width: i,
		height: a,
		tiles: Uint8Array.from(c, (e) => e < 0 ? k : o.classes[e])
	}, d = Ir(s.things, u), f = Vr(d, "start", s.things.where), p = Vr(d, "bell", s.things.where);
	Ur(f, u), Hr(p, u);
	let m = qt(u.tiles);
	ui(m, u.height, s.ground.where);
	let h = n.replace(/\.tmj$/, "");
	return {
		id: h,
		name: di(r, "name", n),
		lesson: di(r, "lesson", n),
		width: i,
		height: a,
		tiles: u.tiles,
		tileMask: u.tiles.reduce((e, t) => e | 1 << t, 0),
		art: {
			ground: c,
			decoration: l
		},
		startX: f.column * b + (b - T) / 2,
		startY: (f.row + 1) * b - E,
		bellX: p.column * b + b / 2,
		bellY: p.row * b + b / 2,
		regrets: d.filter(({ kind: e }) => e === "regret").map((e) => Wr(e, u)),
		milestones: ei(d, s.things.where),
		...m,
		winds: d.filter(({ kind: e }) => e === "wind").map(qr),
		platforms: d.filter(({ kind: e }) => e === "platform").map((e) => Yr(e, u)),
		outliers: d.filter(({ kind: e }) => e === "outlier").map(Qr),
		timeLimitDecisions: li(r, n),
		onlyReward: fi(r, "onlyReward", n),
		look: pi(r, h, n)
	};
}
var oi = 1024, si = 1e4;
function ci(e, t) {
	if (e.type === "tileset") throw new N(`${t}: a tileset, not a Tiled map. Rename it to .tsj, and save the map under this name.`);
	if (e.type !== "map" || e.orientation !== "orthogonal") throw new N(`${t}: not an orthogonal Tiled map. Make one with File > New > New Map, Orthogonal.`);
	if (e.infinite !== void 0 && e.infinite !== !1) throw new N(`${t}: the map is infinite. Switch off Map > Map Properties > Infinite.`);
	if (e.tilewidth !== 16 || e.tileheight !== 16) throw new N(`${t}: tiles must be 16 × 16 px. Set them in Map > Map Properties.`);
	let { width: n, height: r } = e;
	if (!pr(n, 6, 1024) || !pr(r, 6, 64)) throw new N(`${t}: the map is ${String(n)} × ${String(r)} tiles. Use Map > Resize Map: 6–${oi} wide and 6–64 high.`);
	return {
		width: n,
		height: r
	};
}
function li(e, t) {
	let n = _r(e, "timeLimitDecisions", t);
	if (pr(n, 1, 1e4)) return n;
	throw new N(`${t}: ${n === void 0 ? "no map property \"timeLimitDecisions\" of type int" : `the map property "timeLimitDecisions" is ${JSON.stringify(n)}, not of type int from 1 to ${si}`}. Set it in Map > Map Properties: decisions until an episode is cut off.`);
}
function ui({ keys: e, doors: t }, n, r) {
	if (!(t.length === 0 || e.length > 0)) throw new N(`${r}: the door at ${`column ${Math.floor(t[0] / n)}, row ${t[0] % n}`} has no key. Add a tile of class "key", or remove the door.`);
}
function di(e, t, n) {
	let r = fi(e, t, n);
	if (r !== null) return r;
	throw new N(`${n}: no map property "${t}" of type string. Add it in Map > Map Properties.`);
}
function fi(e, t, n) {
	let r = _r(e, t, n);
	if (r === void 0) return null;
	if (typeof r == "string" && r.trim() !== "") return r.trim();
	throw new N(`${n}: the map property "${t}" is not a non-empty string. Set it in Map > Map Properties.`);
}
function pi(e, t, n) {
	if (fi(e, "mood", n) !== null) throw new N(`${n}: rename the map property "mood" to "look", and use one of ${Ie.join(", ")}.`);
	let r = fi(e, "look", n);
	if (r === null) return Re(t);
	let i = Ie.find((e) => e === F(r));
	if (i !== void 0) return i;
	throw new N(`${n}: map property "look" is "${r}". Use one of ${Ie.join(", ")}.`);
}
// src/sim/levels.ts
var mi = {
	tutorial: ur,
	corridor: rr,
	lobby: ar,
	regret: cr,
	cliff: nr,
	lure: or,
	credit: ir,
	wind: dr,
	cellar: tr,
	penthouse: sr
}, hi = /* @__PURE__ */ new Map(), gi = /* @__PURE__ */ new Map();
function _i(e) {
	let t = hi.get(e) ?? yi.get(e);
	if (t !== void 0) return t;
	let n = Fe(e);
	if (n !== null) return xi(yn(n));
	if (!Ci(e)) throw Error(`No level "${e}". There are: ${Object.keys(mi).join(", ")}, ${vi}.`);
	let r = ai(mi[e], lr, `${e}.tmj`);
	return hi.set(e, r), r;
}
var vi = `and ${ke}2-<seed>-<difficulty>, with a seed from 0 to ${Ae} and a difficulty from 0 to 100`, yi = /* @__PURE__ */ new Map(), bi = 1024;
function xi(e) {
	for (let e of yi.keys()) {
		if (yi.size < bi) break;
		yi.delete(e);
	}
	return yi.set(e.id, e), e;
}
function Si(e) {
	return Ci(e) || gi.has(e) || Fe(e) !== null;
}
function Ci(e) {
	return Object.hasOwn(mi, e);
}
function wi() {
	return [...gi.values()].filter(({ id: e }) => !Ei(e));
}
var Ti = "trial-";
function Ei(e) {
	return e.startsWith(Ti);
}
function Di(e) {
	if (!Ci(e)) return null;
	try {
		return _i(e), null;
	} catch (e) {
		if (e instanceof N) return e.message;
		throw e;
	}
}
Object.keys(mi).flatMap((e) => Di(e) ?? []);
var Oi = Object.keys(mi).filter((e) => hi.has(e)).map(Ni), ki = Pe(je), Ai = [...Oi, {
	...Ni(ki),
	name: "Endless"
}];
function ji() {
	return gi.size === 0 ? Ai : [...Ai, ...wi().map(({ id: e }) => Ni(e))];
}
function Mi(e) {
	return hi.has(e) || Fe(e) !== null ? Ni(e) : void 0;
}
function Ni(e) {
	let { name: t, lesson: n } = _i(e);
	return {
		id: e,
		name: t,
		lesson: n
	};
}
// src/sim/random.ts
function Pi(e, t) {
	return e.random = e.random + 2654435769 | 0, Math.floor(v(e.random) / 4294967296 * t);
}
// src/sim/things.ts
var Fi = {
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
}, Ii = Fi, Li = Object.values(Fi).flatMap(({ fields: e }) => Object.entries(e));
function Ri(e) {
	let t = Li.map(([, t]) => t(e)), n = Int32Array.from(t.flat()), r = 0, i = Li.map(([e], i) => {
		let a = r + t[i].length, o = [e, n.subarray(r, a)];
		return r = a, o;
	});
	return {
		...Object.fromEntries(i),
		things: n
	};
}
// src/sim/state.ts
function zi(e) {
	let t = Vi(e);
	return Wi(t, 0, Bi), t;
}
var Bi = { randomRegrets: !1 };
function Vi(e) {
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
		...Ri(e),
		tiles: e.tiles.slice()
	};
}
function Hi(e, t) {
	if (e.level !== t.level) throw Error(`copyWorld: worlds of two levels, ${e.level.id} and ${t.level.id}.`);
	t.tick = e.tick, t.status = e.status, t.random = e.random, t.x = e.x, t.y = e.y, t.velocityX = e.velocityX, t.velocityY = e.velocityY, t.facing = e.facing, t.steering = e.steering, t.grounded = e.grounded, t.coyoteTicks = e.coyoteTicks, t.jumpBufferTicks = e.jumpBufferTicks, t.jumpHoldTicks = e.jumpHoldTicks, t.jumpGraceTicks = e.jumpGraceTicks, t.attackTicks = e.attackTicks, t.coins = e.coins, t.regretsBeaten = e.regretsBeaten, t.cratesBroken = e.cratesBroken, t.bestX = e.bestX, t.milestonesReached = e.milestonesReached, t.things.set(e.things), t.tiles.set(e.tiles);
}
var Ui = /* @__PURE__ */ new WeakMap();
function Wi(e, t, n) {
	let { level: r } = e, i = Ui.get(r) ?? Vi(r);
	Ui.set(r, i), Hi(i, e), e.random = g(t, "world") | 0, n.randomRegrets && Gi(e);
}
function Gi(e) {
	e.level.regrets.forEach(({ minX: t, maxX: n }, r) => {
		e.regretX[r] = t + Pi(e, n - t + 1), e.regretDirection[r] = 1 - 2 * Pi(e, 2);
	});
}
var Ki = O("door");
function qi(e, t, n) {
	let r = e.level.keys.indexOf(t);
	r < 0 || (e.tiles[t] = k, e.keyState[r] = 1, Qi(e, n, ge, t, r));
}
function Ji({ keyState: e }) {
	return e.includes(1);
}
function Yi(e, t, n, r, i) {
	let a = Xi(e, t, n, r);
	if (a < 0) return;
	let o = e.keyState.indexOf(1);
	o < 0 || (e.keyState[o] = 2, Zi(e, a), Qi(e, i, _e, a, o));
}
function Xi({ tiles: e, level: t }, n, r, i) {
	let { height: a } = t;
	for (let t = Math.max(r, 0); t <= i && t < a; t++) if (e[n * a + t] === Ki) return n * a + t;
	return -1;
}
function Zi({ tiles: e, level: t }, n) {
	let { height: r } = t, i = [n];
	e[n] = k;
	for (let t = i.pop(); t !== void 0; t = i.pop()) {
		let n = t % r, a = [
			t - r,
			t + r,
			n > 0 ? t - 1 : -1,
			n < r - 1 ? t + 1 : -1
		];
		for (let t of a) e[t] === Ki && (e[t] = k, i.push(t));
	}
}
function Qi({ level: e }, t, n, r, i) {
	w(t, n, Math.floor(r / e.height) * b + b / 2 | 0, r % e.height * b + b / 2 | 0, i);
}
// src/sim/contacts.ts
var $i = /* @__PURE__ */ o({
	UNHURT: () => -1,
	swingSuitcase: () => xa,
	touchTiles: () => _a,
	touchesRegret: () => Ca
}), { EVENT_COIN: ea, EVENT_CRATE_BROKEN: ta, EVENT_REGRET_BEATEN: na, HURT_SPIKES: ra } = S, { ATTACK_DEPTH: ia, ATTACK_REACH: aa, HERO_HEIGHT: oa, HERO_WIDTH: sa, SPIKE_INSET: ca } = ze, { REGRET_HEIGHT: la, REGRET_WIDTH: ua } = Ft, { EMPTY_TILE: da } = nt, { TILE: fa } = y, { TILE_SHIFT: L } = ot, pa = {
	collect: va,
	hurt: ba,
	take: ya
}, ma = { break: Sa }, ha = D.map(({ touch: e }) => e === void 0 ? null : pa[e]), ga = D.map(({ strike: e }) => e === void 0 ? null : ma[e]);
function _a(e, t) {
	let { x: n, y: r, tiles: i } = e, a = e.level.height, o = n >> L, s = n + sa - 1 >> L, c = Math.max(r >> L, 0), l = Math.min(r + oa - 1 >> L, a - 1), u = -1;
	for (let n = o; n <= s; n++) for (let r = c; r <= l; r++) {
		let o = ha[i[n * a + r]];
		o !== null && (u = Math.max(u, o(e, n, r, t)));
	}
	return u;
}
function va(e, t, n, r) {
	return e.tiles[t * e.level.height + n] = da, e.coins = e.coins + 1 | 0, wa(ea, t, n, r), -1;
}
function ya(e, t, n, r) {
	return qi(e, t * e.level.height + n, r), -1;
}
function ba({ x: e, y: t }, n, r) {
	let i = (n << L) + ca, a = (r << L) + ca, o = fa - 2 * ca;
	return e < i + o && e + sa > i && t < a + o && t + oa > a ? ra : -1;
}
function xa(e, t, n) {
	let r = e.level.height, i = e.tiles, a = e.facing > 0 ? e.x + sa : e.x - aa, o = a + aa, s = e.y, c = e.y + oa, l = Math.max(a >> L, 0), u = Math.min(o - 1 >> L, e.level.width - 1), d = Math.max(s >> L, 0), f = Math.min(c - 1 >> L, r - 1);
	for (let n = l; n <= u; n++) for (let a = d; a <= f; a++) {
		let o = ga[i[n * r + a]];
		o !== null && o(e, n, a, t);
	}
	let p = Math.min(a, e.x), m = Math.max(o, e.x + sa);
	if (e.outlierX.length !== 0 && et(e, {
		left: p,
		top: s,
		right: m,
		bottom: c + ia
	}, t), n) for (let n = 0; n < e.regretX.length; n++) Gt(e, n, p, s, m, c + ia) && (e.regretAlive[n] = 0, e.regretsBeaten = e.regretsBeaten + 1 | 0, w(t, na, e.regretX[n] + ua / 2, e.regretY[n] + la / 2, n));
}
function Sa(e, t, n, r) {
	e.tiles[t * e.level.height + n] = da, e.cratesBroken = e.cratesBroken + 1 | 0, wa(ta, t, n, r);
}
function Ca(e) {
	let { x: t, y: n } = e;
	for (let r = 0; r < e.regretX.length; r++) if (Gt(e, r, t, n, t + sa, n + oa)) return !0;
	return !1;
}
function wa(e, t, n, r) {
	w(r, e, t * fa + fa / 2 | 0, n * fa + fa / 2 | 0, 0);
}
// src/sim/wind.ts
var Ta = 112, Ea = 56, Da = 768, Oa = 100;
function ka(e, t) {
	let { windTicks: n, windBlows: r } = e, i = e.level.winds;
	for (let a = 0; a < i.length; a++) n[a]--, n[a] <= 0 && (n[a] = 48, r[a] = +(Pi(e, Oa) < i[a].chance), r[a] === 1 && ja(e, i[a]) && w(t, ve, e.x, e.y, a)), r[a] === 1 && ja(e, i[a]) && Ma(e, i[a].direction);
}
function Aa(e) {
	return e.level.winds.findIndex((t) => ja(e, t));
}
function ja({ x: e, y: t }, { left: n, top: r, right: i, bottom: a }) {
	let o = e + T / 2, s = t + E / 2;
	return o >= n && o < i && s >= r && s < a;
}
function Ma(e, t) {
	let n = Math.imul(e.velocityX, t);
	if (n >= Da) return;
	let r = e.grounded === 0 ? Ta : Ea;
	e.velocityX = Math.imul(Math.min(n + r, Da), t);
}
// src/sim/step.ts
var { EVENT_ATTACK: Na, EVENT_BELL: Pa, EVENT_BOARD: Fa, EVENT_BOUNCE: Ia, EVENT_BUMP: La, EVENT_HURT: Ra, EVENT_JUMP: za, EVENT_LAND: Ba, EVENT_MILESTONE: Va, EVENT_STEP: Ha, HURT_FELL: Ua, HURT_OUTLIER: Wa, HURT_REGRET: Ga } = S, { AIR_ACCELERATION: Ka, ATTACK_COOLDOWN_TICKS: qa, ATTACK_REACH: Ja, ATTACK_TICKS: Ya, BELL_REACH: Xa, CORNER_CORRECTION: Za, COYOTE_TICKS: Qa, GRAVITY: $a, GROUND_ACCELERATION: eo, GROUND_FRICTION: to, HERO_HEIGHT: R, HERO_WIDTH: z, JUMP_BUFFER_TICKS: no, JUMP_GRACE_TICKS: ro, JUMP_HOLD_TICKS: io, JUMP_SPEED: ao, MAX_FALL_SPEED: oo, OVERSPEED_DECAY: so, RUN_SPEED: co, STRIDE_SHIFT: lo, TURN_ACCELERATION: uo } = ze, { ATTACK: fo, DEAD: po, IDLE: mo, JUMP: ho, LEFT: go, RANG_BELL: _o, RIGHT: vo, RUNNING: yo, TILE: bo } = y, { TILE_SHIFT: B } = ot, { UNHURT: xo } = $i, { EMPTY_TILE: So } = nt, { NO_PLATFORM: Co } = _t, wo = Int32Array.from(D, ({ drift: e = 0 }) => e), To = at(({ drift: e }) => e !== void 0), Eo = Int32Array.from(D, ({ launch: e = 0 }) => e), Do = at(({ launch: e }) => e !== void 0), Oo = at(({ locked: e }) => e === !0), ko = z / 2, Ao = R / 2, jo = 1, Mo = 2, No = 4, Po = 8, Fo = 16, Io = 32;
function Lo({ questionBlocks: e, winds: t, platforms: n, outliers: r }) {
	return (e.length === 0 ? 0 : No) | (t.length === 0 ? 0 : Po) | (n.length === 0 ? 0 : Fo) | (r.length === 0 ? 0 : Io);
}
var Ro = bo + Za;
function zo(e, t, n) {
	e.status === yo && (Ht(e, 1), Ho(e, t, n, 3 | Lo(e.level)));
}
function Bo(e, t, n, r) {
	if (e.status !== yo) return;
	let i = n * Ro, a = Wt(e, e.x - Ja - i, e.x + z + Ja + i, n), o = (a ? jo : 0) | (Vo(e, i) ? Mo : 0) | Lo(e.level), s = 0;
	for (; s < n && e.status === yo;) a && Ht(e, 1), Ho(e, t, r, o), s++;
	a || Ht(e, s);
}
function Vo({ x: e, level: t, milestonesReached: n }, r) {
	if (Math.abs(e + ko - t.bellX) <= Xa + r) return !0;
	let i = t.milestones;
	for (let t = 0; t < i.length; t++) {
		let { x: a, area: o } = i[t], s = o === void 0 ? a : o.left;
		if (!(n >> t & 1) && e + ko + r >= s) return !0;
	}
	return !1;
}
function Ho(e, t, n, r) {
	e.tick = e.tick + 1 | 0;
	let i = e.level, a = (r & No) !== 0;
	a && Ee(e);
	let o = i.height, s = e.tiles, c = (r & Fo) !== 0, l = c ? Dt(e) : Co;
	c && wt(e);
	let u = (r & Io) !== 0;
	u && Ze(e), t === go ? (e.steering = -1, e.facing = -1) : t === vo ? (e.steering = 1, e.facing = 1) : t === mo && e.grounded !== 0 && (e.steering = 0), e.attackTicks > 0 && (e.attackTicks = e.attackTicks - 1 | 0), t === fo && e.attackTicks === 0 && (e.attackTicks = Ya, w(n, Na, e.x, e.y, 0)), e.velocityX = Uo(e.velocityX, e.steering, e.grounded), (r & Po) !== 0 && ka(e, n), t === ho && e.jumpHoldTicks === 0 && (e.jumpBufferTicks = no), e.jumpBufferTicks > 0 && e.coyoteTicks > 0 && (e.jumpBufferTicks = 0, e.coyoteTicks = 0, e.jumpHoldTicks = io, e.jumpGraceTicks = ro, w(n, za, e.x, e.y, 0)), e.jumpBufferTicks > 0 && (e.jumpBufferTicks = e.jumpBufferTicks - 1 | 0), e.grounded === 0 && e.coyoteTicks > 0 && (e.coyoteTicks = e.coyoteTicks - 1 | 0), e.jumpHoldTicks > 0 ? t === ho ? (e.jumpGraceTicks = ro, e.jumpHoldTicks = e.jumpHoldTicks - 1 | 0, e.velocityY = -ao) : e.jumpGraceTicks > 0 ? (e.jumpGraceTicks = e.jumpGraceTicks - 1 | 0, e.jumpHoldTicks = e.jumpHoldTicks - 1 | 0, e.velocityY = -ao) : (e.jumpHoldTicks = 0, e.velocityY = e.velocityY + $a | 0) : e.velocityY = Math.min(e.velocityY + $a, oo) | 0;
	let d = (i.tileMask & To) === 0 ? e.velocityX : e.velocityX + Wo(e) | 0, f = e.y;
	l !== Co && (d = d + Ot(e, l) | 0, f = kt(e, l));
	let p = e.x + d | 0, m = (i.width << B) - z | 0;
	(p < 0 || p > m) && (p = p < 0 ? 0 : m, e.velocityX = 0);
	let h = f >> B, g = f + R - 1 >> B;
	if ((i.tileMask & Oo) !== 0 && d !== 0 && Yi(e, (d > 0 ? p + z - 1 : p) >> B, h, g, n), d > 0) {
		let t = p + z - 1 >> B;
		mt(s, o, t, h, g) && (p = (t << B) - z | 0, e.velocityX = 0);
	} else if (d < 0) {
		let t = p >> B;
		mt(s, o, t, h, g) && (p = t + 1 << B | 0, e.velocityX = 0);
	}
	let _ = l !== Co && e.velocityX === 0;
	e.grounded !== 0 && p >> lo !== e.x >> lo && !_ && w(n, Ha, p, f, qo(e));
	let v = p >> B, y = p + z - 1 >> B, b = e.grounded, x = f + R | 0;
	if (f = f + e.velocityY | 0, e.grounded = 0, e.velocityY < 0) {
		let t = f >> B, r = A(s, o, v, t), i = A(s, o, y, t);
		if (r || i) {
			let o = (v + 1 << B) - p, s = p + z - (y << B);
			!i && o <= Za && e.velocityX >= 0 ? p = p + o | 0 : !r && s <= Za && e.velocityX <= 0 ? p = p - s | 0 : (f = t + 1 << B | 0, e.velocityY = 0, e.jumpHoldTicks = 0, w(n, La, p, f, 0), a && Se(e, p + ko >> B, v, y, t, n)), v = p >> B, y = p + z - 1 >> B;
		}
	} else {
		let t = f + R - 1 >> B;
		ht(s, o, v, y, t, x) && (f = (t << B) - R | 0, b === 0 && w(n, Ba, p, f, e.velocityY), e.velocityY = 0, e.grounded = 1, e.coyoteTicks = Qa), c && (f = Go(e, {
			x: p,
			y: f,
			oldFeet: x,
			wasGrounded: b,
			carrier: l
		}, n));
	}
	e.x = p, e.y = f, p > e.bestX && (e.bestX = p), (i.tileMask & Do) !== 0 && Ko(e, n);
	let S = xo;
	gt(s, o, v, y, f >> B, f + R - 1 >> B) && (S = _a(e, n));
	let ee = (r & jo) !== 0;
	e.attackTicks > qa && xa(e, n, ee), ee && Ca(e) && (S = Ga), u && $e(e) && (S = Wa), f >= o << B && (S = Ua), S === xo ? (r & Mo) !== 0 && (e.grounded !== 0 && Yo(e, n), Math.abs(p + ko - i.bellX) <= Xa && Math.abs(f + Ao - i.bellY) <= Xa && (e.status = _o, w(n, Pa, i.bellX, i.bellY, 0))) : (e.status = po, w(n, Ra, p, f, S));
}
function Uo(e, t, n) {
	if (t === 0) return n === 0 ? e : e > 0 ? Math.max(e - to, 0) | 0 : Math.min(e + to, 0) | 0;
	let r = Math.imul(e, t);
	return Math.imul(r > co ? Math.max(r - so, co) : Math.min(r + (n === 0 ? Ka : r < 0 ? uo : eo), co), t);
}
function Wo(e) {
	return e.grounded === 0 ? 0 : wo[qo(e)];
}
function Go(e, { x: t, y: n, oldFeet: r, wasGrounded: i, carrier: a }, o) {
	let s = At(e, t, r, n + R);
	if (s === Co) return n;
	let c = Et(e, s) - R | 0;
	return i === 0 && e.grounded === 0 && w(o, Ba, t, c, e.velocityY), s !== a && w(o, Fa, t, c, s), e.velocityY = 0, e.grounded = 1, e.coyoteTicks = Qa, c;
}
function Ko(e, t) {
	if (e.grounded === 0) return;
	let n = Eo[qo(e)];
	n !== 0 && (e.velocityY = -n, e.grounded = 0, e.coyoteTicks = 0, e.jumpBufferTicks = 0, w(t, Ia, Jo(e) * bo + bo / 2, e.y + R + bo / 2, 0));
}
function qo(e) {
	let t = Jo(e), { y: n, tiles: r, level: i } = e;
	return t < 0 ? So : r[t * i.height + (n + R >> B)];
}
function Jo({ x: e, y: t, tiles: n, level: r }) {
	let { height: i } = r, a = t + R >> B, o = e + ko >> B;
	if (ft(n, i, o, a)) return o;
	let s = e >> B, c = s === o ? e + z - 1 >> B : s;
	return ft(n, i, c, a) ? c : -1;
}
function Yo(e, t) {
	let n = e.level.milestones;
	for (let r = 0; r < n.length; r++) e.milestonesReached >> r & 1 || !Xo(e, n[r]) || (e.milestonesReached |= 1 << r, w(t, Va, e.x, e.y, r));
}
function Xo({ x: e, y: t }, { x: n, area: r }) {
	if (r === void 0) return e >= n;
	let i = e + ko, a = t + Ao;
	return i >= r.left && i < r.right && a >= r.top && a < r.bottom;
}
// src/env/columns.ts
function Zo(e, t) {
	return {
		observations: new Float32Array(e * t),
		finalObservations: new Float32Array(e * t),
		rewards: new Float32Array(e),
		terminated: new Uint8Array(e),
		truncated: new Uint8Array(e),
		success: new Uint8Array(e)
	};
}
function Qo({ observations: e, finalObservations: t, rewards: n, terminated: r, truncated: i, success: a }) {
	t.set(e);
	for (let e of [
		n,
		r,
		i,
		a
	]) e.fill(0);
}
// src/env/config.ts
function $o(e) {
	return e.kind === "platformer" && e.curriculum === !0 && Fe(e.level) !== null;
}
function es(e) {
	let t = {
		difficulty: 0,
		episodes: 0,
		results: 0
	};
	return {
		get difficulty() {
			return t.difficulty;
		},
		seedFor: (e) => er(e, t.difficulty),
		add(n, r) {
			$n(n) === t.difficulty && (t.episodes = Math.min(t.episodes + 1, 20), t.results = (t.results << 1 | !!r) & ts, t.episodes < 20 || ns(t.results) < 16 || (t.difficulty = Math.min(t.difficulty + 5, e), t.episodes = 0, t.results = 0));
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
var ts = (1 << 20) - 1;
function ns(e) {
	let t = 0;
	for (let n = e; n !== 0; n &= n - 1) t++;
	return t;
}
// src/env/observations/builder.ts
function rs(e) {
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
var is = 4, as = 8 * b, os = 4 * b, ss = 10 * b, cs = 3 * b, ls = 7, us = 6, ds = {
	regrets: null,
	questionBlocks: null,
	keys: {
		parts: [
			["holds a key", 1],
			["way to the nearest key", is],
			["way to the nearest door", is]
		],
		write(e, t, n) {
			t[n] = +!!Ji(e), Ss(e, vs(e), t, n + 1), Ss(e, ys(e), t, n + 1 + is);
		},
		sight: (e) => [vs(e), ys(e)].filter((e) => e >= 0)
	},
	winds: {
		parts: [["wind", 3]],
		write(e, t, n) {
			let r = Aa(e), i = r >= 0;
			t[n] = +!!i, t[n + 1] = i ? Math.imul(e.windBlows[r], e.level.winds[r].direction) : 0, t[n + 2] = i ? e.windTicks[r] / 48 : 0;
		},
		sight: () => []
	},
	platforms: {
		parts: [["nearest platform", ls], ["second nearest platform", ls]],
		write(e, t, n) {
			t.fill(0, n, n + 14);
			let [r, i] = ms(e, e.platformWay.length, fs);
			r >= 0 && hs(e, r, t, n), i >= 0 && hs(e, i, t, n + ls);
		},
		sight: (e) => {
			let { height: t, width: n } = e.level;
			return ms(e, e.platformWay.length, fs).filter((e) => e >= 0).map((r) => _s(fs(e, r), Et(e, r), n, t));
		}
	},
	outliers: {
		parts: [["nearest outlier", us]],
		write(e, t, n) {
			t.fill(0, n, n + us);
			let [r] = ms(e, e.outlierX.length, ps);
			r >= 0 && gs(e, r, t, n);
		},
		sight: (e) => {
			let { height: t, width: n } = e.level, [r] = ms(e, e.outlierX.length, ps);
			return r < 0 ? [] : [_s(ps(e, r), e.outlierY[r] + Je / 2, n, t)];
		}
	}
};
function fs(e, t) {
	return Tt(e, t) + St / 2;
}
function ps({ outlierX: e, outlierAlive: t }, n) {
	return t[n] === 0 ? Infinity : e[n] + qe / 2;
}
function ms(e, t, n) {
	let r = e.x + T / 2, i = (i) => {
		let a = -1, o = ss;
		for (let s = 0; s < t; s++) {
			let t = Math.abs(n(e, s) - r);
			s === i || t >= o || (a = s, o = t);
		}
		return a;
	}, a = i(-1);
	return [a, a < 0 ? -1 : i(a)];
}
function hs(e, t, n, r) {
	let { isUpright: i, length: a } = e.level.platforms[t], o = fs(e, t) - (e.x + T / 2), s = e.platformDirection[t], c = e.platformWay[t];
	n[r] = 1, n[r + 1] = o / ss, n[r + 2] = Cs(o / cs), n[r + 3] = Cs((Et(e, t) - (e.y + E)) / os), n[r + 4] = i ? 0 : s, n[r + 5] = i ? s : 0, n[r + 6] = Cs((s > 0 ? a - c : c) / as);
}
function gs(e, t, n, r) {
	let i = ps(e, t) - (e.x + T / 2), a = e.outlierY[t] + Je / 2 - (e.y + E / 2);
	n[r] = 1, n[r + 1] = i / ss, n[r + 2] = Cs(i / cs), n[r + 3] = Cs(a / os), n[r + 4] = e.outlierSideways[t], n[r + 5] = e.outlierDown[t];
}
function _s(e, t, n, r) {
	return Math.min(Math.max(Math.floor(e / b), 0), n - 1) * r + Math.min(Math.max(Math.floor(t / b), 0), r - 1);
}
function vs(e) {
	return bs(e, e.level.keys, (t) => e.keyState[t] === 0);
}
function ys(e) {
	let { level: t, tiles: n } = e;
	return bs(e, t.doors, (e) => n[t.doors[e]] !== k);
}
function bs(e, t, n) {
	let r = -1, i = Infinity;
	for (let a = 0; a < t.length; a++) {
		let o = Math.abs(xs(e, t[a]));
		o >= i || !n(a) || (r = t[a], i = o);
	}
	return r;
}
function xs({ x: e, level: t }, n) {
	return Math.floor(n / t.height) * b + b / 2 - (e + T / 2);
}
function Ss(e, t, n, r) {
	if (t < 0) {
		n.fill(0, r, r + is);
		return;
	}
	let { level: i } = e, a = xs(e, t), o = t % i.height * b + b / 2 - (e.y + E / 2);
	n[r] = 1, n[r + 1] = a / (i.width * b), n[r + 2] = Cs(a / as), n[r + 3] = Cs(o / os);
}
function Cs(e) {
	return Math.max(-1, Math.min(e, 1));
}
// src/env/observations/layout.ts
var ws = Object.keys(Ii);
function Ts(e) {
	if (e.layoutVersion !== void 0) return e.layoutVersion;
	let t = e.tiles.reduce((e, t) => Math.max(e, D[t].since), 1);
	return ws.reduce((t, n) => Math.max(t, Es(e, n) ? Ii[n].since : 1), t);
}
function Es(e, t) {
	return Object.values(Ii[t].fields).some((t) => t(e).length > 0);
}
function Ds(e, t, n) {
	let r = [], i = [], a = [], o = t, s = (e) => {
		r.push(e), o += e[1];
	};
	for (let t = 2; t <= e; t++) {
		D.forEach(({ since: e }, r) => {
			e === t && (i.push({
				code: r,
				start: o
			}), s(n(r)));
		});
		for (let e of ws) {
			let n = ds[e];
			Ii[e].since === t && n !== null && (a.push({
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
var Os = ["b2b3fdf7", "1f460355"];
function ks(e, t, n) {
	let r = g(0, [...t.map(({ name: e, length: t }) => `${e}: ${t}`), ...n === void 0 ? [] : [n]].join("\n")).toString(16).padStart(8, "0");
	return Os.includes(r) ? "v1" : `v${e}.${r}`;
}
// src/env/observations/ownState.ts
var As = [
	["own speed", 2],
	["on the ground", 1],
	["jump timers", 3],
	["suitcase timers", 2],
	["facing and steering", 2],
	["place within the tile", 1]
], js = As.reduce((e, [, t]) => e + t, 0), { ATTACK_COOLDOWN_TICKS: Ms, ATTACK_TICKS: Ns, COYOTE_TICKS: Ps, HERO_WIDTH: Fs, JUMP_BUFFER_TICKS: Is, JUMP_HOLD_TICKS: Ls, MAX_FALL_SPEED: Rs, RUN_SPEED: zs } = ze, { TILE: Bs } = y, Vs = Fs / 2, Hs = Bs / 2, Us = Ns - Ms, Ws = Bs - 1;
function Gs(e, t, n) {
	t[n] = e.velocityX / zs, t[n + 1] = e.velocityY / Rs, t[n + 2] = e.grounded, t[n + 3] = e.coyoteTicks / Ps, t[n + 4] = e.jumpBufferTicks / Is, t[n + 5] = e.jumpHoldTicks / Ls;
	let r = e.attackTicks - Ms;
	t[n + 6] = r > 0 ? r / Us : 0, t[n + 7] = e.attackTicks / Ns, t[n + 8] = e.facing, t[n + 9] = e.steering, t[n + 10] = (e.x + Vs & Ws) / Hs - 1;
}
// src/env/observations/features.ts
var { TILE_SHIFT: V } = ot, { HERO_HEIGHT: Ks, HERO_WIDTH: qs } = ze, { REGRET_HEIGHT: Js, REGRET_WIDTH: Ys } = Ft, { SUBPIXELS: Xs, TILE: H, TILE_PX: Zs } = y, Qs = O("coin"), $s = O("crate"), ec = O("hazard"), tc = Float32Array.prototype.set, nc = 1, U = 10, rc = 4, ic = 3, ac = 8, oc = 2, sc = 5, W = js, cc = W + U, lc = cc + U, uc = lc + U, dc = uc + rc, fc = dc + 1, pc = fc + 10, mc = pc + 3, hc = mc + 3, gc = qs / 2, _c = Ks / 2, vc = Ys / 2, yc = ac * H, bc = oc * H, xc = 4 * H, Sc = {
	id: "features",
	label: "Features",
	help: "62 features: own speed and timers, the ground ahead, the nearest Regrets, coin and crate, the way to the bell. Levels with springs, belts, keys, doors, platforms, fliers or wind add theirs.",
	forLevel: Cc
};
function Cc(e) {
	let { height: t } = e, n = e.width * H, r = Bc(e), i = Ts(e), a = Ds(i, hc, (e) => [`${D[e].id} by column`, U]), { size: o, slices: s } = rs([
		...As,
		["ground height by column", U],
		["gap by column", U],
		["hazard by column", U],
		["ceiling by column", rc],
		["nearness of a crate", 1],
		["nearest regret", sc],
		["second nearest regret", sc],
		["nearest coin", 3],
		["way to the bell", 3],
		...a.parts
	]), c = a.signals.length > 0, l = e.keys.length > 0, u = Array(e.tiles.length * 2).fill(void 0), d = jc(o), f = kc();
	function p(i, o, s) {
		let l = i.x + gc, u = i.y + _c, d = i.y + Ks, f = Dc(i, t), p = m(i, l >> V, f, Oc(i, t));
		tc.call(o, p.entries, s + W), d !== (f + 1) * H && Nc(p.ground, d, o, s + W), Gs(i, o, s), Lc(i, l, u, o, s + fc), Vc(i, r, l, u, o, s + pc);
		let h = e.bellX - l;
		if (o[s + mc] = h / n, o[s + mc + 1] = Tc(h / yc), o[s + mc + 2] = Tc((e.bellY - u) / xc), c) for (let { signal: e, start: t } of a.signals) e.write(i, o, s + t);
	}
	function m(n, r, i, a) {
		if (n.cratesBroken !== 0 || l && wc(n)) return h(n.tiles, r, i, a, d), d;
		let s = (r * t + i) * 2 + i - a, c = u[s];
		if (c !== void 0) return c;
		let f = jc(o);
		return h(e.tiles, r, i, a, f), u[s] = f, f;
	}
	function h(n, r, i, o, s) {
		Ac(n, e, {
			heroColumn: r,
			feetRow: i,
			headRow: o
		}, f), Mc(f, i, t, s), a.tiles.length > 0 && g(n, r, i, s);
	}
	function g(e, t, n, { entries: r }) {
		for (let { code: i, start: o } of a.tiles) for (let a = 0; a < U; a++) {
			let s = _(e, i, {
				column: t - nc + a,
				feetRow: n,
				index: a
			});
			r[o - W + a] = s < 0 ? 0 : 1;
		}
	}
	function _(n, r, { column: i, feetRow: a, index: o }) {
		if (i < 0 || i >= e.width) return -1;
		let s = Math.min(f.groundRows[o], t - 1);
		for (let e = Math.min(a, s); e <= s; e++) if (n[i * t + e] === r) return e;
		return -1;
	}
	function v(e) {
		let n = e.x + gc >> V, r = Dc(e, t), i = a.tiles.flatMap(({ code: t }) => Array.from({ length: U }, (i, a) => {
			let o = n - nc + a, s = _(e.tiles, t, {
				column: o,
				feetRow: r,
				index: a
			});
			return s < 0 ? [] : [qc("mechanic", o, s)];
		}).flat()), o = a.signals.flatMap(({ signal: n }) => n.sight(e).map((e) => qc("mechanic", Math.floor(e / t), e % t)));
		return [...i, ...o];
	}
	function y(t) {
		return [
			...Uc(t, f),
			...v(t),
			...Wc(t),
			...Gc(t, r),
			Kc(e)
		];
	}
	return {
		layout: ks(i, s),
		size: o,
		slices: s,
		write: p,
		sight: y
	};
}
function wc({ keyState: e }) {
	for (let t = 0; t < e.length; t++) if (e[t] !== 0) return !0;
	return !1;
}
function Tc(e) {
	return e < -1 ? -1 : Math.min(e, 1);
}
function Ec(e, t) {
	return e < 0 ? 0 : e >= t ? t - 1 : e;
}
function Dc({ y: e }, t) {
	return Ec(e + Ks - 1 >> V, t);
}
function Oc({ y: e }, t) {
	return Ec(e >> V, t);
}
function kc() {
	return {
		groundRows: new Float64Array(U),
		hazards: new Uint8Array(U),
		clearances: new Uint8Array(rc),
		crate: -1
	};
}
function Ac(e, { width: t, height: n }, { heroColumn: r, feetRow: i, headRow: a }, o) {
	let { groundRows: s, hazards: c, clearances: l } = o;
	o.crate = -1;
	for (let a = 9; a >= 0; a--) {
		let l = r - nc + a, u = l >= 0 && l < t, d = u ? Pc(e, n, l, i) : -Infinity;
		s[a] = d, c[a] = u ? Fc(e, n, l, i, d) : 0, u && a >= nc && e[l * n + i] === $s && (o.crate = a);
	}
	for (let i = 0; i < rc; i++) {
		let o = r + i;
		l[i] = o < t ? Ic(e, n, o, a) : 0;
	}
}
function jc(e) {
	return {
		entries: new Float32Array(e - W),
		ground: new Float64Array(U)
	};
}
function Mc({ groundRows: e, hazards: t, clearances: n, crate: r }, i, a, o) {
	let { entries: s, ground: c } = o;
	s[dc - W] = r < 0 ? 0 : 1 - (r - nc) / 9;
	for (let n = 0; n < U; n++) c[n] = e[n] * H, s[cc - W + n] = +(e[n] === a), s[lc - W + n] = t[n];
	Nc(c, (i + 1) * H, s, 0);
	for (let e = 0; e < rc; e++) s[uc - W + e] = 1 - n[e] / ic;
}
function Nc(e, t, n, r) {
	for (let i = 0; i < U; i++) n[r + i] = Tc((t - e[i]) / xc);
}
function Pc(e, t, n, r) {
	let i = r;
	if (A(e, t, n, i)) {
		for (; A(e, t, n, i - 1);) i--;
		return i;
	}
	for (i++; i < t && !ft(e, t, n, i);) i++;
	return i;
}
function Fc(e, t, n, r, i) {
	for (let a = r; a < i; a++) if (e[n * t + a] === ec) return 1;
	return 0;
}
function Ic(e, t, n, r) {
	let i = 0;
	for (; i < ic && !A(e, t, n, r - 1 - i);) i++;
	return i;
}
function Lc(e, t, n, r, i) {
	let a = zc(e, t, -1);
	if (a < 0) return;
	Rc(e, a, t, n, r, i);
	let o = zc(e, t, a);
	o >= 0 && Rc(e, o, t, n, r, i + sc);
}
function Rc(e, t, n, r, i, a) {
	let o = e.regretX[t] + vc - n;
	i[a] = 1, i[a + 1] = o / yc, i[a + 2] = Tc(o / bc), i[a + 3] = Tc((e.regretY[t] + Js / 2 - r) / xc), i[a + 4] = e.regretDirection[t];
}
function zc({ regretX: e, regretAlive: t }, n, r) {
	let i = vc - n, a = -1, o = yc;
	for (let n = 0; n < e.length; n++) {
		let s = Math.abs(e[n] + i);
		s >= o || t[n] === 0 || n === r || (a = n, o = s);
	}
	return a;
}
function Bc({ tiles: e, width: t, height: n }) {
	let r = Int32Array.from([...e.keys()].filter((t) => e[t] === Qs)), i = r.map((e) => Math.floor(e / n) * H + H / 2);
	return {
		cell: r,
		x: i,
		y: r.map((e) => e % n * H + H / 2),
		firstInSight: Int32Array.from({ length: t }, (e, t) => {
			let n = i.findIndex((e) => e >= (t - ac) * H);
			return n < 0 ? r.length : n;
		})
	};
}
function Vc(e, t, n, r, i, a) {
	let o = Hc(e, t, n);
	o < 0 || (i[a] = 1, i[a + 1] = (t.x[o] - n) / yc, i[a + 2] = Tc((t.y[o] - r) / xc));
}
function Hc(e, t, n) {
	let r = -1, i = yc;
	for (let a = t.firstInSight[n >> V]; a < t.cell.length; a++) {
		let o = t.x[a] - n;
		if (o >= i) break;
		e.tiles[t.cell[a]] !== Qs || Math.abs(o) >= i || (i = Math.abs(o), r = a);
	}
	return r;
}
function Uc(e, t) {
	let { width: n, height: r } = e.level, i = {
		heroColumn: e.x + gc >> V,
		feetRow: Dc(e, r),
		headRow: Oc(e, r)
	};
	Ac(e.tiles, e.level, i, t);
	let { heroColumn: a, feetRow: o, headRow: s } = i, { groundRows: c, hazards: l, clearances: u, crate: d } = t, f = [];
	for (let t = 0; t < U; t++) {
		let i = a - nc + t;
		if (i < 0 || i >= n) continue;
		let p = c[t];
		p === r ? f.push(qc("gap", i, r - 1)) : f.push({
			...qc("ground", i, p),
			height: 3
		});
		for (let n = o; l[t] === 1 && n < p; n++) e.tiles[i * r + n] === ec && f.push(qc("hazard", i, n));
		t === d && f.push(qc("crate", i, o));
		let m = t < nc ? ic : u[t - nc] ?? ic;
		if (m < ic) {
			let e = (s - m) * Zs;
			f.push({
				kind: "ceiling",
				x: i * Zs,
				y: e - 3,
				width: Zs,
				height: 3
			});
		}
	}
	return f;
}
function Wc(e) {
	let t = e.x + gc, n = zc(e, t, -1);
	return [n, n < 0 ? -1 : zc(e, t, n)].filter((e) => e >= 0).map((t) => ({
		kind: "regret",
		x: e.regretX[t] / Xs,
		y: e.regretY[t] / Xs,
		width: Ys / Xs,
		height: Js / Xs
	}));
}
function Gc(e, t) {
	let n = Hc(e, t, e.x + gc);
	return n < 0 ? [] : [qc("coin", t.x[n] >> V, t.y[n] >> V)];
}
function Kc(e) {
	return qc("bell", e.bellX >> V, e.bellY >> V);
}
function qc(e, t, n) {
	return {
		kind: e,
		x: t * Zs,
		y: n * Zs,
		width: Zs,
		height: Zs
	};
}
var Jc = 17, Yc = {
	regrets: {
		picture: [
			"999",
			"992",
			"999",
			"9.9"
		],
		draw: ll
	},
	questionBlocks: null,
	keys: {
		picture: ["ee", "e."],
		draw: ul
	},
	winds: {
		picture: [
			"..7.",
			"7777",
			"..7."
		],
		draw: dl
	},
	platforms: {
		picture: ["cccccccccccc", ".5........5."],
		draw: fl
	},
	outliers: {
		picture: [
			"9.9",
			"992",
			".9."
		],
		draw: pl
	}
}, Xc = Object.keys(Ii), Zc = [
	"bbb",
	"bbf",
	"bbb",
	"b.b"
], Qc = ["ddd", "ddd"], $c = ["d"], el = [
	".ff.",
	".ff.",
	"ffff",
	".3.."
], tl = D.map(({ pixels: e }) => ml(e.split(" "))), nl = ml(Zc), rl = ml(Qc), il = ml($c), al = ml(el), ol = Object.values(Yc).flatMap((e) => e === null ? [] : [{
	draw: e.draw,
	sprite: ml(e.picture)
}]);
function sl(e, t) {
	for (let n = 0; n < ol.length; n++) ol[n].draw(e, ol[n].sprite, t);
}
function cl(e) {
	let t = D.filter(({ since: t }) => t <= e).map(({ id: e, pixels: t }) => [e, t]), n = Xc.flatMap((t) => {
		let n = Yc[t];
		return n !== null && Ii[t].since <= e ? [[t, n.picture]] : [];
	});
	return JSON.stringify([
		t,
		n,
		Zc,
		Qc,
		$c,
		el
	]);
}
function ll({ regretX: e, regretY: t, regretDirection: n, regretAlive: r }, i, a) {
	for (let o = 0; o < e.length; o++) r[o] !== 0 && a(i, e[o] + It / 2, t[o] + Lt, n[o] < 0);
}
function ul(e, t, n) {
	Ji(e) && n(t, e.x + T / 2, e.y, !1);
}
function dl(e, t, n) {
	let r = Aa(e);
	r < 0 || e.windBlows[r] === 0 || n(t, e.x + T / 2, e.y - b, e.level.winds[r].direction < 0);
}
function fl(e, t, n) {
	for (let r = 0; r < e.platformWay.length; r++) {
		let i = Et(e, r) + t.height * b / 4;
		n(t, Tt(e, r) + St / 2, i, !1);
	}
}
function pl({ outlierX: e, outlierY: t, outlierSideways: n, outlierAlive: r }, i, a) {
	for (let o = 0; o < e.length; o++) r[o] !== 0 && a(i, e[o] + qe / 2, t[o] + Je, n[o] < 0);
}
function ml(e) {
	let t = [...e.join("")].map((e) => e === "." ? 0 : Number.parseInt(e, 16));
	return {
		width: e[0].length,
		height: e.length,
		greys: Float32Array.from(t, (e) => e * Jc / 255)
	};
}
// src/env/observations/pixels.ts
var { ATTACK_COOLDOWN_TICKS: hl, HERO_HEIGHT: gl, HERO_WIDTH: _l } = ze, vl = 10, yl = _l / 2, bl = 42, xl = 28, Sl = 1176, Cl = 13, wl = 17, Tl = 3, El = 2, Dl = {
	frames: 2,
	height: xl,
	width: bl
}, Ol = rs([["picture one decision before", Sl], ["picture now", Sl]]), kl = {
	id: "pixels",
	label: "Pixels",
	help: "A grey picture of 42 × 28 pixels around the hero, now and one decision before. Needs more decisions and time than features.",
	forLevel: Al
};
function Al(e) {
	let { size: t, slices: n } = Ol, r = Ts(e), i = Fl();
	function a(e, n, r, a = e) {
		n.fill(0, r, r + t);
		let s = Nl(e), c = Pl(e);
		i.begin(n, r, s, c), o(a), i.begin(n, r + Sl, s, c), o(e);
	}
	function o(t) {
		i.tiles(t), i.stamp(al, e.bellX, e.bellY + Ml, !1), sl(t, i.stamp), s(t);
	}
	function s({ x: e, y: t, facing: n, attackTicks: r }) {
		let a = e + yl, o = t + gl;
		i.stamp(nl, a, o, n < 0), r > hl ? i.stamp(rl, a + n * (Tl << vl), o - jl, n < 0) : r > 0 && i.stamp(il, a + n * (El << vl), o, n < 0);
	}
	return {
		layout: ks(r, n, cl(r)),
		size: t,
		slices: n,
		picture: Dl,
		looksBack: !0,
		write: a,
		sight: Il
	};
}
var jl = 1 << vl, Ml = 2 << vl;
function Nl({ x: e }) {
	return (e + yl >> vl) - Cl;
}
function Pl({ y: e }) {
	return (e + gl - 1 >> vl) - wl;
}
function Fl() {
	let e = /* @__PURE__ */ new Float32Array(), t = 0, n = 0, r = 0;
	function i({ width: n, height: r, greys: i }, a, o, s) {
		let c = a < 0 ? -a : 0, l = a + n > bl ? bl - a : n, u = o + r > xl ? xl - o : r;
		for (let r = o < 0 ? -o : 0; r < u; r++) {
			let u = t + (o + r) * bl + a, d = r * n;
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
			let o = Math.floor(r / 4), s = Math.floor((r + xl - 1) / 4), c = Math.floor((n + bl - 1) / 4);
			for (let l = Math.floor(n / 4); l <= c; l++) {
				let c = l < 0 || l >= t;
				for (let t = o; t <= s; t++) {
					let o = c ? it : t < 0 || t >= a ? k : e[l * a + t];
					o !== k && i(tl[o], l * 4 - n, t * 4 - r, !1);
				}
			}
		},
		stamp(e, t, a, o) {
			i(e, (t >> vl) - (e.width >> 1) - n, (a - 1 >> vl) - (e.height - 1) - r, o);
		}
	};
}
function Il(e) {
	return [{
		kind: "window",
		x: Nl(e) * 4,
		y: Pl(e) * 4,
		width: bl * 4,
		height: xl * 4
	}];
}
// src/env/observations/tiles.ts
var Ll = 3, Rl = 11, zl = 3, Bl = 7, G = 77, Vl = D.filter(({ seenAs: e, since: t }, n) => n !== k && !e && t === 1), Hl = js + 2, Ul = Hl + Vl.length * G, Wl = Ul + G, Gl = Wl + G, Kl = {
	id: "tiles",
	label: "Tiles",
	help: "A window of 11 × 7 tiles around the hero, one layer per kind of object, and the hero’s own motion.",
	forLevel: ql
};
function ql(e) {
	let { width: t, height: n } = e, r = Ts(e), i = Ds(r, Gl, (e) => [`${D[e].id} tiles`, G]), { size: a, slices: o } = rs([
		...As,
		["way to the bell", 2],
		...Vl.map(({ id: e }) => [`${e} tiles`, G]),
		["regrets by direction", G],
		["bell", G],
		...i.parts
	]), s = Int32Array.from(D, ({ id: e, seenAs: t = e }) => {
		let n = Vl.findIndex((e) => e.id === t);
		return n >= 0 ? Hl + n * G : i.tiles.find(({ code: e }) => D[e].id === t)?.start ?? Hl;
	}), c = s[it];
	function l(r, o, s) {
		o.fill(0, s, s + a), Gs(r, o, s);
		let c = r.x + T / 2, l = r.y + E / 2;
		o[s + js] = (e.bellX - c) / (t * b), o[s + js + 1] = (e.bellY - l) / (n * b);
		let d = (c >> 12) - Ll, f = (l >> 12) - zl;
		u(r.tiles, d, f, o, s);
		for (let e = 0; e < r.regretX.length; e++) {
			if (r.regretAlive[e] === 0) continue;
			let t = (r.regretX[e] + It / 2 >> 12) - d, n = (r.regretY[e] + Lt / 2 >> 12) - f;
			Jl(t, n) && (o[s + Ul + t * Bl + n] = r.regretDirection[e]);
		}
		let p = (e.bellX >> 12) - d, m = (e.bellY >> 12) - f;
		Jl(p, m) && (o[s + Wl + p * Bl + m] = 1);
		for (let { signal: e, start: t } of i.signals) e.write(r, o, s + t);
	}
	function u(e, r, i, a, o) {
		let l = i < 0 ? -i : 0, u = i + Bl > n ? n - i : Bl;
		for (let d = 0; d < Rl; d++) {
			let f = o + d * Bl, p = r + d;
			if (p < 0 || p >= t) {
				for (let e = 0; e < Bl; e++) a[c + f + e] = 1;
				continue;
			}
			let m = p * n + i;
			for (let t = l; t < u; t++) {
				let n = e[m + t];
				n !== k && (a[s[n] + f + t] = 1);
			}
		}
	}
	return {
		layout: ks(r, o),
		size: a,
		slices: o,
		write: l,
		sight: Yl
	};
}
function Jl(e, t) {
	return e >= 0 && e < Rl && t >= 0 && t < Bl;
}
function Yl(e) {
	let t = (e.x + T / 2 >> 12) - Ll, n = (e.y + E / 2 >> 12) - zl;
	return [{
		kind: "window",
		x: t * 16,
		y: n * 16,
		width: Rl * 16,
		height: Bl * 16
	}];
}
// src/env/observations/index.ts
var Xl = [
	Sc,
	Kl,
	kl
], Zl = /* @__PURE__ */ new WeakMap();
function Ql(e, t) {
	let n = Zl.get(t) ?? /* @__PURE__ */ new Map();
	Zl.set(t, n);
	let r = n.get(e);
	if (r) return r;
	let i = Xl.find((t) => t.id === e);
	if (!i) throw Error(`No observation "${e}". There are: ${Xl.map((e) => e.id).join(", ")}.`);
	let a = i.forLevel(t);
	return n.set(e, a), a;
}
// src/env/platformerSpec.ts
function $l({ level: e, observation: t }) {
	return eu(t, _i(e));
}
function eu(e, t) {
	let n = Ql(e, t);
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
var K = [
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
function tu(e) {
	for (let t of Object.keys(e)) if (!K.some((e) => e.id === t)) throw Error(`No reward term "${t}". There are: ${K.map((e) => e.id).join(", ")}.`);
	return Float64Array.from(K, (t) => e[t.id] ?? t.defaultWeight);
}
// src/shared/joinedBytes.ts
function nu(e) {
	let t = new Uint8Array(e.reduce((e, { length: t }) => e + t, 0)), n = 0;
	for (let r of e) t.set(r, n), n += r.length;
	return t;
}
// src/env/rowStates.ts
function ru(e, { seeds: t, sums: n }) {
	return {
		save() {
			let r = Array.from({ length: e.count }, (t, n) => e.startOf(n));
			return {
				seeds: Uint32Array.from(r, ({ seed: e }) => e),
				lengths: Uint32Array.from(r, (e) => e.actions.length),
				actions: nu(r.map(({ actions: e }) => e)),
				streams: Uint32Array.from(t().flatMap((e) => [...e.save()])),
				sums: n.save()
			};
		},
		load(r) {
			e.startFrom(au(r, e.count));
			let i = d(u(r, "streams"), new Uint32Array(iu * e.count));
			t().forEach((e, t) => {
				e.load(i.slice(iu * t, iu * (t + 1)));
			}), n.load(d(u(r, "sums"), n.save()));
		}
	};
}
var iu = 4;
function au(e, t) {
	let n = d(u(e, "seeds"), new Uint32Array(t)), r = d(u(e, "lengths"), new Uint32Array(t)), i = r.reduce((e, t) => e + t, 0), a = d(u(e, "actions"), /* @__PURE__ */ new Uint8Array(), i), o = 0;
	return Array.from(n, (e, t) => (o += r[t], {
		seed: e,
		actions: a.slice(o - r[t], o)
	}));
}
// src/env/vectorise.ts
function ou(e, t) {
	return h(e, "episodes").split(`row ${t}`);
}
// src/env/platformer.ts
var { DEAD: su, RANG_BELL: cu, RUNNING: lu, TILE: uu } = y, { EVENT_JUMP: du } = S, fu = T / 2;
function pu(e) {
	let t = vu(e, null), { spec: n, level: r, events: i, amounts: a, result: o, ticksPerAction: s } = t, c = Su(t), l = Object.fromEntries(K.map((e) => [e.id, 0])), u = 0;
	function d(e) {
		return Mu(t, c, e), u = s, c.executed;
	}
	function f(e = c.executed) {
		return zo(c.world, e, i), u--, u <= 0 || c.world.status !== lu;
	}
	function p(e) {
		return Fu(t, c), wu(c, e, 0), o;
	}
	return {
		spec: n,
		level: r,
		world: c.world,
		events: i,
		get terms() {
			for (let e = 0; e < K.length; e++) l[K[e].id] = t.evaluatedTerms.includes(e) ? a[e] : 0;
			return l;
		},
		episode: () => c.episode,
		setRewardWeights(e) {
			xu(t, e);
		},
		reset(e, n) {
			Cu(t, c, e), wu(c, n, 0);
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
function mu(e, t, n = 0) {
	let r = vu(e, yu(e)), i = bu(e), { spec: a, levels: o, result: s } = r, l = a.observationSize, u = Array.from({ length: t }, () => Su(r)), d = Zo(t, l), { observations: f, finalObservations: p, rewards: m, terminated: h, truncated: g, success: _ } = d, v = u.map((e) => e.world), y = new Uint32Array(t), b = u.map((e, t) => ou(0, n + t));
	function x(e) {
		b = u.map((t, r) => ou(e, n + r)), i?.reset();
		for (let e = 0; e < t; e++) S(e);
		for (let e = 0; e < t; e++) wu(u[e], f, e * l);
		Qo(d), y.fill(0);
	}
	function S(e) {
		let t = b[e].uint32();
		Cu(r, u[e], i === null ? t : i.seedFor(t)), v[e] = u[e].world;
	}
	function ee(e) {
		for (let n = 0; n < t; n++) {
			let t = e[n] === -1;
			t ? ju(r, u[n]) : Au(r, u[n], e[n]), t && h[n] !== 1 && g[n] !== 1 || wu(u[n], p, n * l), m[n] = s.reward, h[n] = +!!s.terminated, g[n] = +!!s.truncated, _[n] = +!!s.success, y[n] = u[n].newMilestones;
		}
		f.set(p), i !== null && te(i);
		for (let e = 0; e < t; e++) (h[e] !== 0 || g[e] !== 0) && (S(e), wu(u[e], f, e * l));
	}
	function te({ add: e }) {
		for (let n = 0; n < t; n++) (h[n] === 1 || g[n] === 1) && e(u[n].episode.seed, _[n] === 1);
	}
	function ne(e) {
		re(i === null ? e : e.map((e) => i === null || e.actions.length > 0 ? e : {
			...e,
			seed: i.seedFor(e.seed)
		}));
	}
	function re(e) {
		e.forEach((t, n) => {
			Du(t, e[n - 1]) ? Ou(r, u[n - 1], u[n], t) : Eu(r, u[n], t), v[n] = u[n].world, wu(u[n], f, n * l);
		}), Qo(d), y.fill(0);
	}
	let ie = (t) => o?.levelOf(t).id ?? e.level;
	function ae(e) {
		let { seed: t, length: n, actions: r } = u[e].episode;
		return {
			seed: t,
			actions: r.slice(0, n)
		};
	}
	function oe(e) {
		return h[e] === 1 || g[e] === 1 ? u[e].previous : u[e].episode;
	}
	let se = ru({
		count: t,
		startOf: ae,
		startFrom: re
	}, {
		seeds: () => b,
		sums: hu(u)
	});
	return {
		spec: a,
		count: t,
		...d,
		level: r.level,
		worlds: v,
		milestonesReached: y,
		reset: x,
		step: ee,
		startFrom: ne,
		startOf: ae,
		difficulty: () => i === null ? null : i.difficulty / 100,
		state: i === null ? se : c({
			rows: se,
			curriculum: i.state
		}),
		returnOf: (t) => u[t].episode.return * e.rewardScale,
		setRewardWeights(e) {
			xu(r, e);
		},
		episodeOf: oe,
		levelOf: ie,
		clipOf(t) {
			let { seed: n, length: r, actions: i } = oe(t);
			return {
				levelId: ie(n),
				seed: n,
				randomRegrets: e.randomRegrets,
				ticksPerAction: e.ticksPerAction,
				actions: i.slice(0, r)
			};
		}
	};
}
function hu(e) {
	let t = 1 + K.length;
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
var gu = 64, _u = 8;
function vu(e, t) {
	let { ticksPerAction: n, stickyActions: r } = e;
	if (!Number.isInteger(n) || n < 1 || n > _u) throw Error(`ticksPerAction is ${n}: give a whole number from 1 to ${_u}.`);
	if (!(r >= 0 && r < 1)) throw Error(`stickyActions is ${r}: give a probability from 0 to below 1.`);
	let i = _i(e.level), a = Ql(e.observation, i), o = {
		ticksPerAction: n,
		rewardScale: e.rewardScale,
		worldOptions: { randomRegrets: e.randomRegrets },
		level: i,
		levels: t,
		observationId: e.observation,
		observation: a,
		spec: $l(e),
		timeLimit: e.timeLimitDecisions || Math.ceil(i.timeLimitDecisions * 4 / n),
		stickyThreshold: r * 2 ** 32,
		weights: new Float64Array(K.length),
		eventlessTerms: [],
		weightedTerms: [],
		evaluatedTerms: [],
		events: xe(gu),
		outcome: {
			world: zi(i),
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
		amounts: new Float64Array(K.length),
		result: {
			reward: 0,
			terminated: !1,
			truncated: !1,
			success: !1
		}
	};
	return xu(o, e.rewardWeights), o;
}
function yu(e) {
	let { level: t, trainSeeds: n = "1", leftBell: r = "off", split: i } = e, a = Fe(t), o = $o(e);
	return a === null || n === "1" && r !== "trained" && i === void 0 && !o ? null : Xn({
		first: a,
		trainSeeds: n,
		leftBell: r,
		isGraded: o,
		...i && { split: i }
	});
}
function bu(e) {
	let t = Fe(e.level);
	return t !== null && $o(e) ? es(Math.round(t.difficulty * 100)) : null;
}
function xu(e, t) {
	e.weights.set(tu(t)), e.weightedTerms = [...K.keys()].filter((t) => e.weights[t] !== 0), e.eventlessTerms = e.weightedTerms.filter((e) => !K[e].needsEvent);
}
function Su({ level: e, observation: t, timeLimit: n }) {
	let r = zi(e);
	return {
		world: r,
		before: t.looksBack ? zi(e) : r,
		observation: t,
		episode: zu(n),
		previous: zu(n),
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
function Cu(e, t, n) {
	e.levels !== null && Tu(t, e.levels.levelOf(n), e.observationId);
	let r = t.episode;
	t.episode = t.previous, t.previous = r, t.episode.seed = n, t.episode.length = 0, t.episode.return = 0, t.episode.termTotals.fill(0), t.stickyKey = g(n, "sticky"), Wi(t.world, n, e.worldOptions), t.before !== t.world && Hi(t.world, t.before);
}
function wu({ world: e, before: t, observation: n }, r, i) {
	n.write(e, r, i, t);
}
function Tu(e, t, n) {
	if (e.world.level === t) return;
	let r = e.before !== e.world;
	e.world = zi(t), e.before = r ? zi(t) : e.world, e.observation = Ql(n, t);
}
function Eu(e, t, { seed: n, actions: r, future: i }) {
	Cu(e, t, n);
	let { ticksPerAction: a, events: o } = e;
	for (let i of r) if (Nu(e, t, i), Bo(t.world, i, a, o), Fu(e, t), e.result.terminated || e.result.truncated) {
		Cu(e, t, n);
		return;
	}
	i !== void 0 && ku(t, i);
}
function Du(e, t) {
	return t === void 0 || e.seed !== t.seed || e.actions !== t.actions ? !1 : t.future === void 0 || e.future !== void 0;
}
function Ou(e, t, n, r) {
	let { seed: i, future: a } = r;
	t.episode.length === 0 ? Eu(e, n, r) : (Cu(e, n, i), Hi(t.world, n.world), n.before !== n.world && Hi(t.before, n.before), n.executed = t.executed, n.episode.length = t.episode.length, n.episode.return = t.episode.return, n.episode.termTotals.set(t.episode.termTotals), n.episode.actions.set(t.episode.actions.subarray(0, t.episode.length)), a !== void 0 && ku(n, a));
}
function ku(e, t) {
	e.stickyKey = g(t, "sticky"), e.world.random = g(t, "world") | 0;
}
function Au(e, t, n) {
	Mu(e, t, n);
	let { ticksPerAction: r, events: i } = e, { world: a, executed: o } = t;
	Bo(a, o, r, i), Fu(e, t);
}
function ju({ result: e }, t) {
	t.newMilestones = 0, e.reward = 0, e.terminated = !1, e.truncated = !1, e.success = !1;
}
function Mu(e, t, n) {
	Nu(e, t, Pu(e, t) ? t.executed : n);
}
function Nu(e, t, n) {
	let { world: r } = t;
	t.before !== r && Hi(r, t.before), t.executed = n, e.events.count = 0, t.xBefore = r.x, t.bestBefore = r.bestX, t.coinsBefore = r.coins, t.regretsBefore = r.regretsBeaten, t.cratesBefore = r.cratesBroken, t.milestonesBefore = r.milestonesReached;
}
function Pu({ stickyThreshold: e }, { episode: t, stickyKey: n }) {
	return e === 0 || t.length === 0 ? !1 : v(n + Math.imul(t.length, Ru) >>> 0) < e;
}
function Fu(e, t) {
	let { outcome: n, weights: r, amounts: i, result: a } = e, { world: o, episode: s } = t, { status: c, level: l } = o;
	n.world = o, n.action = t.executed, n.distanceBefore = Bu(l, t.xBefore), n.distanceAfter = Bu(l, o.x), n.newBest = (o.bestX - t.bestBefore) / uu, n.coins = o.coins - t.coinsBefore, n.regretsBeaten = o.regretsBeaten - t.regretsBefore, n.cratesBroken = o.cratesBroken - t.cratesBefore, n.jumps = Vu(e.events), n.rangBell = c === cu, n.died = c === su, t.newMilestones = o.milestonesReached & ~t.milestonesBefore;
	let u = Iu(n) ? e.weightedTerms : e.eventlessTerms, d = 0;
	e.evaluatedTerms = u;
	for (let e = 0; e < u.length; e++) {
		let t = u[e], a = r[t] * Lu(t, n);
		i[t] = a, a !== 0 && (s.termTotals[t] += a, d += a);
	}
	s.actions[s.length] = t.executed, s.length++, s.return += d, a.reward = d * e.rewardScale, a.terminated = c !== lu, a.truncated = !a.terminated && s.length >= e.timeLimit, a.success = n.rangBell;
}
function Iu({ coins: e, regretsBeaten: t, cratesBroken: n, jumps: r, rangBell: i, died: a }) {
	return (e | t | n | r) !== 0 || i || a;
}
var q = K.map((e) => e.evaluate);
function Lu(e, t) {
	switch (e) {
		case 0: return q[0](t);
		case 1: return q[1](t);
		case 2: return q[2](t);
		case 3: return q[3](t);
		case 4: return q[4](t);
		case 5: return q[5](t);
		case 6: return q[6](t);
		case 7: return q[7](t);
		case 8: return q[8](t);
		case 9: return q[9](t);
		default: return q[e](t);
	}
}
var Ru = 2654435769;
function zu(e) {
	return {
		seed: 0,
		length: 0,
		return: 0,
		termTotals: new Float64Array(K.length),
		actions: new Uint8Array(e)
	};
}
function Bu(e, t) {
	return Math.abs(e.bellX - (t + fu)) / uu;
}
function Vu(e) {
	let t = 0;
	for (let n = 0; n < e.count; n++) e.type[n] === du && t++;
	return t;
}
// src/env/replay.ts
function Hu(e, t, n) {
	let { ticksPerAction: r } = t, { levelId: i, randomRegrets: a } = e, o = pu({
		...t,
		level: i,
		randomRegrets: a,
		stickyActions: 0
	}), s = o.spec.observationSize, c = e.actions.length * e.ticksPerAction, l = Math.ceil(c / r), u = new Float32Array(l * s), d = new Float32Array(l * s), f = new Uint8Array(l), p = new Uint8Array(l), m = new Float32Array(l), h = new Float32Array(s), g = (t) => e.actions[Math.floor(t / e.ticksPerAction)] ?? 4, _ = (t) => {
		let r = Math.floor(t / e.ticksPerAction);
		return n === void 0 ? r >= (e.from ?? 0) : n[r] === 1;
	}, v = 0, y = 0, b = !1, x = !1, S = De(e.answers);
	for (o.reset(e.seed, h); y < c && !b && !x;) {
		let e = Math.min(y + r, c), n = Array.from({ length: e - y }, (e, t) => g(y + t)), i = 0;
		for (let t = y; t < e; t++) _(t) && i++;
		f[v] = Uu(n), p[v] = +(2 * i >= n.length), u.set(h, v * s), o.beginDecision(f[v]);
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
function Uu(e) {
	let t = (t) => e.filter((e) => e === t).length;
	return t(3) > 0 ? 3 : t(2) > 0 && (e.at(-1) === 2 || 2 * t(2) >= e.length) ? 2 : [
		1,
		0,
		4
	].reduce((e, n) => t(n) > t(e) ? n : e);
}
// node_modules/valibot/dist/index.mjs
var Wu = {
	lang: void 0,
	message: void 0,
	abortEarly: void 0,
	abortPipeEarly: void 0
};
/* @__NO_SIDE_EFFECTS__ */
function Gu(e) {
	return e ? {
		lang: e?.lang ?? void 0,
		message: e?.message,
		abortEarly: e?.abortEarly ?? void 0,
		abortPipeEarly: e?.abortPipeEarly ?? void 0
	} : Wu;
}
/* @__NO_SIDE_EFFECTS__ */
function Ku(e) {
	let t = typeof e;
	return t === "string" ? `"${e}"` : t === "number" || t === "bigint" || t === "boolean" ? `${e}` : t === "object" || t === "function" ? (e && Object.getPrototypeOf(e)?.constructor?.name) ?? "null" : t;
}
function J(e, t, n, r, i) {
	let a = i && "input" in i ? i.input : n.value, o = i?.expected ?? e.expects ?? null, s = i?.received ?? /* @__PURE__ */ Ku(a), c = {
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
function qu(e, t) {
	return e === t || Number.isNaN(e) && Number.isNaN(t);
}
/* @__NO_SIDE_EFFECTS__ */
function Ju(e, t) {
	let n = [...new Set(e)];
	return n.length > 1 ? `(${n.join(` ${t} `)})` : n[0] ?? "never";
}
function Y(e) {
	return e["~standard"] = {
		version: 1,
		vendor: "valibot",
		validate: (t) => e["~run"]({ value: t }, /* @__PURE__ */ Gu())
	}, e;
}
/* @__NO_SIDE_EFFECTS__ */
function Yu(e) {
	if (e.path) {
		let t = "";
		for (let n of e.path) if (typeof n.key == "string" || typeof n.key == "number") t += t ? `.${n.key}` : n.key;
		else return null;
		return t;
	}
	return null;
}
/* @__NO_SIDE_EFFECTS__ */
function Xu(e, t) {
	return {
		kind: "validation",
		type: "check",
		reference: Xu,
		async: !1,
		expects: null,
		requirement: e,
		message: t,
		"~run"(e, t) {
			return e.typed && !this.requirement(e.value) && J(this, "input", e, t), e;
		}
	};
}
/* @__NO_SIDE_EFFECTS__ */
function Zu(e) {
	return {
		kind: "validation",
		type: "integer",
		reference: Zu,
		async: !1,
		expects: null,
		requirement: Number.isInteger,
		message: e,
		"~run"(e, t) {
			return e.typed && !this.requirement(e.value) && J(this, "integer", e, t), e;
		}
	};
}
/* @__NO_SIDE_EFFECTS__ */
function Qu(e, t) {
	return {
		kind: "validation",
		type: "max_length",
		reference: Qu,
		async: !1,
		expects: `<=${e}`,
		requirement: e,
		message: t,
		"~run"(e, t) {
			return e.typed && e.value.length > this.requirement && J(this, "length", e, t, { received: `${e.value.length}` }), e;
		}
	};
}
/* @__NO_SIDE_EFFECTS__ */
function $u(e, t) {
	return {
		kind: "validation",
		type: "max_value",
		reference: $u,
		async: !1,
		expects: `<=${e instanceof Date ? e.toJSON() : /* @__PURE__ */ Ku(e)}`,
		requirement: e,
		message: t,
		"~run"(e, t) {
			return e.typed && !(e.value <= this.requirement) && J(this, "value", e, t, { received: e.value instanceof Date ? e.value.toJSON() : /* @__PURE__ */ Ku(e.value) }), e;
		}
	};
}
/* @__NO_SIDE_EFFECTS__ */
function ed(e, t) {
	return {
		kind: "validation",
		type: "min_length",
		reference: ed,
		async: !1,
		expects: `>=${e}`,
		requirement: e,
		message: t,
		"~run"(e, t) {
			return e.typed && e.value.length < this.requirement && J(this, "length", e, t, { received: `${e.value.length}` }), e;
		}
	};
}
/* @__NO_SIDE_EFFECTS__ */
function td(e, t) {
	return {
		kind: "validation",
		type: "min_value",
		reference: td,
		async: !1,
		expects: `>=${e instanceof Date ? e.toJSON() : /* @__PURE__ */ Ku(e)}`,
		requirement: e,
		message: t,
		"~run"(e, t) {
			return e.typed && !(e.value >= this.requirement) && J(this, "value", e, t, { received: e.value instanceof Date ? e.value.toJSON() : /* @__PURE__ */ Ku(e.value) }), e;
		}
	};
}
/* @__NO_SIDE_EFFECTS__ */
function nd(e, t) {
	return {
		kind: "validation",
		type: "regex",
		reference: nd,
		async: !1,
		expects: `${e}`,
		requirement: e,
		message: t,
		"~run"(e, t) {
			return e.typed && !this.requirement.test(e.value) && J(this, "format", e, t), e;
		}
	};
}
/* @__NO_SIDE_EFFECTS__ */
function rd(e) {
	return {
		kind: "transformation",
		type: "transform",
		reference: rd,
		async: !1,
		operation: e,
		"~run"(e) {
			return e.value = this.operation(e.value), e;
		}
	};
}
/* @__NO_SIDE_EFFECTS__ */
function id(e, t, n) {
	return typeof e.fallback == "function" ? e.fallback(t, n) : e.fallback;
}
/* @__NO_SIDE_EFFECTS__ */
function ad(e, t, n) {
	return typeof e.default == "function" ? e.default(t, n) : e.default;
}
/* @__NO_SIDE_EFFECTS__ */
function od(e, t) {
	return Y({
		kind: "schema",
		type: "array",
		reference: od,
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
			} else J(this, "type", e, t);
			return e;
		}
	});
}
/* @__NO_SIDE_EFFECTS__ */
function sd(e) {
	return Y({
		kind: "schema",
		type: "boolean",
		reference: sd,
		expects: "boolean",
		async: !1,
		message: e,
		"~run"(e, t) {
			return typeof e.value == "boolean" ? e.typed = !0 : J(this, "type", e, t), e;
		}
	});
}
/* @__NO_SIDE_EFFECTS__ */
function cd(e, t) {
	return Y({
		kind: "schema",
		type: "exact_optional",
		reference: cd,
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
function ld(e, t) {
	return Y({
		kind: "schema",
		type: "instance",
		reference: ld,
		expects: e.name,
		async: !1,
		class: e,
		message: t,
		"~run"(e, t) {
			return e.value instanceof this.class ? e.typed = !0 : J(this, "type", e, t), e;
		}
	});
}
/* @__NO_SIDE_EFFECTS__ */
function ud(e, t) {
	return Y({
		kind: "schema",
		type: "literal",
		reference: ud,
		expects: /* @__PURE__ */ Ku(e),
		async: !1,
		literal: e,
		message: t,
		"~run"(e, t) {
			return /* @__PURE__ */ qu(e.value, this.literal) ? e.typed = !0 : J(this, "type", e, t), e;
		}
	});
}
/* @__NO_SIDE_EFFECTS__ */
function dd(e) {
	return Y({
		kind: "schema",
		type: "number",
		reference: dd,
		expects: "number",
		async: !1,
		message: e,
		"~run"(e, t) {
			return typeof e.value == "number" && !isNaN(e.value) ? e.typed = !0 : J(this, "type", e, t), e;
		}
	});
}
/* @__NO_SIDE_EFFECTS__ */
function fd(e, t) {
	return Y({
		kind: "schema",
		type: "object",
		reference: fd,
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
						let a = r in n ? n[r] : /* @__PURE__ */ ad(i), o = i["~run"]({ value: a }, t);
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
					} else if (i.fallback !== void 0) e.value[r] = /* @__PURE__ */ id(i);
					else if (i.type !== "exact_optional" && i.type !== "optional" && i.type !== "nullish" && (J(this, "key", e, t, {
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
			} else J(this, "type", e, t);
			return e;
		}
	});
}
/* @__NO_SIDE_EFFECTS__ */
function pd(e, t) {
	return Y({
		kind: "schema",
		type: "picklist",
		reference: pd,
		expects: /* @__PURE__ */ Ju(e.map(Ku), "|"),
		async: !1,
		options: e,
		message: t,
		"~run"(e, t) {
			return this.options.includes(e.value) ? e.typed = !0 : J(this, "type", e, t), e;
		}
	});
}
/* @__NO_SIDE_EFFECTS__ */
function md(e) {
	return Y({
		kind: "schema",
		type: "string",
		reference: md,
		expects: "string",
		async: !1,
		message: e,
		"~run"(e, t) {
			return typeof e.value == "string" ? e.typed = !0 : J(this, "type", e, t), e;
		}
	});
}
/* @__NO_SIDE_EFFECTS__ */
function hd(e, t) {
	return Y({
		kind: "schema",
		type: "tuple",
		reference: hd,
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
			} else J(this, "type", e, t);
			return e;
		}
	});
}
/* @__NO_SIDE_EFFECTS__ */
function X(...e) {
	return Y({
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
function gd(e, t, n) {
	let r = e["~run"]({ value: t }, /* @__PURE__ */ Gu(n));
	return {
		typed: r.typed,
		success: !r.issues,
		output: r.value,
		issues: r.issues
	};
}
// src/store/app/fileError.ts
var _d = class extends Error {
	name = "FileError";
};
function vd(e, t = 60) {
	return e.trim().slice(0, t).replace(/[\uD800-\uDBFF]$/, "").trim();
}
// src/store/app/settings.ts
var yd = {
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
je.seed, je.difficulty;
var bd = {
	trainSeeds: {
		kind: "choice",
		label: "Train on seeds",
		help: "Number of levels to train on, from the level seed on; evaluations also play seeds that are never trained on. With few levels the agent memorises them; with many it learns what they have in common.",
		default: "1",
		options: Gn,
		applies: "nextRun"
	},
	leftBell: {
		kind: "choice",
		label: "Bell at the left",
		help: "Tested: training has the bell always at the right; tests also have it at the left, where an agent that learnt “go right” instead of “go to the bell” fails. Trained: half of the training levels have it at the left, too.",
		default: "off",
		options: Kn,
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
function xd({ label: e, help: t, defaultWeight: n, min: r, max: i }) {
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
function Sd(e) {
	return wd(e).map(({ from: e, to: t, value: n }) => ({
		from: e,
		to: t,
		action: n
	}));
}
function Cd(e) {
	return wd(e).filter(({ value: e }) => e === 1).map(({ from: e, to: t }) => ({
		from: e,
		to: t
	}));
}
function wd(e) {
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
var Td = "bellman-bros-clips", Ed = 1, Dd = 2 ** 20, Od = 2 ** 28, kd = class extends _d {
	name = "ClipFileError";
};
function Ad(e) {
	return `{"format":"${Td}","version":${Ed},"clips":[\n${e.map(({ name: e, source: t, used: n, clip: r, mask: i }) => ({
		name: e,
		source: t,
		used: n,
		level: r.levelId,
		seed: r.seed,
		randomRegrets: r.randomRegrets,
		ticksPerAction: r.ticksPerAction,
		...r.from !== void 0 && { from: r.from },
		actions: Nd(r.actions),
		...r.answers !== void 0 && { answers: r.answers.join("") },
		trained: Cd(i).map(({ from: e, to: t }) => [e, t])
	})).map((e) => JSON.stringify(e)).join(",\n")}\n]}\n`;
}
function jd(e) {
	if (e.length > Od) throw new kd("The file is too large for a file of clips: choose one that “Export” wrote.");
	let t;
	try {
		t = JSON.parse(e);
	} catch {
		throw new kd("The file is not JSON: choose one that “Export” wrote.");
	}
	let n = /* @__PURE__ */ gd(/* @__PURE__ */ fd({
		format: /* @__PURE__ */ ud(Td),
		version: /* @__PURE__ */ dd()
	}), t);
	if (!n.success) throw new kd("The file holds no clips of this game: choose one that “Export” wrote.");
	if (n.output.version !== Ed) throw new kd("The file of clips was made by another version of this page: export it again from this one.");
	let r = /* @__PURE__ */ gd(Rd, t);
	if (r.success) return r.output.clips;
	let [i] = r.issues, a = /* @__PURE__ */ Yu(i);
	throw new kd(`These clips cannot be used${a === null ? "" : ` (${a})`}: ${i.message} Choose a file that “Export” wrote.`);
}
var Md = x.map((e) => e[0]);
function Nd(e) {
	return Sd(e).map(({ action: e, from: t, to: n }) => `${Md[e]}${n - t}`).join(" ");
}
function Pd(e) {
	let t = [], n = 0;
	for (let r of e.split(" ")) {
		let [, e = "", i = ""] = /^([a-z])([1-9]\d{0,6})$/.exec(r) ?? [], a = Md.indexOf(e);
		if (n += Number(i), a === -1 || n > Dd) return null;
		t.push({
			action: a,
			times: Number(i)
		});
	}
	let r = new Uint8Array(n), i = 0;
	for (let { action: e, times: n } of t) r.fill(e, i, i + n), i += n;
	return r;
}
var Fd = /* @__PURE__ */ X(/* @__PURE__ */ dd(), /* @__PURE__ */ Zu(), /* @__PURE__ */ td(0)), Id = /* @__PURE__ */ X(/* @__PURE__ */ fd({
	name: /* @__PURE__ */ X(/* @__PURE__ */ md(), /* @__PURE__ */ rd(vd), /* @__PURE__ */ ed(1, "a clip has no name.")),
	source: /* @__PURE__ */ pd([
		"person",
		"expert",
		"agent"
	], "the source of a clip is person, expert or agent."),
	used: /* @__PURE__ */ sd(),
	level: /* @__PURE__ */ X(/* @__PURE__ */ md(), /* @__PURE__ */ Xu(Si, () => `there is no such level. Import its .tmj file first, or choose clips of ${Ld()}.`)),
	seed: /* @__PURE__ */ X(Fd, /* @__PURE__ */ $u(4294967295)),
	randomRegrets: /* @__PURE__ */ sd(),
	ticksPerAction: /* @__PURE__ */ X(Fd, /* @__PURE__ */ td(1), /* @__PURE__ */ $u(yd.ticksPerAction.max)),
	from: /* @__PURE__ */ cd(Fd),
	actions: /* @__PURE__ */ X(/* @__PURE__ */ md(), /* @__PURE__ */ Qu(3 * Dd), /* @__PURE__ */ rd(Pd), /* @__PURE__ */ ld(Uint8Array, `actions are run lengths of ${Md.join(", ")}, such as “r40 j12”, at most ${Dd}.`)),
	answers: /* @__PURE__ */ cd(/* @__PURE__ */ X(/* @__PURE__ */ md(), /* @__PURE__ */ Qu(Dd), /* @__PURE__ */ nd(/^[01]*$/, "the answers to ? Blocks are digits, 1 right and 0 wrong, such as “01”."), /* @__PURE__ */ rd((e) => Uint8Array.from(e, Number)))),
	trained: /* @__PURE__ */ X(/* @__PURE__ */ od(/* @__PURE__ */ hd([Fd, Fd])), /* @__PURE__ */ Qu(Dd))
}), /* @__PURE__ */ Xu(({ actions: e, trained: t }) => t.every(([t, n]) => t < n && n <= e.length), "a trained span lies outside its clip."), /* @__PURE__ */ Xu(({ actions: e, from: t = 0 }) => t < e.length, "a clip begins after its end."), /* @__PURE__ */ rd(({ name: e, source: t, used: n, level: r, trained: i, ...a }) => {
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
function Ld() {
	return ji().map(({ id: e }) => e).join(", ");
}
var Rd = /* @__PURE__ */ fd({ clips: /* @__PURE__ */ od(Id) });
// src/cli/python/clips.ts
function zd(e) {
	return jd(e).map((e) => {
		let { levelId: t, randomRegrets: n } = e.clip;
		return {
			name: e.name,
			source: e.source,
			level: t,
			randomRegrets: n,
			text: Ad([e])
		};
	});
}
function Bd(e, t) {
	let [{ clip: n }] = jd(e), { observations: r, nextObservations: i, actions: a, rewards: o, length: s, terminated: c, success: l } = Hu(n, t), u = s === 0 ? 0 : r.length / s;
	return {
		length: s,
		observations: Ud(r, i.subarray(i.length - u)),
		actions: Ud(a),
		rewards: Ud(o.map((e) => e * t.rewardScale)),
		terminated: c,
		success: l
	};
}
function Vd(e) {
	return Ad(e.flatMap((e) => jd(e)));
}
function Hd(e, t) {
	return Ad([{
		name: e,
		source: "agent",
		used: !0,
		clip: t,
		mask: new Uint8Array(t.actions.length).fill(1)
	}]);
}
function Ud(...e) {
	return Buffer.concat(e.map(({ buffer: e, byteOffset: t, byteLength: n }) => Buffer.from(e, t, n))).toString("base64");
}
// src/algorithms/shared/schema.ts
function Wd(e) {
	let t = {};
	for (let [n, r] of Object.entries(e)) t[n] = r.default;
	return t;
}
// src/store/app/catalog.ts
function Gd(e) {
	let t = Mi(e) === void 0 ? null : _i(e).onlyReward, n = (e) => t === null || t === e;
	return Object.fromEntries(K.map(({ id: e, defaultWeight: t }) => [e, n(e) ? t : 0]));
}
// src/store/app/defaults.ts
var Kd = "lobby";
function qd() {
	return Oi.some(({ id: e }) => e === Kd) ? Kd : Oi.at(0)?.id ?? Kd;
}
function Jd() {
	return {
		kind: "platformer",
		level: qd(),
		observation: Xl[0].id,
		...Wd(yd),
		...Wd(bd),
		rewardWeights: Gd(qd())
	};
}
// src/cli/python/options.ts
var Yd = ["unseen", "bellLeft"];
function Xd(e, t) {
	let { observation: n, rewardWeights: r = {}, split: i, ...a } = t, o = Fe(e) !== null, s = {
		...yd,
		...o && bd
	};
	for (let [e, t] of Object.entries(a)) Zd(e, s, t);
	let c = typeof r == "object" && r ? r : {}, l = Object.fromEntries(K.map((e) => [e.id, xd(e)]));
	for (let [e, t] of Object.entries(c)) Zd(e, l, t);
	let { observation: u, ...d } = Jd();
	return {
		...d,
		...a,
		level: e,
		observation: n === void 0 ? u : ef("observation", n, Xl.map(({ id: e }) => e)),
		rewardWeights: {
			...Gd(e),
			...c
		},
		...i !== void 0 && { split: ef("split", i, o ? Yd : []) }
	};
}
function Zd(e, t, n) {
	if (!Object.hasOwn(t, e)) throw Error(`There is no option "${e}". There are: ${Object.keys(t).join(", ")}.`);
	if (!Qd(t[e], n)) throw Error(`${e} is ${JSON.stringify(n)}: give ${$d(t[e])}.`);
}
function Qd(e, t) {
	return e.kind === "toggle" ? typeof t == "boolean" : e.kind === "choice" ? e.options.some((e) => e === t) : typeof t == "number" && t >= e.min && t <= e.max && (e.kind !== "int" || Number.isInteger(t));
}
function $d(e) {
	return e.kind === "toggle" ? "true or false" : e.kind === "choice" ? `one of ${e.options.join(", ")}` : `a ${e.kind === "int" ? "whole number" : "number"} from ${e.min} to ${e.max}`;
}
function ef(e, t, n) {
	let r = n.find((e) => e === t);
	if (r !== void 0) return r;
	let i = n.length === 0 ? "leave it out, it is about endless levels" : `choose one of ${n.join(", ")}`;
	throw Error(`${e} is ${JSON.stringify(t)}: ${i}.`);
}
// src/cli/python/worlds.ts
var tf = 64, nf = 3;
function rf(e, t, n) {
	let r = mu(e, t, n), { spec: i, observations: a, finalObservations: o, rewards: s, terminated: c, truncated: l, success: u, worlds: d } = r, f = i.observationSize, p = of(s), m = Float64Array.from(sf(r.state.save(), "sums").fill(0)), g = i.picture === void 0 ? of(a) : new Uint8Array(t * f), _ = g.length / (t * f), v = new Uint8Array(g.length), y = new Uint8Array(4 * t + nf * t), b = null;
	function x() {
		return i.picture !== void 0 && af(a, g, 0), g;
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
	let ee = (e) => c[e] === 1 || l[e] === 1;
	function te(e) {
		d.forEach((t, n) => {
			e[n].level !== t.level && (e[n] = zi(t.level)), Hi(t, e[n]);
		});
	}
	function ne(n) {
		for (let i = 0; i < t; i++) {
			if (!ee(i)) continue;
			let { actions: t, length: a } = r.episodeOf(i);
			Bo(n[i], t[a - 1], e.ticksPerAction, xe(tf));
		}
	}
	return {
		spec: i,
		count: t,
		worlds: d,
		reset: r.reset,
		resetEach: (e) => S(e.map((e) => ou(e, 0))),
		next() {
			let e = sf(r.state.save(), "streams"), n = e.length / t;
			S(Array.from({ length: t }, (t, r) => {
				let i = h(0);
				return i.load(Uint32Array.from(e.subarray(r * n, (r + 1) * n))), i;
			}));
		},
		step(e) {
			b !== null && te(b), r.step(e), b !== null && ne(b), x(), y.set(p), y.set(c, 4 * t), y.set(l, 5 * t), y.set(u, 6 * t);
		},
		observed: x,
		stepped: [g, y],
		final() {
			let e = 0;
			for (let n = 0; n < t; n++) {
				if (!ee(n)) continue;
				let t = o.subarray(n * f, (n + 1) * f);
				i.picture === void 0 ? v.set(of(t), e * f * _) : af(t, v, e * f), e++;
			}
			return {
				count: e,
				bytes: v.subarray(0, e * f * _)
			};
		},
		config: e,
		clipOf: r.clipOf,
		keepLast() {
			b ??= d.map(({ level: e }) => zi(e));
		},
		lastWorlds: () => d.map((e, t) => b !== null && ee(t) ? b[t] : e)
	};
}
function af(e, t, n) {
	for (let r = 0; r < e.length; r++) t[n + r] = Math.round(e[r] * 255);
}
function of({ buffer: e, byteOffset: t, byteLength: n }) {
	return new Uint8Array(e, t, n);
}
function sf(e, t) {
	let n = e[t];
	if (n instanceof Float64Array || n instanceof Uint32Array) return n;
	throw Error(`The state of the rows has no array "${t}".`);
}
// src/cli/python/environments.ts
var cf = 65536;
function lf() {
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
				let s = ff("rows", i, 1, cf), c = Xd(String(n), r ?? {}), l = rf(c, s, ff("firstRow", a, 0, cf));
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
				if (t !== void 0) i.reset(df(t));
				else if (!Array.isArray(r)) i.next();
				else if (r.length === i.count) i.resetEach(r.map(df));
				else throw Error(`There are ${r.length} seeds for ${i.count} rows.`);
				return { data: i.observed() };
			},
			splitClips: ({ text: e }) => ({ result: { clips: zd(String(e)) } }),
			episode: ({ handle: e, name: t }) => ({ result: { text: Hd(String(t), n(e).clipOf(0)) } }),
			joinClips: ({ texts: e }) => ({ result: { text: Vd((Array.isArray(e) ? e : []).map(String)) } }),
			close({ handle: t }) {
				return e.delete(Number(t)), { result: null };
			}
		}
	};
}
function uf(e, t) {
	let n = Object.hasOwn(e, String(t)) ? e[String(t)] : void 0;
	if (n === void 0) throw Error(`There is no method "${t}".`);
	return n;
}
function df(e) {
	return ff("seed", e, 0, 2 ** 32 - 1);
}
function ff(e, t, n, r) {
	if (typeof t == "number" && Number.isInteger(t) && t >= n && t <= r) return t;
	throw Error(`${e} is ${JSON.stringify(t)}: give a whole number from ${n} to ${r}.`);
}
// src/cli/python/messages.ts
var pf = 1111642705, mf = 1111642704, hf = 4, gf = 16, _f = 2 ** 24, vf = 0, yf = 1, bf = 2;
function xf(e, t) {
	let r = new Uint32Array(hf), i = new Uint8Array(r.buffer), a = /* @__PURE__ */ new ArrayBuffer(2 ** 16), o = 0;
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
		r[0] = mf, r[1] = e, r[2] = a;
		let o = 0;
		for (let e of n) o += e.length;
		r[3] = o, Sf(t, [i, ...n]);
	}
	let l = (e, t) => c(e, [new TextEncoder().encode(JSON.stringify(t))], 0);
	return {
		read() {
			if (o = 0, !s(gf)) return null;
			let [e, t, n, r] = new Uint32Array(a, 0, hf);
			return e !== pf || r > _f ? null : s(gf + r) ? {
				kind: t,
				handle: n,
				payload: new Uint8Array(a, gf, r)
			} : null;
		},
		data: (e, t = 0) => c(vf, e, t),
		result: (e) => l(yf, e),
		fault: (e) => l(bf, { message: e })
	};
}
function Sf(e, t) {
	let n = t;
	for (; n.length > 0;) {
		let t = r(e, n);
		for (; n.length > 0 && t >= n[0].length;) t -= n[0].length, n = n.slice(1);
		n.length > 0 && (n = [n[0].subarray(t), ...n.slice(1)]);
	}
}
var Cf = {
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
}, wf = "sprites", Tf = "vignette", Ef = Cf.frames, Df = /* @__PURE__ */ new Map();
for (let e of Object.keys(Cf.frames)) {
	let t = e.slice(0, e.lastIndexOf("/"));
	Df.set(t, (Df.get(t) ?? 0) + 1);
}
function Of(e) {
	let t = Df.get(e);
	if (t === void 0) throw Error(`The atlas has no animation "${e}": draw it in scripts/art.`);
	return t;
}
function Z(e, t, n, r = 0) {
	return `${e}/${(Math.floor(t / n) + r) % Of(e)}`;
}
// src/view/looks.ts
var kf = .75, Q = 16777215, Af = {
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
function jf(e, t, n, r) {
	return {
		x: Math.round(t * e),
		y: e >= kf ? Math.round((n - r) * e) : 0
	};
}
// src/view/stage/camera.ts
var Mf = 36, Nf = 500, Pf = 90, Ff = 220, If = .05, Lf = {
	width: 320,
	height: 180
};
function Rf(e = Lf) {
	let t = 0, n = 0, r = Mf, i = 0, a = {
		x: 0,
		y: 0
	}, o = 0;
	return {
		get scrollX() {
			return zf(a.x, t) + Math.round(Hf(o, i));
		},
		get scrollY() {
			return zf(a.y, n) + Math.round(Hf(o * 1.7, i) / 2);
		},
		follow(i, s, c, l, u) {
			o = Math.max(0, o - u), r += (l * Mf - r) * Vf(u, Nf);
			let d = Uf(i, s + r - e.width / 2, e), f = Wf(i, c - e.height * .6, e);
			t = Bf(t, d, Vf(u, Pf)), n = Bf(n, f, Vf(u, Pf)), a.x = s, a.y = c;
		},
		jumpTo(i, o, s) {
			r = Mf, t = Uf(i, o + r - e.width / 2, e), n = Wf(i, s - e.height * .6, e), a.x = o, a.y = s;
		},
		shake(e) {
			i = e, o = Ff;
		},
		sees: (n) => Math.abs(n - (t + e.width / 2)) <= e.width / 2
	};
}
function zf(e, t) {
	return Math.round(e) - Math.round(e - t);
}
function Bf(e, t, n) {
	let r = e + (t - e) * n;
	return Math.abs(t - r) < If ? t : r;
}
function Vf(e, t) {
	return 1 - Math.exp(-e / t);
}
function Hf(e, t) {
	return e > 0 ? e / Ff * t * Math.sin(e / 12) : 0;
}
function Uf(e, t, { width: n }) {
	return Gf(t, e.width * 16 - n);
}
function Wf(e, t, { height: n }) {
	let r = e.height * 16 - n;
	return r <= 0 ? r : Gf(t, r);
}
function Gf(e, t) {
	return t <= 0 ? t / 2 : Math.min(Math.max(e, 0), t);
}
// src/view/stage/doors.ts
var Kf = 35, qf = 3;
function Jf({ height: e, width: t, art: n }, r) {
	let i = Math.floor(r / e);
	for (let r = 0; r <= qf; r++) for (let a of [i - r, i + r]) {
		if (a < 0 || a >= t) continue;
		let r = n.decoration.slice(a * e, (a + 1) * e).indexOf(Kf);
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
}, Yf = 20, Xf = 176, Zf = 134, Qf = 64, $f = 80, ep = 9, tp = [
	20,
	21,
	22,
	23
], np = 1191998;
function rp(e) {
	let t = [], n = Math.max(e.width * 16, 320), r = Math.max(0, e.height * 16 - Xf), i = Math.min(0, (e.width * 16 - 320) / 2), { wall: a, window: o } = $, s = i;
	for (let n of ip(e)) {
		if (n < s) continue;
		l(s, n);
		let e = {
			width: $f,
			height: Zf
		};
		t.push({
			picture: "window",
			x: n,
			y: r,
			...e,
			depth: o,
			shift: 0
		}), s = n + $f;
	}
	l(s, i + n);
	let c = {
		x: i,
		y: r + Zf,
		width: n,
		height: Qf
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
			height: Zf
		};
		t.push({
			picture: "wallpaper",
			...i,
			depth: a,
			shift: (e % 16 + 16) % 16
		});
	}
}
function ip(e) {
	let t = [];
	for (let n = 0; n < e.width; n++) for (let r = 0; r < e.height; r++) e.art.decoration[n * e.height + r] === Yf && t.push((n + 1) * 16 - $f / 2);
	if (t.length > 0) return t;
	let n = Math.floor((e.width - 5) / ep) + 1;
	return Array.from({ length: n }, (e, t) => (2 + t * ep) * 16 - 8);
}
// src/view/stage/heroView.ts
var ap = 260, op = 160, sp = 7, cp = [
	3,
	7,
	11,
	17
];
function lp(e, t, n) {
	if (e.status === 1) return "bellman/hurt/0";
	if (e.status === 2) return Z("bellman/ring", n, op);
	if (e.attackTicks > 0) {
		let t = cp.findIndex((t) => 24 - e.attackTicks < t);
		if (t >= 0) return `bellman/attack/${t}`;
	}
	return e.grounded === 0 ? e.velocityY < 0 ? "bellman/jump/0" : "bellman/fall/0" : Math.abs(e.velocityX) > 256 / 3 ? `bellman/run/${Math.floor(Math.abs(t) / sp) % Of("bellman/run")}` : Z("bellman/idle", n, ap);
}
// src/view/stage/keysView.ts
var up = 130, dp = (e) => Z("key/turn", e, up), fp = ({ keyState: e }) => e.filter((e) => e === 1).length, pp = {
	drawnAs: "picture",
	step: "step"
}, mp = [{
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
}], hp = {
	empty: pp,
	solid: pp,
	oneWay: pp,
	hazard: pp,
	crate: pp,
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
		drawnAs: gp("belt/left"),
		step: mp
	},
	beltRight: {
		drawnAs: gp("belt/right"),
		step: mp
	},
	spring: pp,
	key: {
		drawnAs: {
			animation: "key/turn",
			frameMs: 130,
			layer: "coin",
			wave: !1
		},
		step: "step"
	},
	door: pp
};
function gp(e) {
	return {
		animation: e,
		frameMs: 1e3 / 30,
		layer: "ground",
		wave: !1
	};
}
// src/view/stage/levelParts.ts
var _p = 16, vp = 43, yp = [6, 15], bp = 15, xp = 160, Sp = 70, Cp = 90, wp = .3, Tp = D.map(({ id: e }) => hp[e].drawnAs);
function Ep({ tiles: e, art: t }, n) {
	let r = t.ground[n];
	return r < 0 || Tp[e[n]] !== "picture" ? null : r;
}
function Dp({ width: e, height: t, art: n }) {
	return Array.from({ length: e }, (e, r) => {
		let i = n.ground[r * t], a = n.ground[r * t + t - 1];
		return [...yp.includes(i) ? [{
			tile: bp,
			column: r,
			row: -1
		}] : [], ...a >= 0 ? [{
			tile: a,
			column: r,
			row: t
		}] : []];
	}).flat();
}
function Op({ height: e, art: t }) {
	let n = [];
	return t.decoration.forEach((t, r) => {
		t < 0 || tp.includes(t) || n.push({
			tile: t,
			column: Math.floor(r / e),
			row: r % e
		});
	}), n;
}
function kp({ tiles: e, height: t }) {
	let n = [];
	return e.forEach((e, r) => {
		let i = Tp[e];
		if (typeof i != "object") return;
		let { animation: a, frameMs: o, layer: s, wave: c } = i, l = Math.floor(r / t), u = {
			x: Fp(l),
			y: Fp(r % t)
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
function Ap({ height: e, art: t }) {
	let n = [];
	return t.decoration.forEach((t, r) => {
		let [i, a] = [Fp(Math.floor(r / e)), Fp(r % e)];
		t === _p && n.push({
			x: i,
			y: a,
			frame: "glow/large"
		}), t === vp && n.push({
			x: i,
			y: a - 4,
			frame: "glow/small"
		});
	}), n;
}
function jp(e, t) {
	let n = t === 0 ? -1 : Math.floor(t / Cp) % 23;
	return e * 7 % 23 === n ? wp / 2 : wp;
}
function Mp(e, t) {
	return e === 2 ? "block/open/0" : e === 1 ? "block/asking/0" : Z("block/closed", t, xp);
}
function Np(e, t) {
	return e ? Z("bell/ring", t, Sp) : "bell/idle/0";
}
var Pp = Of("door/open");
function Fp(e) {
	return e * 16 + 8;
}
// src/view/stage/outliersView.ts
var Ip = 70, Lp = (e, t) => Z("outlier/fly", t, Ip, e), Rp = 1512238, zp = 16774880, Bp = 11842520, Vp = 140, Hp = St / 256, Up = 10, Wp = 3, Gp = 8, Kp = .55, qp = (e) => Z("platform/move", e, Vp);
function Jp(e) {
	return e.platforms.flatMap(({ left: e, top: t, length: n, isUpright: r }) => {
		let i = e / 256 + Hp / 2, a = t / 256 + Up, o = n / 256, s = [];
		for (let e = 0; e <= o; e += Gp) s.push(Yp(i + (r ? 0 : e), a + (r ? e : 0), r));
		for (let e of [0, o]) s.push(...Xp(i + (r ? 0 : e), a + (r ? e : 0)));
		return s;
	});
}
function Yp(e, t, n) {
	return {
		x: Math.round(e),
		y: Math.round(t),
		...n ? {
			width: 1,
			height: Wp
		} : {
			width: Wp,
			height: 1
		},
		colour: Bp,
		alpha: Kp
	};
}
function Xp(e, t) {
	let [n, r] = [Math.round(e), Math.round(t)];
	return [{
		x: n - 2,
		y: r - 2,
		width: 5,
		height: 5,
		colour: Rp,
		alpha: 1
	}, {
		x: n - 1,
		y: r - 1,
		width: 3,
		height: 3,
		colour: Bp,
		alpha: 1
	}];
}
// src/view/stage/regretsView.ts
var Zp = 130, Qp = (e, t) => Z("regret/walk", t, Zp, e), $p = 14, em = 5, tm = 10, nm = 6, rm = .75;
function im({ level: e, windBlows: t, windTicks: n, tick: r }, i) {
	return e.winds.flatMap((e, a) => {
		if (t[a] === 0) return [];
		let o = e.left / 256, s = e.top / 256, c = (e.right - e.left) / 256, l = (e.bottom - e.top) / 256, u = n[a], d = Math.min(48 - u, u), f = rm * Math.min(d / nm, 1), p = (r + i) * em * e.direction, m = Math.ceil(c * l / (256 * tm));
		return Array.from({ length: m }, (e, t) => {
			let { across: n, down: r, speed: i } = am(t), a = o + om(n * c + p * i, c), u = Math.min($p * i, o + c - a), d = {
				width: Math.round(u),
				height: 1
			};
			return {
				x: Math.round(a),
				y: Math.round(s + r * l),
				...d,
				colour: zp,
				alpha: f
			};
		});
	});
}
function am(e) {
	return {
		across: om(e * .7548776662, 1),
		down: om(.5 + e * .569840291, 1),
		speed: .75 + om(e * .6180339887, 1) / 2
	};
}
function om(e, t) {
	return (e % t + t) % t;
}
// src/view/picture/drawList.ts
var sm = 8, cm = 16777215, lm = 1e3 / 60;
function um(e, t) {
	let { level: n } = e, r = e.tick * lm, i = e.x / 256 + T / 256 / 2, a = e.y / 256 + E / 256, o = Rf();
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
			picture: wf,
			...fm(t),
			x: n,
			y: r,
			...dm,
			...i
		});
	}
	function p(e, t, n, r, i) {
		let { width: a, height: o } = fm(t);
		f(e, t, Math.round(n) - a / 2, Math.round(r) - o, i);
	}
	function m(e, t, n, r, i) {
		let { width: a, height: o } = fm(t);
		f(e, t, Math.round(n - a / 2), Math.round(r - o / 2), i);
	}
	function h(e, t, r, i, a = cm) {
		let o = {
			x: t % sm * 16,
			y: Math.floor(t / sm) * 16
		}, s = {
			x: r * 16,
			y: i * 16,
			width: 16,
			height: 16
		};
		u(e, {
			kind: "picture",
			picture: pm(n),
			from: o,
			...s,
			...dm,
			tint: a
		});
	}
	let { light: g, layers: _, hall: v } = Af[n.look], y = n.height * 16 - 180;
	if (_.forEach(({ picture: e, follows: n, frameMs: i }, a) => {
		let o = mm(e), { height: l } = t(o), d = i === void 0 ? 1 : Math.round(l / 192), f = i === void 0 ? 0 : Math.floor(r / i) % d, p = {
			x: s,
			y: c,
			width: 320,
			height: 180
		}, m = jf(n, s, c, y), h = {
			top: f * 192,
			height: Math.min(l, 192),
			shift: m
		};
		for (let e of hm(o, t(o).width, h, p)) u($.sky + a / _.length, e);
	}), v) for (let { picture: e, depth: r, shift: i, ...a } of rp(n)) if (e === null) d(r, {
		...a,
		colour: np,
		alpha: 1
	});
	else {
		let { width: n, height: o } = t(e), s = hm(e, n, {
			top: 0,
			height: o,
			shift: {
				x: i,
				y: 0
			}
		}, a);
		for (let e of s) u(r, e);
	}
	for (let { tile: e, column: t, row: r } of Op(n)) h($.decoration, e, t, r, g.furniture);
	for (let e of Jp(n)) d($.decoration, e);
	if (g.vignette > 0) {
		let e = {
			x: s,
			y: c,
			width: 320,
			height: 180
		}, t = {
			...dm,
			alpha: g.vignette
		};
		u($.vignette, {
			kind: "picture",
			picture: Tf,
			from: {
				x: 0,
				y: 0
			},
			...e,
			...t
		});
	}
	Ap(n).forEach(({ x: e, y: t, frame: n }, i) => {
		let a = jp(i, g.flickers ? r : 0);
		m($.light, n, e, t, {
			alpha: a,
			tint: g.lamp
		});
	});
	let b = e.status === 2, x = n.bellX / 256, S = n.bellY / 256 + 8;
	m($.light, "glow/large", x, S - 10, { alpha: b ? 2 * wp : wp }), p($.bell, Np(b, r), x, S);
	for (let t = 0; t < e.tiles.length; t++) {
		let r = e.tiles[t] === n.tiles[t] ? Ep(n, t) : null;
		r !== null && h($.ground, r, Math.floor(t / n.height), t % n.height);
	}
	for (let { tile: e, column: t, row: r } of Dp(n)) h($.ground, e, t, r);
	n.questionBlocks.forEach((t, i) => {
		let [a, o] = [Math.floor(t / n.height) * 16, t % n.height * 16];
		f($.ground, Mp(e.blockState[i], r), a, o);
		let s = e.blockState[i] === 2 ? Jf(n, t) : null;
		s !== null && f($.decoration, `door/open/${Pp - 1}`, s.column * 16, s.row * 16);
	});
	for (let { index: t, x: i, y: a, animation: o, frameMs: s, layer: c, ahead: l } of kp(n)) e.tiles[t] === n.tiles[t] && m($[c], Z(o, r, s, l), i, a);
	for (let t = 0; t < e.platformWay.length; t++) {
		let n = Math.round(Tt(e, t) / 256);
		f($.platform, qp(r), n, Math.round(Et(e, t) / 256));
	}
	for (let t = 0; t < e.regretX.length; t++) {
		if (e.regretAlive[t] === 0) continue;
		let n = (e.regretX[t] + It / 2) / 256, i = (e.regretY[t] + Lt) / 256;
		p($.regret, Qp(t, r), n, i, { flipped: e.regretDirection[t] < 0 });
	}
	for (let t = 0; t < e.outlierX.length; t++) {
		if (e.outlierAlive[t] === 0) continue;
		let n = (e.outlierX[t] + qe / 2) / 256, i = (e.outlierY[t] + Je / 2) / 256, a = { flipped: e.outlierSideways[t] < 0 };
		m($.regret, Lp(t, r), Math.round(n), Math.round(i), a);
	}
	p($.hero, lp(e, i, r), i, a, { flipped: e.facing < 0 });
	for (let t = 1; t <= fp(e); t++) {
		let n = Math.round(e.y / 256) - 8 * t;
		m($.hero, dp(r), Math.round(i), n);
	}
	for (let t of im(e, 0)) d($.effect, t);
	return l.sort((e, t) => e.depth - t.depth).map(({ drawn: e }) => e);
}
var dm = {
	flipped: !1,
	alpha: 1,
	tint: cm
};
function fm(e) {
	let t = Ef[e];
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
function pm({ look: e }) {
	return e === "lobby" ? "tiles" : `looks/${e}/tiles`;
}
function mm(e) {
	return e.includes("/") ? `looks/${e}` : e;
}
function hm(e, t, n, r) {
	let { top: i, height: a, shift: o } = n, s = [];
	for (let n = -gm(o.y, a); n < r.height; n += a) for (let c = -gm(o.x, t); c < r.width; c += t) {
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
			...dm
		});
	}
	return s;
}
function gm(e, t) {
	return (e % t + t) % t;
}
// src/view/picture/raster.ts
var _m = 172800, vm = 1512238;
function ym(e, t, n) {
	bm(n, {
		x: 0,
		y: 0,
		width: 320,
		height: 180,
		colour: vm,
		alpha: 1
	});
	for (let r of e) r.kind === "rectangle" ? bm(n, r) : xm(n, t(r.picture), r);
}
function bm(e, { x: t, y: n, width: r, height: i, colour: a, alpha: o }) {
	let [s, c, l] = Sm(a), u = Math.round(255 * o);
	for (let a = Math.max(0, n); a < Math.min(180, n + i); a++) for (let n = Math.max(0, t); n < Math.min(320, t + r); n++) {
		let t = 3 * (a * 320 + n);
		e[t] = wm(e[t], s, u), e[t + 1] = wm(e[t + 1], c, u), e[t + 2] = wm(e[t + 2], l, u);
	}
}
function xm(e, t, n) {
	let { x: r, y: i, width: a, height: o, from: s, flipped: c, alpha: l, tint: u } = n, [d, f, p] = Sm(u), m = Math.round(255 * l), { data: h } = t;
	for (let n = Math.max(0, i); n < Math.min(180, i + o); n++) for (let o = Math.max(0, r); o < Math.min(320, r + a); o++) {
		let l = c ? a - 1 - (o - r) : o - r, u = 4 * ((s.y + n - i) * t.width + s.x + l), g = Cm(h[u + 3], m);
		if (g === 0) continue;
		let _ = 3 * (n * 320 + o);
		e[_] = wm(e[_], Cm(h[u], d), g), e[_ + 1] = wm(e[_ + 1], Cm(h[u + 1], f), g), e[_ + 2] = wm(e[_ + 2], Cm(h[u + 2], p), g);
	}
}
function Sm(e) {
	return [
		e >> 16 & 255,
		e >> 8 & 255,
		e & 255
	];
}
function Cm(e, t) {
	return t === 255 ? e : Math.round(e * t / 255);
}
function wm(e, t, n) {
	return n === 255 ? t : Math.round(e + (t - e) * n / 255);
}
// src/cli/python/pictures.ts
function Tm(e) {
	let n = /* @__PURE__ */ new Map(), r = /* @__PURE__ */ new Uint8Array();
	function i(r) {
		let i = n.get(r) ?? km(t(new URL(`${r}.png`, e)));
		return n.set(r, i), i;
	}
	return { paint(e) {
		return r.length !== e.length * _m && (r = new Uint8Array(e.length * _m)), e.forEach((e, t) => {
			ym(um(e, i), i, r.subarray(t * _m, (t + 1) * _m));
		}), r;
	} };
}
var Em = 8, Dm = 16, Om = 6;
function km(e) {
	let t = new DataView(e.buffer, e.byteOffset, e.byteLength), [n, r] = [t.getUint32(Dm), t.getUint32(20)], [a, o, , , s] = e.subarray(24), c = [];
	for (let n = Em; n < e.length;) {
		let r = t.getUint32(n);
		String.fromCharCode(...e.subarray(n + 4, n + 8)) === "IDAT" && c.push(e.subarray(n + 8, n + 8 + r)), n += r + 12;
	}
	let l = i(Buffer.concat(c)), u = 4 * n, d = new Uint8Array(u * r), f = a === 8 && o === Om && s === 0;
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
var Am = xf(0, 1), { methods: jm, step: Mm, worldsOf: Nm } = lf(), Pm = Tm(e(`${import.meta.dirname}/pictures/`)), Fm = {
	...jm,
	hello: () => ({ result: {
		version: "0.1.0+b50662fe892e",
		node: process.versions.node,
		actions: x
	} }),
	render({ handle: e, last: t }) {
		let n = Nm(e);
		return { data: Pm.paint(t === !0 ? n.lastWorlds() : n.worlds) };
	},
	replay: ({ handle: e, text: t }) => ({ result: Bd(String(t), Nm(e).config) }),
	measure({ handle: e, milliseconds: t }) {
		let n = Nm(e), r = h(1), i = Array.from({ length: 64 }, () => Int32Array.from({ length: n.count }, () => r.int(x.length))), a = performance.now(), o = 0;
		for (; performance.now() - a < ff("milliseconds", t, 1, 1e4);) {
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
function Im(e, { buffer: t, byteOffset: n, byteLength: r }) {
	let i = Nm(e);
	Mm(i, new Int32Array(t, n, r >> 2));
	let { count: a, bytes: o } = i.final();
	Am.data(a === 0 ? i.stepped : [...i.stepped, o], a);
}
function Lm(e) {
	return e instanceof Error && "code" in e && e.code === "EPIPE";
}
function Rm(e) {
	let { method: t, ...n } = JSON.parse(new TextDecoder().decode(e)), r = uf(Fm, t)(n);
	"data" in r ? Am.data([r.data]) : Am.result(r.result);
}
for (let e = Am.read(); e !== null; e = Am.read()) try {
	if (e.kind === 1) Im(e.handle, e.payload);
	else if (e.kind === 0) Rm(e.payload);
	else throw Error(`There is no request of kind ${e.kind}.`);
} catch (e) {
	if (Lm(e)) break;
	Am.fault(e instanceof Error ? e.message : String(e));
}
