import { readSync as e, writevSync as t } from "node:fs";
// \0rolldown/runtime.js
var n = Object.defineProperty, r = (e, t) => {
	let r = {};
	for (var i in e) n(r, i, {
		get: e[i],
		enumerable: !0
	});
	return t || n(r, Symbol.toStringTag, { value: "Module" }), r;
}, i = class extends Error {
	name = "AdvisedError";
	advice;
	constructor(e, t) {
		super(e), this.advice = t;
	}
};
// src/shared/state.ts
function a(e) {
	return {
		save: () => Object.fromEntries(Object.entries(e).map(([e, t]) => [e, t.save()])),
		load(t) {
			for (let [n, r] of Object.entries(e)) r.load(s(t, n));
		}
	};
}
function o(e, t) {
	return {
		save: e,
		load(n) {
			let r = Object.entries(e()).map(([e, t]) => {
				let r = s(n, e);
				if (typeof r != typeof t) throw d(e);
				return [e, r];
			});
			t(Object.fromEntries(r));
		}
	};
}
function s(e, t) {
	let n = u(e) && Object.hasOwn(e, t) ? e[t] : void 0;
	if (n === void 0) throw d(t);
	return n;
}
function c(e, t, n = t.length) {
	if (!(l(e) && e.constructor === t.constructor) || n !== null && e.length !== n) throw d(`${n ?? "a list of"} numbers of ${t.constructor.name}`);
	return e;
}
function l(e) {
	return ArrayBuffer.isView(e);
}
function u(e) {
	return typeof e == "object" && !!e && !Array.isArray(e) && !l(e);
}
function d(e) {
	return new i(`The checkpoint does not fit this run: ${e} is missing or has another shape.`, "Resume it with the algorithm, environment and network that it was saved with.");
}
// src/shared/rng.ts
function f(e, t = "") {
	return m(p(e, t));
}
function p(e, t = "") {
	let n = h((e ^ 2654435769) >>> 0);
	for (let e = 0; e < t.length; e++) n = h((n ^ t.charCodeAt(e)) >>> 0);
	return n;
}
function m(e) {
	let t = h(e + 2654435769 >>> 0) | 0, n = h(e + 1013904242 >>> 0) | 0, r = h(e + 3668340011 >>> 0) | 0, i = 1;
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
		split: (t) => m(p(e, t)),
		save: () => Uint32Array.of(t, n, r, i),
		load(e) {
			let a = c(e, /* @__PURE__ */ new Uint32Array(4));
			t = a[0] | 0, n = a[1] | 0, r = a[2] | 0, i = a[3] | 0;
		}
	};
}
function h(e) {
	let t = e | 0;
	return t = Math.imul(t ^ t >>> 16, 2246822507), t = Math.imul(t ^ t >>> 13, 3266489909), (t ^ t >>> 16) >>> 0;
}
// src/sim/world.ts
var g = /* @__PURE__ */ r({
	ACTIONS: () => v,
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
	TILE: () => _,
	TILE_PX: () => 16
}), _ = 4096, v = [
	"left",
	"right",
	"jump",
	"attack",
	"idle"
], y = 1111642705, ee = 1111642704, te = 4, b = 16, ne = 2 ** 24, re = 0, ie = 1, ae = 2;
function oe(t, n) {
	let r = new Uint32Array(te), i = new Uint8Array(r.buffer), a = /* @__PURE__ */ new ArrayBuffer(2 ** 16), o = 0;
	function s(n) {
		if (a.byteLength < n) {
			let e = new ArrayBuffer(n);
			new Uint8Array(e).set(new Uint8Array(a, 0, o)), a = e;
		}
		for (; o < n;) {
			let n = e(t, new Uint8Array(a), o, a.byteLength - o, null);
			if (n === 0) return !1;
			o += n;
		}
		return !0;
	}
	function c(e, t, a) {
		r[0] = ee, r[1] = e, r[2] = a;
		let o = 0;
		for (let e of t) o += e.length;
		r[3] = o, se(n, [i, ...t]);
	}
	let l = (e, t) => c(e, [new TextEncoder().encode(JSON.stringify(t))], 0);
	return {
		read() {
			if (o = 0, !s(b)) return null;
			let [e, t, n, r] = new Uint32Array(a, 0, te);
			return e !== y || r > ne ? null : s(b + r) ? {
				kind: t,
				handle: n,
				payload: new Uint8Array(a, b, r)
			} : null;
		},
		data: (e, t = 0) => c(re, e, t),
		result: (e) => l(ie, e),
		fault: (e) => l(ae, { message: e })
	};
}
function se(e, n) {
	let r = n;
	for (; r.length > 0;) {
		let n = t(e, r);
		for (; r.length > 0 && n >= r[0].length;) n -= r[0].length, r = r.slice(1);
		r.length > 0 && (r = [r[0].subarray(n), ...r.slice(1)]);
	}
}
// src/sim/tiles.ts
var ce = /* @__PURE__ */ r({
	EMPTY_TILE: () => C,
	SOLID_TILE: () => ue,
	TILE_KINDS: () => x,
	codeOf: () => S,
	maskOf: () => w
}), le = [
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
], x = le;
function S(e) {
	return le.findIndex((t) => t.id === e);
}
var C = S("empty"), ue = S("solid");
function w(e) {
	return x.reduce((t, n, r) => e(n) ? t | 1 << r : t, 0);
}
// src/sim/collision.ts
var de = /* @__PURE__ */ r({
	TILE_SHIFT: () => 12,
	isBlocking: () => T,
	isColumnBlocked: () => ve,
	isHurting: () => _e,
	isLanding: () => ye,
	isStandable: () => E,
	mayTouch: () => be
}), fe = 12, pe = w(({ blocks: e }) => e === !0), me = pe | w(({ carries: e }) => e === !0), he = w(({ touch: e }) => e !== void 0), ge = w(({ touch: e }) => e === "hurt");
function T(e, t, n, r) {
	return r >>> 0 < t && !!(pe >> e[n * t + r] & 1);
}
function E(e, t, n, r) {
	return r >>> 0 < t && !!(me >> e[n * t + r] & 1);
}
function _e(e) {
	return !!(ge >> e & 1);
}
function ve(e, t, n, r, i) {
	return T(e, t, n, r) || i !== r && T(e, t, n, i);
}
function ye(e, t, n, r, i, a) {
	if (i >>> 0 >= t) return !1;
	let o = a <= i << fe ? me : pe;
	return !!((o >> e[n * t + i] | o >> e[r * t + i]) & 1);
}
function be(e, t, n, r, i, a) {
	return i < 0 || a >= t || !!((he >> e[n * t + i] | he >> e[n * t + a] | (he >> e[r * t + i] | he >> e[r * t + a])) & 1);
}
// src/sim/events.ts
var xe = /* @__PURE__ */ r({
	EVENTS: () => Se,
	EVENT_ASK: () => Pe,
	EVENT_ATTACK: () => Te,
	EVENT_BELL: () => Ae,
	EVENT_BOARD: () => Ve,
	EVENT_BOUNCE: () => Le,
	EVENT_BUMP: () => Me,
	EVENT_COIN: () => Ee,
	EVENT_CRATE_BROKEN: () => De,
	EVENT_GUST: () => Be,
	EVENT_HURT: () => ke,
	EVENT_JUMP: () => Ce,
	EVENT_LAND: () => we,
	EVENT_MILESTONE: () => je,
	EVENT_OPEN: () => Fe,
	EVENT_OUTLIER_BEATEN: () => He,
	EVENT_REFUSE: () => Ie,
	EVENT_REGRET_BEATEN: () => Oe,
	EVENT_STEP: () => Ne,
	EVENT_TAKE_KEY: () => Re,
	EVENT_UNLOCK: () => ze,
	HURT_FELL: () => 0,
	HURT_OUTLIER: () => 3,
	HURT_REGRET: () => 2,
	HURT_SPIKES: () => 1,
	createEventBuffer: () => Ue,
	pushEvent: () => O
}), Se = [
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
], Ce = D("jump"), we = D("land"), Te = D("attack"), Ee = D("coin"), De = D("crateBroken"), Oe = D("regretBeaten"), ke = D("hurt"), Ae = D("bell"), je = D("milestone"), Me = D("bump"), Ne = D("step"), Pe = D("ask"), Fe = D("open"), Ie = D("refuse"), Le = D("bounce"), Re = D("takeKey"), ze = D("unlock"), Be = D("gust"), Ve = D("board"), He = D("outlierBeaten");
function D(e) {
	return Se.indexOf(e);
}
function Ue(e) {
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
var We = S("door");
function Ge(e, t, n) {
	let r = e.level.keys.indexOf(t);
	r < 0 || (e.tiles[t] = C, e.keyState[r] = 1, Xe(e, n, Re, t, r));
}
function Ke({ keyState: e }) {
	return e.includes(1);
}
function qe(e, t, n, r, i) {
	let a = Je(e, t, n, r);
	if (a < 0) return;
	let o = e.keyState.indexOf(1);
	o < 0 || (e.keyState[o] = 2, Ye(e, a), Xe(e, i, ze, a, o));
}
function Je({ tiles: e, level: t }, n, r, i) {
	let { height: a } = t;
	for (let t = Math.max(r, 0); t <= i && t < a; t++) if (e[n * a + t] === We) return n * a + t;
	return -1;
}
function Ye({ tiles: e, level: t }, n) {
	let { height: r } = t, i = [n];
	e[n] = C;
	for (let t = i.pop(); t !== void 0; t = i.pop()) {
		let n = t % r, a = [
			t - r,
			t + r,
			n > 0 ? t - 1 : -1,
			n < r - 1 ? t + 1 : -1
		];
		for (let t of a) e[t] === We && (e[t] = C, i.push(t));
	}
}
function Xe({ level: e }, t, n, r, i) {
	O(t, n, Math.floor(r / e.height) * _ + _ / 2 | 0, r % e.height * _ + _ / 2 | 0, i);
}
// src/sim/player.ts
var Ze = /* @__PURE__ */ r({
	AIR_ACCELERATION: () => 80,
	ATTACK_COOLDOWN_TICKS: () => 14,
	ATTACK_DEPTH: () => nt,
	ATTACK_REACH: () => tt,
	ATTACK_TICKS: () => 24,
	BELL_REACH: () => it,
	CORNER_CORRECTION: () => et,
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
	MAX_FALL_SPEED: () => $e,
	OVERSPEED_DECAY: () => 16,
	RUN_SPEED: () => Qe,
	SPIKE_INSET: () => rt,
	STRIDE_SHIFT: () => 13,
	TURN_ACCELERATION: () => 192
}), k = 2560, A = 3584, Qe = 768, $e = 1152, et = 1024, tt = 3584, nt = 1536, rt = 768, it = 5120, at = /* @__PURE__ */ r({
	REGRET_HEIGHT: () => st,
	REGRET_WIDTH: () => ot,
	isRegretNear: () => mt,
	regretOverlaps: () => ht,
	regretReach: () => gt,
	stepRegrets: () => ft
}), ot = 3072, st = 3584, ct = 128, lt = ot, ut = st, dt = ct;
function ft(e, t) {
	let { regretX: n, regretDirection: r, regretAlive: i } = e, a = e.level.regrets;
	for (let o = 0; o < a.length; o++) {
		if (i[o] === 0) continue;
		let { minX: s, maxX: c } = a[o], l = n[o], u = l + r[o] * t * dt;
		if (l >= s && l <= c && u > s && u < c) n[o] = u;
		else for (let n = 0; n < t; n++) pt(e, o, s, c);
	}
}
function pt({ regretX: e, regretDirection: t }, n, r, i) {
	let a = e[n] + t[n] * dt;
	a <= r ? (e[n] = r, t[n] = 1) : a >= i ? (e[n] = i, t[n] = -1) : e[n] = a;
}
function mt({ regretX: e, regretAlive: t }, n, r, i) {
	let a = i * dt;
	for (let i = 0; i < e.length; i++) {
		let o = e[i];
		if (o - a < r && o + lt + a > n && t[i] !== 0) return !0;
	}
	return !1;
}
function ht(e, t, n, r, i, a) {
	let o = e.regretX[t];
	if (o >= i || o + lt <= n || e.regretAlive[t] === 0) return !1;
	let s = e.regretY[t];
	return s < a && s + ut > r;
}
function gt(e, t, n, r) {
	let i = (n) => n >= 0 && n < t.width && !T(e, t.height, n, r) && !_e(e[n * t.height + r]) && E(e, t.height, n, r + 1), a = n;
	for (; i(a - 1);) a--;
	let o = n;
	for (; i(o + 1);) o++;
	return {
		minX: a << 12,
		maxX: (o + 1) * _ - ot
	};
}
// src/env/observations/builder.ts
function _t(e) {
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
// src/sim/things.ts
var vt = {
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
}, yt = vt, bt = Object.values(vt).flatMap(({ fields: e }) => Object.entries(e));
function xt(e) {
	let t = bt.map(([, t]) => t(e)), n = Int32Array.from(t.flat()), r = 0, i = bt.map(([e], i) => {
		let a = r + t[i].length, o = [e, n.subarray(r, a)];
		return r = a, o;
	});
	return {
		...Object.fromEntries(i),
		things: n
	};
}
// src/sim/outliers.ts
var St = 3072, Ct = 2560, wt = 192, Tt = 128;
function Et(e) {
	let { outlierX: t, outlierY: n, outlierAlive: r } = e, { outliers: i } = e.level;
	for (let a = 0; a < i.length; a++) {
		if (r[a] === 0) continue;
		let { minX: o, maxX: s, minY: c, maxY: l } = i[a];
		t[a] = Dt(t[a], wt, e.outlierSideways, a, o, s), n[a] = Dt(n[a], Tt, e.outlierDown, a, c, l);
	}
}
function Dt(e, t, n, r, i, a) {
	let o = e + Math.imul(n[r], t);
	return o <= i ? (n[r] = 1, i) : o >= a ? (n[r] = -1, a) : o;
}
function Ot(e) {
	let { x: t, y: n } = e;
	for (let r = 0; r < e.outlierX.length; r++) if (At(e, r, t, n, t + k, n + A)) return !0;
	return !1;
}
function kt(e, { left: t, top: n, right: r, bottom: i }, a) {
	for (let o = 0; o < e.outlierX.length; o++) At(e, o, t, n, r, i) && (e.outlierAlive[o] = 0, e.regretsBeaten = e.regretsBeaten + 1 | 0, O(a, He, e.outlierX[o] + St / 2, e.outlierY[o] + Ct / 2, o));
}
function At({ outlierX: e, outlierY: t, outlierAlive: n }, r, i, a, o, s) {
	if (n[r] === 0) return !1;
	let c = e[r], l = t[r];
	return c < o && c + St > i && l < s && l + Ct > a;
}
// src/sim/platforms.ts
var jt = /* @__PURE__ */ r({
	NO_PLATFORM: () => -1,
	PLATFORM_SPEED: () => Lt,
	PLATFORM_TILES: () => 3,
	PLATFORM_WIDTH: () => It,
	carriedX: () => Ht,
	carriedY: () => Ut,
	landingPlatform: () => Wt,
	platformBelow: () => Vt,
	platformLeft: () => zt,
	platformTop: () => Bt,
	stepPlatforms: () => Rt
}), { SUBPIXELS: Mt, TILE: Nt } = g, { TILE_SHIFT: j } = de, { HERO_HEIGHT: Pt, HERO_WIDTH: Ft } = Ze, It = 3 * Nt, Lt = Mt;
function Rt({ level: e, platformWay: t, platformDirection: n }) {
	let { platforms: r } = e;
	for (let e = 0; e < r.length; e++) {
		let i = t[e] + Math.imul(n[e], Lt);
		t[e] = i, i <= 0 ? n[e] = 1 : i >= r[e].length && (n[e] = -1);
	}
}
function zt({ level: e, platformWay: t }, n) {
	let { left: r, isUpright: i } = e.platforms[n];
	return i ? r : r + t[n];
}
function Bt({ level: e, platformWay: t }, n) {
	let { top: r, isUpright: i } = e.platforms[n];
	return i ? r + t[n] : r;
}
function Vt(e) {
	if (e.grounded === 0) return -1;
	let t = e.y + Pt;
	for (let n = 0; n < e.level.platforms.length; n++) if (Bt(e, n) === t && Kt(e, e.x, n)) return qt(e) ? -1 : n;
	return -1;
}
function Ht(e, t) {
	return e.level.platforms[t].isUpright ? 0 : Gt(e, t);
}
function Ut(e, t) {
	if (!e.level.platforms[t].isUpright) return e.y;
	let { x: n, y: r, tiles: i, level: a } = e, o = Gt(e, t), s = n >> j, c = n + Ft - 1 >> j;
	return (o < 0 ? Jt(e, n, r + o) : ye(i, a.height, s, c, r + o + Pt - 1 >> j, r + Pt)) ? r : r + o | 0;
}
function Wt(e, t, n, r) {
	let i = -1, a = r;
	for (let r = 0; r < e.level.platforms.length; r++) {
		let o = Bt(e, r);
		if (o >= a || !Kt(e, t, r)) continue;
		let s = e.level.platforms[r].isUpright ? o - Gt(e, r) : o;
		n > Math.max(o, s) || Jt(e, t, o - Pt) || (i = r, a = o);
	}
	return i;
}
function Gt({ level: e, platformWay: t, platformDirection: n }, r) {
	let i = t[r];
	return i <= 0 ? -Lt : i >= e.platforms[r].length ? Lt : Math.imul(n[r], Lt);
}
function Kt(e, t, n) {
	let r = zt(e, n);
	return t < r + It && t + Ft > r;
}
function qt({ x: e, y: t, tiles: n, level: r }) {
	let i = t + Pt, a = i >> j;
	if (a << j !== i) return !1;
	let o = e + Ft - 1 >> j;
	return E(n, r.height, e >> j, a) || E(n, r.height, o, a);
}
function Jt({ tiles: e, level: t }, n, r) {
	let i = r >> j, a = n + Ft - 1 >> j;
	return T(e, t.height, n >> j, i) || T(e, t.height, a, i);
}
// src/sim/random.ts
function Yt(e, t) {
	return e.random = e.random + 2654435769 | 0, Math.floor(h(e.random) / 4294967296 * t);
}
// src/sim/wind.ts
var Xt = 112, Zt = 56, Qt = 768, $t = 100;
function en(e, t) {
	let { windTicks: n, windBlows: r } = e, i = e.level.winds;
	for (let a = 0; a < i.length; a++) n[a]--, n[a] <= 0 && (n[a] = 48, r[a] = +(Yt(e, $t) < i[a].chance), r[a] === 1 && nn(e, i[a]) && O(t, Be, e.x, e.y, a)), r[a] === 1 && nn(e, i[a]) && rn(e, i[a].direction);
}
function tn(e) {
	return e.level.winds.findIndex((t) => nn(e, t));
}
function nn({ x: e, y: t }, { left: n, top: r, right: i, bottom: a }) {
	let o = e + k / 2, s = t + A / 2;
	return o >= n && o < i && s >= r && s < a;
}
function rn(e, t) {
	let n = Math.imul(e.velocityX, t);
	if (n >= Qt) return;
	let r = e.grounded === 0 ? Xt : Zt;
	e.velocityX = Math.imul(Math.min(n + r, Qt), t);
}
// src/env/observations/thingSignals.ts
var an = 4, on = 8 * _, sn = 4 * _, cn = 10 * _, ln = 3 * _, un = 7, dn = 6, fn = {
	regrets: null,
	questionBlocks: null,
	keys: {
		parts: [
			["holds a key", 1],
			["way to the nearest key", an],
			["way to the nearest door", an]
		],
		write(e, t, n) {
			t[n] = +!!Ke(e), Cn(e, yn(e), t, n + 1), Cn(e, bn(e), t, n + 1 + an);
		},
		sight: (e) => [yn(e), bn(e)].filter((e) => e >= 0)
	},
	winds: {
		parts: [["wind", 3]],
		write(e, t, n) {
			let r = tn(e), i = r >= 0;
			t[n] = +!!i, t[n + 1] = i ? Math.imul(e.windBlows[r], e.level.winds[r].direction) : 0, t[n + 2] = i ? e.windTicks[r] / 48 : 0;
		},
		sight: () => []
	},
	platforms: {
		parts: [["nearest platform", un], ["second nearest platform", un]],
		write(e, t, n) {
			t.fill(0, n, n + 14);
			let [r, i] = hn(e, e.platformWay.length, pn);
			r >= 0 && gn(e, r, t, n), i >= 0 && gn(e, i, t, n + un);
		},
		sight: (e) => {
			let { height: t, width: n } = e.level;
			return hn(e, e.platformWay.length, pn).filter((e) => e >= 0).map((r) => vn(pn(e, r), Bt(e, r), n, t));
		}
	},
	outliers: {
		parts: [["nearest outlier", dn]],
		write(e, t, n) {
			t.fill(0, n, n + dn);
			let [r] = hn(e, e.outlierX.length, mn);
			r >= 0 && _n(e, r, t, n);
		},
		sight: (e) => {
			let { height: t, width: n } = e.level, [r] = hn(e, e.outlierX.length, mn);
			return r < 0 ? [] : [vn(mn(e, r), e.outlierY[r] + Ct / 2, n, t)];
		}
	}
};
function pn(e, t) {
	return zt(e, t) + It / 2;
}
function mn({ outlierX: e, outlierAlive: t }, n) {
	return t[n] === 0 ? Infinity : e[n] + St / 2;
}
function hn(e, t, n) {
	let r = e.x + k / 2, i = (i) => {
		let a = -1, o = cn;
		for (let s = 0; s < t; s++) {
			let t = Math.abs(n(e, s) - r);
			s === i || t >= o || (a = s, o = t);
		}
		return a;
	}, a = i(-1);
	return [a, a < 0 ? -1 : i(a)];
}
function gn(e, t, n, r) {
	let { isUpright: i, length: a } = e.level.platforms[t], o = pn(e, t) - (e.x + k / 2), s = e.platformDirection[t], c = e.platformWay[t];
	n[r] = 1, n[r + 1] = o / cn, n[r + 2] = wn(o / ln), n[r + 3] = wn((Bt(e, t) - (e.y + A)) / sn), n[r + 4] = i ? 0 : s, n[r + 5] = i ? s : 0, n[r + 6] = wn((s > 0 ? a - c : c) / on);
}
function _n(e, t, n, r) {
	let i = mn(e, t) - (e.x + k / 2), a = e.outlierY[t] + Ct / 2 - (e.y + A / 2);
	n[r] = 1, n[r + 1] = i / cn, n[r + 2] = wn(i / ln), n[r + 3] = wn(a / sn), n[r + 4] = e.outlierSideways[t], n[r + 5] = e.outlierDown[t];
}
function vn(e, t, n, r) {
	return Math.min(Math.max(Math.floor(e / _), 0), n - 1) * r + Math.min(Math.max(Math.floor(t / _), 0), r - 1);
}
function yn(e) {
	return xn(e, e.level.keys, (t) => e.keyState[t] === 0);
}
function bn(e) {
	let { level: t, tiles: n } = e;
	return xn(e, t.doors, (e) => n[t.doors[e]] !== C);
}
function xn(e, t, n) {
	let r = -1, i = Infinity;
	for (let a = 0; a < t.length; a++) {
		let o = Math.abs(Sn(e, t[a]));
		o >= i || !n(a) || (r = t[a], i = o);
	}
	return r;
}
function Sn({ x: e, level: t }, n) {
	return Math.floor(n / t.height) * _ + _ / 2 - (e + k / 2);
}
function Cn(e, t, n, r) {
	if (t < 0) {
		n.fill(0, r, r + an);
		return;
	}
	let { level: i } = e, a = Sn(e, t), o = t % i.height * _ + _ / 2 - (e.y + A / 2);
	n[r] = 1, n[r + 1] = a / (i.width * _), n[r + 2] = wn(a / on), n[r + 3] = wn(o / sn);
}
function wn(e) {
	return Math.max(-1, Math.min(e, 1));
}
// src/env/observations/layout.ts
var Tn = Object.keys(yt);
function En(e) {
	if (e.layoutVersion !== void 0) return e.layoutVersion;
	let t = e.tiles.reduce((e, t) => Math.max(e, x[t].since), 1);
	return Tn.reduce((t, n) => Math.max(t, Dn(e, n) ? yt[n].since : 1), t);
}
function Dn(e, t) {
	return Object.values(yt[t].fields).some((t) => t(e).length > 0);
}
function On(e, t, n) {
	let r = [], i = [], a = [], o = t, s = (e) => {
		r.push(e), o += e[1];
	};
	for (let t = 2; t <= e; t++) {
		x.forEach(({ since: e }, r) => {
			e === t && (i.push({
				code: r,
				start: o
			}), s(n(r)));
		});
		for (let e of Tn) {
			let n = fn[e];
			yt[e].since === t && n !== null && (a.push({
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
var kn = ["b2b3fdf7", "1f460355"];
function An(e, t, n) {
	let r = p(0, [...t.map(({ name: e, length: t }) => `${e}: ${t}`), ...n === void 0 ? [] : [n]].join("\n")).toString(16).padStart(8, "0");
	return kn.includes(r) ? "v1" : `v${e}.${r}`;
}
// src/env/observations/ownState.ts
var jn = [
	["own speed", 2],
	["on the ground", 1],
	["jump timers", 3],
	["suitcase timers", 2],
	["facing and steering", 2],
	["place within the tile", 1]
], Mn = jn.reduce((e, [, t]) => e + t, 0), { ATTACK_COOLDOWN_TICKS: Nn, ATTACK_TICKS: Pn, COYOTE_TICKS: Fn, HERO_WIDTH: In, JUMP_BUFFER_TICKS: Ln, JUMP_HOLD_TICKS: Rn, MAX_FALL_SPEED: zn, RUN_SPEED: Bn } = Ze, { TILE: Vn } = g, Hn = In / 2, Un = Vn / 2, Wn = Pn - Nn, Gn = Vn - 1;
function Kn(e, t, n) {
	t[n] = e.velocityX / Bn, t[n + 1] = e.velocityY / zn, t[n + 2] = e.grounded, t[n + 3] = e.coyoteTicks / Fn, t[n + 4] = e.jumpBufferTicks / Ln, t[n + 5] = e.jumpHoldTicks / Rn;
	let r = e.attackTicks - Nn;
	t[n + 6] = r > 0 ? r / Wn : 0, t[n + 7] = e.attackTicks / Pn, t[n + 8] = e.facing, t[n + 9] = e.steering, t[n + 10] = (e.x + Hn & Gn) / Un - 1;
}
// src/env/observations/features.ts
var { TILE_SHIFT: M } = de, { HERO_HEIGHT: qn, HERO_WIDTH: Jn } = Ze, { REGRET_HEIGHT: Yn, REGRET_WIDTH: Xn } = at, { SUBPIXELS: Zn, TILE: N, TILE_PX: Qn } = g, $n = S("coin"), er = S("crate"), tr = S("hazard"), nr = Float32Array.prototype.set, P = 1, F = 10, rr = 4, ir = 3, ar = 8, or = 2, sr = 5, I = Mn, cr = I + F, lr = cr + F, ur = lr + F, dr = ur + rr, fr = dr + 1, pr = fr + 10, mr = pr + 3, hr = mr + 3, gr = Jn / 2, _r = qn / 2, vr = Xn / 2, yr = ar * N, br = or * N, xr = 4 * N, Sr = {
	id: "features",
	label: "Features",
	help: "62 features: own speed and timers, the ground ahead, the nearest Regrets, coin and crate, the way to the bell.",
	forLevel: Cr
};
function Cr(e) {
	let { height: t } = e, n = e.width * N, r = Br(e), i = En(e), a = On(i, hr, (e) => [`${x[e].id} by column`, F]), { size: o, slices: s } = _t([
		...jn,
		["ground height by column", F],
		["gap by column", F],
		["hazard by column", F],
		["ceiling by column", rr],
		["nearness of a crate", 1],
		["nearest regret", sr],
		["second nearest regret", sr],
		["nearest coin", 3],
		["way to the bell", 3],
		...a.parts
	]), c = a.signals.length > 0, l = e.keys.length > 0, u = Array(e.tiles.length * 2).fill(void 0), d = jr(o), f = kr();
	function p(i, o, s) {
		let l = i.x + gr, u = i.y + _r, d = i.y + qn, f = Dr(i, t), p = m(i, l >> M, f, Or(i, t));
		nr.call(o, p.entries, s + I), d !== (f + 1) * N && Nr(p.ground, d, o, s + I), Kn(i, o, s), Lr(i, l, u, o, s + fr), Vr(i, r, l, u, o, s + pr);
		let h = e.bellX - l;
		if (o[s + mr] = h / n, o[s + mr + 1] = Tr(h / yr), o[s + mr + 2] = Tr((e.bellY - u) / xr), c) for (let { signal: e, start: t } of a.signals) e.write(i, o, s + t);
	}
	function m(n, r, i, a) {
		if (n.cratesBroken !== 0 || l && wr(n)) return h(n.tiles, r, i, a, d), d;
		let s = (r * t + i) * 2 + i - a, c = u[s];
		if (c !== void 0) return c;
		let f = jr(o);
		return h(e.tiles, r, i, a, f), u[s] = f, f;
	}
	function h(n, r, i, o, s) {
		Ar(n, e, {
			heroColumn: r,
			feetRow: i,
			headRow: o
		}, f), Mr(f, i, t, s), a.tiles.length > 0 && g(n, r, i, s);
	}
	function g(e, t, n, { entries: r }) {
		for (let { code: i, start: o } of a.tiles) for (let a = 0; a < F; a++) {
			let s = _(e, i, {
				column: t - P + a,
				feetRow: n,
				index: a
			});
			r[o - I + a] = s < 0 ? 0 : 1;
		}
	}
	function _(n, r, { column: i, feetRow: a, index: o }) {
		if (i < 0 || i >= e.width) return -1;
		let s = Math.min(f.groundRows[o], t - 1);
		for (let e = Math.min(a, s); e <= s; e++) if (n[i * t + e] === r) return e;
		return -1;
	}
	function v(e) {
		let n = e.x + gr >> M, r = Dr(e, t), i = a.tiles.flatMap(({ code: t }) => Array.from({ length: F }, (i, a) => {
			let o = n - P + a, s = _(e.tiles, t, {
				column: o,
				feetRow: r,
				index: a
			});
			return s < 0 ? [] : [L("mechanic", o, s)];
		}).flat()), o = a.signals.flatMap(({ signal: n }) => n.sight(e).map((e) => L("mechanic", Math.floor(e / t), e % t)));
		return [...i, ...o];
	}
	function y(t) {
		return [
			...Ur(t, f),
			...v(t),
			...Wr(t),
			...Gr(t, r),
			Kr(e)
		];
	}
	return {
		layout: An(i, s),
		size: o,
		slices: s,
		write: p,
		sight: y
	};
}
function wr({ keyState: e }) {
	for (let t = 0; t < e.length; t++) if (e[t] !== 0) return !0;
	return !1;
}
function Tr(e) {
	return e < -1 ? -1 : Math.min(e, 1);
}
function Er(e, t) {
	return e < 0 ? 0 : e >= t ? t - 1 : e;
}
function Dr({ y: e }, t) {
	return Er(e + qn - 1 >> M, t);
}
function Or({ y: e }, t) {
	return Er(e >> M, t);
}
function kr() {
	return {
		groundRows: new Float64Array(F),
		hazards: new Uint8Array(F),
		clearances: new Uint8Array(rr),
		crate: -1
	};
}
function Ar(e, { width: t, height: n }, { heroColumn: r, feetRow: i, headRow: a }, o) {
	let { groundRows: s, hazards: c, clearances: l } = o;
	o.crate = -1;
	for (let a = 9; a >= 0; a--) {
		let l = r - P + a, u = l >= 0 && l < t, d = u ? Pr(e, n, l, i) : -Infinity;
		s[a] = d, c[a] = u ? Fr(e, n, l, i, d) : 0, u && a >= P && e[l * n + i] === er && (o.crate = a);
	}
	for (let i = 0; i < rr; i++) {
		let o = r + i;
		l[i] = o < t ? Ir(e, n, o, a) : 0;
	}
}
function jr(e) {
	return {
		entries: new Float32Array(e - I),
		ground: new Float64Array(F)
	};
}
function Mr({ groundRows: e, hazards: t, clearances: n, crate: r }, i, a, o) {
	let { entries: s, ground: c } = o;
	s[dr - I] = r < 0 ? 0 : 1 - (r - P) / 9;
	for (let n = 0; n < F; n++) c[n] = e[n] * N, s[cr - I + n] = +(e[n] === a), s[lr - I + n] = t[n];
	Nr(c, (i + 1) * N, s, 0);
	for (let e = 0; e < rr; e++) s[ur - I + e] = 1 - n[e] / ir;
}
function Nr(e, t, n, r) {
	for (let i = 0; i < F; i++) n[r + i] = Tr((t - e[i]) / xr);
}
function Pr(e, t, n, r) {
	let i = r;
	if (T(e, t, n, i)) {
		for (; T(e, t, n, i - 1);) i--;
		return i;
	}
	for (i++; i < t && !E(e, t, n, i);) i++;
	return i;
}
function Fr(e, t, n, r, i) {
	for (let a = r; a < i; a++) if (e[n * t + a] === tr) return 1;
	return 0;
}
function Ir(e, t, n, r) {
	let i = 0;
	for (; i < ir && !T(e, t, n, r - 1 - i);) i++;
	return i;
}
function Lr(e, t, n, r, i) {
	let a = zr(e, t, -1);
	if (a < 0) return;
	Rr(e, a, t, n, r, i);
	let o = zr(e, t, a);
	o >= 0 && Rr(e, o, t, n, r, i + sr);
}
function Rr(e, t, n, r, i, a) {
	let o = e.regretX[t] + vr - n;
	i[a] = 1, i[a + 1] = o / yr, i[a + 2] = Tr(o / br), i[a + 3] = Tr((e.regretY[t] + Yn / 2 - r) / xr), i[a + 4] = e.regretDirection[t];
}
function zr({ regretX: e, regretAlive: t }, n, r) {
	let i = vr - n, a = -1, o = yr;
	for (let n = 0; n < e.length; n++) {
		let s = Math.abs(e[n] + i);
		s >= o || t[n] === 0 || n === r || (a = n, o = s);
	}
	return a;
}
function Br({ tiles: e, width: t, height: n }) {
	let r = Int32Array.from([...e.keys()].filter((t) => e[t] === $n)), i = r.map((e) => Math.floor(e / n) * N + N / 2);
	return {
		cell: r,
		x: i,
		y: r.map((e) => e % n * N + N / 2),
		firstInSight: Int32Array.from({ length: t }, (e, t) => {
			let n = i.findIndex((e) => e >= (t - ar) * N);
			return n < 0 ? r.length : n;
		})
	};
}
function Vr(e, t, n, r, i, a) {
	let o = Hr(e, t, n);
	o < 0 || (i[a] = 1, i[a + 1] = (t.x[o] - n) / yr, i[a + 2] = Tr((t.y[o] - r) / xr));
}
function Hr(e, t, n) {
	let r = -1, i = yr;
	for (let a = t.firstInSight[n >> M]; a < t.cell.length; a++) {
		let o = t.x[a] - n;
		if (o >= i) break;
		e.tiles[t.cell[a]] !== $n || Math.abs(o) >= i || (i = Math.abs(o), r = a);
	}
	return r;
}
function Ur(e, t) {
	let { width: n, height: r } = e.level, i = {
		heroColumn: e.x + gr >> M,
		feetRow: Dr(e, r),
		headRow: Or(e, r)
	};
	Ar(e.tiles, e.level, i, t);
	let { heroColumn: a, feetRow: o, headRow: s } = i, { groundRows: c, hazards: l, clearances: u, crate: d } = t, f = [];
	for (let t = 0; t < F; t++) {
		let i = a - P + t;
		if (i < 0 || i >= n) continue;
		let p = c[t];
		p === r ? f.push(L("gap", i, r - 1)) : f.push({
			...L("ground", i, p),
			height: 3
		});
		for (let n = o; l[t] === 1 && n < p; n++) e.tiles[i * r + n] === tr && f.push(L("hazard", i, n));
		t === d && f.push(L("crate", i, o));
		let m = t < P ? ir : u[t - P] ?? ir;
		if (m < ir) {
			let e = (s - m) * Qn;
			f.push({
				kind: "ceiling",
				x: i * Qn,
				y: e - 3,
				width: Qn,
				height: 3
			});
		}
	}
	return f;
}
function Wr(e) {
	let t = e.x + gr, n = zr(e, t, -1);
	return [n, n < 0 ? -1 : zr(e, t, n)].filter((e) => e >= 0).map((t) => ({
		kind: "regret",
		x: e.regretX[t] / Zn,
		y: e.regretY[t] / Zn,
		width: Xn / Zn,
		height: Yn / Zn
	}));
}
function Gr(e, t) {
	let n = Hr(e, t, e.x + gr);
	return n < 0 ? [] : [L("coin", t.x[n] >> M, t.y[n] >> M)];
}
function Kr(e) {
	return L("bell", e.bellX >> M, e.bellY >> M);
}
function L(e, t, n) {
	return {
		kind: e,
		x: t * Qn,
		y: n * Qn,
		width: Qn,
		height: Qn
	};
}
var qr = 17, Jr = {
	regrets: {
		picture: [
			"999",
			"992",
			"999",
			"9.9"
		],
		draw: ci
	},
	questionBlocks: null,
	keys: {
		picture: ["ee", "e."],
		draw: li
	},
	winds: {
		picture: [
			"..7.",
			"7777",
			"..7."
		],
		draw: ui
	},
	platforms: {
		picture: ["cccccccccccc", ".5........5."],
		draw: di
	},
	outliers: {
		picture: [
			"9.9",
			"992",
			".9."
		],
		draw: fi
	}
}, Yr = Object.keys(yt), Xr = [
	"bbb",
	"bbf",
	"bbb",
	"b.b"
], Zr = ["ddd", "ddd"], Qr = ["d"], $r = [
	".ff.",
	".ff.",
	"ffff",
	".3.."
], ei = x.map(({ pixels: e }) => pi(e.split(" "))), ti = pi(Xr), ni = pi(Zr), ri = pi(Qr), ii = pi($r), ai = Object.values(Jr).flatMap((e) => e === null ? [] : [{
	draw: e.draw,
	sprite: pi(e.picture)
}]);
function oi(e, t) {
	for (let n = 0; n < ai.length; n++) ai[n].draw(e, ai[n].sprite, t);
}
function si(e) {
	let t = x.filter(({ since: t }) => t <= e).map(({ id: e, pixels: t }) => [e, t]), n = Yr.flatMap((t) => {
		let n = Jr[t];
		return n !== null && yt[t].since <= e ? [[t, n.picture]] : [];
	});
	return JSON.stringify([
		t,
		n,
		Xr,
		Zr,
		Qr,
		$r
	]);
}
function ci({ regretX: e, regretY: t, regretDirection: n, regretAlive: r }, i, a) {
	for (let o = 0; o < e.length; o++) r[o] !== 0 && a(i, e[o] + ot / 2, t[o] + st, n[o] < 0);
}
function li(e, t, n) {
	Ke(e) && n(t, e.x + k / 2, e.y, !1);
}
function ui(e, t, n) {
	let r = tn(e);
	r < 0 || e.windBlows[r] === 0 || n(t, e.x + k / 2, e.y - _, e.level.winds[r].direction < 0);
}
function di(e, t, n) {
	for (let r = 0; r < e.platformWay.length; r++) {
		let i = Bt(e, r) + t.height * _ / 4;
		n(t, zt(e, r) + It / 2, i, !1);
	}
}
function fi({ outlierX: e, outlierY: t, outlierSideways: n, outlierAlive: r }, i, a) {
	for (let o = 0; o < e.length; o++) r[o] !== 0 && a(i, e[o] + St / 2, t[o] + Ct, n[o] < 0);
}
function pi(e) {
	let t = [...e.join("")].map((e) => e === "." ? 0 : Number.parseInt(e, 16));
	return {
		width: e[0].length,
		height: e.length,
		greys: Float32Array.from(t, (e) => e * qr / 255)
	};
}
// src/env/observations/pixels.ts
var { ATTACK_COOLDOWN_TICKS: mi, HERO_HEIGHT: hi, HERO_WIDTH: gi } = Ze, R = 10, _i = gi / 2, vi = 42, yi = 28, bi = 1176, xi = 13, Si = 17, Ci = 3, wi = 2, Ti = {
	frames: 2,
	height: yi,
	width: vi
}, Ei = _t([["picture one decision before", bi], ["picture now", bi]]), Di = {
	id: "pixels",
	label: "Pixels",
	help: "A grey picture of 42 × 28 pixels around the hero, now and one decision before. Needs more decisions and time than features.",
	forLevel: Oi
};
function Oi(e) {
	let { size: t, slices: n } = Ei, r = En(e), i = Ni();
	function a(e, n, r, a = e) {
		n.fill(0, r, r + t);
		let s = ji(e), c = Mi(e);
		i.begin(n, r, s, c), o(a), i.begin(n, r + bi, s, c), o(e);
	}
	function o(t) {
		i.tiles(t), i.stamp(ii, e.bellX, e.bellY + Ai, !1), oi(t, i.stamp), s(t);
	}
	function s({ x: e, y: t, facing: n, attackTicks: r }) {
		let a = e + _i, o = t + hi;
		i.stamp(ti, a, o, n < 0), r > mi ? i.stamp(ni, a + n * (Ci << R), o - ki, n < 0) : r > 0 && i.stamp(ri, a + n * (wi << R), o, n < 0);
	}
	return {
		layout: An(r, n, si(r)),
		size: t,
		slices: n,
		picture: Ti,
		looksBack: !0,
		write: a,
		sight: Pi
	};
}
var ki = 1 << R, Ai = 2 << R;
function ji({ x: e }) {
	return (e + _i >> R) - xi;
}
function Mi({ y: e }) {
	return (e + hi - 1 >> R) - Si;
}
function Ni() {
	let e = /* @__PURE__ */ new Float32Array(), t = 0, n = 0, r = 0;
	function i({ width: n, height: r, greys: i }, a, o, s) {
		let c = a < 0 ? -a : 0, l = a + n > vi ? vi - a : n, u = o + r > yi ? yi - o : r;
		for (let r = o < 0 ? -o : 0; r < u; r++) {
			let u = t + (o + r) * vi + a, d = r * n;
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
			let o = Math.floor(r / 4), s = Math.floor((r + yi - 1) / 4), c = Math.floor((n + vi - 1) / 4);
			for (let l = Math.floor(n / 4); l <= c; l++) {
				let c = l < 0 || l >= t;
				for (let t = o; t <= s; t++) {
					let o = c ? ue : t < 0 || t >= a ? C : e[l * a + t];
					o !== C && i(ei[o], l * 4 - n, t * 4 - r, !1);
				}
			}
		},
		stamp(e, t, a, o) {
			i(e, (t >> R) - (e.width >> 1) - n, (a - 1 >> R) - (e.height - 1) - r, o);
		}
	};
}
function Pi(e) {
	return [{
		kind: "window",
		x: ji(e) * 4,
		y: Mi(e) * 4,
		width: vi * 4,
		height: yi * 4
	}];
}
// src/env/observations/tiles.ts
var Fi = 3, Ii = 11, Li = 3, z = 7, B = 77, Ri = x.filter(({ seenAs: e, since: t }, n) => n !== C && !e && t === 1), zi = Mn + 2, Bi = zi + Ri.length * B, Vi = Bi + B, Hi = Vi + B, Ui = {
	id: "tiles",
	label: "Tiles",
	help: "A window of 11 × 7 tiles around the hero, one layer per kind of object, and the hero’s own motion.",
	forLevel: Wi
};
function Wi(e) {
	let { width: t, height: n } = e, r = En(e), i = On(r, Hi, (e) => [`${x[e].id} tiles`, B]), { size: a, slices: o } = _t([
		...jn,
		["way to the bell", 2],
		...Ri.map(({ id: e }) => [`${e} tiles`, B]),
		["regrets by direction", B],
		["bell", B],
		...i.parts
	]), s = Int32Array.from(x, ({ id: e, seenAs: t = e }) => {
		let n = Ri.findIndex((e) => e.id === t);
		return n >= 0 ? zi + n * B : i.tiles.find(({ code: e }) => x[e].id === t)?.start ?? zi;
	}), c = s[ue];
	function l(r, o, s) {
		o.fill(0, s, s + a), Kn(r, o, s);
		let c = r.x + k / 2, l = r.y + A / 2;
		o[s + Mn] = (e.bellX - c) / (t * _), o[s + Mn + 1] = (e.bellY - l) / (n * _);
		let d = (c >> 12) - Fi, f = (l >> 12) - Li;
		u(r.tiles, d, f, o, s);
		for (let e = 0; e < r.regretX.length; e++) {
			if (r.regretAlive[e] === 0) continue;
			let t = (r.regretX[e] + ot / 2 >> 12) - d, n = (r.regretY[e] + st / 2 >> 12) - f;
			Gi(t, n) && (o[s + Bi + t * z + n] = r.regretDirection[e]);
		}
		let p = (e.bellX >> 12) - d, m = (e.bellY >> 12) - f;
		Gi(p, m) && (o[s + Vi + p * z + m] = 1);
		for (let { signal: e, start: t } of i.signals) e.write(r, o, s + t);
	}
	function u(e, r, i, a, o) {
		let l = i < 0 ? -i : 0, u = i + z > n ? n - i : z;
		for (let d = 0; d < Ii; d++) {
			let f = o + d * z, p = r + d;
			if (p < 0 || p >= t) {
				for (let e = 0; e < z; e++) a[c + f + e] = 1;
				continue;
			}
			let m = p * n + i;
			for (let t = l; t < u; t++) {
				let n = e[m + t];
				n !== C && (a[s[n] + f + t] = 1);
			}
		}
	}
	return {
		layout: An(r, o),
		size: a,
		slices: o,
		write: l,
		sight: Ki
	};
}
function Gi(e, t) {
	return e >= 0 && e < Ii && t >= 0 && t < z;
}
function Ki(e) {
	let t = (e.x + k / 2 >> 12) - Fi, n = (e.y + A / 2 >> 12) - Li;
	return [{
		kind: "window",
		x: t * 16,
		y: n * 16,
		width: Ii * 16,
		height: z * 16
	}];
}
// src/env/observations/index.ts
var qi = [
	Sr,
	Ui,
	Di
], Ji = /* @__PURE__ */ new WeakMap();
function Yi(e, t) {
	let n = Ji.get(t) ?? /* @__PURE__ */ new Map();
	Ji.set(t, n);
	let r = n.get(e);
	if (r) return r;
	let i = qi.find((t) => t.id === e);
	if (!i) throw Error(`No observation "${e}". There are: ${qi.map((e) => e.id).join(", ")}.`);
	let a = i.forLevel(t);
	return n.set(e, a), a;
}
// src/env/rewards/index.ts
var V = [
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
function Xi(e) {
	for (let t of Object.keys(e)) if (!V.some((e) => e.id === t)) throw Error(`No reward term "${t}". There are: ${V.map((e) => e.id).join(", ")}.`);
	return Float64Array.from(V, (t) => e[t.id] ?? t.defaultWeight);
}
// src/sim/endless/ids.ts
var Zi = "endless", Qi = 999999, $i = {
	seed: 1,
	difficulty: .3
}, ea = "-left", ta = /^endless(2?)-(0|[1-9]\d{0,5})-(0|[1-9]\d?|100)(-left)?$/;
function na({ seed: e, difficulty: t, bell: n, generator: r }) {
	return `${r === 1 ? Zi : "endless2"}-${e}-${Math.round(t * 100)}${n === "left" ? ea : ""}`;
}
function ra(e) {
	let [, t, n, r, i] = ta.exec(e) ?? [];
	return n === void 0 ? null : {
		seed: Number(n),
		difficulty: Number(r) / 100,
		...i !== void 0 && { bell: "left" },
		...t === "" && { generator: 1 }
	};
}
// src/env/columns.ts
function ia(e, t) {
	return {
		observations: new Float32Array(e * t),
		finalObservations: new Float32Array(e * t),
		rewards: new Float32Array(e),
		terminated: new Uint8Array(e),
		truncated: new Uint8Array(e),
		success: new Uint8Array(e)
	};
}
function aa({ observations: e, finalObservations: t, rewards: n, terminated: r, truncated: i, success: a }) {
	t.set(e);
	for (let e of [
		n,
		r,
		i,
		a
	]) e.fill(0);
}
// src/algorithms/shared/schema.ts
function oa(e) {
	let t = {};
	for (let [n, r] of Object.entries(e)) t[n] = r.default;
	return t;
}
// src/shared/joinedBytes.ts
function sa(e) {
	let t = new Uint8Array(e.reduce((e, { length: t }) => e + t, 0)), n = 0;
	for (let r of e) t.set(r, n), n += r.length;
	return t;
}
// src/env/rowStates.ts
function ca(e, { seeds: t, sums: n }) {
	return {
		save() {
			let r = Array.from({ length: e.count }, (t, n) => e.startOf(n));
			return {
				seeds: Uint32Array.from(r, ({ seed: e }) => e),
				lengths: Uint32Array.from(r, (e) => e.actions.length),
				actions: sa(r.map(({ actions: e }) => e)),
				streams: Uint32Array.from(t().flatMap((e) => [...e.save()])),
				sums: n.save()
			};
		},
		load(r) {
			e.startFrom(ua(r, e.count));
			let i = c(s(r, "streams"), new Uint32Array(la * e.count));
			t().forEach((e, t) => {
				e.load(i.slice(la * t, la * (t + 1)));
			}), n.load(c(s(r, "sums"), n.save()));
		}
	};
}
var la = 4;
function ua(e, t) {
	let n = c(s(e, "seeds"), new Uint32Array(t)), r = c(s(e, "lengths"), new Uint32Array(t)), i = r.reduce((e, t) => e + t, 0), a = c(s(e, "actions"), /* @__PURE__ */ new Uint8Array(), i), o = 0;
	return Array.from(n, (e, t) => (o += r[t], {
		seed: e,
		actions: a.slice(o - r[t], o)
	}));
}
// src/env/vectorise.ts
function da(e, t) {
	return f(e, "episodes").split(`row ${t}`);
}
// assets/levels/cellar.tmj
var fa = JSON.parse("{\"compressionlevel\":-1,\"height\":11,\"infinite\":false,\"layers\":[{\"data\":[0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,29,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,29,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,29,0,0,0,0,0,0,0,0,30,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,30,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,30,0,0,0,0,0,0,44,0,30,0,0,0,0,0,0,0,0,44,0,0,0,0,0,0,0,0,0,0,0,44,0,0,0,0,0,0,44,0,0,0,0,30,0,0,46,0,44,0,0,0,0,0,0,0,44,0,0,30,0,0,0,0,0,0,0,0,30,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,46,0,0,0,0,0,0,0,30,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,30,0,0,0,0,0,0,0,0,30,0,46,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,30,0,0,0,0,0,0,0,0,0,0,0,0,0,46,0,30,0,0,0,0,0,36,0,0,30,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,30,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,31,0,0,0,0,0,37,0,0,31,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,31,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0],\"height\":11,\"id\":1,\"name\":\"decoration\",\"opacity\":1,\"type\":\"tilelayer\",\"visible\":true,\"width\":58,\"x\":0,\"y\":0},{\"data\":[16,16,16,16,16,16,16,16,16,16,16,16,16,16,16,16,16,16,16,16,16,16,16,16,16,16,16,16,16,16,16,16,16,16,16,16,16,16,16,16,16,16,16,16,16,16,16,16,16,16,16,16,16,16,16,16,16,16,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,6,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,6,6,6,6,6,6,6,6,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,6,6,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,6,6,6,6,6,6,6,6,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,6,6,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,6,6,6,6,6,6,6,6,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,6,6,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,13,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,6,6,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,13,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,6,6,6,6,6,6,0,0,0,0,0,0,6,6,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,6,6,6,6,6,6,6,6,6,6,6,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,6,6,6,6,6,6,0,0,0,0,0,0,6,6,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,12,0,6,6,6,6,6,6,6,6,6,6,6,0,0,0,0,0,0,0,0,0,0,0,6,6,6,6,6,6,6,6,6,6,6,0,0,6,6,6,6,6,6,6,6,6,6,6,6,6,6,0,0,0,6,6,6,6,6,6,6,6,6,6,6,6,6,6,6,6,6,6,6,6,6,0,0,0,6,6,6,6,6,6,6,6,6,6,6,6,6,6,6,6,6,6,6,6,6,6,6,6,6,6,6,6,6,6,6,0,0,0,6,6,6,6,6,6,6,6,6,6,6,6,6,6,6,6,6,6,6,6,6,0,0,0,6,6,6,6,6,6,6,6,6,6,6,6,6,6,6,6,6,6,6,6,6,6],\"height\":11,\"id\":2,\"name\":\"ground\",\"opacity\":1,\"type\":\"tilelayer\",\"visible\":true,\"width\":58,\"x\":0,\"y\":0},{\"draworder\":\"topdown\",\"id\":3,\"name\":\"things\",\"objects\":[{\"height\":0,\"id\":1,\"name\":\"\",\"point\":true,\"rotation\":0,\"type\":\"start\",\"visible\":true,\"width\":0,\"x\":56,\"y\":136},{\"height\":0,\"id\":2,\"name\":\"\",\"point\":true,\"rotation\":0,\"type\":\"bell\",\"visible\":true,\"width\":0,\"x\":888,\"y\":120},{\"height\":0,\"id\":3,\"name\":\"\",\"point\":true,\"properties\":[{\"name\":\"direction\",\"type\":\"string\",\"value\":\"left\"}],\"rotation\":0,\"type\":\"regret\",\"visible\":true,\"width\":0,\"x\":408,\"y\":104},{\"height\":0,\"id\":4,\"name\":\"over the first gap\",\"point\":true,\"rotation\":0,\"type\":\"milestone\",\"visible\":true,\"width\":0,\"x\":216,\"y\":136},{\"height\":0,\"id\":5,\"name\":\"up the first step\",\"point\":true,\"rotation\":0,\"type\":\"milestone\",\"visible\":true,\"width\":0,\"x\":312,\"y\":104},{\"height\":0,\"id\":6,\"name\":\"over the second gap\",\"point\":true,\"rotation\":0,\"type\":\"milestone\",\"visible\":true,\"width\":0,\"x\":600,\"y\":136},{\"height\":0,\"id\":7,\"name\":\"up the stairs\",\"point\":true,\"rotation\":0,\"type\":\"milestone\",\"visible\":true,\"width\":0,\"x\":744,\"y\":88}],\"opacity\":1,\"type\":\"objectgroup\",\"visible\":true,\"x\":0,\"y\":0}],\"nextlayerid\":4,\"nextobjectid\":8,\"orientation\":\"orthogonal\",\"properties\":[{\"name\":\"lesson\",\"type\":\"string\",\"value\":\"Nothing pays but the bell, and chance never rings it. Show the hero the way first.\"},{\"name\":\"look\",\"type\":\"string\",\"value\":\"cellar\"},{\"name\":\"name\",\"type\":\"string\",\"value\":\"Cellar\"},{\"name\":\"onlyReward\",\"type\":\"string\",\"value\":\"bell\"},{\"name\":\"timeLimitDecisions\",\"type\":\"int\",\"value\":120}],\"renderorder\":\"right-down\",\"tiledversion\":\"1.10.2\",\"tileheight\":16,\"tilesets\":[{\"firstgid\":1,\"source\":\"tiles.tsj\"}],\"tilewidth\":16,\"type\":\"map\",\"version\":\"1.10\",\"width\":58}"), pa = JSON.parse("{\"compressionlevel\":-1,\"height\":11,\"infinite\":false,\"layers\":[{\"data\":[0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,44,0,0,0,0,0,0,44,0,0,0,0,0,0,44,0,0,0,0,0,0,44,0,0,0,0,0,0,36,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,37,0,0,47,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,19,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,40,41,0,0,0,0,0,0,0,27,0,0,0,0,0,0,20,0,0,0,0,0,0,0,33,34,35,0,0,0,0,0,0,0,42,43,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0],\"height\":11,\"id\":1,\"name\":\"decoration\",\"opacity\":1,\"type\":\"tilelayer\",\"visible\":true,\"width\":34,\"x\":0,\"y\":0},{\"data\":[7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,9,10,10,10,10,10,10,10,10,10,10,10,10,10,10,10,10,10,10,10,10,10,10,10,10,11,0,0,0,1,1,1,3,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,4,4,4,4,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,4,4,5,4,1,1,1,1,3,0,0,0,0,2,1,3,0,0,0,0,2,1,1,1,1,1,1,1,1,1,1,1,1,1,4,4,4,4,4,5,4,4,4,0,0,0,0,4,4,4,0,0,0,0,4,4,4,5,4,4,4,4,4,5,4,4,4,4,4,4,5,4,4,4,4,4,5,0,0,0,0,4,5,4,0,0,0,0,5,4,4,4,4,4,5,4,4,4,4,4,5,4],\"height\":11,\"id\":2,\"name\":\"ground\",\"opacity\":1,\"type\":\"tilelayer\",\"visible\":true,\"width\":34,\"x\":0,\"y\":0},{\"draworder\":\"topdown\",\"id\":3,\"name\":\"things\",\"objects\":[{\"id\":1,\"name\":\"\",\"type\":\"bell\",\"x\":376,\"y\":104,\"width\":0,\"height\":0,\"rotation\":0,\"visible\":true,\"point\":true},{\"id\":2,\"name\":\"\",\"type\":\"start\",\"x\":24,\"y\":88,\"width\":0,\"height\":0,\"rotation\":0,\"visible\":true,\"point\":true},{\"id\":3,\"name\":\"along the edge\",\"type\":\"milestone\",\"x\":64,\"y\":112,\"width\":256,\"height\":16,\"rotation\":0,\"visible\":true},{\"id\":4,\"name\":\"the safe way\",\"type\":\"milestone\",\"x\":144,\"y\":64,\"width\":176,\"height\":16,\"rotation\":0,\"visible\":true},{\"id\":5,\"name\":\"over the abyss\",\"type\":\"milestone\",\"x\":328,\"y\":120,\"width\":0,\"height\":0,\"rotation\":0,\"visible\":true,\"point\":true}],\"opacity\":1,\"type\":\"objectgroup\",\"visible\":true,\"x\":0,\"y\":0}],\"nextlayerid\":4,\"nextobjectid\":6,\"orientation\":\"orthogonal\",\"properties\":[{\"name\":\"lesson\",\"type\":\"string\",\"value\":\"Short along the edge, or long and safe: Q-learning dares, SARSA knows that it stumbles.\"},{\"name\":\"look\",\"type\":\"string\",\"value\":\"terrace\"},{\"name\":\"name\",\"type\":\"string\",\"value\":\"Cliff Walk\"},{\"name\":\"timeLimitDecisions\",\"type\":\"int\",\"value\":200}],\"renderorder\":\"right-down\",\"tiledversion\":\"1.10.2\",\"tileheight\":16,\"tilesets\":[{\"firstgid\":1,\"source\":\"tiles.tsj\"}],\"tilewidth\":16,\"type\":\"map\",\"version\":\"1.10\",\"width\":34}"), ma = JSON.parse("{\"compressionlevel\":-1,\"height\":11,\"infinite\":false,\"layers\":[{\"data\":[0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,27,0,0,0,0,0,0,0,33,34,35,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0],\"height\":11,\"id\":1,\"name\":\"decoration\",\"opacity\":1,\"type\":\"tilelayer\",\"visible\":true,\"width\":20,\"x\":0,\"y\":0},{\"data\":[16,16,16,16,16,16,16,16,16,16,16,16,16,16,16,16,16,16,16,16,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,8,8,8,8,0,0,0,0,0,0,0,0,0,0,0,0,8,8,8,8,8,8,8,8,0,0,0,0,0,0,0,0,0,0,0,0,8,8,8,8,8,8,8,8,0,0,0,0,0,0,0,0,0,0,0,0,8,8,8,8,8,8,8,8,0,0,0,0,0,0,0,0,0,0,0,0,8,8,8,8,8,8,8,8,0,0,0,0,0,0,0,0,0,0,0,0,8,8,8,8,8,8,8,8,0,0,0,14,14,14,0,0,0,0,0,0,8,8,8,8,8,8,8,8,0,0,0,0,0,0,0,0,0,0,0,0,8,8,8,8,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,4,4,5,4,4,4,4,4,5,4,4,4,4,4,5,4,4,4,4,4],\"height\":11,\"id\":2,\"name\":\"ground\",\"opacity\":1,\"type\":\"tilelayer\",\"visible\":true,\"width\":20,\"x\":0,\"y\":0},{\"draworder\":\"topdown\",\"id\":3,\"name\":\"things\",\"objects\":[{\"id\":1,\"name\":\"\",\"type\":\"bell\",\"x\":232,\"y\":120,\"width\":0,\"height\":0,\"rotation\":0,\"visible\":true,\"point\":true},{\"id\":2,\"name\":\"\",\"type\":\"start\",\"x\":72,\"y\":136,\"width\":0,\"height\":0,\"rotation\":0,\"visible\":true,\"point\":true},{\"id\":3,\"name\":\"half way\",\"type\":\"milestone\",\"x\":160,\"y\":136,\"width\":0,\"height\":0,\"rotation\":0,\"visible\":true,\"point\":true}],\"opacity\":1,\"type\":\"objectgroup\",\"visible\":true,\"x\":0,\"y\":0}],\"nextlayerid\":4,\"nextobjectid\":4,\"orientation\":\"orthogonal\",\"properties\":[{\"name\":\"lesson\",\"type\":\"string\",\"value\":\"The test bench: so small that every algorithm finds the bell in seconds.\"},{\"name\":\"look\",\"type\":\"string\",\"value\":\"corridor\"},{\"name\":\"name\",\"type\":\"string\",\"value\":\"Corridor\"},{\"name\":\"timeLimitDecisions\",\"type\":\"int\",\"value\":40}],\"renderorder\":\"right-down\",\"tiledversion\":\"1.10.2\",\"tileheight\":16,\"tilesets\":[{\"firstgid\":1,\"source\":\"tiles.tsj\"}],\"tilewidth\":16,\"type\":\"map\",\"version\":\"1.10\",\"width\":20}"), ha = JSON.parse("{\"compressionlevel\":-1,\"height\":11,\"infinite\":false,\"layers\":[{\"data\":[0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,44,0,0,0,0,0,0,0,0,0,44,0,0,0,0,0,0,0,0,0,0,0,0,0,44,0,0,0,0,0,0,0,0,0,0,0,0,44,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,36,0,0,0,0,0,0,0,0,0,0,0,0,36,0,0,0,0,0,0,0,0,0,0,0,0,0,36,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,47,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,37,0,0,0,0,0,0,0,0,0,0,0,0,37,0,0,0,0,0,0,0,0,0,0,0,0,0,37,0,0,0,0,0,33,34,35,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0],\"height\":11,\"id\":1,\"name\":\"decoration\",\"opacity\":1,\"type\":\"tilelayer\",\"visible\":true,\"width\":64,\"x\":0,\"y\":0},{\"data\":[7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,16,16,16,16,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,16,16,16,16,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,16,16,16,16,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,16,16,16,16,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,16,16,16,16,0,0,0,0,0,0,0,0,53,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,16,16,16,16,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,16,7,7,7,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,54,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,2,3,0,0,0,0,0,0,0,0,0,0,0,0,2,3,0,0,0,0,0,0,0,0,0,0,0,0,2,3,0,0,0,0,0,0,0,0,0,0,0,0,0,54,0,0,0,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,4,5,1,1,1,1,1,1,1,1,1,1,1,1,4,4,1,1,1,1,1,1,1,1,1,1,1,1,4,4,1,1,1,1,1,1,1,1,1,1,1,1,1,4,1,1,1,4,4,4,4,4,4,4,4,4,5,4,4,4,4,4,4,4,4,4,4,5,4,4,4,4,4,4,4,4,4,4,5,4,4,4,4,4,4,4,4,4,4,5,4,4,4,4,4,4,4,4,4,4,5,4,4,4,4,4,4,4,4,4,4],\"height\":11,\"id\":2,\"name\":\"ground\",\"opacity\":1,\"type\":\"tilelayer\",\"visible\":true,\"width\":64,\"x\":0,\"y\":0},{\"draworder\":\"topdown\",\"id\":3,\"name\":\"things\",\"objects\":[{\"height\":0,\"id\":1,\"name\":\"\",\"point\":true,\"rotation\":0,\"type\":\"start\",\"visible\":true,\"width\":0,\"x\":56,\"y\":136},{\"height\":0,\"id\":2,\"name\":\"\",\"point\":true,\"rotation\":0,\"type\":\"bell\",\"visible\":true,\"width\":0,\"x\":1000,\"y\":120},{\"height\":32,\"id\":3,\"name\":\"the key\",\"rotation\":0,\"type\":\"milestone\",\"visible\":true,\"width\":48,\"x\":112,\"y\":64},{\"height\":128,\"id\":4,\"name\":\"the door reached\",\"rotation\":0,\"type\":\"milestone\",\"visible\":true,\"width\":96,\"x\":864,\"y\":16}],\"opacity\":1,\"type\":\"objectgroup\",\"visible\":true,\"x\":0,\"y\":0}],\"nextlayerid\":4,\"nextobjectid\":5,\"orientation\":\"orthogonal\",\"properties\":[{\"name\":\"lesson\",\"type\":\"string\",\"value\":\"A key beside the start opens the door at the end: λ or n-step returns carry the bell’s reward back to it.\"},{\"name\":\"name\",\"type\":\"string\",\"value\":\"Key and Door\"},{\"name\":\"timeLimitDecisions\",\"type\":\"int\",\"value\":180}],\"renderorder\":\"right-down\",\"tiledversion\":\"1.10.2\",\"tileheight\":16,\"tilesets\":[{\"firstgid\":1,\"source\":\"tiles.tsj\"}],\"tilewidth\":16,\"type\":\"map\",\"version\":\"1.10\",\"width\":64}"), ga = JSON.parse("{\"compressionlevel\":-1,\"height\":11,\"infinite\":false,\"layers\":[{\"data\":[0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,29,0,0,0,0,29,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,38,0,0,38,0,0,0,0,29,0,0,0,0,0,0,0,0,0,0,0,0,0,0,29,38,0,0,38,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,30,0,0,0,0,30,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,39,21,22,39,0,0,0,0,30,0,0,0,0,0,0,0,0,0,0,0,0,0,0,30,39,0,0,39,0,0,0,0,0,0,0,0,0,0,0,0,21,22,0,0,21,22,0,0,0,30,0,21,22,0,30,0,21,22,0,0,21,22,0,0,0,0,0,0,0,0,39,23,24,39,0,0,0,0,30,0,21,22,0,0,0,0,0,21,22,0,0,0,0,30,39,21,22,39,0,0,0,0,0,0,0,0,0,0,44,0,23,24,44,0,23,24,0,25,26,30,0,23,24,0,30,0,23,24,44,0,23,24,0,0,0,0,0,0,0,19,0,0,0,0,0,0,17,0,30,0,23,24,44,25,26,44,0,23,24,0,0,0,0,30,39,23,24,39,0,0,32,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,30,0,0,0,0,30,0,0,0,0,0,0,0,0,0,0,0,0,0,0,20,0,0,0,0,0,0,18,0,30,0,0,0,0,0,0,0,0,0,0,0,0,0,0,30,0,0,0,0,44,0,0,0,44,0,0,0,0,0,0,0,0,0,0,0,0,0,17,0,0,30,0,0,0,0,30,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,30,0,0,0,0,0,0,0,0,0,0,0,0,17,0,30,0,0,19,0,0,0,0,0,0,40,41,0,36,0,0,19,0,0,0,0,0,0,18,0,0,30,0,0,0,0,30,0,19,0,0,28,0,0,0,0,0,0,0,0,47,0,0,0,0,0,0,0,0,0,31,0,0,0,0,0,0,0,0,0,0,0,0,18,0,31,0,0,20,0,0,33,34,35,0,42,43,0,37,0,0,20,0,27,0,0,0,0,18,0,0,31,0,0,0,0,31,0,20,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,18,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0],\"height\":11,\"id\":1,\"name\":\"decoration\",\"opacity\":1,\"type\":\"tilelayer\",\"visible\":true,\"width\":70,\"x\":0,\"y\":0},{\"data\":[7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,8,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,8,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,8,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,14,13,14,0,14,14,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,8,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,9,10,10,11,14,0,0,0,0,14,14,14,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,8,49,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,14,0,14,0,0,0,0,0,0,0,0,0,0,0,0,0,0,14,0,0,0,0,0,14,14,14,0,14,14,14,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,8,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,14,14,14,0,0,0,0,0,0,9,10,11,0,0,0,0,0,0,2,1,1,1,1,1,1,3,0,14,0,0,0,14,0,0,0,14,9,10,11,0,0,0,0,14,14,0,0,0,0,0,0,0,0,0,8,0,0,0,0,0,0,0,14,14,14,0,0,0,0,14,0,0,0,14,0,0,0,0,0,0,0,0,0,0,0,0,0,0,4,5,4,4,4,4,4,5,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,8,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,2,1,1,1,1,1,1,1,1,1,1,4,4,4,4,4,4,4,4,1,1,1,1,3,0,0,0,0,0,0,0,0,0,0,0,2,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,3,0,0,0,2,1,1,1,4,4,4,4,5,4,4,4,4,4,5,4,4,4,4,4,5,4,4,4,4,4,5,4,1,1,1,1,1,1,1,1,1,1,1,4,4,4,4,4,5,4,4,4,4,4,5,4,4,5,4,4,4,4,4,5,4,4,4,4,4,5,4,0,0,0,4,5,4,4,4,4,4,5,4,4,4,4,4,5,4,4,4,4,4,5,4,4,4,4,4,5,4,4,4,4,4,5,4,4,4,4,4,5,4,4,4,4,4,5,4,4,4,4,4,5,4],\"height\":11,\"id\":2,\"name\":\"ground\",\"opacity\":1,\"type\":\"tilelayer\",\"visible\":true,\"width\":70,\"x\":0,\"y\":0},{\"draworder\":\"topdown\",\"id\":3,\"name\":\"things\",\"objects\":[{\"id\":1,\"name\":\"\",\"type\":\"bell\",\"x\":1048,\"y\":104,\"width\":0,\"height\":0,\"rotation\":0,\"visible\":true,\"point\":true},{\"id\":2,\"name\":\"\",\"type\":\"regret\",\"x\":488,\"y\":120,\"width\":0,\"height\":0,\"rotation\":0,\"visible\":true,\"point\":true,\"properties\":[{\"name\":\"direction\",\"type\":\"string\",\"value\":\"left\"}]},{\"id\":3,\"name\":\"\",\"type\":\"start\",\"x\":40,\"y\":136,\"width\":0,\"height\":0,\"rotation\":0,\"visible\":true,\"point\":true},{\"id\":4,\"name\":\"\",\"type\":\"regret\",\"x\":872,\"y\":136,\"width\":0,\"height\":0,\"rotation\":0,\"visible\":true,\"point\":true,\"properties\":[{\"name\":\"direction\",\"type\":\"string\",\"value\":\"left\"}]},{\"id\":5,\"name\":\"over the gap\",\"type\":\"milestone\",\"x\":304,\"y\":136,\"width\":0,\"height\":0,\"rotation\":0,\"visible\":true,\"point\":true},{\"id\":6,\"name\":\"past the first Regret\",\"type\":\"milestone\",\"x\":544,\"y\":88,\"width\":0,\"height\":0,\"rotation\":0,\"visible\":true,\"point\":true},{\"id\":7,\"name\":\"past the second Regret\",\"type\":\"milestone\",\"x\":928,\"y\":120,\"width\":0,\"height\":0,\"rotation\":0,\"visible\":true,\"point\":true}],\"opacity\":1,\"type\":\"objectgroup\",\"visible\":true,\"x\":0,\"y\":0}],\"nextlayerid\":4,\"nextobjectid\":8,\"orientation\":\"orthogonal\",\"properties\":[{\"name\":\"lesson\",\"type\":\"string\",\"value\":\"A first success: one gap, one step, two Regrets, and the bell.\"},{\"name\":\"look\",\"type\":\"string\",\"value\":\"lobby\"},{\"name\":\"name\",\"type\":\"string\",\"value\":\"Lobby\"},{\"name\":\"timeLimitDecisions\",\"type\":\"int\",\"value\":400}],\"renderorder\":\"right-down\",\"tiledversion\":\"1.10.2\",\"tileheight\":16,\"tilesets\":[{\"firstgid\":1,\"source\":\"tiles.tsj\"}],\"tilewidth\":16,\"type\":\"map\",\"version\":\"1.10\",\"width\":70}"), _a = JSON.parse("{\"compressionlevel\":-1,\"height\":11,\"infinite\":false,\"layers\":[{\"data\":[0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0],\"height\":11,\"id\":1,\"name\":\"decoration\",\"opacity\":1,\"type\":\"tilelayer\",\"visible\":true,\"width\":52,\"x\":0,\"y\":0},{\"data\":[0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,4,5,4,4,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,2,1,1,1,1,1,1,1,1,3,0,0,0,0,0,0,0,0,5,4,4,5,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,4,4,5,4,4,4,4,5,4,4,0,0,0,14,14,14,14,14,4,4,5,4,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,4,4,4,5,4,4,4,4,5,4,1,1,3,14,14,14,14,14,4,5,4,4,4,4,4,4,5,4,4,4,4,5,4,4,4,4,5,4,4,4,4,5,4,4,4,4,5,4,4,4,4,5,4,4,4,4,5,4,4,4,4,5,4,4,4,14,14,14,14,14,5,4,4,5,5,4,4,4,4,5,4,4,4,4,5,4,4,4,4,5,4,4,4,4,5,4,4,4,4,5,4,4,4,4,5,4,4,4,4,5,4,4,4,4,5,4,4,14,14,14,14,14,4,4,5,4,4,5,4,4,4,4,5,4,4,4,4,5,4,4,4,4,5,4,4,4,4,5,4,4,4,4,5,4,4,4,4,5,4,4,4,4,5,4,4,4,4,5,4,14,14,14,14,14,4,5,4,4,4,4,5,4,4,4,4,5,4,4,4,4,5,4,4,4,4,5,4,4,4,4,5,4,4,4,4,5,4,4,4,4,5,4,4,4,4,5,4,4,4,4,5,0,0,0,0,0,5,4,4,5,4,4,4,5,4,4,4,4,5,4,4,4,4,5,4,4,4,4,5,4,4,4,4,5,4,4,4,4,5,4,4,4,4,5,4,4,4,4,5,4,4,4,4,0,0,0,0,0,4,4,5,4,4,4,4,4,5,4,4,4,4,5,4,4,4,4,5,4,4,4,4,5,4,4,4,4,5,4,4,4,4,5,4,4,4,4,5,4,4,4,4,5,4,4,4,0,0,0,0,0,4,5,4,4,5,4,4,4,4,5,4,4,4,4,5,4,4,4,4,5,4,4,4,4,5,4,4,4,4,5,4,4,4,4,5,4,4,4,4,5,4,4,4,4,5,4,4,1,1,1,1,1,5,4,4,5],\"height\":11,\"id\":2,\"name\":\"ground\",\"opacity\":1,\"type\":\"tilelayer\",\"visible\":true,\"width\":52,\"x\":0,\"y\":0},{\"draworder\":\"topdown\",\"id\":3,\"name\":\"things\",\"objects\":[{\"id\":1,\"name\":\"\",\"type\":\"start\",\"x\":680,\"y\":40,\"width\":0,\"height\":0,\"rotation\":0,\"visible\":true,\"point\":true},{\"id\":2,\"name\":\"\",\"type\":\"bell\",\"x\":40,\"y\":40,\"width\":0,\"height\":0,\"rotation\":0,\"visible\":true,\"point\":true},{\"id\":3,\"name\":\"into the coins\",\"type\":\"milestone\",\"x\":688,\"y\":128,\"width\":80,\"height\":32,\"rotation\":0,\"visible\":true},{\"id\":4,\"name\":\"the other way\",\"type\":\"milestone\",\"x\":480,\"y\":0,\"width\":160,\"height\":16,\"rotation\":0,\"visible\":true}],\"opacity\":1,\"type\":\"objectgroup\",\"visible\":true,\"x\":0,\"y\":0}],\"nextlayerid\":4,\"nextobjectid\":9,\"orientation\":\"orthogonal\",\"properties\":[{\"name\":\"lesson\",\"type\":\"string\",\"value\":\"Coins nearby lead into a pit without a way out, and the bell is far away on the other side: a short-sighted γ takes the coins.\"},{\"name\":\"name\",\"type\":\"string\",\"value\":\"Local Optimum\"},{\"name\":\"timeLimitDecisions\",\"type\":\"int\",\"value\":200}],\"renderorder\":\"right-down\",\"tiledversion\":\"1.10.2\",\"tileheight\":16,\"tilesets\":[{\"firstgid\":1,\"source\":\"tiles.tsj\"}],\"tilewidth\":16,\"type\":\"map\",\"version\":\"1.10\",\"width\":52}"), va = JSON.parse("{\"compressionlevel\":-1,\"height\":11,\"infinite\":false,\"layers\":[{\"data\":[0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,17,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,25,26,0,0,0,0,0,0,0,25,26,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,18,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,44,0,0,0,0,0,0,0,0,0,44,0,0,0,0,0,0,0,0,0,0,0,0,0,0,25,26,0,0,0,0,0,0,0,0,0,0,0,0,25,26,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,44,0,0,0,0,0,0,0,44,0,0,0,0,29,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,44,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,44,0,0,0,0,0,0,0,0,0,0,0,0,44,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,29,0,0,0,0,0,0,29,0,0,0,0,0,0,36,0,0,0,0,0,0,0,0,30,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,17,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,32,0,0,0,0,0,0,0,17,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,17,0,0,0,0,0,0,0,0,0,0,0,0,30,0,0,0,0,0,0,30,0,0,0,0,0,0,37,0,0,0,19,0,0,0,0,31,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,18,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,18,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,18,0,0,0,0,0,0,0,0,0,0,0,0,31,0,33,34,35,0,0,31,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0],\"height\":11,\"id\":1,\"name\":\"decoration\",\"opacity\":1,\"type\":\"tilelayer\",\"visible\":true,\"width\":183,\"x\":0,\"y\":0},{\"data\":[7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,16,16,16,16,16,16,16,16,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,16,16,16,16,16,16,16,16,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,16,16,16,16,16,16,16,16,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,16,16,16,16,16,16,16,16,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,14,14,14,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,16,16,16,16,16,16,16,16,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,16,16,16,16,16,16,16,16,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,16,16,16,16,16,16,16,16,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,14,14,14,14,0,0,0,0,0,0,0,0,0,0,16,16,16,16,16,16,16,16,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,16,16,16,16,16,16,16,16,0,0,0,0,0,0,0,0,0,2,1,1,1,1,1,1,1,3,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,16,16,16,16,16,16,16,16,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,14,14,14,0,0,0,0,0,0,0,0,13,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,14,14,14,0,0,0,0,0,0,0,16,16,16,16,16,16,16,16,0,0,0,0,0,0,0,0,0,4,4,4,4,4,4,5,4,4,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,16,16,16,16,16,16,16,16,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,49,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,13,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,2,1,1,1,1,1,1,1,1,1,1,1,3,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,4,4,4,4,4,4,4,4,0,0,0,0,0,0,0,0,0,4,4,4,4,5,4,4,4,4,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,4,4,4,4,4,4,4,5,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,13,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,4,4,4,4,5,4,4,4,4,4,4,4,4,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,4,4,5,4,4,4,4,4,4,0,0,0,0,0,0,0,0,0,0,0,0,0,0,2,1,1,1,1,1,1,1,1,1,1,1,1,3,0,0,0,0,0,0,0,54,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,2,1,3,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,13,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,4,4,5,4,4,4,4,4,4,4,4,4,4,0,0,0,0,0,0,0,0,0,0,0,0,12,0,0,0,0,0,0,53,0,0,0,0,0,0,0,0,0,0,0,0,0,5,4,4,4,4,4,4,4,4,0,0,0,0,0,0,0,0,0,0,0,0,0,0,4,4,4,4,4,4,4,4,4,4,5,4,4,4,0,0,0,0,0,0,0,54,0,0,0,0,0,0,0,0,0,12,0,0,0,0,0,0,0,12,0,0,0,0,0,0,0,2,1,4,4,4,0,0,0,0,0,0,0,0,0,0,0,0,0,0,1,1,1,1,1,1,1,1,1,3,0,0,0,2,1,1,1,1,1,1,1,1,1,1,1,1,1,4,1,1,1,1,1,3,0,0,0,0,0,0,0,2,1,1,1,52,52,1,5,4,4,4,4,4,4,4,4,4,4,5,4,1,1,1,1,50,50,50,50,50,50,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,3,0,0,0,4,4,4,4,4,4,4,4,4,0,0,0,0,0,0,0,0,0,0,0,0,0,0,4,4,4,4,4,4,4,4,5,4,4,4,4,4,1,1,1,1,1,1,1,4,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,4,4,4,4,4,1,1,1,1,1,1,1,1,1,1,1,1,1,1,4,4,5,4,4,4,4,4,4,4,0,0,0,5,4,4,4,4,4,4,4,4,4,4,5,4,4,4,4,4,4,4,4,4,0,0,0,0,0,0,0,4,4,4,4,4,5,4,4,4,4,4,4,4,4,4,4,5,4,4,4,4,4,4,4,4,4,4,5,4,4,4,4,4,4,4,4,4,4,5,4,4,4,4,4,4,4,4,4,4,5,1,1,1,4,4,4,4,4,4,4,5,4,0,0,0,0,0,0,0,0,0,0,0,0,0,0,4,4,4,4,4,4,5,4,4,4,4,4,4,4,4,4,4,5,4,4,4,4,4,4,4,4,4,4,5,4,4,4,4,4,4,4,4,4,4,5,4,4,4,4,4,4,4,4,4,4,5,4,4,4,4,4,4,4,4,4,4,5,4,4,4,4],\"height\":11,\"id\":2,\"name\":\"ground\",\"opacity\":1,\"type\":\"tilelayer\",\"visible\":true,\"width\":183,\"x\":0,\"y\":0},{\"draworder\":\"topdown\",\"id\":3,\"name\":\"things\",\"objects\":[{\"height\":0,\"id\":1,\"name\":\"\",\"point\":true,\"rotation\":0,\"type\":\"regret\",\"visible\":true,\"width\":0,\"x\":2024,\"y\":104,\"properties\":[{\"name\":\"direction\",\"type\":\"string\",\"value\":\"right\"}]},{\"height\":0,\"id\":2,\"name\":\"\",\"point\":true,\"rotation\":0,\"type\":\"bell\",\"visible\":true,\"width\":0,\"x\":2840,\"y\":120},{\"height\":0,\"id\":3,\"name\":\"\",\"point\":true,\"rotation\":0,\"type\":\"start\",\"visible\":true,\"width\":0,\"x\":40,\"y\":136},{\"height\":0,\"id\":4,\"name\":\"\",\"point\":true,\"rotation\":0,\"type\":\"regret\",\"visible\":true,\"width\":0,\"x\":328,\"y\":136,\"properties\":[{\"name\":\"direction\",\"type\":\"string\",\"value\":\"left\"}]},{\"height\":0,\"id\":5,\"name\":\"over the first gap\",\"point\":true,\"rotation\":0,\"type\":\"milestone\",\"visible\":true,\"width\":0,\"x\":216,\"y\":136},{\"height\":0,\"id\":6,\"name\":\"past the crates\",\"point\":true,\"rotation\":0,\"type\":\"milestone\",\"visible\":true,\"width\":0,\"x\":456,\"y\":136},{\"height\":16,\"id\":7,\"name\":\"\",\"properties\":[{\"name\":\"direction\",\"type\":\"string\",\"value\":\"right\"}],\"rotation\":0,\"type\":\"platform\",\"visible\":true,\"width\":112,\"x\":544,\"y\":144},{\"height\":0,\"id\":8,\"name\":\"over on the platform\",\"point\":true,\"rotation\":0,\"type\":\"milestone\",\"visible\":true,\"width\":0,\"x\":664,\"y\":136},{\"height\":0,\"id\":9,\"name\":\"up by the spring\",\"point\":true,\"rotation\":0,\"type\":\"milestone\",\"visible\":true,\"width\":0,\"x\":776,\"y\":136},{\"height\":48,\"id\":10,\"name\":\"\",\"properties\":[{\"name\":\"direction\",\"type\":\"string\",\"value\":\"left\"}],\"rotation\":0,\"type\":\"outlier\",\"visible\":true,\"width\":112,\"x\":832,\"y\":48},{\"height\":0,\"id\":11,\"name\":\"past the Outlier\",\"point\":true,\"rotation\":0,\"type\":\"milestone\",\"visible\":true,\"width\":0,\"x\":984,\"y\":136},{\"height\":0,\"id\":12,\"name\":\"with the key\",\"point\":true,\"rotation\":0,\"type\":\"milestone\",\"visible\":true,\"width\":0,\"x\":1304,\"y\":136},{\"height\":96,\"id\":13,\"name\":\"\",\"properties\":[{\"name\":\"direction\",\"type\":\"string\",\"value\":\"up\"}],\"rotation\":0,\"type\":\"platform\",\"visible\":true,\"width\":48,\"x\":1456,\"y\":64},{\"height\":0,\"id\":14,\"name\":\"up by the lift\",\"point\":true,\"rotation\":0,\"type\":\"milestone\",\"visible\":true,\"width\":0,\"x\":1512,\"y\":136},{\"height\":16,\"id\":15,\"name\":\"\",\"properties\":[{\"name\":\"direction\",\"type\":\"string\",\"value\":\"right\"}],\"rotation\":0,\"type\":\"platform\",\"visible\":true,\"width\":112,\"x\":1648,\"y\":80},{\"height\":16,\"id\":16,\"name\":\"\",\"properties\":[{\"name\":\"direction\",\"type\":\"string\",\"value\":\"left\"}],\"rotation\":0,\"type\":\"platform\",\"visible\":true,\"width\":112,\"x\":1760,\"y\":96},{\"height\":0,\"id\":17,\"name\":\"over the abyss\",\"point\":true,\"rotation\":0,\"type\":\"milestone\",\"visible\":true,\"width\":0,\"x\":1880,\"y\":136},{\"height\":0,\"id\":18,\"name\":\"through the door\",\"point\":true,\"rotation\":0,\"type\":\"milestone\",\"visible\":true,\"width\":0,\"x\":2232,\"y\":136},{\"height\":48,\"id\":19,\"name\":\"\",\"properties\":[{\"name\":\"direction\",\"type\":\"string\",\"value\":\"right\"}],\"rotation\":0,\"type\":\"outlier\",\"visible\":true,\"width\":160,\"x\":2352,\"y\":64},{\"height\":0,\"id\":20,\"name\":\"on the terrace\",\"point\":true,\"rotation\":0,\"type\":\"milestone\",\"visible\":true,\"width\":0,\"x\":2584,\"y\":136},{\"height\":128,\"id\":21,\"name\":\"\",\"properties\":[{\"name\":\"chance\",\"type\":\"int\",\"value\":40},{\"name\":\"direction\",\"type\":\"string\",\"value\":\"left\"}],\"rotation\":0,\"type\":\"wind\",\"visible\":true,\"width\":192,\"x\":2576,\"y\":16},{\"height\":0,\"id\":22,\"name\":\"at the counter\",\"point\":true,\"rotation\":0,\"type\":\"milestone\",\"visible\":true,\"width\":0,\"x\":2776,\"y\":136}],\"opacity\":1,\"type\":\"objectgroup\",\"visible\":true,\"x\":0,\"y\":0}],\"nextlayerid\":4,\"nextobjectid\":23,\"orientation\":\"orthogonal\",\"properties\":[{\"name\":\"lesson\",\"type\":\"string\",\"value\":\"Everything at once, and long: a policy has to join what the other levels teach one by one, and wait where a platform is away.\"},{\"name\":\"name\",\"type\":\"string\",\"value\":\"Penthouse\"},{\"name\":\"timeLimitDecisions\",\"type\":\"int\",\"value\":500}],\"renderorder\":\"right-down\",\"tiledversion\":\"1.10.2\",\"tileheight\":16,\"tilesets\":[{\"firstgid\":1,\"source\":\"tiles.tsj\"}],\"tilewidth\":16,\"type\":\"map\",\"version\":\"1.10\",\"width\":183}"), ya = JSON.parse("{\"compressionlevel\":-1,\"height\":11,\"infinite\":false,\"layers\":[{\"data\":[0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,44,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,25,26,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,44,0,0,0,0,44,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,44,0,0,0,0,36,0,0,19,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,37,0,0,20,0,28,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,19,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,17,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,20,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,18,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,27,0,0,0,33,34,35,18,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0],\"height\":11,\"id\":1,\"name\":\"decoration\",\"opacity\":1,\"type\":\"tilelayer\",\"visible\":true,\"width\":48,\"x\":0,\"y\":0},{\"data\":[7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,0,0,0,0,0,0,0,0,0,8,8,8,8,8,8,8,8,8,8,8,0,0,0,0,0,0,8,8,8,8,8,8,8,8,8,8,8,8,8,8,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,8,8,8,8,8,8,8,8,8,8,8,0,0,0,0,0,0,8,8,8,8,8,8,8,8,8,8,8,8,8,8,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,8,8,8,8,8,8,8,8,8,8,8,0,0,0,0,0,0,8,8,8,8,8,8,8,8,8,8,8,8,8,8,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,8,8,8,8,8,8,8,8,8,8,8,0,0,0,0,0,0,8,8,8,8,8,8,8,8,8,8,8,8,8,8,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,7,7,7,7,7,7,7,7,7,7,7,0,0,14,14,0,0,8,8,8,8,8,8,8,8,8,8,8,8,8,8,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,13,0,0,0,0,0,0,0,0,0,0,0,14,0,0,14,0,7,7,7,7,7,7,7,7,7,7,7,7,7,7,0,0,0,0,0,0,0,0,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,3,0,0,0,0,0,0,13,0,0,0,0,0,0,13,0,0,0,0,0,0,0,0,14,14,0,0,0,0,4,4,4,4,4,4,4,4,4,4,4,4,4,4,4,4,4,4,4,4,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,3,0,0,0,0,0,0,0,0,4,4,4,5,4,4,4,4,4,5,4,4,4,4,4,5,4,4,4,4,4,5,4,4,4,4,4,5,4,4,4,4,4,5,4,4,4,4,4,5,1,1,1,1,1,1,1,1,4,4,5,4,4,4,4,4,5,4,4,4,4,4,5,4,4,4,4,4,5,4,4,4,4,4,5,4,4,4,4,4,5,4,4,4,4,4,5,4,4,4,4,4,5,4,4,4],\"height\":11,\"id\":2,\"name\":\"ground\",\"opacity\":1,\"type\":\"tilelayer\",\"visible\":true,\"width\":48,\"x\":0,\"y\":0},{\"draworder\":\"topdown\",\"id\":3,\"name\":\"things\",\"objects\":[{\"id\":1,\"name\":\"\",\"type\":\"start\",\"x\":40,\"y\":104,\"width\":0,\"height\":0,\"rotation\":0,\"visible\":true,\"point\":true},{\"id\":2,\"name\":\"\",\"type\":\"regret\",\"x\":264,\"y\":104,\"width\":0,\"height\":0,\"rotation\":0,\"visible\":true,\"point\":true,\"properties\":[{\"name\":\"direction\",\"type\":\"string\",\"value\":\"right\"}]},{\"id\":3,\"name\":\"\",\"type\":\"regret\",\"x\":488,\"y\":120,\"width\":0,\"height\":0,\"rotation\":0,\"visible\":true,\"point\":true,\"properties\":[{\"name\":\"direction\",\"type\":\"string\",\"value\":\"left\"}]},{\"id\":4,\"name\":\"\",\"type\":\"regret\",\"x\":600,\"y\":120,\"width\":0,\"height\":0,\"rotation\":0,\"visible\":true,\"point\":true,\"properties\":[{\"name\":\"direction\",\"type\":\"string\",\"value\":\"right\"}]},{\"id\":5,\"name\":\"\",\"type\":\"bell\",\"x\":728,\"y\":120,\"width\":0,\"height\":0,\"rotation\":0,\"visible\":true,\"point\":true},{\"id\":6,\"name\":\"through the first tunnel\",\"type\":\"milestone\",\"x\":320,\"y\":120,\"width\":0,\"height\":0,\"rotation\":0,\"visible\":true,\"point\":true},{\"id\":7,\"name\":\"through the second tunnel\",\"type\":\"milestone\",\"x\":640,\"y\":136,\"width\":0,\"height\":0,\"rotation\":0,\"visible\":true,\"point\":true}],\"opacity\":1,\"type\":\"objectgroup\",\"visible\":true,\"x\":0,\"y\":0}],\"nextlayerid\":4,\"nextobjectid\":8,\"orientation\":\"orthogonal\",\"properties\":[{\"name\":\"lesson\",\"type\":\"string\",\"value\":\"Attack is worth learning: in a low tunnel, nobody jumps over a Regret.\"},{\"name\":\"look\",\"type\":\"string\",\"value\":\"alley\"},{\"name\":\"name\",\"type\":\"string\",\"value\":\"Regret Alley\"},{\"name\":\"timeLimitDecisions\",\"type\":\"int\",\"value\":400}],\"renderorder\":\"right-down\",\"tiledversion\":\"1.10.2\",\"tileheight\":16,\"tilesets\":[{\"firstgid\":1,\"source\":\"tiles.tsj\"}],\"tilewidth\":16,\"type\":\"map\",\"version\":\"1.10\",\"width\":48}"), ba = JSON.parse("{\"columns\":8,\"image\":\"../art/tiles.png\",\"imageheight\":112,\"imagewidth\":128,\"margin\":0,\"name\":\"tiles\",\"spacing\":0,\"tilecount\":56,\"tiledversion\":\"1.10.2\",\"tileheight\":16,\"tiles\":[{\"id\":0,\"properties\":[{\"name\":\"name\",\"type\":\"string\",\"value\":\"groundTop\"}],\"type\":\"solid\"},{\"id\":1,\"properties\":[{\"name\":\"name\",\"type\":\"string\",\"value\":\"groundTopLeft\"}],\"type\":\"solid\"},{\"id\":2,\"properties\":[{\"name\":\"name\",\"type\":\"string\",\"value\":\"groundTopRight\"}],\"type\":\"solid\"},{\"id\":3,\"properties\":[{\"name\":\"name\",\"type\":\"string\",\"value\":\"groundFill\"}],\"type\":\"solid\"},{\"id\":4,\"properties\":[{\"name\":\"name\",\"type\":\"string\",\"value\":\"groundFillAlt\"}],\"type\":\"solid\"},{\"id\":5,\"properties\":[{\"name\":\"name\",\"type\":\"string\",\"value\":\"brick\"}],\"type\":\"solid\"},{\"id\":6,\"properties\":[{\"name\":\"name\",\"type\":\"string\",\"value\":\"ceilingUnderside\"}],\"type\":\"solid\"},{\"id\":7,\"properties\":[{\"name\":\"name\",\"type\":\"string\",\"value\":\"wallPanel\"}],\"type\":\"solid\"},{\"id\":8,\"properties\":[{\"name\":\"name\",\"type\":\"string\",\"value\":\"oneWayLeft\"}],\"type\":\"oneWay\"},{\"id\":9,\"properties\":[{\"name\":\"name\",\"type\":\"string\",\"value\":\"oneWayMiddle\"}],\"type\":\"oneWay\"},{\"id\":10,\"properties\":[{\"name\":\"name\",\"type\":\"string\",\"value\":\"oneWayRight\"}],\"type\":\"oneWay\"},{\"id\":11,\"properties\":[{\"name\":\"name\",\"type\":\"string\",\"value\":\"spikes\"}],\"type\":\"hazard\"},{\"id\":12,\"properties\":[{\"name\":\"name\",\"type\":\"string\",\"value\":\"crate\"}],\"type\":\"crate\"},{\"id\":13,\"properties\":[{\"name\":\"name\",\"type\":\"string\",\"value\":\"coin\"}],\"type\":\"coin\"},{\"id\":14,\"properties\":[{\"name\":\"name\",\"type\":\"string\",\"value\":\"stairBlock\"}],\"type\":\"solid\"},{\"id\":15,\"properties\":[{\"name\":\"name\",\"type\":\"string\",\"value\":\"ceilingFill\"}],\"type\":\"solid\"},{\"id\":16,\"properties\":[{\"name\":\"name\",\"type\":\"string\",\"value\":\"lampTop\"}]},{\"id\":17,\"properties\":[{\"name\":\"name\",\"type\":\"string\",\"value\":\"lampPost\"}]},{\"id\":18,\"properties\":[{\"name\":\"name\",\"type\":\"string\",\"value\":\"plantTop\"}]},{\"id\":19,\"properties\":[{\"name\":\"name\",\"type\":\"string\",\"value\":\"plantPot\"}]},{\"id\":20,\"properties\":[{\"name\":\"name\",\"type\":\"string\",\"value\":\"windowTL\"}]},{\"id\":21,\"properties\":[{\"name\":\"name\",\"type\":\"string\",\"value\":\"windowTR\"}]},{\"id\":22,\"properties\":[{\"name\":\"name\",\"type\":\"string\",\"value\":\"windowBL\"}]},{\"id\":23,\"properties\":[{\"name\":\"name\",\"type\":\"string\",\"value\":\"windowBR\"}]},{\"id\":24,\"properties\":[{\"name\":\"name\",\"type\":\"string\",\"value\":\"pictureLeft\"}]},{\"id\":25,\"properties\":[{\"name\":\"name\",\"type\":\"string\",\"value\":\"pictureRight\"}]},{\"id\":26,\"properties\":[{\"name\":\"name\",\"type\":\"string\",\"value\":\"signRight\"}]},{\"id\":27,\"properties\":[{\"name\":\"name\",\"type\":\"string\",\"value\":\"signAttack\"}]},{\"id\":28,\"properties\":[{\"name\":\"name\",\"type\":\"string\",\"value\":\"pillarTop\"}]},{\"id\":29,\"properties\":[{\"name\":\"name\",\"type\":\"string\",\"value\":\"pillarMiddle\"}]},{\"id\":30,\"properties\":[{\"name\":\"name\",\"type\":\"string\",\"value\":\"pillarBase\"}]},{\"id\":31,\"properties\":[{\"name\":\"name\",\"type\":\"string\",\"value\":\"keyRack\"}]},{\"id\":32,\"properties\":[{\"name\":\"name\",\"type\":\"string\",\"value\":\"deskLeft\"}]},{\"id\":33,\"properties\":[{\"name\":\"name\",\"type\":\"string\",\"value\":\"deskMiddle\"}]},{\"id\":34,\"properties\":[{\"name\":\"name\",\"type\":\"string\",\"value\":\"deskRight\"}]},{\"id\":35,\"properties\":[{\"name\":\"name\",\"type\":\"string\",\"value\":\"doorTop\"}]},{\"id\":36,\"properties\":[{\"name\":\"name\",\"type\":\"string\",\"value\":\"doorBottom\"}]},{\"id\":37,\"properties\":[{\"name\":\"name\",\"type\":\"string\",\"value\":\"curtainTop\"}]},{\"id\":38,\"properties\":[{\"name\":\"name\",\"type\":\"string\",\"value\":\"curtainMiddle\"}]},{\"id\":39,\"properties\":[{\"name\":\"name\",\"type\":\"string\",\"value\":\"liftTopLeft\"}]},{\"id\":40,\"properties\":[{\"name\":\"name\",\"type\":\"string\",\"value\":\"liftTopRight\"}]},{\"id\":41,\"properties\":[{\"name\":\"name\",\"type\":\"string\",\"value\":\"liftBottomLeft\"}]},{\"id\":42,\"properties\":[{\"name\":\"name\",\"type\":\"string\",\"value\":\"liftBottomRight\"}]},{\"id\":43,\"properties\":[{\"name\":\"name\",\"type\":\"string\",\"value\":\"wallLamp\"}]},{\"id\":44,\"properties\":[{\"name\":\"name\",\"type\":\"string\",\"value\":\"carpetEdge\"}]},{\"id\":45,\"properties\":[{\"name\":\"name\",\"type\":\"string\",\"value\":\"crack\"}]},{\"id\":46,\"properties\":[{\"name\":\"name\",\"type\":\"string\",\"value\":\"arrowUp\"}]},{\"id\":47,\"properties\":[{\"name\":\"name\",\"type\":\"string\",\"value\":\"empty\"}]},{\"id\":48,\"properties\":[{\"name\":\"name\",\"type\":\"string\",\"value\":\"question\"}],\"type\":\"question\"},{\"id\":49,\"properties\":[{\"name\":\"name\",\"type\":\"string\",\"value\":\"beltLeft\"}],\"type\":\"beltLeft\"},{\"id\":50,\"properties\":[{\"name\":\"name\",\"type\":\"string\",\"value\":\"beltRight\"}],\"type\":\"beltRight\"},{\"id\":51,\"properties\":[{\"name\":\"name\",\"type\":\"string\",\"value\":\"spring\"}],\"type\":\"spring\"},{\"id\":52,\"properties\":[{\"name\":\"name\",\"type\":\"string\",\"value\":\"key\"}],\"type\":\"key\"},{\"id\":53,\"properties\":[{\"name\":\"name\",\"type\":\"string\",\"value\":\"door\"}],\"type\":\"door\"}],\"tilewidth\":16,\"type\":\"tileset\",\"version\":\"1.10\"}"), xa = JSON.parse("{\"compressionlevel\":-1,\"height\":11,\"infinite\":false,\"layers\":[{\"data\":[0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,17,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,18,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,19,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,27,0,0,0,0,0,0,47,0,0,0,0,0,27,0,0,0,0,0,0,0,0,0,0,18,0,0,28,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,20,0,0,0,0,0,0,0,0,0,0,33,34,35,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0],\"height\":11,\"id\":1,\"name\":\"decoration\",\"opacity\":1,\"type\":\"tilelayer\",\"visible\":true,\"width\":60,\"x\":0,\"y\":0},{\"data\":[0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,14,0,0,0,0,0,0,0,0,0,0,0,0,0,0,13,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,14,14,14,0,0,0,0,0,0,0,0,0,14,0,14,0,0,14,14,14,0,0,0,0,0,0,0,0,13,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,2,3,0,0,0,0,0,0,0,0,0,0,0,2,3,0,0,0,0,0,0,13,0,0,0,0,0,0,0,2,0,0,0,0,0,0,0,0,0,0,0,2,0,0,0,0,0,0,1,1,1,1,1,1,1,1,1,1,1,1,4,4,1,1,1,3,0,0,2,1,1,1,1,4,4,1,1,1,1,1,1,4,1,1,1,1,1,1,1,4,1,1,1,1,1,1,1,1,1,1,1,4,1,1,1,1,1,1,4,4,4,4,4,4,4,4,4,5,4,4,4,4,4,4,4,4,0,0,5,4,4,4,4,4,4,4,4,4,4,5,4,4,4,4,4,4,4,4,4,4,5,4,4,4,4,4,4,4,4,4,4,5,4,4,4,4,4,4],\"height\":11,\"id\":2,\"name\":\"ground\",\"opacity\":1,\"type\":\"tilelayer\",\"visible\":true,\"width\":60,\"x\":0,\"y\":0},{\"draworder\":\"topdown\",\"id\":3,\"name\":\"things\",\"objects\":[{\"height\":0,\"id\":1,\"name\":\"\",\"point\":true,\"rotation\":0,\"type\":\"start\",\"visible\":true,\"width\":0,\"x\":24,\"y\":136},{\"height\":0,\"id\":2,\"name\":\"\",\"point\":true,\"rotation\":0,\"type\":\"bell\",\"visible\":true,\"width\":0,\"x\":936,\"y\":120},{\"height\":0,\"id\":3,\"name\":\"\",\"point\":true,\"properties\":[{\"name\":\"direction\",\"type\":\"string\",\"value\":\"left\"}],\"rotation\":0,\"type\":\"regret\",\"visible\":true,\"width\":0,\"x\":792,\"y\":136},{\"height\":0,\"id\":4,\"name\":\"up the step\",\"point\":true,\"rotation\":0,\"type\":\"milestone\",\"visible\":true,\"width\":0,\"x\":232,\"y\":136},{\"height\":0,\"id\":5,\"name\":\"over the gap\",\"point\":true,\"rotation\":0,\"type\":\"milestone\",\"visible\":true,\"width\":0,\"x\":328,\"y\":136},{\"height\":0,\"id\":6,\"name\":\"through the crates\",\"point\":true,\"rotation\":0,\"type\":\"milestone\",\"visible\":true,\"width\":0,\"x\":568,\"y\":136},{\"height\":0,\"id\":7,\"name\":\"past the Regret\",\"point\":true,\"rotation\":0,\"type\":\"milestone\",\"visible\":true,\"width\":0,\"x\":856,\"y\":120}],\"opacity\":1,\"type\":\"objectgroup\",\"visible\":true,\"x\":0,\"y\":0}],\"nextlayerid\":4,\"nextobjectid\":8,\"orientation\":\"orthogonal\",\"properties\":[{\"name\":\"lesson\",\"type\":\"string\",\"value\":\"The five actions by hand: each is a decision, and each coin and each tile toward the bell a reward.\"},{\"name\":\"name\",\"type\":\"string\",\"value\":\"First Shift\"},{\"name\":\"timeLimitDecisions\",\"type\":\"int\",\"value\":250}],\"renderorder\":\"right-down\",\"tiledversion\":\"1.10.2\",\"tileheight\":16,\"tilesets\":[{\"firstgid\":1,\"source\":\"tiles.tsj\"}],\"tilewidth\":16,\"type\":\"map\",\"version\":\"1.10\",\"width\":60}"), Sa = JSON.parse("{\"compressionlevel\":-1,\"height\":11,\"infinite\":false,\"layers\":[{\"data\":[0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,27,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,33,34,35,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0],\"height\":11,\"id\":1,\"name\":\"decoration\",\"opacity\":1,\"type\":\"tilelayer\",\"visible\":true,\"width\":62,\"x\":0,\"y\":0},{\"data\":[0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,14,14,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,14,14,14,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,2,1,1,3,0,0,0,0,0,0,0,0,0,0,0,0,1,1,1,1,1,1,1,1,1,1,1,1,1,3,0,0,0,0,2,1,1,1,1,1,1,3,0,0,0,0,2,1,1,1,1,1,1,3,0,0,0,0,2,1,1,1,4,4,4,4,1,1,1,1,1,1,1,1,1,1,1,1,4,4,4,4,4,4,4,4,4,5,4,4,4,4,0,0,0,0,4,4,5,4,4,4,4,4,0,0,0,0,4,5,4,4,4,4,4,4,0,0,0,0,5,4,4,4,4,4,4,4,4,4,4,5,4,4,4,4,4,4,4,4],\"height\":11,\"id\":2,\"name\":\"ground\",\"opacity\":1,\"type\":\"tilelayer\",\"visible\":true,\"width\":62,\"x\":0,\"y\":0},{\"draworder\":\"topdown\",\"id\":3,\"name\":\"things\",\"objects\":[{\"height\":0,\"id\":1,\"name\":\"\",\"point\":true,\"rotation\":0,\"type\":\"start\",\"visible\":true,\"width\":0,\"x\":40,\"y\":136},{\"height\":0,\"id\":2,\"name\":\"\",\"point\":true,\"rotation\":0,\"type\":\"bell\",\"visible\":true,\"width\":0,\"x\":920,\"y\":120},{\"height\":176,\"id\":3,\"name\":\"\",\"properties\":[{\"name\":\"chance\",\"type\":\"int\",\"value\":40},{\"name\":\"direction\",\"type\":\"string\",\"value\":\"left\"}],\"rotation\":0,\"type\":\"wind\",\"visible\":true,\"width\":768,\"x\":96,\"y\":0},{\"height\":0,\"id\":4,\"name\":\"over the first gap\",\"point\":true,\"rotation\":0,\"type\":\"milestone\",\"visible\":true,\"width\":0,\"x\":296,\"y\":136},{\"height\":0,\"id\":5,\"name\":\"over the second gap\",\"point\":true,\"rotation\":0,\"type\":\"milestone\",\"visible\":true,\"width\":0,\"x\":488,\"y\":136},{\"height\":0,\"id\":6,\"name\":\"over the third gap\",\"point\":true,\"rotation\":0,\"type\":\"milestone\",\"visible\":true,\"width\":0,\"x\":680,\"y\":136}],\"opacity\":1,\"type\":\"objectgroup\",\"visible\":true,\"x\":0,\"y\":0}],\"nextlayerid\":4,\"nextobjectid\":7,\"orientation\":\"orthogonal\",\"properties\":[{\"name\":\"lesson\",\"type\":\"string\",\"value\":\"Gusts come by chance: equal actions from equal states part, and V has to average over what may come.\"},{\"name\":\"name\",\"type\":\"string\",\"value\":\"Windy Roof\"},{\"name\":\"timeLimitDecisions\",\"type\":\"int\",\"value\":300}],\"renderorder\":\"right-down\",\"tiledversion\":\"1.10.2\",\"tileheight\":16,\"tilesets\":[{\"firstgid\":1,\"source\":\"tiles.tsj\"}],\"tilewidth\":16,\"type\":\"map\",\"version\":\"1.10\",\"width\":62}"), Ca = [
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
], wa = /* @__PURE__ */ new Map([
	["regret", "alley"],
	["cliff", "terrace"],
	["lure", "kitchen"],
	["credit", "shaft"],
	["wind", "roof"],
	["tutorial", "yard"]
]);
function Ta(e) {
	return Ca.find((t) => t === e) ?? wa.get(e) ?? "lobby";
}
// src/sim/specialTiles.ts
function Ea(e) {
	let t = (t) => {
		let n = x.map(t), r = [];
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
var H = {
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
}, Da = -1, Oa = {
	empty: Da,
	hazard: H.spikes,
	crate: H.crate,
	coin: H.coin,
	question: H.question,
	beltLeft: H.beltLeft,
	beltRight: H.beltRight,
	spring: H.spring,
	key: H.key,
	door: H.door
};
function ka(e) {
	let { tiles: t, width: n, height: r } = e, i = Int16Array.from(t, (t, n) => Aa(e, Math.floor(n / r), n % r)), a = new Int16Array(n * r).fill(Da), o = (e, t, n) => {
		t > 0 && (a[e * r + t] = n);
	}, { column: s, row: c } = e.bell;
	o(s - 1, c + 1, H.deskLeft), o(s, c + 1, H.deskMiddle), o(s + 1, c + 1, H.deskRight);
	for (let t of e.floors.slice(0, -1)) Fa(e.rng, t, o);
	return {
		ground: i,
		decoration: a
	};
}
function Aa({ tiles: e, width: t, height: n }, r, i) {
	let { id: a } = x[e[r * n + i]];
	return a === "oneWay" ? ja(e, {
		width: t,
		height: n
	}, r, i) : a === "solid" ? Ma(e, {
		width: t,
		height: n
	}, r, i) : Oa[a];
}
function ja(e, { width: t, height: n }, r, i) {
	let a = e[r * n + i], o = r > 0 && e[(r - 1) * n + i] === a;
	return o === (r + 1 < t && e[(r + 1) * n + i] === a) ? H.oneWayMiddle : o ? H.oneWayRight : H.oneWayLeft;
}
function Ma(e, { width: t, height: n }, r, i) {
	if (Na(e, n, r, i)) return T(e, n, r, i + 1) ? H.ceilingFill : H.ceilingUnderside;
	if (T(e, n, r, i - 1)) return (3 * r + 5 * i) % 11 == 0 ? H.groundFillAlt : H.groundFill;
	let a = (r) => r >= 0 && r < t && !T(e, n, r, i);
	return a(r - 1) ? H.groundTopLeft : a(r + 1) ? H.groundTopRight : H.groundTop;
}
function Na(e, t, n, r) {
	for (let i = r; i >= 0; i--) if (e[n * t + i] !== ue) return !1;
	return !0;
}
var Pa = [
	[],
	[H.plantTop, H.plantPot],
	[
		H.lampTop,
		H.lampPost,
		H.lampPost
	]
];
function Fa(e, { column: t, width: n, ground: r }, i) {
	let a = Pa[e.int(Pa.length)], o = t + 1 + e.int(Math.max(1, n - 2));
	a.forEach((e, t) => {
		i(o, r - a.length + t, e);
	});
}
// src/sim/endless/pieces.ts
var Ia = /* @__PURE__ */ new Map([
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
]), La = [
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
], Ra = [
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
], za = {
	1: La,
	2: [...La, ...Ra.map((e) => ({
		...e,
		isCommon: !0
	}))]
}, Ba = {
	1: 2,
	2: 5
}, Va = 5, Ha = 9, Ua = 2, Wa = 5, Ga = 3, Ka = 500, qa = 40, Ja = [
	{
		name: "a quarter of the way",
		x: 20 * _
	},
	{
		name: "half of the way",
		x: 40 * _
	},
	{
		name: "three quarters of the way",
		x: 60 * _
	}
], Ya = new Map([...x.map(({ sketch: e }, t) => [e, t]), ["=", ue]]), Xa = /* @__PURE__ */ new Map([["<", -1], [">", 1]]);
function Za(e) {
	let { seed: t, difficulty: n, generator: r = 2 } = e;
	if (!Number.isInteger(t) || t < 0 || t > 999999) throw Error(`The seed of an endless level is ${t}: give a whole number from 0 to ${Qi}.`);
	if (!(n >= 0 && n <= 1)) throw Error(`The difficulty of an endless level is ${n}: give a number from 0 to 1.`);
	let i = f(t, "endless"), a = $a(i.split("pieces"), Math.round(n * 100), za[r]), o = {
		column: 76,
		row: a.ground - 2
	}, [s, c] = e.bell === "left" ? [ho(a), {
		start: mo(ho(a)),
		bell: {
			...o,
			column: go(a, o.column)
		}
	}] : [a, {
		start: po(a, Ua),
		bell: o
	}];
	return yo(s, {
		id: na(e),
		name: `Endless ${t}`,
		layoutVersion: Ba[r],
		...c,
		milestones: e.bell === "left" ? vo(c.start.column, c.bell.column) : Ja,
		look: Ca[i.split("look").int(Ca.length)],
		decoration: i.split("decoration")
	});
}
function Qa(e) {
	let { above: t, below: n, rise: r } = fo(e);
	return Array.from({ length: 5 }, (e, t) => Va + t).filter((e) => e - t >= 1 && e + n < 11 && e - r >= Va && e - r <= Ha);
}
function $a(e, t, n) {
	let r = io(80, 7 + e.int(3));
	ao(r, Wa);
	let i = null;
	for (;;) {
		let a = 73 - r.column, o = r.column === Wa ? 0 : Ga + e.int(t < 50 ? 4 : 2), s = eo(e, n, {
			hundredths: t,
			room: a - o,
			ground: r.ground,
			previous: i
		});
		if (s === null) break;
		n !== za[1] && (i = s), ao(r, o), oo(r, s);
	}
	return ao(r, 80 - r.column), r;
}
function eo(e, t, { hundredths: n, room: r, ground: i, previous: a }) {
	let o = t.filter((e) => e !== a && e.from <= n && uo(e) <= r && to.get(e)?.includes(i)), s = o.map(({ from: e, isCommon: t }) => (t ? 2 : 1) * (no + Math.max(0, ro - (n - e)))), c = e.int(s.reduce((e, t) => e + t, 0));
	for (let e = 0; e < o.length; e++) if (c -= s[e], c < 0) return o[e];
	return null;
}
var to = new Map(za[2].map((e) => [e, Qa(e)])), no = 4, ro = 40;
function io(e, t) {
	let n = new Uint8Array(e * 11);
	for (let t = 0; t < e; t++) n[t * 11] = ue;
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
function ao(e, t) {
	let { tiles: n, column: r, ground: i } = e;
	e.floors.push({
		column: r,
		width: t,
		ground: i
	});
	for (let e = r; e < r + t; e++) co(n, e, i);
	e.column = r + t;
}
function oo(e, t) {
	let { rows: n } = t, { above: r, rise: i } = fo(t), a = e.ground - r;
	n.forEach((t, r) => {
		let i = a + r;
		for (let a = 0; a < t.length; a++) {
			let o = e.column + a, s = Xa.get(t[a]);
			s !== void 0 && e.regrets.push({
				column: o,
				row: i,
				direction: s
			});
			let c = Ya.get(t[a]) ?? C;
			c !== C && (e.tiles[o * 11 + i] = c, t[a] === "=" && lo(e.tiles, o, i), r === n.length - 1 && x[c].blocks === !0 && co(e.tiles, o, i + 1));
		}
	});
	for (let { column: n, row: r, ...i } of so(t)) e.areas.push({
		...i,
		column: e.column + n,
		row: a + r
	});
	e.column += uo(t), e.ground -= i;
}
function so({ areas: e = [] }) {
	return [...Ia].flatMap(([t, n]) => {
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
function co(e, t, n) {
	for (let r = n; r < 11; r++) e[t * 11 + r] = ue;
}
function lo(e, t, n) {
	for (let r = n; r >= 0; r--) e[t * 11 + r] = ue;
}
function uo({ rows: e }) {
	return e[0].length;
}
function fo({ rows: e }) {
	let t = (t) => e.findIndex((e) => e[t] === "#"), n = t(0);
	return {
		above: n,
		below: e.length - 1 - n,
		rise: n - t(e[0].length - 1)
	};
}
function po({ floors: e }, t) {
	return {
		column: t,
		row: e[0].ground
	};
}
function mo({ floors: e, width: t }) {
	let n = e.map((e) => ({
		column: e.column + Math.floor(e.width / 2),
		row: e.ground
	})), r = ({ column: e }) => Math.abs(e - t / 2);
	return n.reduce((e, t) => r(t) < r(e) ? t : e);
}
function ho(e) {
	let { width: t, tiles: n } = e, r = e.floors.map((e) => ({
		...e,
		column: t - e.column - e.width
	})).reverse(), i = e.regrets.map(({ column: t, row: n, direction: r }) => ({
		column: go(e, t),
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
		let i = go(e, Math.floor(r / 11)), a = n[i * 11 + r % 11];
		return _o.get(a) ?? a;
	});
	return {
		...e,
		tiles: o,
		floors: r,
		regrets: i,
		areas: a
	};
}
function go({ width: e }, t) {
	return e - 1 - t;
}
var _o = /* @__PURE__ */ new Map([[S("beltLeft"), S("beltRight")], [S("beltRight"), S("beltLeft")]]);
function vo(e, t) {
	return Ja.map(({ name: n }, r) => {
		let i = Math.round(e + (r + 1) / 4 * (t - e)) * _;
		return {
			name: n,
			x: i,
			area: {
				left: 0,
				right: i,
				top: 0,
				bottom: 11 * _
			}
		};
	});
}
function yo(e, { id: t, name: n, layoutVersion: r, start: i, bell: a, milestones: o, look: s, decoration: c }) {
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
			return p ??= ka({
				tiles: l,
				...f,
				floors: d,
				bell: a,
				rng: c
			}), p;
		},
		startX: i.column * _ + (_ - k) / 2,
		startY: i.row * _ - A,
		bellX: a.column * _ + _ / 2,
		bellY: a.row * _ + _ / 2,
		regrets: e.regrets.map(({ column: e, row: t, direction: n }) => ({
			x: e * _ + (_ - ot) / 2,
			y: (t + 1) * _ - st,
			direction: n,
			...gt(l, f, e, t)
		})),
		milestones: o,
		...Ea(l),
		winds: e.areas.flatMap(bo),
		platforms: e.areas.flatMap(xo),
		outliers: e.areas.flatMap(So),
		timeLimitDecisions: Ka,
		onlyReward: null,
		look: s
	};
}
function bo({ mark: e, ...t }) {
	return e.kind === "wind" ? [{
		...Co(t),
		direction: e.direction,
		chance: qa
	}] : [];
}
function xo({ mark: e, ...t }) {
	if (e.kind !== "platform") return [];
	let { left: n, top: r } = Co(t), { isUpright: i, direction: a } = e;
	return [{
		left: n,
		top: r,
		length: (i ? t.height - 1 : t.width - 3) * _,
		isUpright: i,
		direction: a
	}];
}
function So({ mark: e, ...t }) {
	if (e.kind !== "outlier") return [];
	let { left: n, top: r, right: i, bottom: a } = Co(t);
	return [{
		minX: n,
		maxX: i - St,
		minY: r,
		maxY: a - Ct,
		direction: e.direction
	}];
}
function Co({ column: e, row: t, width: n, height: r }) {
	return {
		left: e * _,
		top: t * _,
		right: (e + n) * _,
		bottom: (t + r) * _
	};
}
// src/sim/tiled/json.ts
var U = class extends Error {
	name = "LevelError";
};
function wo(e) {
	return typeof e == "object" && !!e && !Array.isArray(e);
}
function W(e, t, n) {
	return typeof e == "number" && Number.isInteger(e) && e >= t && e <= n;
}
function G(e, t) {
	return e === void 0 ? t : typeof e == "number" && Number.isFinite(e) ? e : NaN;
}
function To(e, t) {
	if (e === void 0) return [];
	if (!Array.isArray(e) || !e.every(wo)) throw new U(`${t}: ${Eo}`);
	return e;
}
var Eo = "the file is damaged. Save it again in Tiled, or restore it from version control.";
function K(e) {
	return typeof e == "string" ? e.trim().toLowerCase() : "";
}
function Do(e, t) {
	let n = [e.type, e.class].filter((e) => typeof e == "string" && e !== "");
	if (new Set(n.map(K)).size > 1) throw new U(`${t} has two classes, "${n.join("\" and \"")}". Choose one in Tiled and save.`);
	return n[0]?.trim() ?? "";
}
function Oo(e, t, n) {
	let r = To(e.properties, n).filter((e) => K(e.name) === K(t));
	if (r.length > 1) throw new U(`${n}: ${r.length} properties "${t}". Keep one.`);
	return r[0]?.value;
}
// src/sim/tiled/layers.ts
var ko = {
	ground: "tilelayer",
	decoration: "tilelayer",
	things: "objectgroup"
}, Ao = {
	tilelayer: "tile layer",
	objectgroup: "object layer"
}, jo = 16;
function Mo(e, t) {
	let n = No(e.layers, {
		file: t,
		offsetX: 0,
		offsetY: 0,
		opacity: 1,
		cover: null,
		depth: 0
	}), r = {
		ground: Fo(n, "ground", t),
		decoration: Fo(n, "decoration", t),
		things: Fo(n, "things", t)
	}, i = new Set(Object.values(r));
	for (let e of n) i.has(e) || Io(e);
	for (let e of i) if (e.fault !== null) throw new U(`${e.where}: ${e.fault}`);
	return r;
}
function No(e, t) {
	let { file: n, depth: r } = t;
	if (r > jo) throw new U(`${n}: groups more than ${jo} deep. Ungroup some layers.`);
	return To(e, `${n}, list of layers`).flatMap((e) => {
		let i = `${n}, ${e.type === "group" ? "group" : "layer"} "${String(e.name)}"`, a = t.offsetX + G(e.offsetx, 0), o = t.offsetY + G(e.offsety, 0), s = t.opacity * G(e.opacity, 1);
		if (Number.isNaN(a + o + s)) throw new U(`${i}: ${Eo}`);
		let c = t.cover ?? Po(e);
		if (e.type !== "group") return [{
			json: e,
			where: i,
			offsetX: a,
			offsetY: o,
			opacity: s,
			fault: c
		}];
		let l = c === null ? null : `it is in the group "${String(e.name)}", where ${c}`;
		return No(e.layers, {
			file: n,
			offsetX: a,
			offsetY: o,
			opacity: s,
			cover: t.cover ?? l,
			depth: r + 1
		});
	});
}
function Po(e) {
	return e.visible === !1 ? "the layer is hidden. Show it (the eye beside it) and save, or delete it." : G(e.parallaxx, 1) !== 1 || G(e.parallaxy, 1) !== 1 ? "it has a parallax factor, and the game scrolls all layers alike. Set Parallax Factor to 1, 1." : typeof e.tintcolor == "string" ? "it has a tint, which the game does not draw. Remove Tint Color." : e.mode !== void 0 && e.mode !== "normal" ? "it has a blend mode. Set Blend Mode to Normal." : null;
}
function Fo(e, t, n) {
	let r = e.filter(({ json: e }) => K(e.name) === t), i = r.filter(({ json: e }) => e.type === ko[t]), a = Ao[ko[t]], o = `${n}, layer "${t}"`;
	if (r.length === 0) throw new U(`${o}: missing. Add a ${a} with this name.`);
	if (i.length === 0) throw new U(`${o}: not a ${a}. Delete it and add a ${a} with this name.`);
	if (r.length > 1) throw new U(`${o}: there are ${r.length}. Keep one.`);
	return i[0];
}
function Io({ json: e, where: t, fault: n }) {
	let r = e.visible === !1 || n?.includes("is hidden") === !0, i = Array.isArray(e.data) ? e.data : [], a = e.type === "tilelayer" && Array.isArray(e.data) && i.every((e) => e === 0) || e.type === "objectgroup" && Array.isArray(e.objects) && e.objects.length === 0;
	if (!(r || a)) throw new U(`${t}: the game reads only ${Object.keys(ko).join(", ")}. Merge it into one of them (Layer > Merge Layer Down), hide it, or delete it.`);
}
function Lo(e, { width: t, height: n }, { firstGid: r, classes: i }) {
	let { json: a, where: o } = e;
	Ro(e);
	let { data: s } = a;
	if (a.chunks !== void 0) throw new U(`${o}: it is part of an infinite map. Switch off Map > Map Properties > Infinite.`);
	if (typeof s == "string" || a.encoding === "base64" || a.compression) throw new U(`${o}: the tiles are encoded. Set Map > Map Properties > Tile Layer Format to CSV, save.`);
	if (a.width !== t || a.height !== n || !Array.isArray(s) || s.length !== t * n) throw new U(`${o}: not ${t} × ${n} tiles like the map. Use Map > Resize Map and save again.`);
	let c = new Int16Array(t * n);
	for (let e = 0; e < n; e++) for (let a = 0; a < t; a++) {
		let l = s[e * t + a], u = `${o}, column ${a}, row ${e}`;
		if (!W(l, 0, 4294967295)) throw new U(`${u}: not a tile number. Save the map again in Tiled.`);
		if (l > 268435455) throw new U(`${u}: the tile is flipped or turned. Place it unflipped (keys X, Y, Z).`);
		let d = l - r;
		if (l !== 0 && (d < 0 || d >= i.length)) throw new U(`${u}: tile ${d} is not in the tileset, which has ${i.length}. Replace it.`);
		c[a * n + e] = l === 0 ? -1 : d;
	}
	return c;
}
function Ro({ json: e, where: t, offsetX: n, offsetY: r, opacity: i }) {
	let a = n + G(e.x, 0), o = r + G(e.y, 0);
	if (a !== 0 || o !== 0) throw new U(`${t}: it is offset by ${a}, ${o}, its groups included. Set Offset to 0, 0 and move the tiles instead.`);
	if (i !== 1) throw new U(`${t}: its opacity is ${i}, but the game draws layers opaque. Set Opacity to 1.`);
}
function zo(e) {
	let { objects: t } = e.json;
	if (Array.isArray(t) && t.every(wo)) return t;
	throw new U(`${e.where}: ${Eo}`);
}
// src/sim/tiled/text.ts
function Bo(e, t) {
	let n = e.replace(/^\uFEFF/, "").trim(), r = Uo.find(({ isIt: e }) => e(n));
	if (r !== void 0) throw new U(`${t}: ${r.complaint}`);
	try {
		return JSON.parse(n);
	} catch (e) {
		throw new U(`${t}: ${Wo(n, e)}`);
	}
}
var Vo = "restore it from version control", Ho = "In Tiled, use File > Save As and choose \"JSON map files\" (.tmj), or \"JSON tileset files\" (.tsj)", Uo = [
	{
		isIt: (e) => e === "",
		complaint: `the file is empty. Save the map again in Tiled, or ${Vo}.`
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
		complaint: `a web page, not a Tiled file. Download the raw file, or ${Vo}.`
	},
	{
		isIt: (e) => e.startsWith("<"),
		complaint: `XML (Tiled's TMX or TSX format), not JSON. ${Ho}; renaming the file is not enough.`
	},
	{
		isIt: (e) => /^return\s*\{|^\(function\s*\(|^onTileMapLoaded|^--/.test(e),
		complaint: `an export as Lua or JavaScript, not JSON. ${Ho}.`
	},
	{
		isIt: (e) => e.includes("\0") || e.includes("�"),
		complaint: `not text in UTF-8: a binary or compressed file, or another encoding. ${Ho}.`
	}
];
function Wo(e, t) {
	let n = e.split("\n").length;
	if (/^[[{]/.test(e) && !/[\]}]$/.test(e)) return `the file ends in the middle, in line ${n}: it was truncated. Save the map again in Tiled, or ${Vo}.`;
	if (!/^[[{]/.test(e)) return `not a Tiled file in JSON: it begins with ${JSON.stringify(e.slice(0, 20))}. ${Ho}, or ${Vo}.`;
	let r = t instanceof Error ? t.message.split("\n")[0] : String(t), i = /position (\d+)/.exec(r)?.[1];
	return `not JSON${i === void 0 ? "" : `, line ${e.slice(0, Number(i)).split("\n").length}`} (${r}). Save the map again in Tiled, or ${Vo}.`;
}
// src/sim/tiled/things.ts
var Go = [
	"start",
	"bell",
	"regret",
	"milestone",
	"wind",
	"platform",
	"outlier"
], Ko = [
	"milestone",
	"wind",
	"platform",
	"outlier"
];
function qo(e, t) {
	if (e.opacity === 0) throw new U(`${e.where}: its opacity is 0. Set Opacity to 1.`);
	return zo(e).map((n) => Jo(n, e, t));
}
function Jo(e, t, n) {
	let r = `${t.where}: object ${String(e.id)}`;
	if (e.template !== void 0) throw new U(`${r} is an instance of a template. Right-click it and choose Detach.`);
	let i = Do(e, r), a = Go.find((e) => e === K(i));
	if (a === void 0) throw new U(`${r} ${i === "" ? "has no class" : `has the class "${i}"`}. Use one of ${Go.join(", ")}.`);
	let o = `${r} (${a})`;
	if (e.visible === !1) throw new U(`${o} is hidden. Show it, or delete it.`);
	let s = Xo(e, t, o), c = s.width === 0, l = [Math.floor(s.x / 16), c ? 0 : Math.ceil((s.x + s.width) / 16) - 1], u = [Math.floor(s.y / 16), c ? 0 : Math.ceil((s.y + s.height) / 16) - 1];
	if (!(l[0] >= 0 && u[0] >= 0 && Math.max(...l) < n.width && Math.max(...u) < n.height)) throw new U(`${o} lies outside the map. Move it inside.`);
	let d = c || l[0] === l[1] && u[0] === u[1];
	if (!Ko.includes(a) && !d) throw new U(`${o} covers several tiles. Use a point, or keep Ctrl pressed to place it on the grid.`);
	return {
		kind: a,
		name: typeof e.name == "string" ? e.name.trim() : "",
		column: l[0],
		row: u[0],
		...Ko.includes(a) && !c && { area: Zo(s) },
		direction: Oo(e, "direction", o),
		chance: Oo(e, "chance", o),
		where: o
	};
}
var Yo = [
	"ellipse",
	"polygon",
	"polyline",
	"text",
	"capsule"
];
function Xo(e, { offsetX: t, offsetY: n }, r) {
	let i = Yo.find((t) => e[t] !== void 0 && e[t] !== !1);
	if (i !== void 0) throw new U(`${r} is drawn as ${i}. Use a point, or a rectangle for a ${Ko.join(", ")}.`);
	if (typeof e.x != "number" || typeof e.y != "number") throw new U(`${r} has no position. Delete it and add a point object.`);
	let a = e.x + t, o = e.y + n, s = G(e.width, 0), c = G(e.height, 0);
	if (![a, o].every(Number.isFinite)) throw new U(`${r} lies outside the map. Move it inside.`);
	if (e.point === !0 || s === 0 && c === 0) return {
		x: a,
		y: o,
		width: 0,
		height: 0
	};
	if (!(s > 0 && c > 0)) throw new U(`${r} is ${s} × ${c} px. Use a point, or draw the rectangle again.`);
	if (G(e.rotation, 0) % 360 != 0) throw new U(`${r} is rotated. Set its Rotation to 0.`);
	if (e.gid === void 0) return {
		x: a,
		y: o,
		width: s,
		height: c
	};
	if (typeof e.gid != "number" || e.gid > 268435455) throw new U(`${r} is a flipped tile. Flip it back (keys X, Y), or use a point.`);
	return {
		x: a,
		y: o - c,
		width: s,
		height: c
	};
}
function Zo({ x: e, y: t, width: n, height: r }) {
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
function Qo(e, t, n) {
	let r = e.filter((e) => e.kind === t);
	if (r.length === 0) throw new U(`${n}: no ${t}. Add a point object of class "${t}".`);
	if (r.length > 1) throw new U(`${n}: ${r.length} objects of class "${t}". Keep one, delete the others.`);
	return r[0];
}
function $o({ kind: e, column: t, row: n, where: r }, i) {
	if (T(i.tiles, i.height, t, n)) throw new U(`${r}: the ${e} at column ${t}, row ${n} is inside a solid tile. Move it into a free tile above the ground.`);
}
function es(e, t) {
	$o(e, t);
	let { kind: n, column: r, row: i, where: a } = e;
	if (!E(t.tiles, t.height, r, i + 1)) throw new U(`${a}: the ${n} at column ${r}, row ${i} hangs in the air. Move it into the tile directly above the ground.`);
}
function ts(e, t) {
	es(e, t);
	let { column: n, row: r } = e;
	return {
		x: n * _ + (_ - ot) / 2,
		y: (r + 1) * _ - st,
		direction: ns(e),
		...gt(t.tiles, t, n, r)
	};
}
function ns({ kind: e, column: t, row: n, direction: r, where: i }) {
	let a = K(r);
	if (a === "left" || a === "right") return a === "left" ? -1 : 1;
	throw new U(`${i}: the ${e} at column ${t}, row ${n} needs a string property "direction": left or right. Add it under Custom Properties.`);
}
var rs = 100;
function is(e) {
	let { area: t, chance: n, where: r } = e;
	if (t === void 0) throw new U(`${r} is a point. Draw a rectangle where it blows.`);
	if (!W(n, 0, rs)) throw new U(`${r} needs an int property "chance" from 0 to ${rs}: the percentage of intervals in which it blows. Add it under Custom Properties.`);
	return {
		...t,
		direction: ns(e),
		chance: n
	};
}
var as = /* @__PURE__ */ new Map([
	["left", -1],
	["up", -1],
	["right", 1],
	["down", 1]
]);
function os(e, t) {
	let { area: n, direction: r, where: i } = e, a = K(r), o = as.get(a);
	if (o === void 0) throw new U(`${i} needs a string property "direction": left, right, up or down, where it goes first. Add it under Custom Properties.`);
	let s = a === "up" || a === "down", c = n && ss(n);
	if (n === void 0 || c === void 0 || !((e) => s ? e.width === 3 && e.height > 1 : e.height === 1 && e.width > 3)(c)) throw new U(`${i} moves ${a}: draw the rectangle over which it moves, ${s ? "3 tiles wide and 2 or more high" : "1 tile high and 4 or more wide"}, with Ctrl pressed to keep to the grid. The platform is 3 tiles long.`);
	cs(e, c, t);
	let l = s ? c.height - 1 : c.width - 3;
	return {
		left: n.left,
		top: n.top,
		length: l * _,
		isUpright: s,
		direction: o
	};
}
function ss({ left: e, top: t, right: n, bottom: r }) {
	let [i, a, o, s] = [
		e,
		t,
		n - e,
		r - t
	].map((e) => e / _);
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
function cs({ kind: e, where: t }, { column: n, row: r, width: i, height: a }, o) {
	for (let s = n; s < n + i; s++) for (let n = r; n < r + a; n++) if (T(o.tiles, o.height, s, n)) throw new U(`${t}: the ${e} would move through the solid tile at column ${s}, row ${n}. Shorten the rectangle, or remove the tile.`);
}
function ls(e) {
	let { area: t, where: n } = e;
	if (t === void 0 || t.right - t.left < 4096 || t.bottom - t.top < 4096) throw new U(`${n}: draw a rectangle of at least one tile, in which it flies.`);
	return {
		minX: t.left,
		maxX: t.right - St,
		minY: t.top,
		maxY: t.bottom - Ct,
		direction: ns(e)
	};
}
var us = 31;
function ds(e, t) {
	let n = e.filter((e) => e.kind === "milestone");
	if (n.length > us) throw new U(`${t}: ${n.length} milestones. Keep at most ${us}.`);
	return n.map(({ name: e, column: t, area: n, where: r }) => {
		if (e === "") throw new U(`${r}: the milestone at column ${t} has no name. Write it in "Name".`);
		return {
			name: e,
			x: t * _,
			...n && { area: n }
		};
	}).sort((e, t) => e.x - t.x);
}
// src/sim/tiled/tileset.ts
var q = "tiles.tsj", fs = "assets/levels";
function ps(e, t, n) {
	let r = ms(e, n), i = typeof t == "string" ? Bo(t, q) : t;
	if (!wo(i)) throw new U(`${q}: not a Tiled tileset. Save it as "JSON tileset files".`);
	if (!W(i.tilecount, 1, 4096)) throw new U(`${q}: "tilecount" must be 1–4096. Save the tileset again in Tiled.`);
	if (G(i.tilewidth, 16) !== 16 || G(i.tileheight, 16) !== 16) throw new U(`${q}: its tiles are not 16 × 16 px. Set them in Tileset Properties.`);
	let a = new Uint8Array(i.tilecount);
	for (let e of To(i.tiles, q)) {
		if (!W(e.id, 0, i.tilecount - 1)) throw new U(`${q}: a tile without a valid id. Save the tileset again in Tiled.`);
		let t = `${q}, tile ${e.id}`, n = Do(e, t);
		if (n === "") continue;
		let r = x.findIndex(({ id: e }) => K(e) === K(n));
		if (r < 0) throw new U(`${t}: unknown class "${n}". Use one of ${x.map(({ id: e }) => e).join(", ")}.`);
		a[e.id] = r;
	}
	return {
		firstGid: r,
		classes: a
	};
}
function ms(e, t) {
	let n = To(e.tilesets, `${t}, tilesets`);
	if (n.length !== 1) throw new U(`${t}: needs exactly one tileset, the external "${q}". It has ${n.length}: in the Tilesets panel, keep ${fs}/${q} and remove all others.`);
	let { source: r, firstgid: i } = n[0];
	if (typeof r != "string" || r === "") throw new U(`${t}: its tileset "${String(n[0].name)}" is embedded, but the game supports only the external "${q}". Open ${fs}/${q} in Tiled and use Map > Replace Tileset.`);
	if (!hs(r)) throw new U(`${t}: uses the tileset "${r}", but the game supports only "${q}". Open ${fs}/${q} in Tiled, use Map > Replace Tileset, and save the map in ${fs}.`);
	if (!W(i, 1, 268435455)) throw new U(`${t}: its tileset has no valid "firstgid". Save the map again in Tiled.`);
	return i;
}
function hs(e) {
	let t = fs.split("/");
	for (let n of e.replaceAll("\\", "/").split("/")) n === ".." ? t.pop() : n !== "." && t.push(n);
	return t.join("/") === `${fs}/${q}`;
}
// src/sim/tiled.ts
function gs(e, t, n) {
	let r = typeof e == "string" ? Bo(e, n) : e;
	if (!wo(r)) throw new U(`${n}: not a Tiled map. Save it in Tiled as "JSON map files".`);
	let { width: i, height: a } = ys(r, n), o = ps(r, t, n), s = Mo(r, n), c = Lo(s.ground, {
		width: i,
		height: a
	}, o), l = Lo(s.decoration, {
		width: i,
		height: a
	}, o), u = {
		width: i,
		height: a,
		tiles: Uint8Array.from(c, (e) => e < 0 ? C : o.classes[e])
	}, d = qo(s.things, u), f = Qo(d, "start", s.things.where), p = Qo(d, "bell", s.things.where);
	es(f, u), $o(p, u);
	let m = Ea(u.tiles);
	xs(m, u.height, s.ground.where);
	let h = n.replace(/\.tmj$/, "");
	return {
		id: h,
		name: Ss(r, "name", n),
		lesson: Ss(r, "lesson", n),
		width: i,
		height: a,
		tiles: u.tiles,
		tileMask: u.tiles.reduce((e, t) => e | 1 << t, 0),
		art: {
			ground: c,
			decoration: l
		},
		startX: f.column * _ + (_ - k) / 2,
		startY: (f.row + 1) * _ - A,
		bellX: p.column * _ + _ / 2,
		bellY: p.row * _ + _ / 2,
		regrets: d.filter(({ kind: e }) => e === "regret").map((e) => ts(e, u)),
		milestones: ds(d, s.things.where),
		...m,
		winds: d.filter(({ kind: e }) => e === "wind").map(is),
		platforms: d.filter(({ kind: e }) => e === "platform").map((e) => os(e, u)),
		outliers: d.filter(({ kind: e }) => e === "outlier").map(ls),
		timeLimitDecisions: bs(r, n),
		onlyReward: Cs(r, "onlyReward", n),
		look: ws(r, h, n)
	};
}
var _s = 1024, vs = 1e4;
function ys(e, t) {
	if (e.type === "tileset") throw new U(`${t}: a tileset, not a Tiled map. Rename it to .tsj, and save the map under this name.`);
	if (e.type !== "map" || e.orientation !== "orthogonal") throw new U(`${t}: not an orthogonal Tiled map. Make one with File > New > New Map, Orthogonal.`);
	if (e.infinite !== void 0 && e.infinite !== !1) throw new U(`${t}: the map is infinite. Switch off Map > Map Properties > Infinite.`);
	if (e.tilewidth !== 16 || e.tileheight !== 16) throw new U(`${t}: tiles must be 16 × 16 px. Set them in Map > Map Properties.`);
	let { width: n, height: r } = e;
	if (!W(n, 6, 1024) || !W(r, 6, 64)) throw new U(`${t}: the map is ${String(n)} × ${String(r)} tiles. Use Map > Resize Map: 6–${_s} wide and 6–64 high.`);
	return {
		width: n,
		height: r
	};
}
function bs(e, t) {
	let n = Oo(e, "timeLimitDecisions", t);
	if (W(n, 1, 1e4)) return n;
	throw new U(`${t}: ${n === void 0 ? "no map property \"timeLimitDecisions\" of type int" : `the map property "timeLimitDecisions" is ${JSON.stringify(n)}, not of type int from 1 to ${vs}`}. Set it in Map > Map Properties: decisions until an episode is cut off.`);
}
function xs({ keys: e, doors: t }, n, r) {
	if (!(t.length === 0 || e.length > 0)) throw new U(`${r}: the door at ${`column ${Math.floor(t[0] / n)}, row ${t[0] % n}`} has no key. Add a tile of class "key", or remove the door.`);
}
function Ss(e, t, n) {
	let r = Cs(e, t, n);
	if (r !== null) return r;
	throw new U(`${n}: no map property "${t}" of type string. Add it in Map > Map Properties.`);
}
function Cs(e, t, n) {
	let r = Oo(e, t, n);
	if (r === void 0) return null;
	if (typeof r == "string" && r.trim() !== "") return r.trim();
	throw new U(`${n}: the map property "${t}" is not a non-empty string. Set it in Map > Map Properties.`);
}
function ws(e, t, n) {
	if (Cs(e, "mood", n) !== null) throw new U(`${n}: rename the map property "mood" to "look", and use one of ${Ca.join(", ")}.`);
	let r = Cs(e, "look", n);
	if (r === null) return Ta(t);
	let i = Ca.find((e) => e === K(r));
	if (i !== void 0) return i;
	throw new U(`${n}: map property "look" is "${r}". Use one of ${Ca.join(", ")}.`);
}
// src/sim/levels.ts
var Ts = {
	tutorial: xa,
	corridor: ma,
	lobby: ga,
	regret: ya,
	cliff: pa,
	lure: _a,
	credit: ha,
	wind: Sa,
	cellar: fa,
	penthouse: va
}, Es = /* @__PURE__ */ new Map();
function Ds(e) {
	let t = Es.get(e) ?? ks.get(e);
	if (t !== void 0) return t;
	let n = ra(e);
	if (n !== null) return js(Za(n));
	if (!Ms(e)) throw Error(`No level "${e}". There are: ${Object.keys(Ts).join(", ")}, ${Os}.`);
	let r = gs(Ts[e], ba, `${e}.tmj`);
	return Es.set(e, r), r;
}
var Os = `and ${Zi}2-<seed>-<difficulty>, with a seed from 0 to ${Qi} and a difficulty from 0 to 100`, ks = /* @__PURE__ */ new Map(), As = 1024;
function js(e) {
	for (let e of ks.keys()) {
		if (ks.size < As) break;
		ks.delete(e);
	}
	return ks.set(e.id, e), e;
}
function Ms(e) {
	return Object.hasOwn(Ts, e);
}
function Ns(e) {
	if (!Ms(e)) return null;
	try {
		return Ds(e), null;
	} catch (e) {
		if (e instanceof U) return e.message;
		throw e;
	}
}
Object.keys(Ts).flatMap((e) => Ns(e) ?? []);
var Ps = Object.keys(Ts).filter((e) => Es.has(e)).map(Ls), Fs = na($i);
[...Ps, { ...Ls(Fs) }];
function Is(e) {
	return Es.has(e) || ra(e) !== null ? Ls(e) : void 0;
}
function Ls(e) {
	let { name: t, lesson: n } = Ds(e);
	return {
		id: e,
		name: t,
		lesson: n
	};
}
// src/store/app/catalog.ts
function Rs(e) {
	let t = Is(e) === void 0 ? null : Ds(e).onlyReward, n = (e) => t === null || t === e;
	return Object.fromEntries(V.map(({ id: e, defaultWeight: t }) => [e, n(e) ? t : 0]));
}
// src/sim/endless/sets.ts
var zs = [
	"1",
	"4",
	"16",
	"64",
	"256",
	"all"
], Bs = [
	"off",
	"tested",
	"trained"
], Vs = Qi + 1, Hs = Vs / 2, Us = 256;
function Ws({ first: e, trainSeeds: t, leftBell: n, isGraded: r = !1, split: i }) {
	let a = i === void 0 && t !== "all" ? Number(t) : Hs, o = i === void 0 ? 0 : Hs, s = /* @__PURE__ */ new Map();
	function c(t) {
		let s = p(t, "level") % a, c = i === "bellLeft" || i === void 0 && n === "trained" && Gs(t), l = r ? Math.min(qs(t) / 100, e.difficulty) : e.difficulty;
		return {
			...e,
			difficulty: l,
			seed: (e.seed + o + s) % Vs,
			...c && { bell: "left" }
		};
	}
	return {
		placeOf: c,
		levelOf(e) {
			let t = c(e), n = na(t), r = s.get(n);
			if (r !== void 0) return r;
			let i = Za(t);
			for (let e of s.keys()) {
				if (s.size < Us) break;
				s.delete(e);
			}
			return s.set(n, i), i;
		}
	};
}
function Gs(e) {
	return p(e, "bell") % 2 == 1;
}
var Ks = 101;
function qs(e) {
	return e % Ks;
}
function Js(e, t) {
	let n = Math.min(e, 4294967195);
	return n - qs(n) + t;
}
// src/store/app/settings.ts
var Ys = {
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
$i.seed, $i.difficulty;
var Xs = {
	trainSeeds: {
		kind: "choice",
		label: "Train on seeds",
		help: "Number of levels to train on, from the level seed on; evaluations also play seeds that are never trained on. With few levels the agent memorises them; with many it learns what they have in common.",
		default: "1",
		options: zs,
		applies: "nextRun"
	},
	leftBell: {
		kind: "choice",
		label: "Bell at the left",
		help: "Tested: training has the bell always at the right; tests also have it at the left, where an agent that learnt “go right” instead of “go to the bell” fails. Trained: half of the training levels have it at the left, too.",
		default: "off",
		options: Bs,
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
function Zs({ label: e, help: t, defaultWeight: n, min: r, max: i }) {
	return {
		kind: "float",
		label: e,
		help: t,
		default: n,
		min: r,
		max: i
	};
}
// src/store/app/defaults.ts
var Qs = "lobby";
function $s() {
	return Ps.some(({ id: e }) => e === Qs) ? Qs : Ps.at(0)?.id ?? Qs;
}
function ec() {
	return {
		kind: "platformer",
		level: $s(),
		observation: qi[0].id,
		...oa(Ys),
		...oa(Xs),
		rewardWeights: Rs($s())
	};
}
// src/cli/python/options.ts
var tc = ["unseen", "bellLeft"];
function nc(e, t) {
	let { observation: n, rewardWeights: r = {}, split: i, ...a } = t, o = ra(e) !== null, s = {
		...Ys,
		...o && Xs
	};
	for (let [e, t] of Object.entries(a)) rc(e, s, t);
	let c = typeof r == "object" && r ? r : {}, l = Object.fromEntries(V.map((e) => [e.id, Zs(e)]));
	for (let [e, t] of Object.entries(c)) rc(e, l, t);
	let { observation: u, ...d } = ec();
	return {
		...d,
		...a,
		level: e,
		observation: n === void 0 ? u : oc("observation", n, qi.map(({ id: e }) => e)),
		rewardWeights: {
			...Rs(e),
			...c
		},
		...i !== void 0 && { split: oc("split", i, o ? tc : []) }
	};
}
function rc(e, t, n) {
	if (!Object.hasOwn(t, e)) throw Error(`There is no option "${e}". There are: ${Object.keys(t).join(", ")}.`);
	if (!ic(t[e], n)) throw Error(`${e} is ${JSON.stringify(n)}: give ${ac(t[e])}.`);
}
function ic(e, t) {
	return e.kind === "toggle" ? typeof t == "boolean" : e.kind === "choice" ? e.options.some((e) => e === t) : typeof t == "number" && t >= e.min && t <= e.max && (e.kind !== "int" || Number.isInteger(t));
}
function ac(e) {
	return e.kind === "toggle" ? "true or false" : e.kind === "choice" ? `one of ${e.options.join(", ")}` : `a ${e.kind === "int" ? "whole number" : "number"} from ${e.min} to ${e.max}`;
}
function oc(e, t, n) {
	let r = n.find((e) => e === t);
	if (r !== void 0) return r;
	let i = n.length === 0 ? "leave it out, it is about endless levels" : `choose one of ${n.join(", ")}`;
	throw Error(`${e} is ${JSON.stringify(t)}: ${i}.`);
}
// src/sim/state.ts
function sc(e) {
	let t = lc(e);
	return fc(t, 0, cc), t;
}
var cc = { randomRegrets: !1 };
function lc(e) {
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
		...xt(e),
		tiles: e.tiles.slice()
	};
}
function uc(e, t) {
	if (e.level !== t.level) throw Error(`copyWorld: worlds of two levels, ${e.level.id} and ${t.level.id}.`);
	t.tick = e.tick, t.status = e.status, t.random = e.random, t.x = e.x, t.y = e.y, t.velocityX = e.velocityX, t.velocityY = e.velocityY, t.facing = e.facing, t.steering = e.steering, t.grounded = e.grounded, t.coyoteTicks = e.coyoteTicks, t.jumpBufferTicks = e.jumpBufferTicks, t.jumpHoldTicks = e.jumpHoldTicks, t.jumpGraceTicks = e.jumpGraceTicks, t.attackTicks = e.attackTicks, t.coins = e.coins, t.regretsBeaten = e.regretsBeaten, t.cratesBroken = e.cratesBroken, t.bestX = e.bestX, t.milestonesReached = e.milestonesReached, t.things.set(e.things), t.tiles.set(e.tiles);
}
var dc = /* @__PURE__ */ new WeakMap();
function fc(e, t, n) {
	let { level: r } = e, i = dc.get(r) ?? lc(r);
	dc.set(r, i), uc(i, e), e.random = p(t, "world") | 0, n.randomRegrets && pc(e);
}
function pc(e) {
	e.level.regrets.forEach(({ minX: t, maxX: n }, r) => {
		e.regretX[r] = t + Yt(e, n - t + 1), e.regretDirection[r] = 1 - 2 * Yt(e, 2);
	});
}
// src/sim/contacts.ts
var mc = /* @__PURE__ */ r({
	UNHURT: () => -1,
	swingSuitcase: () => Ic,
	touchTiles: () => Mc,
	touchesRegret: () => Rc
}), { EVENT_COIN: hc, EVENT_CRATE_BROKEN: gc, EVENT_REGRET_BEATEN: _c, HURT_SPIKES: vc } = xe, { ATTACK_DEPTH: yc, ATTACK_REACH: bc, HERO_HEIGHT: xc, HERO_WIDTH: Sc, SPIKE_INSET: Cc } = Ze, { REGRET_HEIGHT: wc, REGRET_WIDTH: Tc } = at, { EMPTY_TILE: Ec } = ce, { TILE: Dc } = g, { TILE_SHIFT: J } = de, Oc = {
	collect: Nc,
	hurt: Fc,
	take: Pc
}, kc = { break: Lc }, Ac = x.map(({ touch: e }) => e === void 0 ? null : Oc[e]), jc = x.map(({ strike: e }) => e === void 0 ? null : kc[e]);
function Mc(e, t) {
	let { x: n, y: r, tiles: i } = e, a = e.level.height, o = n >> J, s = n + Sc - 1 >> J, c = Math.max(r >> J, 0), l = Math.min(r + xc - 1 >> J, a - 1), u = -1;
	for (let n = o; n <= s; n++) for (let r = c; r <= l; r++) {
		let o = Ac[i[n * a + r]];
		o !== null && (u = Math.max(u, o(e, n, r, t)));
	}
	return u;
}
function Nc(e, t, n, r) {
	return e.tiles[t * e.level.height + n] = Ec, e.coins = e.coins + 1 | 0, zc(hc, t, n, r), -1;
}
function Pc(e, t, n, r) {
	return Ge(e, t * e.level.height + n, r), -1;
}
function Fc({ x: e, y: t }, n, r) {
	let i = (n << J) + Cc, a = (r << J) + Cc, o = Dc - 2 * Cc;
	return e < i + o && e + Sc > i && t < a + o && t + xc > a ? vc : -1;
}
function Ic(e, t, n) {
	let r = e.level.height, i = e.tiles, a = e.facing > 0 ? e.x + Sc : e.x - bc, o = a + bc, s = e.y, c = e.y + xc, l = Math.max(a >> J, 0), u = Math.min(o - 1 >> J, e.level.width - 1), d = Math.max(s >> J, 0), f = Math.min(c - 1 >> J, r - 1);
	for (let n = l; n <= u; n++) for (let a = d; a <= f; a++) {
		let o = jc[i[n * r + a]];
		o !== null && o(e, n, a, t);
	}
	let p = Math.min(a, e.x), m = Math.max(o, e.x + Sc);
	if (e.outlierX.length !== 0 && kt(e, {
		left: p,
		top: s,
		right: m,
		bottom: c + yc
	}, t), n) for (let n = 0; n < e.regretX.length; n++) ht(e, n, p, s, m, c + yc) && (e.regretAlive[n] = 0, e.regretsBeaten = e.regretsBeaten + 1 | 0, O(t, _c, e.regretX[n] + Tc / 2, e.regretY[n] + wc / 2, n));
}
function Lc(e, t, n, r) {
	e.tiles[t * e.level.height + n] = Ec, e.cratesBroken = e.cratesBroken + 1 | 0, zc(gc, t, n, r);
}
function Rc(e) {
	let { x: t, y: n } = e;
	for (let r = 0; r < e.regretX.length; r++) if (ht(e, r, t, n, t + Sc, n + xc)) return !0;
	return !1;
}
function zc(e, t, n, r) {
	O(r, e, t * Dc + Dc / 2 | 0, n * Dc + Dc / 2 | 0, 0);
}
// src/sim/questions.ts
function Bc(e, t, n, r, i, a) {
	let o = [
		t,
		n,
		r
	].map((t) => Vc(e, t, i)).find((e) => e >= 0);
	o !== void 0 && e.blockState[o] === 0 && (e.blockState[o] = 1, e.blockAsked[o] = e.blockAsked[o] + 1 | 0, Uc(e, a, Pe, o));
}
function Vc({ level: e }, t, n) {
	return e.questionBlocks.indexOf(t * e.height + n);
}
function Hc({ blockState: e }) {
	for (let t = 0; t < e.length; t++) e[t] === 1 && (e[t] = 0);
}
function Uc({ level: e }, t, n, r) {
	let i = e.questionBlocks[r];
	O(t, n, Math.floor(i / e.height) * _ + _ / 2 | 0, i % e.height * _ + _ / 2 | 0, n === Ee ? 0 : r);
}
// src/sim/step.ts
var { EVENT_ATTACK: Wc, EVENT_BELL: Gc, EVENT_BOARD: Kc, EVENT_BOUNCE: qc, EVENT_BUMP: Jc, EVENT_HURT: Yc, EVENT_JUMP: Xc, EVENT_LAND: Zc, EVENT_MILESTONE: Qc, EVENT_STEP: $c, HURT_FELL: el, HURT_OUTLIER: tl, HURT_REGRET: nl } = xe, { AIR_ACCELERATION: rl, ATTACK_COOLDOWN_TICKS: il, ATTACK_REACH: al, ATTACK_TICKS: ol, BELL_REACH: sl, CORNER_CORRECTION: cl, COYOTE_TICKS: ll, GRAVITY: ul, GROUND_ACCELERATION: dl, GROUND_FRICTION: fl, HERO_HEIGHT: Y, HERO_WIDTH: X, JUMP_BUFFER_TICKS: pl, JUMP_GRACE_TICKS: ml, JUMP_HOLD_TICKS: hl, JUMP_SPEED: gl, MAX_FALL_SPEED: _l, OVERSPEED_DECAY: vl, RUN_SPEED: yl, STRIDE_SHIFT: bl, TURN_ACCELERATION: xl } = Ze, { ATTACK: Sl, DEAD: Cl, IDLE: wl, JUMP: Tl, LEFT: El, RANG_BELL: Dl, RIGHT: Ol, RUNNING: kl, TILE: Al } = g, { TILE_SHIFT: Z } = de, { UNHURT: jl } = mc, { EMPTY_TILE: Ml } = ce, { NO_PLATFORM: Nl } = jt, Pl = Int32Array.from(x, ({ drift: e = 0 }) => e), Fl = w(({ drift: e }) => e !== void 0), Il = Int32Array.from(x, ({ launch: e = 0 }) => e), Ll = w(({ launch: e }) => e !== void 0), Rl = w(({ locked: e }) => e === !0), zl = X / 2, Bl = Y / 2, Vl = 1, Hl = 2, Ul = 4, Wl = 8, Gl = 16, Kl = 32;
function ql({ questionBlocks: e, winds: t, platforms: n, outliers: r }) {
	return (e.length === 0 ? 0 : Ul) | (t.length === 0 ? 0 : Wl) | (n.length === 0 ? 0 : Gl) | (r.length === 0 ? 0 : Kl);
}
var Jl = Al + cl;
function Yl(e, t, n, r) {
	if (e.status !== kl) return;
	let i = n * Jl, a = mt(e, e.x - al - i, e.x + X + al + i, n), o = (a ? Vl : 0) | (Xl(e, i) ? Hl : 0) | ql(e.level), s = 0;
	for (; s < n && e.status === kl;) a && ft(e, 1), Zl(e, t, r, o), s++;
	a || ft(e, s);
}
function Xl({ x: e, level: t, milestonesReached: n }, r) {
	if (Math.abs(e + zl - t.bellX) <= sl + r) return !0;
	let i = t.milestones;
	for (let t = 0; t < i.length; t++) {
		let { x: a, area: o } = i[t], s = o === void 0 ? a : o.left;
		if (!(n >> t & 1) && e + zl + r >= s) return !0;
	}
	return !1;
}
function Zl(e, t, n, r) {
	e.tick = e.tick + 1 | 0;
	let i = e.level, a = (r & Ul) !== 0;
	a && Hc(e);
	let o = i.height, s = e.tiles, c = (r & Gl) !== 0, l = c ? Vt(e) : Nl;
	c && Rt(e);
	let u = (r & Kl) !== 0;
	u && Et(e), t === El ? (e.steering = -1, e.facing = -1) : t === Ol ? (e.steering = 1, e.facing = 1) : t === wl && e.grounded !== 0 && (e.steering = 0), e.attackTicks > 0 && (e.attackTicks = e.attackTicks - 1 | 0), t === Sl && e.attackTicks === 0 && (e.attackTicks = ol, O(n, Wc, e.x, e.y, 0)), e.velocityX = Ql(e.velocityX, e.steering, e.grounded), (r & Wl) !== 0 && en(e, n), t === Tl && e.jumpHoldTicks === 0 && (e.jumpBufferTicks = pl), e.jumpBufferTicks > 0 && e.coyoteTicks > 0 && (e.jumpBufferTicks = 0, e.coyoteTicks = 0, e.jumpHoldTicks = hl, e.jumpGraceTicks = ml, O(n, Xc, e.x, e.y, 0)), e.jumpBufferTicks > 0 && (e.jumpBufferTicks = e.jumpBufferTicks - 1 | 0), e.grounded === 0 && e.coyoteTicks > 0 && (e.coyoteTicks = e.coyoteTicks - 1 | 0), e.jumpHoldTicks > 0 ? t === Tl ? (e.jumpGraceTicks = ml, e.jumpHoldTicks = e.jumpHoldTicks - 1 | 0, e.velocityY = -gl) : e.jumpGraceTicks > 0 ? (e.jumpGraceTicks = e.jumpGraceTicks - 1 | 0, e.jumpHoldTicks = e.jumpHoldTicks - 1 | 0, e.velocityY = -gl) : (e.jumpHoldTicks = 0, e.velocityY = e.velocityY + ul | 0) : e.velocityY = Math.min(e.velocityY + ul, _l) | 0;
	let d = (i.tileMask & Fl) === 0 ? e.velocityX : e.velocityX + $l(e) | 0, f = e.y;
	l !== Nl && (d = d + Ht(e, l) | 0, f = Ut(e, l));
	let p = e.x + d | 0, m = (i.width << Z) - X | 0;
	(p < 0 || p > m) && (p = p < 0 ? 0 : m, e.velocityX = 0);
	let h = f >> Z, g = f + Y - 1 >> Z;
	if ((i.tileMask & Rl) !== 0 && d !== 0 && qe(e, (d > 0 ? p + X - 1 : p) >> Z, h, g, n), d > 0) {
		let t = p + X - 1 >> Z;
		ve(s, o, t, h, g) && (p = (t << Z) - X | 0, e.velocityX = 0);
	} else if (d < 0) {
		let t = p >> Z;
		ve(s, o, t, h, g) && (p = t + 1 << Z | 0, e.velocityX = 0);
	}
	let _ = l !== Nl && e.velocityX === 0;
	e.grounded !== 0 && p >> bl !== e.x >> bl && !_ && O(n, $c, p, f, nu(e));
	let v = p >> Z, y = p + X - 1 >> Z, ee = e.grounded, te = f + Y | 0;
	if (f = f + e.velocityY | 0, e.grounded = 0, e.velocityY < 0) {
		let t = f >> Z, r = T(s, o, v, t), i = T(s, o, y, t);
		if (r || i) {
			let o = (v + 1 << Z) - p, s = p + X - (y << Z);
			!i && o <= cl && e.velocityX >= 0 ? p = p + o | 0 : !r && s <= cl && e.velocityX <= 0 ? p = p - s | 0 : (f = t + 1 << Z | 0, e.velocityY = 0, e.jumpHoldTicks = 0, O(n, Jc, p, f, 0), a && Bc(e, p + zl >> Z, v, y, t, n)), v = p >> Z, y = p + X - 1 >> Z;
		}
	} else {
		let t = f + Y - 1 >> Z;
		ye(s, o, v, y, t, te) && (f = (t << Z) - Y | 0, ee === 0 && O(n, Zc, p, f, e.velocityY), e.velocityY = 0, e.grounded = 1, e.coyoteTicks = ll), c && (f = eu(e, {
			x: p,
			y: f,
			oldFeet: te,
			wasGrounded: ee,
			carrier: l
		}, n));
	}
	e.x = p, e.y = f, p > e.bestX && (e.bestX = p), (i.tileMask & Ll) !== 0 && tu(e, n);
	let b = jl;
	be(s, o, v, y, f >> Z, f + Y - 1 >> Z) && (b = Mc(e, n));
	let ne = (r & Vl) !== 0;
	e.attackTicks > il && Ic(e, n, ne), ne && Rc(e) && (b = nl), u && Ot(e) && (b = tl), f >= o << Z && (b = el), b === jl ? (r & Hl) !== 0 && (e.grounded !== 0 && iu(e, n), Math.abs(p + zl - i.bellX) <= sl && Math.abs(f + Bl - i.bellY) <= sl && (e.status = Dl, O(n, Gc, i.bellX, i.bellY, 0))) : (e.status = Cl, O(n, Yc, p, f, b));
}
function Ql(e, t, n) {
	if (t === 0) return n === 0 ? e : e > 0 ? Math.max(e - fl, 0) | 0 : Math.min(e + fl, 0) | 0;
	let r = Math.imul(e, t);
	return Math.imul(r > yl ? Math.max(r - vl, yl) : Math.min(r + (n === 0 ? rl : r < 0 ? xl : dl), yl), t);
}
function $l(e) {
	return e.grounded === 0 ? 0 : Pl[nu(e)];
}
function eu(e, { x: t, y: n, oldFeet: r, wasGrounded: i, carrier: a }, o) {
	let s = Wt(e, t, r, n + Y);
	if (s === Nl) return n;
	let c = Bt(e, s) - Y | 0;
	return i === 0 && e.grounded === 0 && O(o, Zc, t, c, e.velocityY), s !== a && O(o, Kc, t, c, s), e.velocityY = 0, e.grounded = 1, e.coyoteTicks = ll, c;
}
function tu(e, t) {
	if (e.grounded === 0) return;
	let n = Il[nu(e)];
	n !== 0 && (e.velocityY = -n, e.grounded = 0, e.coyoteTicks = 0, e.jumpBufferTicks = 0, O(t, qc, ru(e) * Al + Al / 2, e.y + Y + Al / 2, 0));
}
function nu(e) {
	let t = ru(e), { y: n, tiles: r, level: i } = e;
	return t < 0 ? Ml : r[t * i.height + (n + Y >> Z)];
}
function ru({ x: e, y: t, tiles: n, level: r }) {
	let { height: i } = r, a = t + Y >> Z, o = e + zl >> Z;
	if (E(n, i, o, a)) return o;
	let s = e >> Z, c = s === o ? e + X - 1 >> Z : s;
	return E(n, i, c, a) ? c : -1;
}
function iu(e, t) {
	let n = e.level.milestones;
	for (let r = 0; r < n.length; r++) e.milestonesReached >> r & 1 || !au(e, n[r]) || (e.milestonesReached |= 1 << r, O(t, Qc, e.x, e.y, r));
}
function au({ x: e, y: t }, { x: n, area: r }) {
	if (r === void 0) return e >= n;
	let i = e + zl, a = t + Bl;
	return i >= r.left && i < r.right && a >= r.top && a < r.bottom;
}
// src/env/config.ts
function ou(e) {
	return e.kind === "platformer" && e.curriculum === !0 && ra(e.level) !== null;
}
function su(e) {
	let t = {
		difficulty: 0,
		episodes: 0,
		results: 0
	};
	return {
		get difficulty() {
			return t.difficulty;
		},
		seedFor: (e) => Js(e, t.difficulty),
		add(n, r) {
			qs(n) === t.difficulty && (t.episodes = Math.min(t.episodes + 1, 20), t.results = (t.results << 1 | !!r) & cu, t.episodes < 20 || lu(t.results) < 16 || (t.difficulty = Math.min(t.difficulty + 5, e), t.episodes = 0, t.results = 0));
		},
		reset() {
			Object.assign(t, {
				difficulty: 0,
				episodes: 0,
				results: 0
			});
		},
		state: o(() => ({ ...t }), (e) => Object.assign(t, e))
	};
}
var cu = (1 << 20) - 1;
function lu(e) {
	let t = 0;
	for (let n = e; n !== 0; n &= n - 1) t++;
	return t;
}
// src/env/platformerSpec.ts
function uu({ level: e, observation: t }) {
	return du(t, Ds(e));
}
function du(e, t) {
	let n = Yi(e, t);
	return {
		id: `BellmanBros-${t.id}-${e}-${n.layout}`,
		observationSize: n.size,
		actionCount: v.length,
		actionNames: v,
		observationSlices: n.slices,
		...n.picture && { picture: n.picture }
	};
}
// src/env/platformer.ts
var { DEAD: fu, RANG_BELL: pu, RUNNING: mu, TILE: hu } = g, { EVENT_JUMP: gu } = xe, _u = k / 2;
function vu(e, t, n = 0) {
	let r = Su(e, Cu(e)), i = wu(e), { spec: o, levels: s, result: c } = r, l = o.observationSize, u = Array.from({ length: t }, () => Eu(r)), d = ia(t, l), { observations: f, finalObservations: p, rewards: m, terminated: h, truncated: g, success: _ } = d, v = u.map((e) => e.world), y = new Uint32Array(t), ee = u.map((e, t) => da(0, n + t));
	function te(e) {
		ee = u.map((t, r) => da(e, n + r)), i?.reset();
		for (let e = 0; e < t; e++) b(e);
		for (let e = 0; e < t; e++) Ou(u[e], f, e * l);
		aa(d), y.fill(0);
	}
	function b(e) {
		let t = ee[e].uint32();
		Du(r, u[e], i === null ? t : i.seedFor(t)), v[e] = u[e].world;
	}
	function ne(e) {
		for (let n = 0; n < t; n++) {
			let t = e[n] === -1;
			t ? Fu(r, u[n]) : Pu(r, u[n], e[n]), t && h[n] !== 1 && g[n] !== 1 || Ou(u[n], p, n * l), m[n] = c.reward, h[n] = +!!c.terminated, g[n] = +!!c.truncated, _[n] = +!!c.success, y[n] = u[n].newMilestones;
		}
		f.set(p), i !== null && re(i);
		for (let e = 0; e < t; e++) (h[e] !== 0 || g[e] !== 0) && (b(e), Ou(u[e], f, e * l));
	}
	function re({ add: e }) {
		for (let n = 0; n < t; n++) (h[n] === 1 || g[n] === 1) && e(u[n].episode.seed, _[n] === 1);
	}
	function ie(e) {
		ae(i === null ? e : e.map((e) => i === null || e.actions.length > 0 ? e : {
			...e,
			seed: i.seedFor(e.seed)
		}));
	}
	function ae(e) {
		e.forEach((t, n) => {
			ju(t, e[n - 1]) ? Mu(r, u[n - 1], u[n], t) : Au(r, u[n], t), v[n] = u[n].world, Ou(u[n], f, n * l);
		}), aa(d), y.fill(0);
	}
	function oe(e) {
		let { seed: t, length: n, actions: r } = u[e].episode;
		return {
			seed: t,
			actions: r.slice(0, n)
		};
	}
	function se(e) {
		return h[e] === 1 || g[e] === 1 ? u[e].previous : u[e].episode;
	}
	let ce = ca({
		count: t,
		startOf: oe,
		startFrom: ae
	}, {
		seeds: () => ee,
		sums: yu(u)
	});
	return {
		spec: o,
		count: t,
		...d,
		level: r.level,
		worlds: v,
		milestonesReached: y,
		reset: te,
		step: ne,
		startFrom: ie,
		startOf: oe,
		difficulty: () => i === null ? null : i.difficulty / 100,
		state: i === null ? ce : a({
			rows: ce,
			curriculum: i.state
		}),
		returnOf: (t) => u[t].episode.return * e.rewardScale,
		setRewardWeights(e) {
			Tu(r, e);
		},
		episodeOf: se,
		clipOf(t) {
			let { seed: n, length: r, actions: i } = se(t);
			return {
				levelId: s?.levelOf(n).id ?? e.level,
				seed: n,
				randomRegrets: e.randomRegrets,
				ticksPerAction: e.ticksPerAction,
				actions: i.slice(0, r)
			};
		}
	};
}
function yu(e) {
	let t = 1 + V.length;
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
	let i = Ds(e.level), a = Yi(e.observation, i), o = {
		ticksPerAction: n,
		rewardScale: e.rewardScale,
		worldOptions: { randomRegrets: e.randomRegrets },
		level: i,
		levels: t,
		observationId: e.observation,
		observation: a,
		spec: uu(e),
		timeLimit: e.timeLimitDecisions || Math.ceil(i.timeLimitDecisions * 4 / n),
		stickyThreshold: r * 2 ** 32,
		weights: new Float64Array(V.length),
		eventlessTerms: [],
		weightedTerms: [],
		evaluatedTerms: [],
		events: Ue(bu),
		outcome: {
			world: sc(i),
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
		amounts: new Float64Array(V.length),
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
	let { level: t, trainSeeds: n = "1", leftBell: r = "off", split: i } = e, a = ra(t), o = ou(e);
	return a === null || n === "1" && r !== "trained" && i === void 0 && !o ? null : Ws({
		first: a,
		trainSeeds: n,
		leftBell: r,
		isGraded: o,
		...i && { split: i }
	});
}
function wu(e) {
	let t = ra(e.level);
	return t !== null && ou(e) ? su(Math.round(t.difficulty * 100)) : null;
}
function Tu(e, t) {
	e.weights.set(Xi(t)), e.weightedTerms = [...V.keys()].filter((t) => e.weights[t] !== 0), e.eventlessTerms = e.weightedTerms.filter((e) => !V[e].needsEvent);
}
function Eu({ level: e, observation: t, timeLimit: n }) {
	let r = sc(e);
	return {
		world: r,
		before: t.looksBack ? sc(e) : r,
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
	t.episode = t.previous, t.previous = r, t.episode.seed = n, t.episode.length = 0, t.episode.return = 0, t.episode.termTotals.fill(0), t.stickyKey = p(n, "sticky"), fc(t.world, n, e.worldOptions), t.before !== t.world && uc(t.world, t.before);
}
function Ou({ world: e, before: t, observation: n }, r, i) {
	n.write(e, r, i, t);
}
function ku(e, t, n) {
	if (e.world.level === t) return;
	let r = e.before !== e.world;
	e.world = sc(t), e.before = r ? sc(t) : e.world, e.observation = Yi(n, t);
}
function Au(e, t, { seed: n, actions: r, future: i }) {
	Du(e, t, n);
	let { ticksPerAction: a, events: o } = e;
	for (let i of r) if (Lu(e, t, i), Yl(t.world, i, a, o), zu(e, t), e.result.terminated || e.result.truncated) {
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
	t.episode.length === 0 ? Au(e, n, r) : (Du(e, n, i), uc(t.world, n.world), n.before !== n.world && uc(t.before, n.before), n.executed = t.executed, n.episode.length = t.episode.length, n.episode.return = t.episode.return, n.episode.termTotals.set(t.episode.termTotals), n.episode.actions.set(t.episode.actions.subarray(0, t.episode.length)), a !== void 0 && Nu(n, a));
}
function Nu(e, t) {
	e.stickyKey = p(t, "sticky"), e.world.random = p(t, "world") | 0;
}
function Pu(e, t, n) {
	Iu(e, t, n);
	let { ticksPerAction: r, events: i } = e, { world: a, executed: o } = t;
	Yl(a, o, r, i), zu(e, t);
}
function Fu({ result: e }, t) {
	t.newMilestones = 0, e.reward = 0, e.terminated = !1, e.truncated = !1, e.success = !1;
}
function Iu(e, t, n) {
	Lu(e, t, Ru(e, t) ? t.executed : n);
}
function Lu(e, t, n) {
	let { world: r } = t;
	t.before !== r && uc(r, t.before), t.executed = n, e.events.count = 0, t.xBefore = r.x, t.bestBefore = r.bestX, t.coinsBefore = r.coins, t.regretsBefore = r.regretsBeaten, t.cratesBefore = r.cratesBroken, t.milestonesBefore = r.milestonesReached;
}
function Ru({ stickyThreshold: e }, { episode: t, stickyKey: n }) {
	return e === 0 || t.length === 0 ? !1 : h(n + Math.imul(t.length, Hu) >>> 0) < e;
}
function zu(e, t) {
	let { outcome: n, weights: r, amounts: i, result: a } = e, { world: o, episode: s } = t, { status: c, level: l } = o;
	n.world = o, n.action = t.executed, n.distanceBefore = Wu(l, t.xBefore), n.distanceAfter = Wu(l, o.x), n.newBest = (o.bestX - t.bestBefore) / hu, n.coins = o.coins - t.coinsBefore, n.regretsBeaten = o.regretsBeaten - t.regretsBefore, n.cratesBroken = o.cratesBroken - t.cratesBefore, n.jumps = Gu(e.events), n.rangBell = c === pu, n.died = c === fu, t.newMilestones = o.milestonesReached & ~t.milestonesBefore;
	let u = Bu(n) ? e.weightedTerms : e.eventlessTerms, d = 0;
	e.evaluatedTerms = u;
	for (let e = 0; e < u.length; e++) {
		let t = u[e], a = r[t] * Vu(t, n);
		i[t] = a, a !== 0 && (s.termTotals[t] += a, d += a);
	}
	s.actions[s.length] = t.executed, s.length++, s.return += d, a.reward = d * e.rewardScale, a.terminated = c !== mu, a.truncated = !a.terminated && s.length >= e.timeLimit, a.success = n.rangBell;
}
function Bu({ coins: e, regretsBeaten: t, cratesBroken: n, jumps: r, rangBell: i, died: a }) {
	return (e | t | n | r) !== 0 || i || a;
}
var Q = V.map((e) => e.evaluate);
function Vu(e, t) {
	switch (e) {
		case 0: return Q[0](t);
		case 1: return Q[1](t);
		case 2: return Q[2](t);
		case 3: return Q[3](t);
		case 4: return Q[4](t);
		case 5: return Q[5](t);
		case 6: return Q[6](t);
		case 7: return Q[7](t);
		case 8: return Q[8](t);
		case 9: return Q[9](t);
		default: return Q[e](t);
	}
}
var Hu = 2654435769;
function Uu(e) {
	return {
		seed: 0,
		length: 0,
		return: 0,
		termTotals: new Float64Array(V.length),
		actions: new Uint8Array(e)
	};
}
function Wu(e, t) {
	return Math.abs(e.bellX - (t + _u)) / hu;
}
function Gu(e) {
	let t = 0;
	for (let n = 0; n < e.count; n++) e.type[n] === gu && t++;
	return t;
}
// src/cli/python/worlds.ts
var Ku = 3;
function qu(e, t, n) {
	let r = vu(e, t, n), { spec: i, observations: a, finalObservations: o, rewards: s, terminated: c, truncated: l, success: u, worlds: d } = r, p = i.observationSize, m = Yu(s), h = Float64Array.from(Xu(r.state.save(), "sums").fill(0)), g = i.picture === void 0 ? Yu(a) : new Uint8Array(t * p), _ = g.length / (t * p), v = new Uint8Array(g.length), y = new Uint8Array(4 * t + Ku * t);
	function ee() {
		return i.picture !== void 0 && Ju(a, g, 0), g;
	}
	function te(e) {
		r.state.load({
			seeds: Uint32Array.from(e, (e) => e.uint32()),
			lengths: new Uint32Array(t),
			actions: /* @__PURE__ */ new Uint8Array(),
			streams: Uint32Array.from(e.flatMap((e) => [...e.save()])),
			sums: h
		});
	}
	return {
		spec: i,
		count: t,
		worlds: d,
		reset: r.reset,
		resetEach: (e) => te(e.map((e) => da(e, 0))),
		next() {
			let e = Xu(r.state.save(), "streams"), n = e.length / t;
			te(Array.from({ length: t }, (t, r) => {
				let i = f(0);
				return i.load(Uint32Array.from(e.subarray(r * n, (r + 1) * n))), i;
			}));
		},
		step(e) {
			r.step(e), ee(), y.set(m), y.set(c, 4 * t), y.set(l, 5 * t), y.set(u, 6 * t);
		},
		observed: ee,
		stepped: [g, y],
		final() {
			let e = 0;
			for (let n = 0; n < t; n++) {
				if (c[n] === 0 && l[n] === 0) continue;
				let t = o.subarray(n * p, (n + 1) * p);
				i.picture === void 0 ? v.set(Yu(t), e * p * _) : Ju(t, v, e * p), e++;
			}
			return {
				count: e,
				bytes: v.subarray(0, e * p * _)
			};
		}
	};
}
function Ju(e, t, n) {
	for (let r = 0; r < e.length; r++) t[n + r] = Math.round(e[r] * 255);
}
function Yu({ buffer: e, byteOffset: t, byteLength: n }) {
	return new Uint8Array(e, t, n);
}
function Xu(e, t) {
	let n = e[t];
	if (n instanceof Float64Array || n instanceof Uint32Array) return n;
	throw Error(`The state of the rows has no array "${t}".`);
}
// src/cli/python/engine.ts
var Zu = 65536, $ = oe(0, 1), Qu = /* @__PURE__ */ new Map(), $u = 0, ed = {
	hello: () => $.result({
		version: "0.1.0+bed50747b279",
		node: process.versions.node,
		actions: v
	}),
	create({ level: e, options: t, rows: n, firstRow: r }) {
		let i = rd("rows", n, 1, Zu), a = nc(String(e), t ?? {}), o = qu(a, i, rd("firstRow", r, 0, Zu));
		Qu.set(++$u, o);
		let { id: s, observationSize: c, observationSlices: l, picture: u } = o.spec;
		$.result({
			handle: $u,
			id: s,
			size: c,
			slices: l,
			picture: u,
			config: a
		});
	},
	reset({ handle: e, seed: t, seeds: n }) {
		let r = td(e);
		if (t !== void 0) r.reset(nd(t));
		else if (!Array.isArray(n)) r.next();
		else if (n.length === r.count) r.resetEach(n.map(nd));
		else throw Error(`There are ${n.length} seeds for ${r.count} rows.`);
		$.data([r.observed()]);
	},
	measure({ handle: e, milliseconds: t }) {
		let n = td(e), r = f(1), i = Array.from({ length: 64 }, () => Int32Array.from({ length: n.count }, () => r.int(v.length))), a = performance.now(), o = 0;
		for (; performance.now() - a < rd("milliseconds", t, 1, 1e4);) {
			for (let e of i) n.step(e);
			o += i.length;
		}
		$.result({ decisionsPerSecond: 1e3 * o * n.count / (performance.now() - a) });
	},
	close({ handle: e }) {
		Qu.delete(Number(e)), $.result(null);
	}
};
function td(e) {
	let t = Qu.get(Number(e));
	if (t === void 0) throw Error("This environment is closed.");
	return t;
}
function nd(e) {
	return rd("seed", e, 0, 2 ** 32 - 1);
}
function rd(e, t, n, r) {
	if (typeof t == "number" && Number.isInteger(t) && t >= n && t <= r) return t;
	throw Error(`${e} is ${JSON.stringify(t)}: give a whole number from ${n} to ${r}.`);
}
function id(e, { buffer: t, byteOffset: n, byteLength: r }) {
	let i = td(e), a = new Int32Array(t, n, r >> 2);
	if (a.length !== i.count) throw Error(`There are ${a.length} actions for ${i.count} rows.`);
	for (let e = 0; e < a.length; e++) if (!(a[e] >= 0 && a[e] < v.length)) throw Error(`Action ${a[e]} of row ${e} does not exist: give 0 to ${v.length - 1}.`);
	i.step(a);
	let { count: o, bytes: s } = i.final();
	$.data(o === 0 ? i.stepped : [...i.stepped, s], o);
}
function ad(e) {
	return e instanceof Error && "code" in e && e.code === "EPIPE";
}
function od(e) {
	let { method: t, ...n } = JSON.parse(new TextDecoder().decode(e)), r = Object.hasOwn(ed, String(t)) ? ed[String(t)] : void 0;
	if (r === void 0) throw Error(`There is no method "${t}".`);
	r(n);
}
for (let e = $.read(); e !== null; e = $.read()) try {
	if (e.kind === 1) id(e.handle, e.payload);
	else if (e.kind === 0) od(e.payload);
	else throw Error(`There is no request of kind ${e.kind}.`);
} catch (e) {
	if (ad(e)) break;
	$.fault(e instanceof Error ? e.message : String(e));
}
