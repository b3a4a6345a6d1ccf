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
], S = 1111642705, ee = 1111642704, te = 4, ne = 16, re = 2 ** 24, ie = 0, ae = 1, oe = 2;
function se(e, t) {
	let r = new Uint32Array(te), i = new Uint8Array(r.buffer), a = /* @__PURE__ */ new ArrayBuffer(2 ** 16), o = 0;
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
		r[0] = ee, r[1] = e, r[2] = a;
		let o = 0;
		for (let e of n) o += e.length;
		r[3] = o, ce(t, [i, ...n]);
	}
	let l = (e, t) => c(e, [new TextEncoder().encode(JSON.stringify(t))], 0);
	return {
		read() {
			if (o = 0, !s(ne)) return null;
			let [e, t, n, r] = new Uint32Array(a, 0, te);
			return e !== S || r > re ? null : s(ne + r) ? {
				kind: t,
				handle: n,
				payload: new Uint8Array(a, ne, r)
			} : null;
		},
		data: (e, t = 0) => c(ie, e, t),
		result: (e) => l(ae, e),
		fault: (e) => l(oe, { message: e })
	};
}
function ce(e, t) {
	let n = t;
	for (; n.length > 0;) {
		let t = r(e, n);
		for (; n.length > 0 && t >= n[0].length;) t -= n[0].length, n = n.slice(1);
		n.length > 0 && (n = [n[0].subarray(t), ...n.slice(1)]);
	}
}
// src/sim/tiles.ts
var le = /* @__PURE__ */ o({
	EMPTY_TILE: () => T,
	SOLID_TILE: () => de,
	TILE_KINDS: () => C,
	codeOf: () => w,
	maskOf: () => fe
}), ue = [
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
], C = ue;
function w(e) {
	return ue.findIndex((t) => t.id === e);
}
var T = w("empty"), de = w("solid");
function fe(e) {
	return C.reduce((t, n, r) => e(n) ? t | 1 << r : t, 0);
}
// src/sim/collision.ts
var pe = /* @__PURE__ */ o({
	TILE_SHIFT: () => 12,
	isBlocking: () => E,
	isColumnBlocked: () => xe,
	isHurting: () => be,
	isLanding: () => Se,
	isStandable: () => ye,
	mayTouch: () => Ce
}), me = 12, he = fe(({ blocks: e }) => e === !0), ge = he | fe(({ carries: e }) => e === !0), _e = fe(({ touch: e }) => e !== void 0), ve = fe(({ touch: e }) => e === "hurt");
function E(e, t, n, r) {
	return r >>> 0 < t && !!(he >> e[n * t + r] & 1);
}
function ye(e, t, n, r) {
	return r >>> 0 < t && !!(ge >> e[n * t + r] & 1);
}
function be(e) {
	return !!(ve >> e & 1);
}
function xe(e, t, n, r, i) {
	return E(e, t, n, r) || i !== r && E(e, t, n, i);
}
function Se(e, t, n, r, i, a) {
	if (i >>> 0 >= t) return !1;
	let o = a <= i << me ? ge : he;
	return !!((o >> e[n * t + i] | o >> e[r * t + i]) & 1);
}
function Ce(e, t, n, r, i, a) {
	return i < 0 || a >= t || !!((_e >> e[n * t + i] | _e >> e[n * t + a] | (_e >> e[r * t + i] | _e >> e[r * t + a])) & 1);
}
// src/sim/events.ts
var we = /* @__PURE__ */ o({
	EVENTS: () => Te,
	EVENT_ASK: () => Le,
	EVENT_ATTACK: () => Oe,
	EVENT_BELL: () => Ne,
	EVENT_BOARD: () => We,
	EVENT_BOUNCE: () => Be,
	EVENT_BUMP: () => Fe,
	EVENT_COIN: () => ke,
	EVENT_CRATE_BROKEN: () => Ae,
	EVENT_GUST: () => Ue,
	EVENT_HURT: () => Me,
	EVENT_JUMP: () => Ee,
	EVENT_LAND: () => De,
	EVENT_MILESTONE: () => Pe,
	EVENT_OPEN: () => Re,
	EVENT_OUTLIER_BEATEN: () => Ge,
	EVENT_REFUSE: () => ze,
	EVENT_REGRET_BEATEN: () => je,
	EVENT_STEP: () => Ie,
	EVENT_TAKE_KEY: () => Ve,
	EVENT_UNLOCK: () => He,
	HURT_FELL: () => 0,
	HURT_OUTLIER: () => 3,
	HURT_REGRET: () => 2,
	HURT_SPIKES: () => 1,
	createEventBuffer: () => Ke,
	pushEvent: () => O
}), Te = [
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
], Ee = D("jump"), De = D("land"), Oe = D("attack"), ke = D("coin"), Ae = D("crateBroken"), je = D("regretBeaten"), Me = D("hurt"), Ne = D("bell"), Pe = D("milestone"), Fe = D("bump"), Ie = D("step"), Le = D("ask"), Re = D("open"), ze = D("refuse"), Be = D("bounce"), Ve = D("takeKey"), He = D("unlock"), Ue = D("gust"), We = D("board"), Ge = D("outlierBeaten");
function D(e) {
	return Te.indexOf(e);
}
function Ke(e) {
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
var qe = w("door");
function Je(e, t, n) {
	let r = e.level.keys.indexOf(t);
	r < 0 || (e.tiles[t] = T, e.keyState[r] = 1, $e(e, n, Ve, t, r));
}
function Ye({ keyState: e }) {
	return e.includes(1);
}
function Xe(e, t, n, r, i) {
	let a = Ze(e, t, n, r);
	if (a < 0) return;
	let o = e.keyState.indexOf(1);
	o < 0 || (e.keyState[o] = 2, Qe(e, a), $e(e, i, He, a, o));
}
function Ze({ tiles: e, level: t }, n, r, i) {
	let { height: a } = t;
	for (let t = Math.max(r, 0); t <= i && t < a; t++) if (e[n * a + t] === qe) return n * a + t;
	return -1;
}
function Qe({ tiles: e, level: t }, n) {
	let { height: r } = t, i = [n];
	e[n] = T;
	for (let t = i.pop(); t !== void 0; t = i.pop()) {
		let n = t % r, a = [
			t - r,
			t + r,
			n > 0 ? t - 1 : -1,
			n < r - 1 ? t + 1 : -1
		];
		for (let t of a) e[t] === qe && (e[t] = T, i.push(t));
	}
}
function $e({ level: e }, t, n, r, i) {
	O(t, n, Math.floor(r / e.height) * b + b / 2 | 0, r % e.height * b + b / 2 | 0, i);
}
// src/sim/player.ts
var et = /* @__PURE__ */ o({
	AIR_ACCELERATION: () => 80,
	ATTACK_COOLDOWN_TICKS: () => 14,
	ATTACK_DEPTH: () => at,
	ATTACK_REACH: () => it,
	ATTACK_TICKS: () => 24,
	BELL_REACH: () => st,
	CORNER_CORRECTION: () => rt,
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
	MAX_FALL_SPEED: () => nt,
	OVERSPEED_DECAY: () => 16,
	RUN_SPEED: () => tt,
	SPIKE_INSET: () => ot,
	STRIDE_SHIFT: () => 13,
	TURN_ACCELERATION: () => 192
}), k = 2560, A = 3584, tt = 768, nt = 1152, rt = 1024, it = 3584, at = 1536, ot = 768, st = 5120, ct = /* @__PURE__ */ o({
	REGRET_HEIGHT: () => ut,
	REGRET_WIDTH: () => lt,
	isRegretNear: () => _t,
	regretOverlaps: () => vt,
	regretReach: () => yt,
	stepRegrets: () => ht
}), lt = 3072, ut = 3584, dt = 128, ft = lt, pt = ut, mt = dt;
function ht(e, t) {
	let { regretX: n, regretDirection: r, regretAlive: i } = e, a = e.level.regrets;
	for (let o = 0; o < a.length; o++) {
		if (i[o] === 0) continue;
		let { minX: s, maxX: c } = a[o], l = n[o], u = l + r[o] * t * mt;
		if (l >= s && l <= c && u > s && u < c) n[o] = u;
		else for (let n = 0; n < t; n++) gt(e, o, s, c);
	}
}
function gt({ regretX: e, regretDirection: t }, n, r, i) {
	let a = e[n] + t[n] * mt;
	a <= r ? (e[n] = r, t[n] = 1) : a >= i ? (e[n] = i, t[n] = -1) : e[n] = a;
}
function _t({ regretX: e, regretAlive: t }, n, r, i) {
	let a = i * mt;
	for (let i = 0; i < e.length; i++) {
		let o = e[i];
		if (o - a < r && o + ft + a > n && t[i] !== 0) return !0;
	}
	return !1;
}
function vt(e, t, n, r, i, a) {
	let o = e.regretX[t];
	if (o >= i || o + ft <= n || e.regretAlive[t] === 0) return !1;
	let s = e.regretY[t];
	return s < a && s + pt > r;
}
function yt(e, t, n, r) {
	let i = (n) => n >= 0 && n < t.width && !E(e, t.height, n, r) && !be(e[n * t.height + r]) && ye(e, t.height, n, r + 1), a = n;
	for (; i(a - 1);) a--;
	let o = n;
	for (; i(o + 1);) o++;
	return {
		minX: a << 12,
		maxX: (o + 1) * b - lt
	};
}
// src/env/observations/builder.ts
function bt(e) {
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
var xt = {
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
}, St = xt, Ct = Object.values(xt).flatMap(({ fields: e }) => Object.entries(e));
function wt(e) {
	let t = Ct.map(([, t]) => t(e)), n = Int32Array.from(t.flat()), r = 0, i = Ct.map(([e], i) => {
		let a = r + t[i].length, o = [e, n.subarray(r, a)];
		return r = a, o;
	});
	return {
		...Object.fromEntries(i),
		things: n
	};
}
// src/sim/outliers.ts
var Tt = 3072, Et = 2560, Dt = 192, Ot = 128;
function kt(e) {
	let { outlierX: t, outlierY: n, outlierAlive: r } = e, { outliers: i } = e.level;
	for (let a = 0; a < i.length; a++) {
		if (r[a] === 0) continue;
		let { minX: o, maxX: s, minY: c, maxY: l } = i[a];
		t[a] = At(t[a], Dt, e.outlierSideways, a, o, s), n[a] = At(n[a], Ot, e.outlierDown, a, c, l);
	}
}
function At(e, t, n, r, i, a) {
	let o = e + Math.imul(n[r], t);
	return o <= i ? (n[r] = 1, i) : o >= a ? (n[r] = -1, a) : o;
}
function jt(e) {
	let { x: t, y: n } = e;
	for (let r = 0; r < e.outlierX.length; r++) if (Nt(e, r, t, n, t + k, n + A)) return !0;
	return !1;
}
function Mt(e, { left: t, top: n, right: r, bottom: i }, a) {
	for (let o = 0; o < e.outlierX.length; o++) Nt(e, o, t, n, r, i) && (e.outlierAlive[o] = 0, e.regretsBeaten = e.regretsBeaten + 1 | 0, O(a, Ge, e.outlierX[o] + Tt / 2, e.outlierY[o] + Et / 2, o));
}
function Nt({ outlierX: e, outlierY: t, outlierAlive: n }, r, i, a, o, s) {
	if (n[r] === 0) return !1;
	let c = e[r], l = t[r];
	return c < o && c + Tt > i && l < s && l + Et > a;
}
// src/sim/platforms.ts
var Pt = /* @__PURE__ */ o({
	NO_PLATFORM: () => -1,
	PLATFORM_SPEED: () => Bt,
	PLATFORM_TILES: () => 3,
	PLATFORM_WIDTH: () => zt,
	carriedX: () => Gt,
	carriedY: () => Kt,
	landingPlatform: () => qt,
	platformBelow: () => Wt,
	platformLeft: () => Ht,
	platformTop: () => Ut,
	stepPlatforms: () => Vt
}), { SUBPIXELS: Ft, TILE: It } = y, { TILE_SHIFT: j } = pe, { HERO_HEIGHT: Lt, HERO_WIDTH: Rt } = et, zt = 3 * It, Bt = Ft;
function Vt({ level: e, platformWay: t, platformDirection: n }) {
	let { platforms: r } = e;
	for (let e = 0; e < r.length; e++) {
		let i = t[e] + Math.imul(n[e], Bt);
		t[e] = i, i <= 0 ? n[e] = 1 : i >= r[e].length && (n[e] = -1);
	}
}
function Ht({ level: e, platformWay: t }, n) {
	let { left: r, isUpright: i } = e.platforms[n];
	return i ? r : r + t[n];
}
function Ut({ level: e, platformWay: t }, n) {
	let { top: r, isUpright: i } = e.platforms[n];
	return i ? r + t[n] : r;
}
function Wt(e) {
	if (e.grounded === 0) return -1;
	let t = e.y + Lt;
	for (let n = 0; n < e.level.platforms.length; n++) if (Ut(e, n) === t && Yt(e, e.x, n)) return Xt(e) ? -1 : n;
	return -1;
}
function Gt(e, t) {
	return e.level.platforms[t].isUpright ? 0 : Jt(e, t);
}
function Kt(e, t) {
	if (!e.level.platforms[t].isUpright) return e.y;
	let { x: n, y: r, tiles: i, level: a } = e, o = Jt(e, t), s = n >> j, c = n + Rt - 1 >> j;
	return (o < 0 ? Zt(e, n, r + o) : Se(i, a.height, s, c, r + o + Lt - 1 >> j, r + Lt)) ? r : r + o | 0;
}
function qt(e, t, n, r) {
	let i = -1, a = r;
	for (let r = 0; r < e.level.platforms.length; r++) {
		let o = Ut(e, r);
		if (o >= a || !Yt(e, t, r)) continue;
		let s = e.level.platforms[r].isUpright ? o - Jt(e, r) : o;
		n > Math.max(o, s) || Zt(e, t, o - Lt) || (i = r, a = o);
	}
	return i;
}
function Jt({ level: e, platformWay: t, platformDirection: n }, r) {
	let i = t[r];
	return i <= 0 ? -Bt : i >= e.platforms[r].length ? Bt : Math.imul(n[r], Bt);
}
function Yt(e, t, n) {
	let r = Ht(e, n);
	return t < r + zt && t + Rt > r;
}
function Xt({ x: e, y: t, tiles: n, level: r }) {
	let i = t + Lt, a = i >> j;
	if (a << j !== i) return !1;
	let o = e + Rt - 1 >> j;
	return ye(n, r.height, e >> j, a) || ye(n, r.height, o, a);
}
function Zt({ tiles: e, level: t }, n, r) {
	let i = r >> j, a = n + Rt - 1 >> j;
	return E(e, t.height, n >> j, i) || E(e, t.height, a, i);
}
// src/sim/random.ts
function Qt(e, t) {
	return e.random = e.random + 2654435769 | 0, Math.floor(v(e.random) / 4294967296 * t);
}
// src/sim/wind.ts
var $t = 112, en = 56, tn = 768, nn = 100;
function rn(e, t) {
	let { windTicks: n, windBlows: r } = e, i = e.level.winds;
	for (let a = 0; a < i.length; a++) n[a]--, n[a] <= 0 && (n[a] = 48, r[a] = +(Qt(e, nn) < i[a].chance), r[a] === 1 && on(e, i[a]) && O(t, Ue, e.x, e.y, a)), r[a] === 1 && on(e, i[a]) && sn(e, i[a].direction);
}
function an(e) {
	return e.level.winds.findIndex((t) => on(e, t));
}
function on({ x: e, y: t }, { left: n, top: r, right: i, bottom: a }) {
	let o = e + k / 2, s = t + A / 2;
	return o >= n && o < i && s >= r && s < a;
}
function sn(e, t) {
	let n = Math.imul(e.velocityX, t);
	if (n >= tn) return;
	let r = e.grounded === 0 ? $t : en;
	e.velocityX = Math.imul(Math.min(n + r, tn), t);
}
// src/env/observations/thingSignals.ts
var cn = 4, ln = 8 * b, un = 4 * b, dn = 10 * b, fn = 3 * b, pn = 7, mn = 6, hn = {
	regrets: null,
	questionBlocks: null,
	keys: {
		parts: [
			["holds a key", 1],
			["way to the nearest key", cn],
			["way to the nearest door", cn]
		],
		write(e, t, n) {
			t[n] = +!!Ye(e), En(e, Sn(e), t, n + 1), En(e, Cn(e), t, n + 1 + cn);
		},
		sight: (e) => [Sn(e), Cn(e)].filter((e) => e >= 0)
	},
	winds: {
		parts: [["wind", 3]],
		write(e, t, n) {
			let r = an(e), i = r >= 0;
			t[n] = +!!i, t[n + 1] = i ? Math.imul(e.windBlows[r], e.level.winds[r].direction) : 0, t[n + 2] = i ? e.windTicks[r] / 48 : 0;
		},
		sight: () => []
	},
	platforms: {
		parts: [["nearest platform", pn], ["second nearest platform", pn]],
		write(e, t, n) {
			t.fill(0, n, n + 14);
			let [r, i] = vn(e, e.platformWay.length, gn);
			r >= 0 && yn(e, r, t, n), i >= 0 && yn(e, i, t, n + pn);
		},
		sight: (e) => {
			let { height: t, width: n } = e.level;
			return vn(e, e.platformWay.length, gn).filter((e) => e >= 0).map((r) => xn(gn(e, r), Ut(e, r), n, t));
		}
	},
	outliers: {
		parts: [["nearest outlier", mn]],
		write(e, t, n) {
			t.fill(0, n, n + mn);
			let [r] = vn(e, e.outlierX.length, _n);
			r >= 0 && bn(e, r, t, n);
		},
		sight: (e) => {
			let { height: t, width: n } = e.level, [r] = vn(e, e.outlierX.length, _n);
			return r < 0 ? [] : [xn(_n(e, r), e.outlierY[r] + Et / 2, n, t)];
		}
	}
};
function gn(e, t) {
	return Ht(e, t) + zt / 2;
}
function _n({ outlierX: e, outlierAlive: t }, n) {
	return t[n] === 0 ? Infinity : e[n] + Tt / 2;
}
function vn(e, t, n) {
	let r = e.x + k / 2, i = (i) => {
		let a = -1, o = dn;
		for (let s = 0; s < t; s++) {
			let t = Math.abs(n(e, s) - r);
			s === i || t >= o || (a = s, o = t);
		}
		return a;
	}, a = i(-1);
	return [a, a < 0 ? -1 : i(a)];
}
function yn(e, t, n, r) {
	let { isUpright: i, length: a } = e.level.platforms[t], o = gn(e, t) - (e.x + k / 2), s = e.platformDirection[t], c = e.platformWay[t];
	n[r] = 1, n[r + 1] = o / dn, n[r + 2] = Dn(o / fn), n[r + 3] = Dn((Ut(e, t) - (e.y + A)) / un), n[r + 4] = i ? 0 : s, n[r + 5] = i ? s : 0, n[r + 6] = Dn((s > 0 ? a - c : c) / ln);
}
function bn(e, t, n, r) {
	let i = _n(e, t) - (e.x + k / 2), a = e.outlierY[t] + Et / 2 - (e.y + A / 2);
	n[r] = 1, n[r + 1] = i / dn, n[r + 2] = Dn(i / fn), n[r + 3] = Dn(a / un), n[r + 4] = e.outlierSideways[t], n[r + 5] = e.outlierDown[t];
}
function xn(e, t, n, r) {
	return Math.min(Math.max(Math.floor(e / b), 0), n - 1) * r + Math.min(Math.max(Math.floor(t / b), 0), r - 1);
}
function Sn(e) {
	return wn(e, e.level.keys, (t) => e.keyState[t] === 0);
}
function Cn(e) {
	let { level: t, tiles: n } = e;
	return wn(e, t.doors, (e) => n[t.doors[e]] !== T);
}
function wn(e, t, n) {
	let r = -1, i = Infinity;
	for (let a = 0; a < t.length; a++) {
		let o = Math.abs(Tn(e, t[a]));
		o >= i || !n(a) || (r = t[a], i = o);
	}
	return r;
}
function Tn({ x: e, level: t }, n) {
	return Math.floor(n / t.height) * b + b / 2 - (e + k / 2);
}
function En(e, t, n, r) {
	if (t < 0) {
		n.fill(0, r, r + cn);
		return;
	}
	let { level: i } = e, a = Tn(e, t), o = t % i.height * b + b / 2 - (e.y + A / 2);
	n[r] = 1, n[r + 1] = a / (i.width * b), n[r + 2] = Dn(a / ln), n[r + 3] = Dn(o / un);
}
function Dn(e) {
	return Math.max(-1, Math.min(e, 1));
}
// src/env/observations/layout.ts
var On = Object.keys(St);
function kn(e) {
	if (e.layoutVersion !== void 0) return e.layoutVersion;
	let t = e.tiles.reduce((e, t) => Math.max(e, C[t].since), 1);
	return On.reduce((t, n) => Math.max(t, An(e, n) ? St[n].since : 1), t);
}
function An(e, t) {
	return Object.values(St[t].fields).some((t) => t(e).length > 0);
}
function jn(e, t, n) {
	let r = [], i = [], a = [], o = t, s = (e) => {
		r.push(e), o += e[1];
	};
	for (let t = 2; t <= e; t++) {
		C.forEach(({ since: e }, r) => {
			e === t && (i.push({
				code: r,
				start: o
			}), s(n(r)));
		});
		for (let e of On) {
			let n = hn[e];
			St[e].since === t && n !== null && (a.push({
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
var Mn = ["b2b3fdf7", "1f460355"];
function Nn(e, t, n) {
	let r = g(0, [...t.map(({ name: e, length: t }) => `${e}: ${t}`), ...n === void 0 ? [] : [n]].join("\n")).toString(16).padStart(8, "0");
	return Mn.includes(r) ? "v1" : `v${e}.${r}`;
}
// src/env/observations/ownState.ts
var Pn = [
	["own speed", 2],
	["on the ground", 1],
	["jump timers", 3],
	["suitcase timers", 2],
	["facing and steering", 2],
	["place within the tile", 1]
], Fn = Pn.reduce((e, [, t]) => e + t, 0), { ATTACK_COOLDOWN_TICKS: In, ATTACK_TICKS: Ln, COYOTE_TICKS: Rn, HERO_WIDTH: zn, JUMP_BUFFER_TICKS: Bn, JUMP_HOLD_TICKS: Vn, MAX_FALL_SPEED: Hn, RUN_SPEED: Un } = et, { TILE: Wn } = y, Gn = zn / 2, Kn = Wn / 2, qn = Ln - In, Jn = Wn - 1;
function Yn(e, t, n) {
	t[n] = e.velocityX / Un, t[n + 1] = e.velocityY / Hn, t[n + 2] = e.grounded, t[n + 3] = e.coyoteTicks / Rn, t[n + 4] = e.jumpBufferTicks / Bn, t[n + 5] = e.jumpHoldTicks / Vn;
	let r = e.attackTicks - In;
	t[n + 6] = r > 0 ? r / qn : 0, t[n + 7] = e.attackTicks / Ln, t[n + 8] = e.facing, t[n + 9] = e.steering, t[n + 10] = (e.x + Gn & Jn) / Kn - 1;
}
// src/env/observations/features.ts
var { TILE_SHIFT: M } = pe, { HERO_HEIGHT: Xn, HERO_WIDTH: Zn } = et, { REGRET_HEIGHT: Qn, REGRET_WIDTH: $n } = ct, { SUBPIXELS: er, TILE: N, TILE_PX: tr } = y, nr = w("coin"), rr = w("crate"), ir = w("hazard"), ar = Float32Array.prototype.set, P = 1, F = 10, or = 4, sr = 3, cr = 8, lr = 2, ur = 5, I = Fn, dr = I + F, fr = dr + F, pr = fr + F, mr = pr + or, hr = mr + 1, gr = hr + 10, _r = gr + 3, vr = _r + 3, yr = Zn / 2, br = Xn / 2, xr = $n / 2, Sr = cr * N, Cr = lr * N, wr = 4 * N, Tr = {
	id: "features",
	label: "Features",
	help: "62 features: own speed and timers, the ground ahead, the nearest Regrets, coin and crate, the way to the bell.",
	forLevel: Er
};
function Er(e) {
	let { height: t } = e, n = e.width * N, r = Ur(e), i = kn(e), a = jn(i, vr, (e) => [`${C[e].id} by column`, F]), { size: o, slices: s } = bt([
		...Pn,
		["ground height by column", F],
		["gap by column", F],
		["hazard by column", F],
		["ceiling by column", or],
		["nearness of a crate", 1],
		["nearest regret", ur],
		["second nearest regret", ur],
		["nearest coin", 3],
		["way to the bell", 3],
		...a.parts
	]), c = a.signals.length > 0, l = e.keys.length > 0, u = Array(e.tiles.length * 2).fill(void 0), d = Pr(o), f = Mr();
	function p(i, o, s) {
		let l = i.x + yr, u = i.y + br, d = i.y + Xn, f = Ar(i, t), p = m(i, l >> M, f, jr(i, t));
		ar.call(o, p.entries, s + I), d !== (f + 1) * N && Ir(p.ground, d, o, s + I), Yn(i, o, s), Br(i, l, u, o, s + hr), Wr(i, r, l, u, o, s + gr);
		let h = e.bellX - l;
		if (o[s + _r] = h / n, o[s + _r + 1] = Or(h / Sr), o[s + _r + 2] = Or((e.bellY - u) / wr), c) for (let { signal: e, start: t } of a.signals) e.write(i, o, s + t);
	}
	function m(n, r, i, a) {
		if (n.cratesBroken !== 0 || l && Dr(n)) return h(n.tiles, r, i, a, d), d;
		let s = (r * t + i) * 2 + i - a, c = u[s];
		if (c !== void 0) return c;
		let f = Pr(o);
		return h(e.tiles, r, i, a, f), u[s] = f, f;
	}
	function h(n, r, i, o, s) {
		Nr(n, e, {
			heroColumn: r,
			feetRow: i,
			headRow: o
		}, f), Fr(f, i, t, s), a.tiles.length > 0 && g(n, r, i, s);
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
		let n = e.x + yr >> M, r = Ar(e, t), i = a.tiles.flatMap(({ code: t }) => Array.from({ length: F }, (i, a) => {
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
			...Kr(t, f),
			...v(t),
			...qr(t),
			...Jr(t, r),
			Yr(e)
		];
	}
	return {
		layout: Nn(i, s),
		size: o,
		slices: s,
		write: p,
		sight: y
	};
}
function Dr({ keyState: e }) {
	for (let t = 0; t < e.length; t++) if (e[t] !== 0) return !0;
	return !1;
}
function Or(e) {
	return e < -1 ? -1 : Math.min(e, 1);
}
function kr(e, t) {
	return e < 0 ? 0 : e >= t ? t - 1 : e;
}
function Ar({ y: e }, t) {
	return kr(e + Xn - 1 >> M, t);
}
function jr({ y: e }, t) {
	return kr(e >> M, t);
}
function Mr() {
	return {
		groundRows: new Float64Array(F),
		hazards: new Uint8Array(F),
		clearances: new Uint8Array(or),
		crate: -1
	};
}
function Nr(e, { width: t, height: n }, { heroColumn: r, feetRow: i, headRow: a }, o) {
	let { groundRows: s, hazards: c, clearances: l } = o;
	o.crate = -1;
	for (let a = 9; a >= 0; a--) {
		let l = r - P + a, u = l >= 0 && l < t, d = u ? Lr(e, n, l, i) : -Infinity;
		s[a] = d, c[a] = u ? Rr(e, n, l, i, d) : 0, u && a >= P && e[l * n + i] === rr && (o.crate = a);
	}
	for (let i = 0; i < or; i++) {
		let o = r + i;
		l[i] = o < t ? zr(e, n, o, a) : 0;
	}
}
function Pr(e) {
	return {
		entries: new Float32Array(e - I),
		ground: new Float64Array(F)
	};
}
function Fr({ groundRows: e, hazards: t, clearances: n, crate: r }, i, a, o) {
	let { entries: s, ground: c } = o;
	s[mr - I] = r < 0 ? 0 : 1 - (r - P) / 9;
	for (let n = 0; n < F; n++) c[n] = e[n] * N, s[dr - I + n] = +(e[n] === a), s[fr - I + n] = t[n];
	Ir(c, (i + 1) * N, s, 0);
	for (let e = 0; e < or; e++) s[pr - I + e] = 1 - n[e] / sr;
}
function Ir(e, t, n, r) {
	for (let i = 0; i < F; i++) n[r + i] = Or((t - e[i]) / wr);
}
function Lr(e, t, n, r) {
	let i = r;
	if (E(e, t, n, i)) {
		for (; E(e, t, n, i - 1);) i--;
		return i;
	}
	for (i++; i < t && !ye(e, t, n, i);) i++;
	return i;
}
function Rr(e, t, n, r, i) {
	for (let a = r; a < i; a++) if (e[n * t + a] === ir) return 1;
	return 0;
}
function zr(e, t, n, r) {
	let i = 0;
	for (; i < sr && !E(e, t, n, r - 1 - i);) i++;
	return i;
}
function Br(e, t, n, r, i) {
	let a = Hr(e, t, -1);
	if (a < 0) return;
	Vr(e, a, t, n, r, i);
	let o = Hr(e, t, a);
	o >= 0 && Vr(e, o, t, n, r, i + ur);
}
function Vr(e, t, n, r, i, a) {
	let o = e.regretX[t] + xr - n;
	i[a] = 1, i[a + 1] = o / Sr, i[a + 2] = Or(o / Cr), i[a + 3] = Or((e.regretY[t] + Qn / 2 - r) / wr), i[a + 4] = e.regretDirection[t];
}
function Hr({ regretX: e, regretAlive: t }, n, r) {
	let i = xr - n, a = -1, o = Sr;
	for (let n = 0; n < e.length; n++) {
		let s = Math.abs(e[n] + i);
		s >= o || t[n] === 0 || n === r || (a = n, o = s);
	}
	return a;
}
function Ur({ tiles: e, width: t, height: n }) {
	let r = Int32Array.from([...e.keys()].filter((t) => e[t] === nr)), i = r.map((e) => Math.floor(e / n) * N + N / 2);
	return {
		cell: r,
		x: i,
		y: r.map((e) => e % n * N + N / 2),
		firstInSight: Int32Array.from({ length: t }, (e, t) => {
			let n = i.findIndex((e) => e >= (t - cr) * N);
			return n < 0 ? r.length : n;
		})
	};
}
function Wr(e, t, n, r, i, a) {
	let o = Gr(e, t, n);
	o < 0 || (i[a] = 1, i[a + 1] = (t.x[o] - n) / Sr, i[a + 2] = Or((t.y[o] - r) / wr));
}
function Gr(e, t, n) {
	let r = -1, i = Sr;
	for (let a = t.firstInSight[n >> M]; a < t.cell.length; a++) {
		let o = t.x[a] - n;
		if (o >= i) break;
		e.tiles[t.cell[a]] !== nr || Math.abs(o) >= i || (i = Math.abs(o), r = a);
	}
	return r;
}
function Kr(e, t) {
	let { width: n, height: r } = e.level, i = {
		heroColumn: e.x + yr >> M,
		feetRow: Ar(e, r),
		headRow: jr(e, r)
	};
	Nr(e.tiles, e.level, i, t);
	let { heroColumn: a, feetRow: o, headRow: s } = i, { groundRows: c, hazards: l, clearances: u, crate: d } = t, f = [];
	for (let t = 0; t < F; t++) {
		let i = a - P + t;
		if (i < 0 || i >= n) continue;
		let p = c[t];
		p === r ? f.push(L("gap", i, r - 1)) : f.push({
			...L("ground", i, p),
			height: 3
		});
		for (let n = o; l[t] === 1 && n < p; n++) e.tiles[i * r + n] === ir && f.push(L("hazard", i, n));
		t === d && f.push(L("crate", i, o));
		let m = t < P ? sr : u[t - P] ?? sr;
		if (m < sr) {
			let e = (s - m) * tr;
			f.push({
				kind: "ceiling",
				x: i * tr,
				y: e - 3,
				width: tr,
				height: 3
			});
		}
	}
	return f;
}
function qr(e) {
	let t = e.x + yr, n = Hr(e, t, -1);
	return [n, n < 0 ? -1 : Hr(e, t, n)].filter((e) => e >= 0).map((t) => ({
		kind: "regret",
		x: e.regretX[t] / er,
		y: e.regretY[t] / er,
		width: $n / er,
		height: Qn / er
	}));
}
function Jr(e, t) {
	let n = Gr(e, t, e.x + yr);
	return n < 0 ? [] : [L("coin", t.x[n] >> M, t.y[n] >> M)];
}
function Yr(e) {
	return L("bell", e.bellX >> M, e.bellY >> M);
}
function L(e, t, n) {
	return {
		kind: e,
		x: t * tr,
		y: n * tr,
		width: tr,
		height: tr
	};
}
var Xr = 17, Zr = {
	regrets: {
		picture: [
			"999",
			"992",
			"999",
			"9.9"
		],
		draw: di
	},
	questionBlocks: null,
	keys: {
		picture: ["ee", "e."],
		draw: fi
	},
	winds: {
		picture: [
			"..7.",
			"7777",
			"..7."
		],
		draw: pi
	},
	platforms: {
		picture: ["cccccccccccc", ".5........5."],
		draw: mi
	},
	outliers: {
		picture: [
			"9.9",
			"992",
			".9."
		],
		draw: hi
	}
}, Qr = Object.keys(St), $r = [
	"bbb",
	"bbf",
	"bbb",
	"b.b"
], ei = ["ddd", "ddd"], ti = ["d"], ni = [
	".ff.",
	".ff.",
	"ffff",
	".3.."
], ri = C.map(({ pixels: e }) => gi(e.split(" "))), ii = gi($r), ai = gi(ei), oi = gi(ti), si = gi(ni), ci = Object.values(Zr).flatMap((e) => e === null ? [] : [{
	draw: e.draw,
	sprite: gi(e.picture)
}]);
function li(e, t) {
	for (let n = 0; n < ci.length; n++) ci[n].draw(e, ci[n].sprite, t);
}
function ui(e) {
	let t = C.filter(({ since: t }) => t <= e).map(({ id: e, pixels: t }) => [e, t]), n = Qr.flatMap((t) => {
		let n = Zr[t];
		return n !== null && St[t].since <= e ? [[t, n.picture]] : [];
	});
	return JSON.stringify([
		t,
		n,
		$r,
		ei,
		ti,
		ni
	]);
}
function di({ regretX: e, regretY: t, regretDirection: n, regretAlive: r }, i, a) {
	for (let o = 0; o < e.length; o++) r[o] !== 0 && a(i, e[o] + lt / 2, t[o] + ut, n[o] < 0);
}
function fi(e, t, n) {
	Ye(e) && n(t, e.x + k / 2, e.y, !1);
}
function pi(e, t, n) {
	let r = an(e);
	r < 0 || e.windBlows[r] === 0 || n(t, e.x + k / 2, e.y - b, e.level.winds[r].direction < 0);
}
function mi(e, t, n) {
	for (let r = 0; r < e.platformWay.length; r++) {
		let i = Ut(e, r) + t.height * b / 4;
		n(t, Ht(e, r) + zt / 2, i, !1);
	}
}
function hi({ outlierX: e, outlierY: t, outlierSideways: n, outlierAlive: r }, i, a) {
	for (let o = 0; o < e.length; o++) r[o] !== 0 && a(i, e[o] + Tt / 2, t[o] + Et, n[o] < 0);
}
function gi(e) {
	let t = [...e.join("")].map((e) => e === "." ? 0 : Number.parseInt(e, 16));
	return {
		width: e[0].length,
		height: e.length,
		greys: Float32Array.from(t, (e) => e * Xr / 255)
	};
}
// src/env/observations/pixels.ts
var { ATTACK_COOLDOWN_TICKS: _i, HERO_HEIGHT: vi, HERO_WIDTH: yi } = et, R = 10, bi = yi / 2, xi = 42, Si = 28, Ci = 1176, wi = 13, Ti = 17, Ei = 3, Di = 2, Oi = {
	frames: 2,
	height: Si,
	width: xi
}, ki = bt([["picture one decision before", Ci], ["picture now", Ci]]), Ai = {
	id: "pixels",
	label: "Pixels",
	help: "A grey picture of 42 × 28 pixels around the hero, now and one decision before. Needs more decisions and time than features.",
	forLevel: ji
};
function ji(e) {
	let { size: t, slices: n } = ki, r = kn(e), i = Ii();
	function a(e, n, r, a = e) {
		n.fill(0, r, r + t);
		let s = Pi(e), c = Fi(e);
		i.begin(n, r, s, c), o(a), i.begin(n, r + Ci, s, c), o(e);
	}
	function o(t) {
		i.tiles(t), i.stamp(si, e.bellX, e.bellY + Ni, !1), li(t, i.stamp), s(t);
	}
	function s({ x: e, y: t, facing: n, attackTicks: r }) {
		let a = e + bi, o = t + vi;
		i.stamp(ii, a, o, n < 0), r > _i ? i.stamp(ai, a + n * (Ei << R), o - Mi, n < 0) : r > 0 && i.stamp(oi, a + n * (Di << R), o, n < 0);
	}
	return {
		layout: Nn(r, n, ui(r)),
		size: t,
		slices: n,
		picture: Oi,
		looksBack: !0,
		write: a,
		sight: Li
	};
}
var Mi = 1 << R, Ni = 2 << R;
function Pi({ x: e }) {
	return (e + bi >> R) - wi;
}
function Fi({ y: e }) {
	return (e + vi - 1 >> R) - Ti;
}
function Ii() {
	let e = /* @__PURE__ */ new Float32Array(), t = 0, n = 0, r = 0;
	function i({ width: n, height: r, greys: i }, a, o, s) {
		let c = a < 0 ? -a : 0, l = a + n > xi ? xi - a : n, u = o + r > Si ? Si - o : r;
		for (let r = o < 0 ? -o : 0; r < u; r++) {
			let u = t + (o + r) * xi + a, d = r * n;
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
			let o = Math.floor(r / 4), s = Math.floor((r + Si - 1) / 4), c = Math.floor((n + xi - 1) / 4);
			for (let l = Math.floor(n / 4); l <= c; l++) {
				let c = l < 0 || l >= t;
				for (let t = o; t <= s; t++) {
					let o = c ? de : t < 0 || t >= a ? T : e[l * a + t];
					o !== T && i(ri[o], l * 4 - n, t * 4 - r, !1);
				}
			}
		},
		stamp(e, t, a, o) {
			i(e, (t >> R) - (e.width >> 1) - n, (a - 1 >> R) - (e.height - 1) - r, o);
		}
	};
}
function Li(e) {
	return [{
		kind: "window",
		x: Pi(e) * 4,
		y: Fi(e) * 4,
		width: xi * 4,
		height: Si * 4
	}];
}
// src/env/observations/tiles.ts
var Ri = 3, zi = 11, Bi = 3, Vi = 7, Hi = 77, Ui = C.filter(({ seenAs: e, since: t }, n) => n !== T && !e && t === 1), Wi = Fn + 2, Gi = Wi + Ui.length * Hi, Ki = Gi + Hi, qi = Ki + Hi, Ji = {
	id: "tiles",
	label: "Tiles",
	help: "A window of 11 × 7 tiles around the hero, one layer per kind of object, and the hero’s own motion.",
	forLevel: Yi
};
function Yi(e) {
	let { width: t, height: n } = e, r = kn(e), i = jn(r, qi, (e) => [`${C[e].id} tiles`, Hi]), { size: a, slices: o } = bt([
		...Pn,
		["way to the bell", 2],
		...Ui.map(({ id: e }) => [`${e} tiles`, Hi]),
		["regrets by direction", Hi],
		["bell", Hi],
		...i.parts
	]), s = Int32Array.from(C, ({ id: e, seenAs: t = e }) => {
		let n = Ui.findIndex((e) => e.id === t);
		return n >= 0 ? Wi + n * Hi : i.tiles.find(({ code: e }) => C[e].id === t)?.start ?? Wi;
	}), c = s[de];
	function l(r, o, s) {
		o.fill(0, s, s + a), Yn(r, o, s);
		let c = r.x + k / 2, l = r.y + A / 2;
		o[s + Fn] = (e.bellX - c) / (t * b), o[s + Fn + 1] = (e.bellY - l) / (n * b);
		let d = (c >> 12) - Ri, f = (l >> 12) - Bi;
		u(r.tiles, d, f, o, s);
		for (let e = 0; e < r.regretX.length; e++) {
			if (r.regretAlive[e] === 0) continue;
			let t = (r.regretX[e] + lt / 2 >> 12) - d, n = (r.regretY[e] + ut / 2 >> 12) - f;
			Xi(t, n) && (o[s + Gi + t * Vi + n] = r.regretDirection[e]);
		}
		let p = (e.bellX >> 12) - d, m = (e.bellY >> 12) - f;
		Xi(p, m) && (o[s + Ki + p * Vi + m] = 1);
		for (let { signal: e, start: t } of i.signals) e.write(r, o, s + t);
	}
	function u(e, r, i, a, o) {
		let l = i < 0 ? -i : 0, u = i + Vi > n ? n - i : Vi;
		for (let d = 0; d < zi; d++) {
			let f = o + d * Vi, p = r + d;
			if (p < 0 || p >= t) {
				for (let e = 0; e < Vi; e++) a[c + f + e] = 1;
				continue;
			}
			let m = p * n + i;
			for (let t = l; t < u; t++) {
				let n = e[m + t];
				n !== T && (a[s[n] + f + t] = 1);
			}
		}
	}
	return {
		layout: Nn(r, o),
		size: a,
		slices: o,
		write: l,
		sight: Zi
	};
}
function Xi(e, t) {
	return e >= 0 && e < zi && t >= 0 && t < Vi;
}
function Zi(e) {
	let t = (e.x + k / 2 >> 12) - Ri, n = (e.y + A / 2 >> 12) - Bi;
	return [{
		kind: "window",
		x: t * 16,
		y: n * 16,
		width: zi * 16,
		height: Vi * 16
	}];
}
// src/env/observations/index.ts
var Qi = [
	Tr,
	Ji,
	Ai
], $i = /* @__PURE__ */ new WeakMap();
function ea(e, t) {
	let n = $i.get(t) ?? /* @__PURE__ */ new Map();
	$i.set(t, n);
	let r = n.get(e);
	if (r) return r;
	let i = Qi.find((t) => t.id === e);
	if (!i) throw Error(`No observation "${e}". There are: ${Qi.map((e) => e.id).join(", ")}.`);
	let a = i.forLevel(t);
	return n.set(e, a), a;
}
// src/env/rewards/index.ts
var z = [
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
function ta(e) {
	for (let t of Object.keys(e)) if (!z.some((e) => e.id === t)) throw Error(`No reward term "${t}". There are: ${z.map((e) => e.id).join(", ")}.`);
	return Float64Array.from(z, (t) => e[t.id] ?? t.defaultWeight);
}
// src/sim/endless/ids.ts
var na = "endless", ra = 999999, ia = {
	seed: 1,
	difficulty: .3
}, aa = "-left", oa = /^endless(2?)-(0|[1-9]\d{0,5})-(0|[1-9]\d?|100)(-left)?$/;
function sa({ seed: e, difficulty: t, bell: n, generator: r }) {
	return `${r === 1 ? na : "endless2"}-${e}-${Math.round(t * 100)}${n === "left" ? aa : ""}`;
}
function ca(e) {
	let [, t, n, r, i] = oa.exec(e) ?? [];
	return n === void 0 ? null : {
		seed: Number(n),
		difficulty: Number(r) / 100,
		...i !== void 0 && { bell: "left" },
		...t === "" && { generator: 1 }
	};
}
// src/env/columns.ts
function la(e, t) {
	return {
		observations: new Float32Array(e * t),
		finalObservations: new Float32Array(e * t),
		rewards: new Float32Array(e),
		terminated: new Uint8Array(e),
		truncated: new Uint8Array(e),
		success: new Uint8Array(e)
	};
}
function ua({ observations: e, finalObservations: t, rewards: n, terminated: r, truncated: i, success: a }) {
	t.set(e);
	for (let e of [
		n,
		r,
		i,
		a
	]) e.fill(0);
}
// src/algorithms/shared/schema.ts
function da(e) {
	let t = {};
	for (let [n, r] of Object.entries(e)) t[n] = r.default;
	return t;
}
// src/shared/joinedBytes.ts
function fa(e) {
	let t = new Uint8Array(e.reduce((e, { length: t }) => e + t, 0)), n = 0;
	for (let r of e) t.set(r, n), n += r.length;
	return t;
}
// src/env/rowStates.ts
function pa(e, { seeds: t, sums: n }) {
	return {
		save() {
			let r = Array.from({ length: e.count }, (t, n) => e.startOf(n));
			return {
				seeds: Uint32Array.from(r, ({ seed: e }) => e),
				lengths: Uint32Array.from(r, (e) => e.actions.length),
				actions: fa(r.map(({ actions: e }) => e)),
				streams: Uint32Array.from(t().flatMap((e) => [...e.save()])),
				sums: n.save()
			};
		},
		load(r) {
			e.startFrom(ha(r, e.count));
			let i = d(u(r, "streams"), new Uint32Array(ma * e.count));
			t().forEach((e, t) => {
				e.load(i.slice(ma * t, ma * (t + 1)));
			}), n.load(d(u(r, "sums"), n.save()));
		}
	};
}
var ma = 4;
function ha(e, t) {
	let n = d(u(e, "seeds"), new Uint32Array(t)), r = d(u(e, "lengths"), new Uint32Array(t)), i = r.reduce((e, t) => e + t, 0), a = d(u(e, "actions"), /* @__PURE__ */ new Uint8Array(), i), o = 0;
	return Array.from(n, (e, t) => (o += r[t], {
		seed: e,
		actions: a.slice(o - r[t], o)
	}));
}
// src/env/vectorise.ts
function ga(e, t) {
	return h(e, "episodes").split(`row ${t}`);
}
// assets/levels/cellar.tmj
var _a = JSON.parse("{\"compressionlevel\":-1,\"height\":11,\"infinite\":false,\"layers\":[{\"data\":[0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,29,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,29,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,29,0,0,0,0,0,0,0,0,30,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,30,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,30,0,0,0,0,0,0,44,0,30,0,0,0,0,0,0,0,0,44,0,0,0,0,0,0,0,0,0,0,0,44,0,0,0,0,0,0,44,0,0,0,0,30,0,0,46,0,44,0,0,0,0,0,0,0,44,0,0,30,0,0,0,0,0,0,0,0,30,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,46,0,0,0,0,0,0,0,30,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,30,0,0,0,0,0,0,0,0,30,0,46,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,30,0,0,0,0,0,0,0,0,0,0,0,0,0,46,0,30,0,0,0,0,0,36,0,0,30,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,30,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,31,0,0,0,0,0,37,0,0,31,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,31,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0],\"height\":11,\"id\":1,\"name\":\"decoration\",\"opacity\":1,\"type\":\"tilelayer\",\"visible\":true,\"width\":58,\"x\":0,\"y\":0},{\"data\":[16,16,16,16,16,16,16,16,16,16,16,16,16,16,16,16,16,16,16,16,16,16,16,16,16,16,16,16,16,16,16,16,16,16,16,16,16,16,16,16,16,16,16,16,16,16,16,16,16,16,16,16,16,16,16,16,16,16,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,6,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,6,6,6,6,6,6,6,6,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,6,6,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,6,6,6,6,6,6,6,6,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,6,6,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,6,6,6,6,6,6,6,6,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,6,6,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,13,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,6,6,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,13,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,6,6,6,6,6,6,0,0,0,0,0,0,6,6,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,6,6,6,6,6,6,6,6,6,6,6,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,6,6,6,6,6,6,0,0,0,0,0,0,6,6,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,12,0,6,6,6,6,6,6,6,6,6,6,6,0,0,0,0,0,0,0,0,0,0,0,6,6,6,6,6,6,6,6,6,6,6,0,0,6,6,6,6,6,6,6,6,6,6,6,6,6,6,0,0,0,6,6,6,6,6,6,6,6,6,6,6,6,6,6,6,6,6,6,6,6,6,0,0,0,6,6,6,6,6,6,6,6,6,6,6,6,6,6,6,6,6,6,6,6,6,6,6,6,6,6,6,6,6,6,6,0,0,0,6,6,6,6,6,6,6,6,6,6,6,6,6,6,6,6,6,6,6,6,6,0,0,0,6,6,6,6,6,6,6,6,6,6,6,6,6,6,6,6,6,6,6,6,6,6],\"height\":11,\"id\":2,\"name\":\"ground\",\"opacity\":1,\"type\":\"tilelayer\",\"visible\":true,\"width\":58,\"x\":0,\"y\":0},{\"draworder\":\"topdown\",\"id\":3,\"name\":\"things\",\"objects\":[{\"height\":0,\"id\":1,\"name\":\"\",\"point\":true,\"rotation\":0,\"type\":\"start\",\"visible\":true,\"width\":0,\"x\":56,\"y\":136},{\"height\":0,\"id\":2,\"name\":\"\",\"point\":true,\"rotation\":0,\"type\":\"bell\",\"visible\":true,\"width\":0,\"x\":888,\"y\":120},{\"height\":0,\"id\":3,\"name\":\"\",\"point\":true,\"properties\":[{\"name\":\"direction\",\"type\":\"string\",\"value\":\"left\"}],\"rotation\":0,\"type\":\"regret\",\"visible\":true,\"width\":0,\"x\":408,\"y\":104},{\"height\":0,\"id\":4,\"name\":\"over the first gap\",\"point\":true,\"rotation\":0,\"type\":\"milestone\",\"visible\":true,\"width\":0,\"x\":216,\"y\":136},{\"height\":0,\"id\":5,\"name\":\"up the first step\",\"point\":true,\"rotation\":0,\"type\":\"milestone\",\"visible\":true,\"width\":0,\"x\":312,\"y\":104},{\"height\":0,\"id\":6,\"name\":\"over the second gap\",\"point\":true,\"rotation\":0,\"type\":\"milestone\",\"visible\":true,\"width\":0,\"x\":600,\"y\":136},{\"height\":0,\"id\":7,\"name\":\"up the stairs\",\"point\":true,\"rotation\":0,\"type\":\"milestone\",\"visible\":true,\"width\":0,\"x\":744,\"y\":88}],\"opacity\":1,\"type\":\"objectgroup\",\"visible\":true,\"x\":0,\"y\":0}],\"nextlayerid\":4,\"nextobjectid\":8,\"orientation\":\"orthogonal\",\"properties\":[{\"name\":\"lesson\",\"type\":\"string\",\"value\":\"Nothing pays but the bell, and chance never rings it. Show the hero the way first.\"},{\"name\":\"look\",\"type\":\"string\",\"value\":\"cellar\"},{\"name\":\"name\",\"type\":\"string\",\"value\":\"Cellar\"},{\"name\":\"onlyReward\",\"type\":\"string\",\"value\":\"bell\"},{\"name\":\"timeLimitDecisions\",\"type\":\"int\",\"value\":120}],\"renderorder\":\"right-down\",\"tiledversion\":\"1.10.2\",\"tileheight\":16,\"tilesets\":[{\"firstgid\":1,\"source\":\"tiles.tsj\"}],\"tilewidth\":16,\"type\":\"map\",\"version\":\"1.10\",\"width\":58}"), va = JSON.parse("{\"compressionlevel\":-1,\"height\":11,\"infinite\":false,\"layers\":[{\"data\":[0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,44,0,0,0,0,0,0,44,0,0,0,0,0,0,44,0,0,0,0,0,0,44,0,0,0,0,0,0,36,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,37,0,0,47,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,19,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,40,41,0,0,0,0,0,0,0,27,0,0,0,0,0,0,20,0,0,0,0,0,0,0,33,34,35,0,0,0,0,0,0,0,42,43,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0],\"height\":11,\"id\":1,\"name\":\"decoration\",\"opacity\":1,\"type\":\"tilelayer\",\"visible\":true,\"width\":34,\"x\":0,\"y\":0},{\"data\":[7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,9,10,10,10,10,10,10,10,10,10,10,10,10,10,10,10,10,10,10,10,10,10,10,10,10,11,0,0,0,1,1,1,3,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,4,4,4,4,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,4,4,5,4,1,1,1,1,3,0,0,0,0,2,1,3,0,0,0,0,2,1,1,1,1,1,1,1,1,1,1,1,1,1,4,4,4,4,4,5,4,4,4,0,0,0,0,4,4,4,0,0,0,0,4,4,4,5,4,4,4,4,4,5,4,4,4,4,4,4,5,4,4,4,4,4,5,0,0,0,0,4,5,4,0,0,0,0,5,4,4,4,4,4,5,4,4,4,4,4,5,4],\"height\":11,\"id\":2,\"name\":\"ground\",\"opacity\":1,\"type\":\"tilelayer\",\"visible\":true,\"width\":34,\"x\":0,\"y\":0},{\"draworder\":\"topdown\",\"id\":3,\"name\":\"things\",\"objects\":[{\"id\":1,\"name\":\"\",\"type\":\"bell\",\"x\":376,\"y\":104,\"width\":0,\"height\":0,\"rotation\":0,\"visible\":true,\"point\":true},{\"id\":2,\"name\":\"\",\"type\":\"start\",\"x\":24,\"y\":88,\"width\":0,\"height\":0,\"rotation\":0,\"visible\":true,\"point\":true},{\"id\":3,\"name\":\"along the edge\",\"type\":\"milestone\",\"x\":64,\"y\":112,\"width\":256,\"height\":16,\"rotation\":0,\"visible\":true},{\"id\":4,\"name\":\"the safe way\",\"type\":\"milestone\",\"x\":144,\"y\":64,\"width\":176,\"height\":16,\"rotation\":0,\"visible\":true},{\"id\":5,\"name\":\"over the abyss\",\"type\":\"milestone\",\"x\":328,\"y\":120,\"width\":0,\"height\":0,\"rotation\":0,\"visible\":true,\"point\":true}],\"opacity\":1,\"type\":\"objectgroup\",\"visible\":true,\"x\":0,\"y\":0}],\"nextlayerid\":4,\"nextobjectid\":6,\"orientation\":\"orthogonal\",\"properties\":[{\"name\":\"lesson\",\"type\":\"string\",\"value\":\"Short along the edge, or long and safe: Q-learning dares, SARSA knows that it stumbles.\"},{\"name\":\"look\",\"type\":\"string\",\"value\":\"terrace\"},{\"name\":\"name\",\"type\":\"string\",\"value\":\"Cliff Walk\"},{\"name\":\"timeLimitDecisions\",\"type\":\"int\",\"value\":200}],\"renderorder\":\"right-down\",\"tiledversion\":\"1.10.2\",\"tileheight\":16,\"tilesets\":[{\"firstgid\":1,\"source\":\"tiles.tsj\"}],\"tilewidth\":16,\"type\":\"map\",\"version\":\"1.10\",\"width\":34}"), ya = JSON.parse("{\"compressionlevel\":-1,\"height\":11,\"infinite\":false,\"layers\":[{\"data\":[0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,27,0,0,0,0,0,0,0,33,34,35,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0],\"height\":11,\"id\":1,\"name\":\"decoration\",\"opacity\":1,\"type\":\"tilelayer\",\"visible\":true,\"width\":20,\"x\":0,\"y\":0},{\"data\":[16,16,16,16,16,16,16,16,16,16,16,16,16,16,16,16,16,16,16,16,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,8,8,8,8,0,0,0,0,0,0,0,0,0,0,0,0,8,8,8,8,8,8,8,8,0,0,0,0,0,0,0,0,0,0,0,0,8,8,8,8,8,8,8,8,0,0,0,0,0,0,0,0,0,0,0,0,8,8,8,8,8,8,8,8,0,0,0,0,0,0,0,0,0,0,0,0,8,8,8,8,8,8,8,8,0,0,0,0,0,0,0,0,0,0,0,0,8,8,8,8,8,8,8,8,0,0,0,14,14,14,0,0,0,0,0,0,8,8,8,8,8,8,8,8,0,0,0,0,0,0,0,0,0,0,0,0,8,8,8,8,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,4,4,5,4,4,4,4,4,5,4,4,4,4,4,5,4,4,4,4,4],\"height\":11,\"id\":2,\"name\":\"ground\",\"opacity\":1,\"type\":\"tilelayer\",\"visible\":true,\"width\":20,\"x\":0,\"y\":0},{\"draworder\":\"topdown\",\"id\":3,\"name\":\"things\",\"objects\":[{\"id\":1,\"name\":\"\",\"type\":\"bell\",\"x\":232,\"y\":120,\"width\":0,\"height\":0,\"rotation\":0,\"visible\":true,\"point\":true},{\"id\":2,\"name\":\"\",\"type\":\"start\",\"x\":72,\"y\":136,\"width\":0,\"height\":0,\"rotation\":0,\"visible\":true,\"point\":true},{\"id\":3,\"name\":\"half way\",\"type\":\"milestone\",\"x\":160,\"y\":136,\"width\":0,\"height\":0,\"rotation\":0,\"visible\":true,\"point\":true}],\"opacity\":1,\"type\":\"objectgroup\",\"visible\":true,\"x\":0,\"y\":0}],\"nextlayerid\":4,\"nextobjectid\":4,\"orientation\":\"orthogonal\",\"properties\":[{\"name\":\"lesson\",\"type\":\"string\",\"value\":\"The test bench: so small that every algorithm finds the bell in seconds.\"},{\"name\":\"look\",\"type\":\"string\",\"value\":\"corridor\"},{\"name\":\"name\",\"type\":\"string\",\"value\":\"Corridor\"},{\"name\":\"timeLimitDecisions\",\"type\":\"int\",\"value\":40}],\"renderorder\":\"right-down\",\"tiledversion\":\"1.10.2\",\"tileheight\":16,\"tilesets\":[{\"firstgid\":1,\"source\":\"tiles.tsj\"}],\"tilewidth\":16,\"type\":\"map\",\"version\":\"1.10\",\"width\":20}"), ba = JSON.parse("{\"compressionlevel\":-1,\"height\":11,\"infinite\":false,\"layers\":[{\"data\":[0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,44,0,0,0,0,0,0,0,0,0,44,0,0,0,0,0,0,0,0,0,0,0,0,0,44,0,0,0,0,0,0,0,0,0,0,0,0,44,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,36,0,0,0,0,0,0,0,0,0,0,0,0,36,0,0,0,0,0,0,0,0,0,0,0,0,0,36,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,47,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,37,0,0,0,0,0,0,0,0,0,0,0,0,37,0,0,0,0,0,0,0,0,0,0,0,0,0,37,0,0,0,0,0,33,34,35,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0],\"height\":11,\"id\":1,\"name\":\"decoration\",\"opacity\":1,\"type\":\"tilelayer\",\"visible\":true,\"width\":64,\"x\":0,\"y\":0},{\"data\":[7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,16,16,16,16,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,16,16,16,16,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,16,16,16,16,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,16,16,16,16,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,16,16,16,16,0,0,0,0,0,0,0,0,53,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,16,16,16,16,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,16,7,7,7,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,54,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,2,3,0,0,0,0,0,0,0,0,0,0,0,0,2,3,0,0,0,0,0,0,0,0,0,0,0,0,2,3,0,0,0,0,0,0,0,0,0,0,0,0,0,54,0,0,0,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,4,5,1,1,1,1,1,1,1,1,1,1,1,1,4,4,1,1,1,1,1,1,1,1,1,1,1,1,4,4,1,1,1,1,1,1,1,1,1,1,1,1,1,4,1,1,1,4,4,4,4,4,4,4,4,4,5,4,4,4,4,4,4,4,4,4,4,5,4,4,4,4,4,4,4,4,4,4,5,4,4,4,4,4,4,4,4,4,4,5,4,4,4,4,4,4,4,4,4,4,5,4,4,4,4,4,4,4,4,4,4],\"height\":11,\"id\":2,\"name\":\"ground\",\"opacity\":1,\"type\":\"tilelayer\",\"visible\":true,\"width\":64,\"x\":0,\"y\":0},{\"draworder\":\"topdown\",\"id\":3,\"name\":\"things\",\"objects\":[{\"height\":0,\"id\":1,\"name\":\"\",\"point\":true,\"rotation\":0,\"type\":\"start\",\"visible\":true,\"width\":0,\"x\":56,\"y\":136},{\"height\":0,\"id\":2,\"name\":\"\",\"point\":true,\"rotation\":0,\"type\":\"bell\",\"visible\":true,\"width\":0,\"x\":1000,\"y\":120},{\"height\":32,\"id\":3,\"name\":\"the key\",\"rotation\":0,\"type\":\"milestone\",\"visible\":true,\"width\":48,\"x\":112,\"y\":64},{\"height\":128,\"id\":4,\"name\":\"the door reached\",\"rotation\":0,\"type\":\"milestone\",\"visible\":true,\"width\":96,\"x\":864,\"y\":16}],\"opacity\":1,\"type\":\"objectgroup\",\"visible\":true,\"x\":0,\"y\":0}],\"nextlayerid\":4,\"nextobjectid\":5,\"orientation\":\"orthogonal\",\"properties\":[{\"name\":\"lesson\",\"type\":\"string\",\"value\":\"A key beside the start opens the door at the end: λ or n-step returns carry the bell’s reward back to it.\"},{\"name\":\"name\",\"type\":\"string\",\"value\":\"Key and Door\"},{\"name\":\"timeLimitDecisions\",\"type\":\"int\",\"value\":180}],\"renderorder\":\"right-down\",\"tiledversion\":\"1.10.2\",\"tileheight\":16,\"tilesets\":[{\"firstgid\":1,\"source\":\"tiles.tsj\"}],\"tilewidth\":16,\"type\":\"map\",\"version\":\"1.10\",\"width\":64}"), xa = JSON.parse("{\"compressionlevel\":-1,\"height\":11,\"infinite\":false,\"layers\":[{\"data\":[0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,29,0,0,0,0,29,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,38,0,0,38,0,0,0,0,29,0,0,0,0,0,0,0,0,0,0,0,0,0,0,29,38,0,0,38,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,30,0,0,0,0,30,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,39,21,22,39,0,0,0,0,30,0,0,0,0,0,0,0,0,0,0,0,0,0,0,30,39,0,0,39,0,0,0,0,0,0,0,0,0,0,0,0,21,22,0,0,21,22,0,0,0,30,0,21,22,0,30,0,21,22,0,0,21,22,0,0,0,0,0,0,0,0,39,23,24,39,0,0,0,0,30,0,21,22,0,0,0,0,0,21,22,0,0,0,0,30,39,21,22,39,0,0,0,0,0,0,0,0,0,0,44,0,23,24,44,0,23,24,0,25,26,30,0,23,24,0,30,0,23,24,44,0,23,24,0,0,0,0,0,0,0,19,0,0,0,0,0,0,17,0,30,0,23,24,44,25,26,44,0,23,24,0,0,0,0,30,39,23,24,39,0,0,32,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,30,0,0,0,0,30,0,0,0,0,0,0,0,0,0,0,0,0,0,0,20,0,0,0,0,0,0,18,0,30,0,0,0,0,0,0,0,0,0,0,0,0,0,0,30,0,0,0,0,44,0,0,0,44,0,0,0,0,0,0,0,0,0,0,0,0,0,17,0,0,30,0,0,0,0,30,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,30,0,0,0,0,0,0,0,0,0,0,0,0,17,0,30,0,0,19,0,0,0,0,0,0,40,41,0,36,0,0,19,0,0,0,0,0,0,18,0,0,30,0,0,0,0,30,0,19,0,0,28,0,0,0,0,0,0,0,0,47,0,0,0,0,0,0,0,0,0,31,0,0,0,0,0,0,0,0,0,0,0,0,18,0,31,0,0,20,0,0,33,34,35,0,42,43,0,37,0,0,20,0,27,0,0,0,0,18,0,0,31,0,0,0,0,31,0,20,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,18,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0],\"height\":11,\"id\":1,\"name\":\"decoration\",\"opacity\":1,\"type\":\"tilelayer\",\"visible\":true,\"width\":70,\"x\":0,\"y\":0},{\"data\":[7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,8,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,8,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,8,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,14,13,14,0,14,14,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,8,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,9,10,10,11,14,0,0,0,0,14,14,14,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,8,49,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,14,0,14,0,0,0,0,0,0,0,0,0,0,0,0,0,0,14,0,0,0,0,0,14,14,14,0,14,14,14,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,8,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,14,14,14,0,0,0,0,0,0,9,10,11,0,0,0,0,0,0,2,1,1,1,1,1,1,3,0,14,0,0,0,14,0,0,0,14,9,10,11,0,0,0,0,14,14,0,0,0,0,0,0,0,0,0,8,0,0,0,0,0,0,0,14,14,14,0,0,0,0,14,0,0,0,14,0,0,0,0,0,0,0,0,0,0,0,0,0,0,4,5,4,4,4,4,4,5,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,8,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,2,1,1,1,1,1,1,1,1,1,1,4,4,4,4,4,4,4,4,1,1,1,1,3,0,0,0,0,0,0,0,0,0,0,0,2,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,3,0,0,0,2,1,1,1,4,4,4,4,5,4,4,4,4,4,5,4,4,4,4,4,5,4,4,4,4,4,5,4,1,1,1,1,1,1,1,1,1,1,1,4,4,4,4,4,5,4,4,4,4,4,5,4,4,5,4,4,4,4,4,5,4,4,4,4,4,5,4,0,0,0,4,5,4,4,4,4,4,5,4,4,4,4,4,5,4,4,4,4,4,5,4,4,4,4,4,5,4,4,4,4,4,5,4,4,4,4,4,5,4,4,4,4,4,5,4,4,4,4,4,5,4],\"height\":11,\"id\":2,\"name\":\"ground\",\"opacity\":1,\"type\":\"tilelayer\",\"visible\":true,\"width\":70,\"x\":0,\"y\":0},{\"draworder\":\"topdown\",\"id\":3,\"name\":\"things\",\"objects\":[{\"id\":1,\"name\":\"\",\"type\":\"bell\",\"x\":1048,\"y\":104,\"width\":0,\"height\":0,\"rotation\":0,\"visible\":true,\"point\":true},{\"id\":2,\"name\":\"\",\"type\":\"regret\",\"x\":488,\"y\":120,\"width\":0,\"height\":0,\"rotation\":0,\"visible\":true,\"point\":true,\"properties\":[{\"name\":\"direction\",\"type\":\"string\",\"value\":\"left\"}]},{\"id\":3,\"name\":\"\",\"type\":\"start\",\"x\":40,\"y\":136,\"width\":0,\"height\":0,\"rotation\":0,\"visible\":true,\"point\":true},{\"id\":4,\"name\":\"\",\"type\":\"regret\",\"x\":872,\"y\":136,\"width\":0,\"height\":0,\"rotation\":0,\"visible\":true,\"point\":true,\"properties\":[{\"name\":\"direction\",\"type\":\"string\",\"value\":\"left\"}]},{\"id\":5,\"name\":\"over the gap\",\"type\":\"milestone\",\"x\":304,\"y\":136,\"width\":0,\"height\":0,\"rotation\":0,\"visible\":true,\"point\":true},{\"id\":6,\"name\":\"past the first Regret\",\"type\":\"milestone\",\"x\":544,\"y\":88,\"width\":0,\"height\":0,\"rotation\":0,\"visible\":true,\"point\":true},{\"id\":7,\"name\":\"past the second Regret\",\"type\":\"milestone\",\"x\":928,\"y\":120,\"width\":0,\"height\":0,\"rotation\":0,\"visible\":true,\"point\":true}],\"opacity\":1,\"type\":\"objectgroup\",\"visible\":true,\"x\":0,\"y\":0}],\"nextlayerid\":4,\"nextobjectid\":8,\"orientation\":\"orthogonal\",\"properties\":[{\"name\":\"lesson\",\"type\":\"string\",\"value\":\"A first success: one gap, one step, two Regrets, and the bell.\"},{\"name\":\"look\",\"type\":\"string\",\"value\":\"lobby\"},{\"name\":\"name\",\"type\":\"string\",\"value\":\"Lobby\"},{\"name\":\"timeLimitDecisions\",\"type\":\"int\",\"value\":400}],\"renderorder\":\"right-down\",\"tiledversion\":\"1.10.2\",\"tileheight\":16,\"tilesets\":[{\"firstgid\":1,\"source\":\"tiles.tsj\"}],\"tilewidth\":16,\"type\":\"map\",\"version\":\"1.10\",\"width\":70}"), Sa = JSON.parse("{\"compressionlevel\":-1,\"height\":11,\"infinite\":false,\"layers\":[{\"data\":[0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0],\"height\":11,\"id\":1,\"name\":\"decoration\",\"opacity\":1,\"type\":\"tilelayer\",\"visible\":true,\"width\":52,\"x\":0,\"y\":0},{\"data\":[0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,4,5,4,4,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,2,1,1,1,1,1,1,1,1,3,0,0,0,0,0,0,0,0,5,4,4,5,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,4,4,5,4,4,4,4,5,4,4,0,0,0,14,14,14,14,14,4,4,5,4,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,4,4,4,5,4,4,4,4,5,4,1,1,3,14,14,14,14,14,4,5,4,4,4,4,4,4,5,4,4,4,4,5,4,4,4,4,5,4,4,4,4,5,4,4,4,4,5,4,4,4,4,5,4,4,4,4,5,4,4,4,4,5,4,4,4,14,14,14,14,14,5,4,4,5,5,4,4,4,4,5,4,4,4,4,5,4,4,4,4,5,4,4,4,4,5,4,4,4,4,5,4,4,4,4,5,4,4,4,4,5,4,4,4,4,5,4,4,14,14,14,14,14,4,4,5,4,4,5,4,4,4,4,5,4,4,4,4,5,4,4,4,4,5,4,4,4,4,5,4,4,4,4,5,4,4,4,4,5,4,4,4,4,5,4,4,4,4,5,4,14,14,14,14,14,4,5,4,4,4,4,5,4,4,4,4,5,4,4,4,4,5,4,4,4,4,5,4,4,4,4,5,4,4,4,4,5,4,4,4,4,5,4,4,4,4,5,4,4,4,4,5,0,0,0,0,0,5,4,4,5,4,4,4,5,4,4,4,4,5,4,4,4,4,5,4,4,4,4,5,4,4,4,4,5,4,4,4,4,5,4,4,4,4,5,4,4,4,4,5,4,4,4,4,0,0,0,0,0,4,4,5,4,4,4,4,4,5,4,4,4,4,5,4,4,4,4,5,4,4,4,4,5,4,4,4,4,5,4,4,4,4,5,4,4,4,4,5,4,4,4,4,5,4,4,4,0,0,0,0,0,4,5,4,4,5,4,4,4,4,5,4,4,4,4,5,4,4,4,4,5,4,4,4,4,5,4,4,4,4,5,4,4,4,4,5,4,4,4,4,5,4,4,4,4,5,4,4,1,1,1,1,1,5,4,4,5],\"height\":11,\"id\":2,\"name\":\"ground\",\"opacity\":1,\"type\":\"tilelayer\",\"visible\":true,\"width\":52,\"x\":0,\"y\":0},{\"draworder\":\"topdown\",\"id\":3,\"name\":\"things\",\"objects\":[{\"id\":1,\"name\":\"\",\"type\":\"start\",\"x\":680,\"y\":40,\"width\":0,\"height\":0,\"rotation\":0,\"visible\":true,\"point\":true},{\"id\":2,\"name\":\"\",\"type\":\"bell\",\"x\":40,\"y\":40,\"width\":0,\"height\":0,\"rotation\":0,\"visible\":true,\"point\":true},{\"id\":3,\"name\":\"into the coins\",\"type\":\"milestone\",\"x\":688,\"y\":128,\"width\":80,\"height\":32,\"rotation\":0,\"visible\":true},{\"id\":4,\"name\":\"the other way\",\"type\":\"milestone\",\"x\":480,\"y\":0,\"width\":160,\"height\":16,\"rotation\":0,\"visible\":true}],\"opacity\":1,\"type\":\"objectgroup\",\"visible\":true,\"x\":0,\"y\":0}],\"nextlayerid\":4,\"nextobjectid\":9,\"orientation\":\"orthogonal\",\"properties\":[{\"name\":\"lesson\",\"type\":\"string\",\"value\":\"Coins nearby lead into a pit without a way out, and the bell is far away on the other side: a short-sighted γ takes the coins.\"},{\"name\":\"name\",\"type\":\"string\",\"value\":\"Local Optimum\"},{\"name\":\"timeLimitDecisions\",\"type\":\"int\",\"value\":200}],\"renderorder\":\"right-down\",\"tiledversion\":\"1.10.2\",\"tileheight\":16,\"tilesets\":[{\"firstgid\":1,\"source\":\"tiles.tsj\"}],\"tilewidth\":16,\"type\":\"map\",\"version\":\"1.10\",\"width\":52}"), Ca = JSON.parse("{\"compressionlevel\":-1,\"height\":11,\"infinite\":false,\"layers\":[{\"data\":[0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,17,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,25,26,0,0,0,0,0,0,0,25,26,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,18,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,44,0,0,0,0,0,0,0,0,0,44,0,0,0,0,0,0,0,0,0,0,0,0,0,0,25,26,0,0,0,0,0,0,0,0,0,0,0,0,25,26,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,44,0,0,0,0,0,0,0,44,0,0,0,0,29,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,44,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,44,0,0,0,0,0,0,0,0,0,0,0,0,44,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,29,0,0,0,0,0,0,29,0,0,0,0,0,0,36,0,0,0,0,0,0,0,0,30,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,17,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,32,0,0,0,0,0,0,0,17,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,17,0,0,0,0,0,0,0,0,0,0,0,0,30,0,0,0,0,0,0,30,0,0,0,0,0,0,37,0,0,0,19,0,0,0,0,31,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,18,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,18,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,18,0,0,0,0,0,0,0,0,0,0,0,0,31,0,33,34,35,0,0,31,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0],\"height\":11,\"id\":1,\"name\":\"decoration\",\"opacity\":1,\"type\":\"tilelayer\",\"visible\":true,\"width\":183,\"x\":0,\"y\":0},{\"data\":[7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,16,16,16,16,16,16,16,16,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,16,16,16,16,16,16,16,16,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,16,16,16,16,16,16,16,16,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,16,16,16,16,16,16,16,16,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,14,14,14,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,16,16,16,16,16,16,16,16,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,16,16,16,16,16,16,16,16,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,16,16,16,16,16,16,16,16,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,14,14,14,14,0,0,0,0,0,0,0,0,0,0,16,16,16,16,16,16,16,16,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,16,16,16,16,16,16,16,16,0,0,0,0,0,0,0,0,0,2,1,1,1,1,1,1,1,3,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,16,16,16,16,16,16,16,16,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,14,14,14,0,0,0,0,0,0,0,0,13,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,14,14,14,0,0,0,0,0,0,0,16,16,16,16,16,16,16,16,0,0,0,0,0,0,0,0,0,4,4,4,4,4,4,5,4,4,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,16,16,16,16,16,16,16,16,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,49,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,13,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,2,1,1,1,1,1,1,1,1,1,1,1,3,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,4,4,4,4,4,4,4,4,0,0,0,0,0,0,0,0,0,4,4,4,4,5,4,4,4,4,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,4,4,4,4,4,4,4,5,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,13,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,4,4,4,4,5,4,4,4,4,4,4,4,4,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,4,4,5,4,4,4,4,4,4,0,0,0,0,0,0,0,0,0,0,0,0,0,0,2,1,1,1,1,1,1,1,1,1,1,1,1,3,0,0,0,0,0,0,0,54,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,2,1,3,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,13,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,4,4,5,4,4,4,4,4,4,4,4,4,4,0,0,0,0,0,0,0,0,0,0,0,0,12,0,0,0,0,0,0,53,0,0,0,0,0,0,0,0,0,0,0,0,0,5,4,4,4,4,4,4,4,4,0,0,0,0,0,0,0,0,0,0,0,0,0,0,4,4,4,4,4,4,4,4,4,4,5,4,4,4,0,0,0,0,0,0,0,54,0,0,0,0,0,0,0,0,0,12,0,0,0,0,0,0,0,12,0,0,0,0,0,0,0,2,1,4,4,4,0,0,0,0,0,0,0,0,0,0,0,0,0,0,1,1,1,1,1,1,1,1,1,3,0,0,0,2,1,1,1,1,1,1,1,1,1,1,1,1,1,4,1,1,1,1,1,3,0,0,0,0,0,0,0,2,1,1,1,52,52,1,5,4,4,4,4,4,4,4,4,4,4,5,4,1,1,1,1,50,50,50,50,50,50,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,3,0,0,0,4,4,4,4,4,4,4,4,4,0,0,0,0,0,0,0,0,0,0,0,0,0,0,4,4,4,4,4,4,4,4,5,4,4,4,4,4,1,1,1,1,1,1,1,4,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,4,4,4,4,4,1,1,1,1,1,1,1,1,1,1,1,1,1,1,4,4,5,4,4,4,4,4,4,4,0,0,0,5,4,4,4,4,4,4,4,4,4,4,5,4,4,4,4,4,4,4,4,4,0,0,0,0,0,0,0,4,4,4,4,4,5,4,4,4,4,4,4,4,4,4,4,5,4,4,4,4,4,4,4,4,4,4,5,4,4,4,4,4,4,4,4,4,4,5,4,4,4,4,4,4,4,4,4,4,5,1,1,1,4,4,4,4,4,4,4,5,4,0,0,0,0,0,0,0,0,0,0,0,0,0,0,4,4,4,4,4,4,5,4,4,4,4,4,4,4,4,4,4,5,4,4,4,4,4,4,4,4,4,4,5,4,4,4,4,4,4,4,4,4,4,5,4,4,4,4,4,4,4,4,4,4,5,4,4,4,4,4,4,4,4,4,4,5,4,4,4,4],\"height\":11,\"id\":2,\"name\":\"ground\",\"opacity\":1,\"type\":\"tilelayer\",\"visible\":true,\"width\":183,\"x\":0,\"y\":0},{\"draworder\":\"topdown\",\"id\":3,\"name\":\"things\",\"objects\":[{\"height\":0,\"id\":1,\"name\":\"\",\"point\":true,\"rotation\":0,\"type\":\"regret\",\"visible\":true,\"width\":0,\"x\":2024,\"y\":104,\"properties\":[{\"name\":\"direction\",\"type\":\"string\",\"value\":\"right\"}]},{\"height\":0,\"id\":2,\"name\":\"\",\"point\":true,\"rotation\":0,\"type\":\"bell\",\"visible\":true,\"width\":0,\"x\":2840,\"y\":120},{\"height\":0,\"id\":3,\"name\":\"\",\"point\":true,\"rotation\":0,\"type\":\"start\",\"visible\":true,\"width\":0,\"x\":40,\"y\":136},{\"height\":0,\"id\":4,\"name\":\"\",\"point\":true,\"rotation\":0,\"type\":\"regret\",\"visible\":true,\"width\":0,\"x\":328,\"y\":136,\"properties\":[{\"name\":\"direction\",\"type\":\"string\",\"value\":\"left\"}]},{\"height\":0,\"id\":5,\"name\":\"over the first gap\",\"point\":true,\"rotation\":0,\"type\":\"milestone\",\"visible\":true,\"width\":0,\"x\":216,\"y\":136},{\"height\":0,\"id\":6,\"name\":\"past the crates\",\"point\":true,\"rotation\":0,\"type\":\"milestone\",\"visible\":true,\"width\":0,\"x\":456,\"y\":136},{\"height\":16,\"id\":7,\"name\":\"\",\"properties\":[{\"name\":\"direction\",\"type\":\"string\",\"value\":\"right\"}],\"rotation\":0,\"type\":\"platform\",\"visible\":true,\"width\":112,\"x\":544,\"y\":144},{\"height\":0,\"id\":8,\"name\":\"over on the platform\",\"point\":true,\"rotation\":0,\"type\":\"milestone\",\"visible\":true,\"width\":0,\"x\":664,\"y\":136},{\"height\":0,\"id\":9,\"name\":\"up by the spring\",\"point\":true,\"rotation\":0,\"type\":\"milestone\",\"visible\":true,\"width\":0,\"x\":776,\"y\":136},{\"height\":48,\"id\":10,\"name\":\"\",\"properties\":[{\"name\":\"direction\",\"type\":\"string\",\"value\":\"left\"}],\"rotation\":0,\"type\":\"outlier\",\"visible\":true,\"width\":112,\"x\":832,\"y\":48},{\"height\":0,\"id\":11,\"name\":\"past the Outlier\",\"point\":true,\"rotation\":0,\"type\":\"milestone\",\"visible\":true,\"width\":0,\"x\":984,\"y\":136},{\"height\":0,\"id\":12,\"name\":\"with the key\",\"point\":true,\"rotation\":0,\"type\":\"milestone\",\"visible\":true,\"width\":0,\"x\":1304,\"y\":136},{\"height\":96,\"id\":13,\"name\":\"\",\"properties\":[{\"name\":\"direction\",\"type\":\"string\",\"value\":\"up\"}],\"rotation\":0,\"type\":\"platform\",\"visible\":true,\"width\":48,\"x\":1456,\"y\":64},{\"height\":0,\"id\":14,\"name\":\"up by the lift\",\"point\":true,\"rotation\":0,\"type\":\"milestone\",\"visible\":true,\"width\":0,\"x\":1512,\"y\":136},{\"height\":16,\"id\":15,\"name\":\"\",\"properties\":[{\"name\":\"direction\",\"type\":\"string\",\"value\":\"right\"}],\"rotation\":0,\"type\":\"platform\",\"visible\":true,\"width\":112,\"x\":1648,\"y\":80},{\"height\":16,\"id\":16,\"name\":\"\",\"properties\":[{\"name\":\"direction\",\"type\":\"string\",\"value\":\"left\"}],\"rotation\":0,\"type\":\"platform\",\"visible\":true,\"width\":112,\"x\":1760,\"y\":96},{\"height\":0,\"id\":17,\"name\":\"over the abyss\",\"point\":true,\"rotation\":0,\"type\":\"milestone\",\"visible\":true,\"width\":0,\"x\":1880,\"y\":136},{\"height\":0,\"id\":18,\"name\":\"through the door\",\"point\":true,\"rotation\":0,\"type\":\"milestone\",\"visible\":true,\"width\":0,\"x\":2232,\"y\":136},{\"height\":48,\"id\":19,\"name\":\"\",\"properties\":[{\"name\":\"direction\",\"type\":\"string\",\"value\":\"right\"}],\"rotation\":0,\"type\":\"outlier\",\"visible\":true,\"width\":160,\"x\":2352,\"y\":64},{\"height\":0,\"id\":20,\"name\":\"on the terrace\",\"point\":true,\"rotation\":0,\"type\":\"milestone\",\"visible\":true,\"width\":0,\"x\":2584,\"y\":136},{\"height\":128,\"id\":21,\"name\":\"\",\"properties\":[{\"name\":\"chance\",\"type\":\"int\",\"value\":40},{\"name\":\"direction\",\"type\":\"string\",\"value\":\"left\"}],\"rotation\":0,\"type\":\"wind\",\"visible\":true,\"width\":192,\"x\":2576,\"y\":16},{\"height\":0,\"id\":22,\"name\":\"at the counter\",\"point\":true,\"rotation\":0,\"type\":\"milestone\",\"visible\":true,\"width\":0,\"x\":2776,\"y\":136}],\"opacity\":1,\"type\":\"objectgroup\",\"visible\":true,\"x\":0,\"y\":0}],\"nextlayerid\":4,\"nextobjectid\":23,\"orientation\":\"orthogonal\",\"properties\":[{\"name\":\"lesson\",\"type\":\"string\",\"value\":\"Everything at once, and long: a policy has to join what the other levels teach one by one, and wait where a platform is away.\"},{\"name\":\"name\",\"type\":\"string\",\"value\":\"Penthouse\"},{\"name\":\"timeLimitDecisions\",\"type\":\"int\",\"value\":500}],\"renderorder\":\"right-down\",\"tiledversion\":\"1.10.2\",\"tileheight\":16,\"tilesets\":[{\"firstgid\":1,\"source\":\"tiles.tsj\"}],\"tilewidth\":16,\"type\":\"map\",\"version\":\"1.10\",\"width\":183}"), wa = JSON.parse("{\"compressionlevel\":-1,\"height\":11,\"infinite\":false,\"layers\":[{\"data\":[0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,44,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,25,26,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,44,0,0,0,0,44,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,44,0,0,0,0,36,0,0,19,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,37,0,0,20,0,28,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,19,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,17,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,20,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,18,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,27,0,0,0,33,34,35,18,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0],\"height\":11,\"id\":1,\"name\":\"decoration\",\"opacity\":1,\"type\":\"tilelayer\",\"visible\":true,\"width\":48,\"x\":0,\"y\":0},{\"data\":[7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,0,0,0,0,0,0,0,0,0,8,8,8,8,8,8,8,8,8,8,8,0,0,0,0,0,0,8,8,8,8,8,8,8,8,8,8,8,8,8,8,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,8,8,8,8,8,8,8,8,8,8,8,0,0,0,0,0,0,8,8,8,8,8,8,8,8,8,8,8,8,8,8,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,8,8,8,8,8,8,8,8,8,8,8,0,0,0,0,0,0,8,8,8,8,8,8,8,8,8,8,8,8,8,8,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,8,8,8,8,8,8,8,8,8,8,8,0,0,0,0,0,0,8,8,8,8,8,8,8,8,8,8,8,8,8,8,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,7,7,7,7,7,7,7,7,7,7,7,0,0,14,14,0,0,8,8,8,8,8,8,8,8,8,8,8,8,8,8,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,13,0,0,0,0,0,0,0,0,0,0,0,14,0,0,14,0,7,7,7,7,7,7,7,7,7,7,7,7,7,7,0,0,0,0,0,0,0,0,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,3,0,0,0,0,0,0,13,0,0,0,0,0,0,13,0,0,0,0,0,0,0,0,14,14,0,0,0,0,4,4,4,4,4,4,4,4,4,4,4,4,4,4,4,4,4,4,4,4,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,3,0,0,0,0,0,0,0,0,4,4,4,5,4,4,4,4,4,5,4,4,4,4,4,5,4,4,4,4,4,5,4,4,4,4,4,5,4,4,4,4,4,5,4,4,4,4,4,5,1,1,1,1,1,1,1,1,4,4,5,4,4,4,4,4,5,4,4,4,4,4,5,4,4,4,4,4,5,4,4,4,4,4,5,4,4,4,4,4,5,4,4,4,4,4,5,4,4,4,4,4,5,4,4,4],\"height\":11,\"id\":2,\"name\":\"ground\",\"opacity\":1,\"type\":\"tilelayer\",\"visible\":true,\"width\":48,\"x\":0,\"y\":0},{\"draworder\":\"topdown\",\"id\":3,\"name\":\"things\",\"objects\":[{\"id\":1,\"name\":\"\",\"type\":\"start\",\"x\":40,\"y\":104,\"width\":0,\"height\":0,\"rotation\":0,\"visible\":true,\"point\":true},{\"id\":2,\"name\":\"\",\"type\":\"regret\",\"x\":264,\"y\":104,\"width\":0,\"height\":0,\"rotation\":0,\"visible\":true,\"point\":true,\"properties\":[{\"name\":\"direction\",\"type\":\"string\",\"value\":\"right\"}]},{\"id\":3,\"name\":\"\",\"type\":\"regret\",\"x\":488,\"y\":120,\"width\":0,\"height\":0,\"rotation\":0,\"visible\":true,\"point\":true,\"properties\":[{\"name\":\"direction\",\"type\":\"string\",\"value\":\"left\"}]},{\"id\":4,\"name\":\"\",\"type\":\"regret\",\"x\":600,\"y\":120,\"width\":0,\"height\":0,\"rotation\":0,\"visible\":true,\"point\":true,\"properties\":[{\"name\":\"direction\",\"type\":\"string\",\"value\":\"right\"}]},{\"id\":5,\"name\":\"\",\"type\":\"bell\",\"x\":728,\"y\":120,\"width\":0,\"height\":0,\"rotation\":0,\"visible\":true,\"point\":true},{\"id\":6,\"name\":\"through the first tunnel\",\"type\":\"milestone\",\"x\":320,\"y\":120,\"width\":0,\"height\":0,\"rotation\":0,\"visible\":true,\"point\":true},{\"id\":7,\"name\":\"through the second tunnel\",\"type\":\"milestone\",\"x\":640,\"y\":136,\"width\":0,\"height\":0,\"rotation\":0,\"visible\":true,\"point\":true}],\"opacity\":1,\"type\":\"objectgroup\",\"visible\":true,\"x\":0,\"y\":0}],\"nextlayerid\":4,\"nextobjectid\":8,\"orientation\":\"orthogonal\",\"properties\":[{\"name\":\"lesson\",\"type\":\"string\",\"value\":\"Attack is worth learning: in a low tunnel, nobody jumps over a Regret.\"},{\"name\":\"look\",\"type\":\"string\",\"value\":\"alley\"},{\"name\":\"name\",\"type\":\"string\",\"value\":\"Regret Alley\"},{\"name\":\"timeLimitDecisions\",\"type\":\"int\",\"value\":400}],\"renderorder\":\"right-down\",\"tiledversion\":\"1.10.2\",\"tileheight\":16,\"tilesets\":[{\"firstgid\":1,\"source\":\"tiles.tsj\"}],\"tilewidth\":16,\"type\":\"map\",\"version\":\"1.10\",\"width\":48}"), Ta = JSON.parse("{\"columns\":8,\"image\":\"../art/tiles.png\",\"imageheight\":112,\"imagewidth\":128,\"margin\":0,\"name\":\"tiles\",\"spacing\":0,\"tilecount\":56,\"tiledversion\":\"1.10.2\",\"tileheight\":16,\"tiles\":[{\"id\":0,\"properties\":[{\"name\":\"name\",\"type\":\"string\",\"value\":\"groundTop\"}],\"type\":\"solid\"},{\"id\":1,\"properties\":[{\"name\":\"name\",\"type\":\"string\",\"value\":\"groundTopLeft\"}],\"type\":\"solid\"},{\"id\":2,\"properties\":[{\"name\":\"name\",\"type\":\"string\",\"value\":\"groundTopRight\"}],\"type\":\"solid\"},{\"id\":3,\"properties\":[{\"name\":\"name\",\"type\":\"string\",\"value\":\"groundFill\"}],\"type\":\"solid\"},{\"id\":4,\"properties\":[{\"name\":\"name\",\"type\":\"string\",\"value\":\"groundFillAlt\"}],\"type\":\"solid\"},{\"id\":5,\"properties\":[{\"name\":\"name\",\"type\":\"string\",\"value\":\"brick\"}],\"type\":\"solid\"},{\"id\":6,\"properties\":[{\"name\":\"name\",\"type\":\"string\",\"value\":\"ceilingUnderside\"}],\"type\":\"solid\"},{\"id\":7,\"properties\":[{\"name\":\"name\",\"type\":\"string\",\"value\":\"wallPanel\"}],\"type\":\"solid\"},{\"id\":8,\"properties\":[{\"name\":\"name\",\"type\":\"string\",\"value\":\"oneWayLeft\"}],\"type\":\"oneWay\"},{\"id\":9,\"properties\":[{\"name\":\"name\",\"type\":\"string\",\"value\":\"oneWayMiddle\"}],\"type\":\"oneWay\"},{\"id\":10,\"properties\":[{\"name\":\"name\",\"type\":\"string\",\"value\":\"oneWayRight\"}],\"type\":\"oneWay\"},{\"id\":11,\"properties\":[{\"name\":\"name\",\"type\":\"string\",\"value\":\"spikes\"}],\"type\":\"hazard\"},{\"id\":12,\"properties\":[{\"name\":\"name\",\"type\":\"string\",\"value\":\"crate\"}],\"type\":\"crate\"},{\"id\":13,\"properties\":[{\"name\":\"name\",\"type\":\"string\",\"value\":\"coin\"}],\"type\":\"coin\"},{\"id\":14,\"properties\":[{\"name\":\"name\",\"type\":\"string\",\"value\":\"stairBlock\"}],\"type\":\"solid\"},{\"id\":15,\"properties\":[{\"name\":\"name\",\"type\":\"string\",\"value\":\"ceilingFill\"}],\"type\":\"solid\"},{\"id\":16,\"properties\":[{\"name\":\"name\",\"type\":\"string\",\"value\":\"lampTop\"}]},{\"id\":17,\"properties\":[{\"name\":\"name\",\"type\":\"string\",\"value\":\"lampPost\"}]},{\"id\":18,\"properties\":[{\"name\":\"name\",\"type\":\"string\",\"value\":\"plantTop\"}]},{\"id\":19,\"properties\":[{\"name\":\"name\",\"type\":\"string\",\"value\":\"plantPot\"}]},{\"id\":20,\"properties\":[{\"name\":\"name\",\"type\":\"string\",\"value\":\"windowTL\"}]},{\"id\":21,\"properties\":[{\"name\":\"name\",\"type\":\"string\",\"value\":\"windowTR\"}]},{\"id\":22,\"properties\":[{\"name\":\"name\",\"type\":\"string\",\"value\":\"windowBL\"}]},{\"id\":23,\"properties\":[{\"name\":\"name\",\"type\":\"string\",\"value\":\"windowBR\"}]},{\"id\":24,\"properties\":[{\"name\":\"name\",\"type\":\"string\",\"value\":\"pictureLeft\"}]},{\"id\":25,\"properties\":[{\"name\":\"name\",\"type\":\"string\",\"value\":\"pictureRight\"}]},{\"id\":26,\"properties\":[{\"name\":\"name\",\"type\":\"string\",\"value\":\"signRight\"}]},{\"id\":27,\"properties\":[{\"name\":\"name\",\"type\":\"string\",\"value\":\"signAttack\"}]},{\"id\":28,\"properties\":[{\"name\":\"name\",\"type\":\"string\",\"value\":\"pillarTop\"}]},{\"id\":29,\"properties\":[{\"name\":\"name\",\"type\":\"string\",\"value\":\"pillarMiddle\"}]},{\"id\":30,\"properties\":[{\"name\":\"name\",\"type\":\"string\",\"value\":\"pillarBase\"}]},{\"id\":31,\"properties\":[{\"name\":\"name\",\"type\":\"string\",\"value\":\"keyRack\"}]},{\"id\":32,\"properties\":[{\"name\":\"name\",\"type\":\"string\",\"value\":\"deskLeft\"}]},{\"id\":33,\"properties\":[{\"name\":\"name\",\"type\":\"string\",\"value\":\"deskMiddle\"}]},{\"id\":34,\"properties\":[{\"name\":\"name\",\"type\":\"string\",\"value\":\"deskRight\"}]},{\"id\":35,\"properties\":[{\"name\":\"name\",\"type\":\"string\",\"value\":\"doorTop\"}]},{\"id\":36,\"properties\":[{\"name\":\"name\",\"type\":\"string\",\"value\":\"doorBottom\"}]},{\"id\":37,\"properties\":[{\"name\":\"name\",\"type\":\"string\",\"value\":\"curtainTop\"}]},{\"id\":38,\"properties\":[{\"name\":\"name\",\"type\":\"string\",\"value\":\"curtainMiddle\"}]},{\"id\":39,\"properties\":[{\"name\":\"name\",\"type\":\"string\",\"value\":\"liftTopLeft\"}]},{\"id\":40,\"properties\":[{\"name\":\"name\",\"type\":\"string\",\"value\":\"liftTopRight\"}]},{\"id\":41,\"properties\":[{\"name\":\"name\",\"type\":\"string\",\"value\":\"liftBottomLeft\"}]},{\"id\":42,\"properties\":[{\"name\":\"name\",\"type\":\"string\",\"value\":\"liftBottomRight\"}]},{\"id\":43,\"properties\":[{\"name\":\"name\",\"type\":\"string\",\"value\":\"wallLamp\"}]},{\"id\":44,\"properties\":[{\"name\":\"name\",\"type\":\"string\",\"value\":\"carpetEdge\"}]},{\"id\":45,\"properties\":[{\"name\":\"name\",\"type\":\"string\",\"value\":\"crack\"}]},{\"id\":46,\"properties\":[{\"name\":\"name\",\"type\":\"string\",\"value\":\"arrowUp\"}]},{\"id\":47,\"properties\":[{\"name\":\"name\",\"type\":\"string\",\"value\":\"empty\"}]},{\"id\":48,\"properties\":[{\"name\":\"name\",\"type\":\"string\",\"value\":\"question\"}],\"type\":\"question\"},{\"id\":49,\"properties\":[{\"name\":\"name\",\"type\":\"string\",\"value\":\"beltLeft\"}],\"type\":\"beltLeft\"},{\"id\":50,\"properties\":[{\"name\":\"name\",\"type\":\"string\",\"value\":\"beltRight\"}],\"type\":\"beltRight\"},{\"id\":51,\"properties\":[{\"name\":\"name\",\"type\":\"string\",\"value\":\"spring\"}],\"type\":\"spring\"},{\"id\":52,\"properties\":[{\"name\":\"name\",\"type\":\"string\",\"value\":\"key\"}],\"type\":\"key\"},{\"id\":53,\"properties\":[{\"name\":\"name\",\"type\":\"string\",\"value\":\"door\"}],\"type\":\"door\"}],\"tilewidth\":16,\"type\":\"tileset\",\"version\":\"1.10\"}"), Ea = JSON.parse("{\"compressionlevel\":-1,\"height\":11,\"infinite\":false,\"layers\":[{\"data\":[0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,17,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,18,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,19,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,27,0,0,0,0,0,0,47,0,0,0,0,0,27,0,0,0,0,0,0,0,0,0,0,18,0,0,28,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,20,0,0,0,0,0,0,0,0,0,0,33,34,35,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0],\"height\":11,\"id\":1,\"name\":\"decoration\",\"opacity\":1,\"type\":\"tilelayer\",\"visible\":true,\"width\":60,\"x\":0,\"y\":0},{\"data\":[0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,14,0,0,0,0,0,0,0,0,0,0,0,0,0,0,13,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,14,14,14,0,0,0,0,0,0,0,0,0,14,0,14,0,0,14,14,14,0,0,0,0,0,0,0,0,13,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,2,3,0,0,0,0,0,0,0,0,0,0,0,2,3,0,0,0,0,0,0,13,0,0,0,0,0,0,0,2,0,0,0,0,0,0,0,0,0,0,0,2,0,0,0,0,0,0,1,1,1,1,1,1,1,1,1,1,1,1,4,4,1,1,1,3,0,0,2,1,1,1,1,4,4,1,1,1,1,1,1,4,1,1,1,1,1,1,1,4,1,1,1,1,1,1,1,1,1,1,1,4,1,1,1,1,1,1,4,4,4,4,4,4,4,4,4,5,4,4,4,4,4,4,4,4,0,0,5,4,4,4,4,4,4,4,4,4,4,5,4,4,4,4,4,4,4,4,4,4,5,4,4,4,4,4,4,4,4,4,4,5,4,4,4,4,4,4],\"height\":11,\"id\":2,\"name\":\"ground\",\"opacity\":1,\"type\":\"tilelayer\",\"visible\":true,\"width\":60,\"x\":0,\"y\":0},{\"draworder\":\"topdown\",\"id\":3,\"name\":\"things\",\"objects\":[{\"height\":0,\"id\":1,\"name\":\"\",\"point\":true,\"rotation\":0,\"type\":\"start\",\"visible\":true,\"width\":0,\"x\":24,\"y\":136},{\"height\":0,\"id\":2,\"name\":\"\",\"point\":true,\"rotation\":0,\"type\":\"bell\",\"visible\":true,\"width\":0,\"x\":936,\"y\":120},{\"height\":0,\"id\":3,\"name\":\"\",\"point\":true,\"properties\":[{\"name\":\"direction\",\"type\":\"string\",\"value\":\"left\"}],\"rotation\":0,\"type\":\"regret\",\"visible\":true,\"width\":0,\"x\":792,\"y\":136},{\"height\":0,\"id\":4,\"name\":\"up the step\",\"point\":true,\"rotation\":0,\"type\":\"milestone\",\"visible\":true,\"width\":0,\"x\":232,\"y\":136},{\"height\":0,\"id\":5,\"name\":\"over the gap\",\"point\":true,\"rotation\":0,\"type\":\"milestone\",\"visible\":true,\"width\":0,\"x\":328,\"y\":136},{\"height\":0,\"id\":6,\"name\":\"through the crates\",\"point\":true,\"rotation\":0,\"type\":\"milestone\",\"visible\":true,\"width\":0,\"x\":568,\"y\":136},{\"height\":0,\"id\":7,\"name\":\"past the Regret\",\"point\":true,\"rotation\":0,\"type\":\"milestone\",\"visible\":true,\"width\":0,\"x\":856,\"y\":120}],\"opacity\":1,\"type\":\"objectgroup\",\"visible\":true,\"x\":0,\"y\":0}],\"nextlayerid\":4,\"nextobjectid\":8,\"orientation\":\"orthogonal\",\"properties\":[{\"name\":\"lesson\",\"type\":\"string\",\"value\":\"The five actions by hand: each is a decision, and each coin and each tile toward the bell a reward.\"},{\"name\":\"name\",\"type\":\"string\",\"value\":\"First Shift\"},{\"name\":\"timeLimitDecisions\",\"type\":\"int\",\"value\":250}],\"renderorder\":\"right-down\",\"tiledversion\":\"1.10.2\",\"tileheight\":16,\"tilesets\":[{\"firstgid\":1,\"source\":\"tiles.tsj\"}],\"tilewidth\":16,\"type\":\"map\",\"version\":\"1.10\",\"width\":60}"), Da = JSON.parse("{\"compressionlevel\":-1,\"height\":11,\"infinite\":false,\"layers\":[{\"data\":[0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,27,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,33,34,35,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0],\"height\":11,\"id\":1,\"name\":\"decoration\",\"opacity\":1,\"type\":\"tilelayer\",\"visible\":true,\"width\":62,\"x\":0,\"y\":0},{\"data\":[0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,14,14,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,14,14,14,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,2,1,1,3,0,0,0,0,0,0,0,0,0,0,0,0,1,1,1,1,1,1,1,1,1,1,1,1,1,3,0,0,0,0,2,1,1,1,1,1,1,3,0,0,0,0,2,1,1,1,1,1,1,3,0,0,0,0,2,1,1,1,4,4,4,4,1,1,1,1,1,1,1,1,1,1,1,1,4,4,4,4,4,4,4,4,4,5,4,4,4,4,0,0,0,0,4,4,5,4,4,4,4,4,0,0,0,0,4,5,4,4,4,4,4,4,0,0,0,0,5,4,4,4,4,4,4,4,4,4,4,5,4,4,4,4,4,4,4,4],\"height\":11,\"id\":2,\"name\":\"ground\",\"opacity\":1,\"type\":\"tilelayer\",\"visible\":true,\"width\":62,\"x\":0,\"y\":0},{\"draworder\":\"topdown\",\"id\":3,\"name\":\"things\",\"objects\":[{\"height\":0,\"id\":1,\"name\":\"\",\"point\":true,\"rotation\":0,\"type\":\"start\",\"visible\":true,\"width\":0,\"x\":40,\"y\":136},{\"height\":0,\"id\":2,\"name\":\"\",\"point\":true,\"rotation\":0,\"type\":\"bell\",\"visible\":true,\"width\":0,\"x\":920,\"y\":120},{\"height\":176,\"id\":3,\"name\":\"\",\"properties\":[{\"name\":\"chance\",\"type\":\"int\",\"value\":40},{\"name\":\"direction\",\"type\":\"string\",\"value\":\"left\"}],\"rotation\":0,\"type\":\"wind\",\"visible\":true,\"width\":768,\"x\":96,\"y\":0},{\"height\":0,\"id\":4,\"name\":\"over the first gap\",\"point\":true,\"rotation\":0,\"type\":\"milestone\",\"visible\":true,\"width\":0,\"x\":296,\"y\":136},{\"height\":0,\"id\":5,\"name\":\"over the second gap\",\"point\":true,\"rotation\":0,\"type\":\"milestone\",\"visible\":true,\"width\":0,\"x\":488,\"y\":136},{\"height\":0,\"id\":6,\"name\":\"over the third gap\",\"point\":true,\"rotation\":0,\"type\":\"milestone\",\"visible\":true,\"width\":0,\"x\":680,\"y\":136}],\"opacity\":1,\"type\":\"objectgroup\",\"visible\":true,\"x\":0,\"y\":0}],\"nextlayerid\":4,\"nextobjectid\":7,\"orientation\":\"orthogonal\",\"properties\":[{\"name\":\"lesson\",\"type\":\"string\",\"value\":\"Gusts come by chance: equal actions from equal states part, and V has to average over what may come.\"},{\"name\":\"name\",\"type\":\"string\",\"value\":\"Windy Roof\"},{\"name\":\"timeLimitDecisions\",\"type\":\"int\",\"value\":300}],\"renderorder\":\"right-down\",\"tiledversion\":\"1.10.2\",\"tileheight\":16,\"tilesets\":[{\"firstgid\":1,\"source\":\"tiles.tsj\"}],\"tilewidth\":16,\"type\":\"map\",\"version\":\"1.10\",\"width\":62}"), Oa = [
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
], ka = /* @__PURE__ */ new Map([
	["regret", "alley"],
	["cliff", "terrace"],
	["lure", "kitchen"],
	["credit", "shaft"],
	["wind", "roof"],
	["tutorial", "yard"]
]);
function Aa(e) {
	return Oa.find((t) => t === e) ?? ka.get(e) ?? "lobby";
}
// src/sim/specialTiles.ts
function ja(e) {
	let t = (t) => {
		let n = C.map(t), r = [];
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
var B = {
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
}, Ma = -1, Na = {
	empty: Ma,
	hazard: B.spikes,
	crate: B.crate,
	coin: B.coin,
	question: B.question,
	beltLeft: B.beltLeft,
	beltRight: B.beltRight,
	spring: B.spring,
	key: B.key,
	door: B.door
};
function Pa(e) {
	let { tiles: t, width: n, height: r } = e, i = Int16Array.from(t, (t, n) => Fa(e, Math.floor(n / r), n % r)), a = new Int16Array(n * r).fill(Ma), o = (e, t, n) => {
		t > 0 && (a[e * r + t] = n);
	}, { column: s, row: c } = e.bell;
	o(s - 1, c + 1, B.deskLeft), o(s, c + 1, B.deskMiddle), o(s + 1, c + 1, B.deskRight);
	for (let t of e.floors.slice(0, -1)) Ba(e.rng, t, o);
	return {
		ground: i,
		decoration: a
	};
}
function Fa({ tiles: e, width: t, height: n }, r, i) {
	let { id: a } = C[e[r * n + i]];
	return a === "oneWay" ? Ia(e, {
		width: t,
		height: n
	}, r, i) : a === "solid" ? La(e, {
		width: t,
		height: n
	}, r, i) : Na[a];
}
function Ia(e, { width: t, height: n }, r, i) {
	let a = e[r * n + i], o = r > 0 && e[(r - 1) * n + i] === a;
	return o === (r + 1 < t && e[(r + 1) * n + i] === a) ? B.oneWayMiddle : o ? B.oneWayRight : B.oneWayLeft;
}
function La(e, { width: t, height: n }, r, i) {
	if (Ra(e, n, r, i)) return E(e, n, r, i + 1) ? B.ceilingFill : B.ceilingUnderside;
	if (E(e, n, r, i - 1)) return (3 * r + 5 * i) % 11 == 0 ? B.groundFillAlt : B.groundFill;
	let a = (r) => r >= 0 && r < t && !E(e, n, r, i);
	return a(r - 1) ? B.groundTopLeft : a(r + 1) ? B.groundTopRight : B.groundTop;
}
function Ra(e, t, n, r) {
	for (let i = r; i >= 0; i--) if (e[n * t + i] !== de) return !1;
	return !0;
}
var za = [
	[],
	[B.plantTop, B.plantPot],
	[
		B.lampTop,
		B.lampPost,
		B.lampPost
	]
];
function Ba(e, { column: t, width: n, ground: r }, i) {
	let a = za[e.int(za.length)], o = t + 1 + e.int(Math.max(1, n - 2));
	a.forEach((e, t) => {
		i(o, r - a.length + t, e);
	});
}
// src/sim/endless/pieces.ts
var Va = /* @__PURE__ */ new Map([
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
]), Ha = [
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
], Ua = [
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
], Wa = {
	1: Ha,
	2: [...Ha, ...Ua.map((e) => ({
		...e,
		isCommon: !0
	}))]
}, Ga = {
	1: 2,
	2: 5
}, Ka = 5, qa = 9, Ja = 2, Ya = 5, Xa = 3, Za = 500, Qa = 40, $a = [
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
], eo = new Map([...C.map(({ sketch: e }, t) => [e, t]), ["=", de]]), to = /* @__PURE__ */ new Map([["<", -1], [">", 1]]);
function no(e) {
	let { seed: t, difficulty: n, generator: r = 2 } = e;
	if (!Number.isInteger(t) || t < 0 || t > 999999) throw Error(`The seed of an endless level is ${t}: give a whole number from 0 to ${ra}.`);
	if (!(n >= 0 && n <= 1)) throw Error(`The difficulty of an endless level is ${n}: give a number from 0 to 1.`);
	let i = h(t, "endless"), a = io(i.split("pieces"), Math.round(n * 100), Wa[r]), o = {
		column: 76,
		row: a.ground - 2
	}, [s, c] = e.bell === "left" ? [bo(a), {
		start: yo(bo(a)),
		bell: {
			...o,
			column: xo(a, o.column)
		}
	}] : [a, {
		start: vo(a, Ja),
		bell: o
	}];
	return wo(s, {
		id: sa(e),
		name: `Endless ${t}`,
		layoutVersion: Ga[r],
		...c,
		milestones: e.bell === "left" ? Co(c.start.column, c.bell.column) : $a,
		look: Oa[i.split("look").int(Oa.length)],
		decoration: i.split("decoration")
	});
}
function ro(e) {
	let { above: t, below: n, rise: r } = _o(e);
	return Array.from({ length: 5 }, (e, t) => Ka + t).filter((e) => e - t >= 1 && e + n < 11 && e - r >= Ka && e - r <= qa);
}
function io(e, t, n) {
	let r = lo(80, 7 + e.int(3));
	uo(r, Ya);
	let i = null;
	for (;;) {
		let a = 73 - r.column, o = r.column === Ya ? 0 : Xa + e.int(t < 50 ? 4 : 2), s = ao(e, n, {
			hundredths: t,
			room: a - o,
			ground: r.ground,
			previous: i
		});
		if (s === null) break;
		n !== Wa[1] && (i = s), uo(r, o), fo(r, s);
	}
	return uo(r, 80 - r.column), r;
}
function ao(e, t, { hundredths: n, room: r, ground: i, previous: a }) {
	let o = t.filter((e) => e !== a && e.from <= n && go(e) <= r && oo.get(e)?.includes(i)), s = o.map(({ from: e, isCommon: t }) => (t ? 2 : 1) * (so + Math.max(0, co - (n - e)))), c = e.int(s.reduce((e, t) => e + t, 0));
	for (let e = 0; e < o.length; e++) if (c -= s[e], c < 0) return o[e];
	return null;
}
var oo = new Map(Wa[2].map((e) => [e, ro(e)])), so = 4, co = 40;
function lo(e, t) {
	let n = new Uint8Array(e * 11);
	for (let t = 0; t < e; t++) n[t * 11] = de;
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
function uo(e, t) {
	let { tiles: n, column: r, ground: i } = e;
	e.floors.push({
		column: r,
		width: t,
		ground: i
	});
	for (let e = r; e < r + t; e++) mo(n, e, i);
	e.column = r + t;
}
function fo(e, t) {
	let { rows: n } = t, { above: r, rise: i } = _o(t), a = e.ground - r;
	n.forEach((t, r) => {
		let i = a + r;
		for (let a = 0; a < t.length; a++) {
			let o = e.column + a, s = to.get(t[a]);
			s !== void 0 && e.regrets.push({
				column: o,
				row: i,
				direction: s
			});
			let c = eo.get(t[a]) ?? T;
			c !== T && (e.tiles[o * 11 + i] = c, t[a] === "=" && ho(e.tiles, o, i), r === n.length - 1 && C[c].blocks === !0 && mo(e.tiles, o, i + 1));
		}
	});
	for (let { column: n, row: r, ...i } of po(t)) e.areas.push({
		...i,
		column: e.column + n,
		row: a + r
	});
	e.column += go(t), e.ground -= i;
}
function po({ areas: e = [] }) {
	return [...Va].flatMap(([t, n]) => {
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
function mo(e, t, n) {
	for (let r = n; r < 11; r++) e[t * 11 + r] = de;
}
function ho(e, t, n) {
	for (let r = n; r >= 0; r--) e[t * 11 + r] = de;
}
function go({ rows: e }) {
	return e[0].length;
}
function _o({ rows: e }) {
	let t = (t) => e.findIndex((e) => e[t] === "#"), n = t(0);
	return {
		above: n,
		below: e.length - 1 - n,
		rise: n - t(e[0].length - 1)
	};
}
function vo({ floors: e }, t) {
	return {
		column: t,
		row: e[0].ground
	};
}
function yo({ floors: e, width: t }) {
	let n = e.map((e) => ({
		column: e.column + Math.floor(e.width / 2),
		row: e.ground
	})), r = ({ column: e }) => Math.abs(e - t / 2);
	return n.reduce((e, t) => r(t) < r(e) ? t : e);
}
function bo(e) {
	let { width: t, tiles: n } = e, r = e.floors.map((e) => ({
		...e,
		column: t - e.column - e.width
	})).reverse(), i = e.regrets.map(({ column: t, row: n, direction: r }) => ({
		column: xo(e, t),
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
		let i = xo(e, Math.floor(r / 11)), a = n[i * 11 + r % 11];
		return So.get(a) ?? a;
	});
	return {
		...e,
		tiles: o,
		floors: r,
		regrets: i,
		areas: a
	};
}
function xo({ width: e }, t) {
	return e - 1 - t;
}
var So = /* @__PURE__ */ new Map([[w("beltLeft"), w("beltRight")], [w("beltRight"), w("beltLeft")]]);
function Co(e, t) {
	return $a.map(({ name: n }, r) => {
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
function wo(e, { id: t, name: n, layoutVersion: r, start: i, bell: a, milestones: o, look: s, decoration: c }) {
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
			return p ??= Pa({
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
			x: e * b + (b - lt) / 2,
			y: (t + 1) * b - ut,
			direction: n,
			...yt(l, f, e, t)
		})),
		milestones: o,
		...ja(l),
		winds: e.areas.flatMap(To),
		platforms: e.areas.flatMap(Eo),
		outliers: e.areas.flatMap(Do),
		timeLimitDecisions: Za,
		onlyReward: null,
		look: s
	};
}
function To({ mark: e, ...t }) {
	return e.kind === "wind" ? [{
		...Oo(t),
		direction: e.direction,
		chance: Qa
	}] : [];
}
function Eo({ mark: e, ...t }) {
	if (e.kind !== "platform") return [];
	let { left: n, top: r } = Oo(t), { isUpright: i, direction: a } = e;
	return [{
		left: n,
		top: r,
		length: (i ? t.height - 1 : t.width - 3) * b,
		isUpright: i,
		direction: a
	}];
}
function Do({ mark: e, ...t }) {
	if (e.kind !== "outlier") return [];
	let { left: n, top: r, right: i, bottom: a } = Oo(t);
	return [{
		minX: n,
		maxX: i - Tt,
		minY: r,
		maxY: a - Et,
		direction: e.direction
	}];
}
function Oo({ column: e, row: t, width: n, height: r }) {
	return {
		left: e * b,
		top: t * b,
		right: (e + n) * b,
		bottom: (t + r) * b
	};
}
// src/sim/tiled/json.ts
var V = class extends Error {
	name = "LevelError";
};
function ko(e) {
	return typeof e == "object" && !!e && !Array.isArray(e);
}
function Ao(e, t, n) {
	return typeof e == "number" && Number.isInteger(e) && e >= t && e <= n;
}
function H(e, t) {
	return e === void 0 ? t : typeof e == "number" && Number.isFinite(e) ? e : NaN;
}
function jo(e, t) {
	if (e === void 0) return [];
	if (!Array.isArray(e) || !e.every(ko)) throw new V(`${t}: ${Mo}`);
	return e;
}
var Mo = "the file is damaged. Save it again in Tiled, or restore it from version control.";
function U(e) {
	return typeof e == "string" ? e.trim().toLowerCase() : "";
}
function No(e, t) {
	let n = [e.type, e.class].filter((e) => typeof e == "string" && e !== "");
	if (new Set(n.map(U)).size > 1) throw new V(`${t} has two classes, "${n.join("\" and \"")}". Choose one in Tiled and save.`);
	return n[0]?.trim() ?? "";
}
function Po(e, t, n) {
	let r = jo(e.properties, n).filter((e) => U(e.name) === U(t));
	if (r.length > 1) throw new V(`${n}: ${r.length} properties "${t}". Keep one.`);
	return r[0]?.value;
}
// src/sim/tiled/layers.ts
var Fo = {
	ground: "tilelayer",
	decoration: "tilelayer",
	things: "objectgroup"
}, Io = {
	tilelayer: "tile layer",
	objectgroup: "object layer"
}, Lo = 16;
function Ro(e, t) {
	let n = zo(e.layers, {
		file: t,
		offsetX: 0,
		offsetY: 0,
		opacity: 1,
		cover: null,
		depth: 0
	}), r = {
		ground: Vo(n, "ground", t),
		decoration: Vo(n, "decoration", t),
		things: Vo(n, "things", t)
	}, i = new Set(Object.values(r));
	for (let e of n) i.has(e) || Ho(e);
	for (let e of i) if (e.fault !== null) throw new V(`${e.where}: ${e.fault}`);
	return r;
}
function zo(e, t) {
	let { file: n, depth: r } = t;
	if (r > Lo) throw new V(`${n}: groups more than ${Lo} deep. Ungroup some layers.`);
	return jo(e, `${n}, list of layers`).flatMap((e) => {
		let i = `${n}, ${e.type === "group" ? "group" : "layer"} "${String(e.name)}"`, a = t.offsetX + H(e.offsetx, 0), o = t.offsetY + H(e.offsety, 0), s = t.opacity * H(e.opacity, 1);
		if (Number.isNaN(a + o + s)) throw new V(`${i}: ${Mo}`);
		let c = t.cover ?? Bo(e);
		if (e.type !== "group") return [{
			json: e,
			where: i,
			offsetX: a,
			offsetY: o,
			opacity: s,
			fault: c
		}];
		let l = c === null ? null : `it is in the group "${String(e.name)}", where ${c}`;
		return zo(e.layers, {
			file: n,
			offsetX: a,
			offsetY: o,
			opacity: s,
			cover: t.cover ?? l,
			depth: r + 1
		});
	});
}
function Bo(e) {
	return e.visible === !1 ? "the layer is hidden. Show it (the eye beside it) and save, or delete it." : H(e.parallaxx, 1) !== 1 || H(e.parallaxy, 1) !== 1 ? "it has a parallax factor, and the game scrolls all layers alike. Set Parallax Factor to 1, 1." : typeof e.tintcolor == "string" ? "it has a tint, which the game does not draw. Remove Tint Color." : e.mode !== void 0 && e.mode !== "normal" ? "it has a blend mode. Set Blend Mode to Normal." : null;
}
function Vo(e, t, n) {
	let r = e.filter(({ json: e }) => U(e.name) === t), i = r.filter(({ json: e }) => e.type === Fo[t]), a = Io[Fo[t]], o = `${n}, layer "${t}"`;
	if (r.length === 0) throw new V(`${o}: missing. Add a ${a} with this name.`);
	if (i.length === 0) throw new V(`${o}: not a ${a}. Delete it and add a ${a} with this name.`);
	if (r.length > 1) throw new V(`${o}: there are ${r.length}. Keep one.`);
	return i[0];
}
function Ho({ json: e, where: t, fault: n }) {
	let r = e.visible === !1 || n?.includes("is hidden") === !0, i = Array.isArray(e.data) ? e.data : [], a = e.type === "tilelayer" && Array.isArray(e.data) && i.every((e) => e === 0) || e.type === "objectgroup" && Array.isArray(e.objects) && e.objects.length === 0;
	if (!(r || a)) throw new V(`${t}: the game reads only ${Object.keys(Fo).join(", ")}. Merge it into one of them (Layer > Merge Layer Down), hide it, or delete it.`);
}
function Uo(e, { width: t, height: n }, { firstGid: r, classes: i }) {
	let { json: a, where: o } = e;
	Wo(e);
	let { data: s } = a;
	if (a.chunks !== void 0) throw new V(`${o}: it is part of an infinite map. Switch off Map > Map Properties > Infinite.`);
	if (typeof s == "string" || a.encoding === "base64" || a.compression) throw new V(`${o}: the tiles are encoded. Set Map > Map Properties > Tile Layer Format to CSV, save.`);
	if (a.width !== t || a.height !== n || !Array.isArray(s) || s.length !== t * n) throw new V(`${o}: not ${t} × ${n} tiles like the map. Use Map > Resize Map and save again.`);
	let c = new Int16Array(t * n);
	for (let e = 0; e < n; e++) for (let a = 0; a < t; a++) {
		let l = s[e * t + a], u = `${o}, column ${a}, row ${e}`;
		if (!Ao(l, 0, 4294967295)) throw new V(`${u}: not a tile number. Save the map again in Tiled.`);
		if (l > 268435455) throw new V(`${u}: the tile is flipped or turned. Place it unflipped (keys X, Y, Z).`);
		let d = l - r;
		if (l !== 0 && (d < 0 || d >= i.length)) throw new V(`${u}: tile ${d} is not in the tileset, which has ${i.length}. Replace it.`);
		c[a * n + e] = l === 0 ? -1 : d;
	}
	return c;
}
function Wo({ json: e, where: t, offsetX: n, offsetY: r, opacity: i }) {
	let a = n + H(e.x, 0), o = r + H(e.y, 0);
	if (a !== 0 || o !== 0) throw new V(`${t}: it is offset by ${a}, ${o}, its groups included. Set Offset to 0, 0 and move the tiles instead.`);
	if (i !== 1) throw new V(`${t}: its opacity is ${i}, but the game draws layers opaque. Set Opacity to 1.`);
}
function Go(e) {
	let { objects: t } = e.json;
	if (Array.isArray(t) && t.every(ko)) return t;
	throw new V(`${e.where}: ${Mo}`);
}
// src/sim/tiled/text.ts
function Ko(e, t) {
	let n = e.replace(/^\uFEFF/, "").trim(), r = Yo.find(({ isIt: e }) => e(n));
	if (r !== void 0) throw new V(`${t}: ${r.complaint}`);
	try {
		return JSON.parse(n);
	} catch (e) {
		throw new V(`${t}: ${Xo(n, e)}`);
	}
}
var qo = "restore it from version control", Jo = "In Tiled, use File > Save As and choose \"JSON map files\" (.tmj), or \"JSON tileset files\" (.tsj)", Yo = [
	{
		isIt: (e) => e === "",
		complaint: `the file is empty. Save the map again in Tiled, or ${qo}.`
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
		complaint: `a web page, not a Tiled file. Download the raw file, or ${qo}.`
	},
	{
		isIt: (e) => e.startsWith("<"),
		complaint: `XML (Tiled's TMX or TSX format), not JSON. ${Jo}; renaming the file is not enough.`
	},
	{
		isIt: (e) => /^return\s*\{|^\(function\s*\(|^onTileMapLoaded|^--/.test(e),
		complaint: `an export as Lua or JavaScript, not JSON. ${Jo}.`
	},
	{
		isIt: (e) => e.includes("\0") || e.includes("�"),
		complaint: `not text in UTF-8: a binary or compressed file, or another encoding. ${Jo}.`
	}
];
function Xo(e, t) {
	let n = e.split("\n").length;
	if (/^[[{]/.test(e) && !/[\]}]$/.test(e)) return `the file ends in the middle, in line ${n}: it was truncated. Save the map again in Tiled, or ${qo}.`;
	if (!/^[[{]/.test(e)) return `not a Tiled file in JSON: it begins with ${JSON.stringify(e.slice(0, 20))}. ${Jo}, or ${qo}.`;
	let r = t instanceof Error ? t.message.split("\n")[0] : String(t), i = /position (\d+)/.exec(r)?.[1];
	return `not JSON${i === void 0 ? "" : `, line ${e.slice(0, Number(i)).split("\n").length}`} (${r}). Save the map again in Tiled, or ${qo}.`;
}
// src/sim/tiled/things.ts
var Zo = [
	"start",
	"bell",
	"regret",
	"milestone",
	"wind",
	"platform",
	"outlier"
], Qo = [
	"milestone",
	"wind",
	"platform",
	"outlier"
];
function $o(e, t) {
	if (e.opacity === 0) throw new V(`${e.where}: its opacity is 0. Set Opacity to 1.`);
	return Go(e).map((n) => es(n, e, t));
}
function es(e, t, n) {
	let r = `${t.where}: object ${String(e.id)}`;
	if (e.template !== void 0) throw new V(`${r} is an instance of a template. Right-click it and choose Detach.`);
	let i = No(e, r), a = Zo.find((e) => e === U(i));
	if (a === void 0) throw new V(`${r} ${i === "" ? "has no class" : `has the class "${i}"`}. Use one of ${Zo.join(", ")}.`);
	let o = `${r} (${a})`;
	if (e.visible === !1) throw new V(`${o} is hidden. Show it, or delete it.`);
	let s = ns(e, t, o), c = s.width === 0, l = [Math.floor(s.x / 16), c ? 0 : Math.ceil((s.x + s.width) / 16) - 1], u = [Math.floor(s.y / 16), c ? 0 : Math.ceil((s.y + s.height) / 16) - 1];
	if (!(l[0] >= 0 && u[0] >= 0 && Math.max(...l) < n.width && Math.max(...u) < n.height)) throw new V(`${o} lies outside the map. Move it inside.`);
	let d = c || l[0] === l[1] && u[0] === u[1];
	if (!Qo.includes(a) && !d) throw new V(`${o} covers several tiles. Use a point, or keep Ctrl pressed to place it on the grid.`);
	return {
		kind: a,
		name: typeof e.name == "string" ? e.name.trim() : "",
		column: l[0],
		row: u[0],
		...Qo.includes(a) && !c && { area: rs(s) },
		direction: Po(e, "direction", o),
		chance: Po(e, "chance", o),
		where: o
	};
}
var ts = [
	"ellipse",
	"polygon",
	"polyline",
	"text",
	"capsule"
];
function ns(e, { offsetX: t, offsetY: n }, r) {
	let i = ts.find((t) => e[t] !== void 0 && e[t] !== !1);
	if (i !== void 0) throw new V(`${r} is drawn as ${i}. Use a point, or a rectangle for a ${Qo.join(", ")}.`);
	if (typeof e.x != "number" || typeof e.y != "number") throw new V(`${r} has no position. Delete it and add a point object.`);
	let a = e.x + t, o = e.y + n, s = H(e.width, 0), c = H(e.height, 0);
	if (![a, o].every(Number.isFinite)) throw new V(`${r} lies outside the map. Move it inside.`);
	if (e.point === !0 || s === 0 && c === 0) return {
		x: a,
		y: o,
		width: 0,
		height: 0
	};
	if (!(s > 0 && c > 0)) throw new V(`${r} is ${s} × ${c} px. Use a point, or draw the rectangle again.`);
	if (H(e.rotation, 0) % 360 != 0) throw new V(`${r} is rotated. Set its Rotation to 0.`);
	if (e.gid === void 0) return {
		x: a,
		y: o,
		width: s,
		height: c
	};
	if (typeof e.gid != "number" || e.gid > 268435455) throw new V(`${r} is a flipped tile. Flip it back (keys X, Y), or use a point.`);
	return {
		x: a,
		y: o - c,
		width: s,
		height: c
	};
}
function rs({ x: e, y: t, width: n, height: r }) {
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
function is(e, t, n) {
	let r = e.filter((e) => e.kind === t);
	if (r.length === 0) throw new V(`${n}: no ${t}. Add a point object of class "${t}".`);
	if (r.length > 1) throw new V(`${n}: ${r.length} objects of class "${t}". Keep one, delete the others.`);
	return r[0];
}
function as({ kind: e, column: t, row: n, where: r }, i) {
	if (E(i.tiles, i.height, t, n)) throw new V(`${r}: the ${e} at column ${t}, row ${n} is inside a solid tile. Move it into a free tile above the ground.`);
}
function os(e, t) {
	as(e, t);
	let { kind: n, column: r, row: i, where: a } = e;
	if (!ye(t.tiles, t.height, r, i + 1)) throw new V(`${a}: the ${n} at column ${r}, row ${i} hangs in the air. Move it into the tile directly above the ground.`);
}
function ss(e, t) {
	os(e, t);
	let { column: n, row: r } = e;
	return {
		x: n * b + (b - lt) / 2,
		y: (r + 1) * b - ut,
		direction: cs(e),
		...yt(t.tiles, t, n, r)
	};
}
function cs({ kind: e, column: t, row: n, direction: r, where: i }) {
	let a = U(r);
	if (a === "left" || a === "right") return a === "left" ? -1 : 1;
	throw new V(`${i}: the ${e} at column ${t}, row ${n} needs a string property "direction": left or right. Add it under Custom Properties.`);
}
var ls = 100;
function us(e) {
	let { area: t, chance: n, where: r } = e;
	if (t === void 0) throw new V(`${r} is a point. Draw a rectangle where it blows.`);
	if (!Ao(n, 0, ls)) throw new V(`${r} needs an int property "chance" from 0 to ${ls}: the percentage of intervals in which it blows. Add it under Custom Properties.`);
	return {
		...t,
		direction: cs(e),
		chance: n
	};
}
var ds = /* @__PURE__ */ new Map([
	["left", -1],
	["up", -1],
	["right", 1],
	["down", 1]
]);
function fs(e, t) {
	let { area: n, direction: r, where: i } = e, a = U(r), o = ds.get(a);
	if (o === void 0) throw new V(`${i} needs a string property "direction": left, right, up or down, where it goes first. Add it under Custom Properties.`);
	let s = a === "up" || a === "down", c = n && ps(n);
	if (n === void 0 || c === void 0 || !((e) => s ? e.width === 3 && e.height > 1 : e.height === 1 && e.width > 3)(c)) throw new V(`${i} moves ${a}: draw the rectangle over which it moves, ${s ? "3 tiles wide and 2 or more high" : "1 tile high and 4 or more wide"}, with Ctrl pressed to keep to the grid. The platform is 3 tiles long.`);
	ms(e, c, t);
	let l = s ? c.height - 1 : c.width - 3;
	return {
		left: n.left,
		top: n.top,
		length: l * b,
		isUpright: s,
		direction: o
	};
}
function ps({ left: e, top: t, right: n, bottom: r }) {
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
function ms({ kind: e, where: t }, { column: n, row: r, width: i, height: a }, o) {
	for (let s = n; s < n + i; s++) for (let n = r; n < r + a; n++) if (E(o.tiles, o.height, s, n)) throw new V(`${t}: the ${e} would move through the solid tile at column ${s}, row ${n}. Shorten the rectangle, or remove the tile.`);
}
function hs(e) {
	let { area: t, where: n } = e;
	if (t === void 0 || t.right - t.left < 4096 || t.bottom - t.top < 4096) throw new V(`${n}: draw a rectangle of at least one tile, in which it flies.`);
	return {
		minX: t.left,
		maxX: t.right - Tt,
		minY: t.top,
		maxY: t.bottom - Et,
		direction: cs(e)
	};
}
var gs = 31;
function _s(e, t) {
	let n = e.filter((e) => e.kind === "milestone");
	if (n.length > gs) throw new V(`${t}: ${n.length} milestones. Keep at most ${gs}.`);
	return n.map(({ name: e, column: t, area: n, where: r }) => {
		if (e === "") throw new V(`${r}: the milestone at column ${t} has no name. Write it in "Name".`);
		return {
			name: e,
			x: t * b,
			...n && { area: n }
		};
	}).sort((e, t) => e.x - t.x);
}
// src/sim/tiled/tileset.ts
var W = "tiles.tsj", vs = "assets/levels";
function ys(e, t, n) {
	let r = bs(e, n), i = typeof t == "string" ? Ko(t, W) : t;
	if (!ko(i)) throw new V(`${W}: not a Tiled tileset. Save it as "JSON tileset files".`);
	if (!Ao(i.tilecount, 1, 4096)) throw new V(`${W}: "tilecount" must be 1–4096. Save the tileset again in Tiled.`);
	if (H(i.tilewidth, 16) !== 16 || H(i.tileheight, 16) !== 16) throw new V(`${W}: its tiles are not 16 × 16 px. Set them in Tileset Properties.`);
	let a = new Uint8Array(i.tilecount);
	for (let e of jo(i.tiles, W)) {
		if (!Ao(e.id, 0, i.tilecount - 1)) throw new V(`${W}: a tile without a valid id. Save the tileset again in Tiled.`);
		let t = `${W}, tile ${e.id}`, n = No(e, t);
		if (n === "") continue;
		let r = C.findIndex(({ id: e }) => U(e) === U(n));
		if (r < 0) throw new V(`${t}: unknown class "${n}". Use one of ${C.map(({ id: e }) => e).join(", ")}.`);
		a[e.id] = r;
	}
	return {
		firstGid: r,
		classes: a
	};
}
function bs(e, t) {
	let n = jo(e.tilesets, `${t}, tilesets`);
	if (n.length !== 1) throw new V(`${t}: needs exactly one tileset, the external "${W}". It has ${n.length}: in the Tilesets panel, keep ${vs}/${W} and remove all others.`);
	let { source: r, firstgid: i } = n[0];
	if (typeof r != "string" || r === "") throw new V(`${t}: its tileset "${String(n[0].name)}" is embedded, but the game supports only the external "${W}". Open ${vs}/${W} in Tiled and use Map > Replace Tileset.`);
	if (!xs(r)) throw new V(`${t}: uses the tileset "${r}", but the game supports only "${W}". Open ${vs}/${W} in Tiled, use Map > Replace Tileset, and save the map in ${vs}.`);
	if (!Ao(i, 1, 268435455)) throw new V(`${t}: its tileset has no valid "firstgid". Save the map again in Tiled.`);
	return i;
}
function xs(e) {
	let t = vs.split("/");
	for (let n of e.replaceAll("\\", "/").split("/")) n === ".." ? t.pop() : n !== "." && t.push(n);
	return t.join("/") === `${vs}/${W}`;
}
// src/sim/tiled.ts
function Ss(e, t, n) {
	let r = typeof e == "string" ? Ko(e, n) : e;
	if (!ko(r)) throw new V(`${n}: not a Tiled map. Save it in Tiled as "JSON map files".`);
	let { width: i, height: a } = Ts(r, n), o = ys(r, t, n), s = Ro(r, n), c = Uo(s.ground, {
		width: i,
		height: a
	}, o), l = Uo(s.decoration, {
		width: i,
		height: a
	}, o), u = {
		width: i,
		height: a,
		tiles: Uint8Array.from(c, (e) => e < 0 ? T : o.classes[e])
	}, d = $o(s.things, u), f = is(d, "start", s.things.where), p = is(d, "bell", s.things.where);
	os(f, u), as(p, u);
	let m = ja(u.tiles);
	Ds(m, u.height, s.ground.where);
	let h = n.replace(/\.tmj$/, "");
	return {
		id: h,
		name: Os(r, "name", n),
		lesson: Os(r, "lesson", n),
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
		regrets: d.filter(({ kind: e }) => e === "regret").map((e) => ss(e, u)),
		milestones: _s(d, s.things.where),
		...m,
		winds: d.filter(({ kind: e }) => e === "wind").map(us),
		platforms: d.filter(({ kind: e }) => e === "platform").map((e) => fs(e, u)),
		outliers: d.filter(({ kind: e }) => e === "outlier").map(hs),
		timeLimitDecisions: Es(r, n),
		onlyReward: ks(r, "onlyReward", n),
		look: As(r, h, n)
	};
}
var Cs = 1024, ws = 1e4;
function Ts(e, t) {
	if (e.type === "tileset") throw new V(`${t}: a tileset, not a Tiled map. Rename it to .tsj, and save the map under this name.`);
	if (e.type !== "map" || e.orientation !== "orthogonal") throw new V(`${t}: not an orthogonal Tiled map. Make one with File > New > New Map, Orthogonal.`);
	if (e.infinite !== void 0 && e.infinite !== !1) throw new V(`${t}: the map is infinite. Switch off Map > Map Properties > Infinite.`);
	if (e.tilewidth !== 16 || e.tileheight !== 16) throw new V(`${t}: tiles must be 16 × 16 px. Set them in Map > Map Properties.`);
	let { width: n, height: r } = e;
	if (!Ao(n, 6, 1024) || !Ao(r, 6, 64)) throw new V(`${t}: the map is ${String(n)} × ${String(r)} tiles. Use Map > Resize Map: 6–${Cs} wide and 6–64 high.`);
	return {
		width: n,
		height: r
	};
}
function Es(e, t) {
	let n = Po(e, "timeLimitDecisions", t);
	if (Ao(n, 1, 1e4)) return n;
	throw new V(`${t}: ${n === void 0 ? "no map property \"timeLimitDecisions\" of type int" : `the map property "timeLimitDecisions" is ${JSON.stringify(n)}, not of type int from 1 to ${ws}`}. Set it in Map > Map Properties: decisions until an episode is cut off.`);
}
function Ds({ keys: e, doors: t }, n, r) {
	if (!(t.length === 0 || e.length > 0)) throw new V(`${r}: the door at ${`column ${Math.floor(t[0] / n)}, row ${t[0] % n}`} has no key. Add a tile of class "key", or remove the door.`);
}
function Os(e, t, n) {
	let r = ks(e, t, n);
	if (r !== null) return r;
	throw new V(`${n}: no map property "${t}" of type string. Add it in Map > Map Properties.`);
}
function ks(e, t, n) {
	let r = Po(e, t, n);
	if (r === void 0) return null;
	if (typeof r == "string" && r.trim() !== "") return r.trim();
	throw new V(`${n}: the map property "${t}" is not a non-empty string. Set it in Map > Map Properties.`);
}
function As(e, t, n) {
	if (ks(e, "mood", n) !== null) throw new V(`${n}: rename the map property "mood" to "look", and use one of ${Oa.join(", ")}.`);
	let r = ks(e, "look", n);
	if (r === null) return Aa(t);
	let i = Oa.find((e) => e === U(r));
	if (i !== void 0) return i;
	throw new V(`${n}: map property "look" is "${r}". Use one of ${Oa.join(", ")}.`);
}
// src/sim/levels.ts
var js = {
	tutorial: Ea,
	corridor: ya,
	lobby: xa,
	regret: wa,
	cliff: va,
	lure: Sa,
	credit: ba,
	wind: Da,
	cellar: _a,
	penthouse: Ca
}, Ms = /* @__PURE__ */ new Map();
function Ns(e) {
	let t = Ms.get(e) ?? Fs.get(e);
	if (t !== void 0) return t;
	let n = ca(e);
	if (n !== null) return Ls(no(n));
	if (!Rs(e)) throw Error(`No level "${e}". There are: ${Object.keys(js).join(", ")}, ${Ps}.`);
	let r = Ss(js[e], Ta, `${e}.tmj`);
	return Ms.set(e, r), r;
}
var Ps = `and ${na}2-<seed>-<difficulty>, with a seed from 0 to ${ra} and a difficulty from 0 to 100`, Fs = /* @__PURE__ */ new Map(), Is = 1024;
function Ls(e) {
	for (let e of Fs.keys()) {
		if (Fs.size < Is) break;
		Fs.delete(e);
	}
	return Fs.set(e.id, e), e;
}
function Rs(e) {
	return Object.hasOwn(js, e);
}
function zs(e) {
	if (!Rs(e)) return null;
	try {
		return Ns(e), null;
	} catch (e) {
		if (e instanceof V) return e.message;
		throw e;
	}
}
Object.keys(js).flatMap((e) => zs(e) ?? []);
var Bs = Object.keys(js).filter((e) => Ms.has(e)).map(Us), Vs = sa(ia);
[...Bs, { ...Us(Vs) }];
function Hs(e) {
	return Ms.has(e) || ca(e) !== null ? Us(e) : void 0;
}
function Us(e) {
	let { name: t, lesson: n } = Ns(e);
	return {
		id: e,
		name: t,
		lesson: n
	};
}
// src/store/app/catalog.ts
function Ws(e) {
	let t = Hs(e) === void 0 ? null : Ns(e).onlyReward, n = (e) => t === null || t === e;
	return Object.fromEntries(z.map(({ id: e, defaultWeight: t }) => [e, n(e) ? t : 0]));
}
// src/sim/endless/sets.ts
var Gs = [
	"1",
	"4",
	"16",
	"64",
	"256",
	"all"
], Ks = [
	"off",
	"tested",
	"trained"
], qs = ra + 1, Js = qs / 2, Ys = 256;
function Xs({ first: e, trainSeeds: t, leftBell: n, isGraded: r = !1, split: i }) {
	let a = i === void 0 && t !== "all" ? Number(t) : Js, o = i === void 0 ? 0 : Js, s = /* @__PURE__ */ new Map();
	function c(t) {
		let s = g(t, "level") % a, c = i === "bellLeft" || i === void 0 && n === "trained" && Zs(t), l = r ? Math.min($s(t) / 100, e.difficulty) : e.difficulty;
		return {
			...e,
			difficulty: l,
			seed: (e.seed + o + s) % qs,
			...c && { bell: "left" }
		};
	}
	return {
		placeOf: c,
		levelOf(e) {
			let t = c(e), n = sa(t), r = s.get(n);
			if (r !== void 0) return r;
			let i = no(t);
			for (let e of s.keys()) {
				if (s.size < Ys) break;
				s.delete(e);
			}
			return s.set(n, i), i;
		}
	};
}
function Zs(e) {
	return g(e, "bell") % 2 == 1;
}
var Qs = 101;
function $s(e) {
	return e % Qs;
}
function ec(e, t) {
	let n = Math.min(e, 4294967195);
	return n - $s(n) + t;
}
// src/store/app/settings.ts
var tc = {
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
ia.seed, ia.difficulty;
var nc = {
	trainSeeds: {
		kind: "choice",
		label: "Train on seeds",
		help: "Number of levels to train on, from the level seed on; evaluations also play seeds that are never trained on. With few levels the agent memorises them; with many it learns what they have in common.",
		default: "1",
		options: Gs,
		applies: "nextRun"
	},
	leftBell: {
		kind: "choice",
		label: "Bell at the left",
		help: "Tested: training has the bell always at the right; tests also have it at the left, where an agent that learnt “go right” instead of “go to the bell” fails. Trained: half of the training levels have it at the left, too.",
		default: "off",
		options: Ks,
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
function rc({ label: e, help: t, defaultWeight: n, min: r, max: i }) {
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
var ic = "lobby";
function ac() {
	return Bs.some(({ id: e }) => e === ic) ? ic : Bs.at(0)?.id ?? ic;
}
function oc() {
	return {
		kind: "platformer",
		level: ac(),
		observation: Qi[0].id,
		...da(tc),
		...da(nc),
		rewardWeights: Ws(ac())
	};
}
// src/cli/python/options.ts
var sc = ["unseen", "bellLeft"];
function cc(e, t) {
	let { observation: n, rewardWeights: r = {}, split: i, ...a } = t, o = ca(e) !== null, s = {
		...tc,
		...o && nc
	};
	for (let [e, t] of Object.entries(a)) lc(e, s, t);
	let c = typeof r == "object" && r ? r : {}, l = Object.fromEntries(z.map((e) => [e.id, rc(e)]));
	for (let [e, t] of Object.entries(c)) lc(e, l, t);
	let { observation: u, ...d } = oc();
	return {
		...d,
		...a,
		level: e,
		observation: n === void 0 ? u : fc("observation", n, Qi.map(({ id: e }) => e)),
		rewardWeights: {
			...Ws(e),
			...c
		},
		...i !== void 0 && { split: fc("split", i, o ? sc : []) }
	};
}
function lc(e, t, n) {
	if (!Object.hasOwn(t, e)) throw Error(`There is no option "${e}". There are: ${Object.keys(t).join(", ")}.`);
	if (!uc(t[e], n)) throw Error(`${e} is ${JSON.stringify(n)}: give ${dc(t[e])}.`);
}
function uc(e, t) {
	return e.kind === "toggle" ? typeof t == "boolean" : e.kind === "choice" ? e.options.some((e) => e === t) : typeof t == "number" && t >= e.min && t <= e.max && (e.kind !== "int" || Number.isInteger(t));
}
function dc(e) {
	return e.kind === "toggle" ? "true or false" : e.kind === "choice" ? `one of ${e.options.join(", ")}` : `a ${e.kind === "int" ? "whole number" : "number"} from ${e.min} to ${e.max}`;
}
function fc(e, t, n) {
	let r = n.find((e) => e === t);
	if (r !== void 0) return r;
	let i = n.length === 0 ? "leave it out, it is about endless levels" : `choose one of ${n.join(", ")}`;
	throw Error(`${e} is ${JSON.stringify(t)}: ${i}.`);
}
var pc = {
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
}, mc = "sprites", hc = "vignette", gc = pc.frames, _c = /* @__PURE__ */ new Map();
for (let e of Object.keys(pc.frames)) {
	let t = e.slice(0, e.lastIndexOf("/"));
	_c.set(t, (_c.get(t) ?? 0) + 1);
}
function vc(e) {
	let t = _c.get(e);
	if (t === void 0) throw Error(`The atlas has no animation "${e}": draw it in scripts/art.`);
	return t;
}
function G(e, t, n, r = 0) {
	return `${e}/${(Math.floor(t / n) + r) % vc(e)}`;
}
// src/view/looks.ts
var yc = .75, K = 16777215, bc = {
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
			lamp: K,
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
			lamp: K,
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
			lamp: K,
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
			lamp: K,
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
			lamp: K,
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
			lamp: K,
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
			lamp: K,
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
			lamp: K,
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
			lamp: K,
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
			lamp: K,
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
function xc(e, t, n, r) {
	return {
		x: Math.round(t * e),
		y: e >= yc ? Math.round((n - r) * e) : 0
	};
}
// src/view/stage/camera.ts
var Sc = 36, Cc = 500, wc = 90, Tc = 220, Ec = .05, Dc = {
	width: 320,
	height: 180
};
function Oc(e = Dc) {
	let t = 0, n = 0, r = Sc, i = 0, a = {
		x: 0,
		y: 0
	}, o = 0;
	return {
		get scrollX() {
			return kc(a.x, t) + Math.round(Mc(o, i));
		},
		get scrollY() {
			return kc(a.y, n) + Math.round(Mc(o * 1.7, i) / 2);
		},
		follow(i, s, c, l, u) {
			o = Math.max(0, o - u), r += (l * Sc - r) * jc(u, Cc);
			let d = Nc(i, s + r - e.width / 2, e), f = Pc(i, c - e.height * .6, e);
			t = Ac(t, d, jc(u, wc)), n = Ac(n, f, jc(u, wc)), a.x = s, a.y = c;
		},
		jumpTo(i, o, s) {
			r = Sc, t = Nc(i, o + r - e.width / 2, e), n = Pc(i, s - e.height * .6, e), a.x = o, a.y = s;
		},
		shake(e) {
			i = e, o = Tc;
		}
	};
}
function kc(e, t) {
	return Math.round(e) - Math.round(e - t);
}
function Ac(e, t, n) {
	let r = e + (t - e) * n;
	return Math.abs(t - r) < Ec ? t : r;
}
function jc(e, t) {
	return 1 - Math.exp(-e / t);
}
function Mc(e, t) {
	return e > 0 ? e / Tc * t * Math.sin(e / 12) : 0;
}
function Nc(e, t, { width: n }) {
	return Fc(t, e.width * 16 - n);
}
function Pc(e, t, { height: n }) {
	let r = e.height * 16 - n;
	return r <= 0 ? r : Fc(t, r);
}
function Fc(e, t) {
	return t <= 0 ? t / 2 : Math.min(Math.max(e, 0), t);
}
// src/view/stage/doors.ts
var Ic = 35, Lc = 3;
function Rc({ height: e, width: t, art: n }, r) {
	let i = Math.floor(r / e);
	for (let r = 0; r <= Lc; r++) for (let a of [i - r, i + r]) {
		if (a < 0 || a >= t) continue;
		let r = n.decoration.slice(a * e, (a + 1) * e).indexOf(Ic);
		if (r >= 0) return {
			column: a,
			row: r
		};
	}
	return null;
}
// src/view/stage/layers.ts
var q = {
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
	meter: 20,
	hud: 21,
	veil: 22,
	menu: 23
}, zc = 20, Bc = 176, Vc = 134, Hc = 64, Uc = 80, Wc = 9, Gc = [
	20,
	21,
	22,
	23
], Kc = 1191998;
function qc(e) {
	let t = [], n = Math.max(e.width * 16, 320), r = Math.max(0, e.height * 16 - Bc), i = Math.min(0, (e.width * 16 - 320) / 2), { wall: a, window: o } = q, s = i;
	for (let n of Jc(e)) {
		if (n < s) continue;
		l(s, n);
		let e = {
			width: Uc,
			height: Vc
		};
		t.push({
			picture: "window",
			x: n,
			y: r,
			...e,
			depth: o,
			shift: 0
		}), s = n + Uc;
	}
	l(s, i + n);
	let c = {
		x: i,
		y: r + Vc,
		width: n,
		height: Hc
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
			height: Vc
		};
		t.push({
			picture: "wallpaper",
			...i,
			depth: a,
			shift: (e % 16 + 16) % 16
		});
	}
}
function Jc(e) {
	let t = [];
	for (let n = 0; n < e.width; n++) for (let r = 0; r < e.height; r++) e.art.decoration[n * e.height + r] === zc && t.push((n + 1) * 16 - Uc / 2);
	if (t.length > 0) return t;
	let n = Math.floor((e.width - 5) / Wc) + 1;
	return Array.from({ length: n }, (e, t) => (2 + t * Wc) * 16 - 8);
}
// src/view/stage/heroView.ts
var Yc = 260, Xc = 160, Zc = 7, Qc = [
	3,
	7,
	11,
	17
];
function $c(e, t, n) {
	if (e.status === 1) return "bellman/hurt/0";
	if (e.status === 2) return G("bellman/ring", n, Xc);
	if (e.attackTicks > 0) {
		let t = Qc.findIndex((t) => 24 - e.attackTicks < t);
		if (t >= 0) return `bellman/attack/${t}`;
	}
	return e.grounded === 0 ? e.velocityY < 0 ? "bellman/jump/0" : "bellman/fall/0" : Math.abs(e.velocityX) > 256 / 3 ? `bellman/run/${Math.floor(Math.abs(t) / Zc) % vc("bellman/run")}` : G("bellman/idle", n, Yc);
}
// src/view/stage/keysView.ts
var el = 130, tl = (e) => G("key/turn", e, el), nl = ({ keyState: e }) => e.filter((e) => e === 1).length, rl = {
	drawnAs: "picture",
	step: "step"
}, il = [{
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
}], al = {
	empty: rl,
	solid: rl,
	oneWay: rl,
	hazard: rl,
	crate: rl,
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
		drawnAs: ol("belt/left"),
		step: il
	},
	beltRight: {
		drawnAs: ol("belt/right"),
		step: il
	},
	spring: rl,
	key: {
		drawnAs: {
			animation: "key/turn",
			frameMs: 130,
			layer: "coin",
			wave: !1
		},
		step: "step"
	},
	door: rl
};
function ol(e) {
	return {
		animation: e,
		frameMs: 1e3 / 30,
		layer: "ground",
		wave: !1
	};
}
// src/view/stage/levelParts.ts
var sl = 16, cl = 43, ll = [6, 15], ul = 15, dl = 160, fl = 70, pl = 90, ml = .3, hl = C.map(({ id: e }) => al[e].drawnAs);
function gl({ tiles: e, art: t }, n) {
	let r = t.ground[n];
	return r < 0 || hl[e[n]] !== "picture" ? null : r;
}
function _l({ width: e, height: t, art: n }) {
	return Array.from({ length: e }, (e, r) => {
		let i = n.ground[r * t], a = n.ground[r * t + t - 1];
		return [...ll.includes(i) ? [{
			tile: ul,
			column: r,
			row: -1
		}] : [], ...a >= 0 ? [{
			tile: a,
			column: r,
			row: t
		}] : []];
	}).flat();
}
function vl({ height: e, art: t }) {
	let n = [];
	return t.decoration.forEach((t, r) => {
		t < 0 || Gc.includes(t) || n.push({
			tile: t,
			column: Math.floor(r / e),
			row: r % e
		});
	}), n;
}
function yl({ tiles: e, height: t }) {
	let n = [];
	return e.forEach((e, r) => {
		let i = hl[e];
		if (typeof i != "object") return;
		let { animation: a, frameMs: o, layer: s, wave: c } = i, l = Math.floor(r / t), u = {
			x: Tl(l),
			y: Tl(r % t)
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
function bl({ height: e, art: t }) {
	let n = [];
	return t.decoration.forEach((t, r) => {
		let [i, a] = [Tl(Math.floor(r / e)), Tl(r % e)];
		t === sl && n.push({
			x: i,
			y: a,
			frame: "glow/large"
		}), t === cl && n.push({
			x: i,
			y: a - 4,
			frame: "glow/small"
		});
	}), n;
}
function xl(e, t) {
	let n = t === 0 ? -1 : Math.floor(t / pl) % 23;
	return e * 7 % 23 === n ? ml / 2 : ml;
}
function Sl(e, t) {
	return e === 2 ? "block/open/0" : e === 1 ? "block/asking/0" : G("block/closed", t, dl);
}
function Cl(e, t) {
	return e ? G("bell/ring", t, fl) : "bell/idle/0";
}
var wl = vc("door/open");
function Tl(e) {
	return e * 16 + 8;
}
// src/view/stage/outliersView.ts
var El = 70, Dl = (e, t) => G("outlier/fly", t, El, e), Ol = 1512238, kl = 16774880, Al = 11842520, jl = 140, Ml = zt / 256, Nl = 10, Pl = 3, Fl = 8, Il = .55, Ll = (e) => G("platform/move", e, jl);
function Rl(e) {
	return e.platforms.flatMap(({ left: e, top: t, length: n, isUpright: r }) => {
		let i = e / 256 + Ml / 2, a = t / 256 + Nl, o = n / 256, s = [];
		for (let e = 0; e <= o; e += Fl) s.push(zl(i + (r ? 0 : e), a + (r ? e : 0), r));
		for (let e of [0, o]) s.push(...Bl(i + (r ? 0 : e), a + (r ? e : 0)));
		return s;
	});
}
function zl(e, t, n) {
	return {
		x: Math.round(e),
		y: Math.round(t),
		...n ? {
			width: 1,
			height: Pl
		} : {
			width: Pl,
			height: 1
		},
		colour: Al,
		alpha: Il
	};
}
function Bl(e, t) {
	let [n, r] = [Math.round(e), Math.round(t)];
	return [{
		x: n - 2,
		y: r - 2,
		width: 5,
		height: 5,
		colour: Ol,
		alpha: 1
	}, {
		x: n - 1,
		y: r - 1,
		width: 3,
		height: 3,
		colour: Al,
		alpha: 1
	}];
}
// src/view/stage/regretsView.ts
var Vl = 130, Hl = (e, t) => G("regret/walk", t, Vl, e), Ul = 14, Wl = 5, Gl = 10, Kl = 6, ql = .75;
function Jl({ level: e, windBlows: t, windTicks: n, tick: r }, i) {
	return e.winds.flatMap((e, a) => {
		if (t[a] === 0) return [];
		let o = e.left / 256, s = e.top / 256, c = (e.right - e.left) / 256, l = (e.bottom - e.top) / 256, u = n[a], d = Math.min(48 - u, u), f = ql * Math.min(d / Kl, 1), p = (r + i) * Wl * e.direction, m = Math.ceil(c * l / (256 * Gl));
		return Array.from({ length: m }, (e, t) => {
			let { across: n, down: r, speed: i } = Yl(t), a = o + Xl(n * c + p * i, c), u = Math.min(Ul * i, o + c - a), d = {
				width: Math.round(u),
				height: 1
			};
			return {
				x: Math.round(a),
				y: Math.round(s + r * l),
				...d,
				colour: kl,
				alpha: f
			};
		});
	});
}
function Yl(e) {
	return {
		across: Xl(e * .7548776662, 1),
		down: Xl(.5 + e * .569840291, 1),
		speed: .75 + Xl(e * .6180339887, 1) / 2
	};
}
function Xl(e, t) {
	return (e % t + t) % t;
}
// src/view/picture/drawList.ts
var Zl = 8, Ql = 16777215, $l = 1e3 / 60;
function eu(e, t) {
	let { level: n } = e, r = e.tick * $l, i = e.x / 256 + k / 256 / 2, a = e.y / 256 + A / 256, o = Oc();
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
			picture: mc,
			...nu(t),
			x: n,
			y: r,
			...tu,
			...i
		});
	}
	function p(e, t, n, r, i) {
		let { width: a, height: o } = nu(t);
		f(e, t, Math.round(n) - a / 2, Math.round(r) - o, i);
	}
	function m(e, t, n, r, i) {
		let { width: a, height: o } = nu(t);
		f(e, t, Math.round(n - a / 2), Math.round(r - o / 2), i);
	}
	function h(e, t, r, i, a = Ql) {
		let o = {
			x: t % Zl * 16,
			y: Math.floor(t / Zl) * 16
		}, s = {
			x: r * 16,
			y: i * 16,
			width: 16,
			height: 16
		};
		u(e, {
			kind: "picture",
			picture: ru(n),
			from: o,
			...s,
			...tu,
			tint: a
		});
	}
	let { light: g, layers: _, hall: v } = bc[n.look], y = n.height * 16 - 180;
	if (_.forEach(({ picture: e, follows: n, frameMs: i }, a) => {
		let o = iu(e), { height: l } = t(o), d = i === void 0 ? 1 : Math.round(l / 192), f = i === void 0 ? 0 : Math.floor(r / i) % d, p = {
			x: s,
			y: c,
			width: 320,
			height: 180
		}, m = xc(n, s, c, y), h = {
			top: f * 192,
			height: Math.min(l, 192),
			shift: m
		};
		for (let e of au(o, t(o).width, h, p)) u(q.sky + a / _.length, e);
	}), v) for (let { picture: e, depth: r, shift: i, ...a } of qc(n)) if (e === null) d(r, {
		...a,
		colour: Kc,
		alpha: 1
	});
	else {
		let { width: n, height: o } = t(e), s = au(e, n, {
			top: 0,
			height: o,
			shift: {
				x: i,
				y: 0
			}
		}, a);
		for (let e of s) u(r, e);
	}
	for (let { tile: e, column: t, row: r } of vl(n)) h(q.decoration, e, t, r, g.furniture);
	for (let e of Rl(n)) d(q.decoration, e);
	if (g.vignette > 0) {
		let e = {
			x: s,
			y: c,
			width: 320,
			height: 180
		}, t = {
			...tu,
			alpha: g.vignette
		};
		u(q.vignette, {
			kind: "picture",
			picture: hc,
			from: {
				x: 0,
				y: 0
			},
			...e,
			...t
		});
	}
	bl(n).forEach(({ x: e, y: t, frame: n }, i) => {
		let a = xl(i, g.flickers ? r : 0);
		m(q.light, n, e, t, {
			alpha: a,
			tint: g.lamp
		});
	});
	let b = e.status === 2, x = n.bellX / 256, S = n.bellY / 256 + 8;
	m(q.light, "glow/large", x, S - 10, { alpha: b ? 2 * ml : ml }), p(q.bell, Cl(b, r), x, S);
	for (let t = 0; t < e.tiles.length; t++) {
		let r = e.tiles[t] === n.tiles[t] ? gl(n, t) : null;
		r !== null && h(q.ground, r, Math.floor(t / n.height), t % n.height);
	}
	for (let { tile: e, column: t, row: r } of _l(n)) h(q.ground, e, t, r);
	n.questionBlocks.forEach((t, i) => {
		let [a, o] = [Math.floor(t / n.height) * 16, t % n.height * 16];
		f(q.ground, Sl(e.blockState[i], r), a, o);
		let s = e.blockState[i] === 2 ? Rc(n, t) : null;
		s !== null && f(q.decoration, `door/open/${wl - 1}`, s.column * 16, s.row * 16);
	});
	for (let { index: t, x: i, y: a, animation: o, frameMs: s, layer: c, ahead: l } of yl(n)) e.tiles[t] === n.tiles[t] && m(q[c], G(o, r, s, l), i, a);
	for (let t = 0; t < e.platformWay.length; t++) {
		let n = Math.round(Ht(e, t) / 256);
		f(q.platform, Ll(r), n, Math.round(Ut(e, t) / 256));
	}
	for (let t = 0; t < e.regretX.length; t++) {
		if (e.regretAlive[t] === 0) continue;
		let n = (e.regretX[t] + lt / 2) / 256, i = (e.regretY[t] + ut) / 256;
		p(q.regret, Hl(t, r), n, i, { flipped: e.regretDirection[t] < 0 });
	}
	for (let t = 0; t < e.outlierX.length; t++) {
		if (e.outlierAlive[t] === 0) continue;
		let n = (e.outlierX[t] + Tt / 2) / 256, i = (e.outlierY[t] + Et / 2) / 256, a = { flipped: e.outlierSideways[t] < 0 };
		m(q.regret, Dl(t, r), Math.round(n), Math.round(i), a);
	}
	p(q.hero, $c(e, i, r), i, a, { flipped: e.facing < 0 });
	for (let t = 1; t <= nl(e); t++) {
		let n = Math.round(e.y / 256) - 8 * t;
		m(q.hero, tl(r), Math.round(i), n);
	}
	for (let t of Jl(e, 0)) d(q.effect, t);
	return l.sort((e, t) => e.depth - t.depth).map(({ drawn: e }) => e);
}
var tu = {
	flipped: !1,
	alpha: 1,
	tint: Ql
};
function nu(e) {
	let t = gc[e];
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
function ru({ look: e }) {
	return e === "lobby" ? "tiles" : `looks/${e}/tiles`;
}
function iu(e) {
	return e.includes("/") ? `looks/${e}` : e;
}
function au(e, t, n, r) {
	let { top: i, height: a, shift: o } = n, s = [];
	for (let n = -ou(o.y, a); n < r.height; n += a) for (let c = -ou(o.x, t); c < r.width; c += t) {
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
			...tu
		});
	}
	return s;
}
function ou(e, t) {
	return (e % t + t) % t;
}
// src/view/picture/raster.ts
var su = 172800, cu = 1512238;
function lu(e, t, n) {
	uu(n, {
		x: 0,
		y: 0,
		width: 320,
		height: 180,
		colour: cu,
		alpha: 1
	});
	for (let r of e) r.kind === "rectangle" ? uu(n, r) : du(n, t(r.picture), r);
}
function uu(e, { x: t, y: n, width: r, height: i, colour: a, alpha: o }) {
	let [s, c, l] = fu(a), u = Math.round(255 * o);
	for (let a = Math.max(0, n); a < Math.min(180, n + i); a++) for (let n = Math.max(0, t); n < Math.min(320, t + r); n++) {
		let t = 3 * (a * 320 + n);
		e[t] = mu(e[t], s, u), e[t + 1] = mu(e[t + 1], c, u), e[t + 2] = mu(e[t + 2], l, u);
	}
}
function du(e, t, n) {
	let { x: r, y: i, width: a, height: o, from: s, flipped: c, alpha: l, tint: u } = n, [d, f, p] = fu(u), m = Math.round(255 * l), { data: h } = t;
	for (let n = Math.max(0, i); n < Math.min(180, i + o); n++) for (let o = Math.max(0, r); o < Math.min(320, r + a); o++) {
		let l = c ? a - 1 - (o - r) : o - r, u = 4 * ((s.y + n - i) * t.width + s.x + l), g = pu(h[u + 3], m);
		if (g === 0) continue;
		let _ = 3 * (n * 320 + o);
		e[_] = mu(e[_], pu(h[u], d), g), e[_ + 1] = mu(e[_ + 1], pu(h[u + 1], f), g), e[_ + 2] = mu(e[_ + 2], pu(h[u + 2], p), g);
	}
}
function fu(e) {
	return [
		e >> 16 & 255,
		e >> 8 & 255,
		e & 255
	];
}
function pu(e, t) {
	return t === 255 ? e : Math.round(e * t / 255);
}
function mu(e, t, n) {
	return n === 255 ? t : Math.round(e + (t - e) * n / 255);
}
// src/cli/python/pictures.ts
function hu(e) {
	let n = /* @__PURE__ */ new Map(), r = /* @__PURE__ */ new Uint8Array();
	function i(r) {
		let i = n.get(r) ?? yu(t(new URL(`${r}.png`, e)));
		return n.set(r, i), i;
	}
	return { paint(e) {
		return r.length !== e.length * su && (r = new Uint8Array(e.length * su)), e.forEach((e, t) => {
			lu(eu(e, i), i, r.subarray(t * su, (t + 1) * su));
		}), r;
	} };
}
var gu = 8, _u = 16, vu = 6;
function yu(e) {
	let t = new DataView(e.buffer, e.byteOffset, e.byteLength), [n, r] = [t.getUint32(_u), t.getUint32(20)], [a, o, , , s] = e.subarray(24), c = [];
	for (let n = gu; n < e.length;) {
		let r = t.getUint32(n);
		String.fromCharCode(...e.subarray(n + 4, n + 8)) === "IDAT" && c.push(e.subarray(n + 8, n + 8 + r)), n += r + 12;
	}
	let l = i(Buffer.concat(c)), u = 4 * n, d = new Uint8Array(u * r), f = a === 8 && o === vu && s === 0;
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
// src/sim/state.ts
function bu(e) {
	let t = Su(e);
	return Tu(t, 0, xu), t;
}
var xu = { randomRegrets: !1 };
function Su(e) {
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
		...wt(e),
		tiles: e.tiles.slice()
	};
}
function Cu(e, t) {
	if (e.level !== t.level) throw Error(`copyWorld: worlds of two levels, ${e.level.id} and ${t.level.id}.`);
	t.tick = e.tick, t.status = e.status, t.random = e.random, t.x = e.x, t.y = e.y, t.velocityX = e.velocityX, t.velocityY = e.velocityY, t.facing = e.facing, t.steering = e.steering, t.grounded = e.grounded, t.coyoteTicks = e.coyoteTicks, t.jumpBufferTicks = e.jumpBufferTicks, t.jumpHoldTicks = e.jumpHoldTicks, t.jumpGraceTicks = e.jumpGraceTicks, t.attackTicks = e.attackTicks, t.coins = e.coins, t.regretsBeaten = e.regretsBeaten, t.cratesBroken = e.cratesBroken, t.bestX = e.bestX, t.milestonesReached = e.milestonesReached, t.things.set(e.things), t.tiles.set(e.tiles);
}
var wu = /* @__PURE__ */ new WeakMap();
function Tu(e, t, n) {
	let { level: r } = e, i = wu.get(r) ?? Su(r);
	wu.set(r, i), Cu(i, e), e.random = g(t, "world") | 0, n.randomRegrets && Eu(e);
}
function Eu(e) {
	e.level.regrets.forEach(({ minX: t, maxX: n }, r) => {
		e.regretX[r] = t + Qt(e, n - t + 1), e.regretDirection[r] = 1 - 2 * Qt(e, 2);
	});
}
// src/sim/contacts.ts
var Du = /* @__PURE__ */ o({
	UNHURT: () => -1,
	swingSuitcase: () => Yu,
	touchTiles: () => Gu,
	touchesRegret: () => Zu
}), { EVENT_COIN: Ou, EVENT_CRATE_BROKEN: ku, EVENT_REGRET_BEATEN: Au, HURT_SPIKES: ju } = we, { ATTACK_DEPTH: Mu, ATTACK_REACH: Nu, HERO_HEIGHT: Pu, HERO_WIDTH: Fu, SPIKE_INSET: Iu } = et, { REGRET_HEIGHT: Lu, REGRET_WIDTH: Ru } = ct, { EMPTY_TILE: zu } = le, { TILE: Bu } = y, { TILE_SHIFT: J } = pe, Vu = {
	collect: Ku,
	hurt: Ju,
	take: qu
}, Hu = { break: Xu }, Uu = C.map(({ touch: e }) => e === void 0 ? null : Vu[e]), Wu = C.map(({ strike: e }) => e === void 0 ? null : Hu[e]);
function Gu(e, t) {
	let { x: n, y: r, tiles: i } = e, a = e.level.height, o = n >> J, s = n + Fu - 1 >> J, c = Math.max(r >> J, 0), l = Math.min(r + Pu - 1 >> J, a - 1), u = -1;
	for (let n = o; n <= s; n++) for (let r = c; r <= l; r++) {
		let o = Uu[i[n * a + r]];
		o !== null && (u = Math.max(u, o(e, n, r, t)));
	}
	return u;
}
function Ku(e, t, n, r) {
	return e.tiles[t * e.level.height + n] = zu, e.coins = e.coins + 1 | 0, Qu(Ou, t, n, r), -1;
}
function qu(e, t, n, r) {
	return Je(e, t * e.level.height + n, r), -1;
}
function Ju({ x: e, y: t }, n, r) {
	let i = (n << J) + Iu, a = (r << J) + Iu, o = Bu - 2 * Iu;
	return e < i + o && e + Fu > i && t < a + o && t + Pu > a ? ju : -1;
}
function Yu(e, t, n) {
	let r = e.level.height, i = e.tiles, a = e.facing > 0 ? e.x + Fu : e.x - Nu, o = a + Nu, s = e.y, c = e.y + Pu, l = Math.max(a >> J, 0), u = Math.min(o - 1 >> J, e.level.width - 1), d = Math.max(s >> J, 0), f = Math.min(c - 1 >> J, r - 1);
	for (let n = l; n <= u; n++) for (let a = d; a <= f; a++) {
		let o = Wu[i[n * r + a]];
		o !== null && o(e, n, a, t);
	}
	let p = Math.min(a, e.x), m = Math.max(o, e.x + Fu);
	if (e.outlierX.length !== 0 && Mt(e, {
		left: p,
		top: s,
		right: m,
		bottom: c + Mu
	}, t), n) for (let n = 0; n < e.regretX.length; n++) vt(e, n, p, s, m, c + Mu) && (e.regretAlive[n] = 0, e.regretsBeaten = e.regretsBeaten + 1 | 0, O(t, Au, e.regretX[n] + Ru / 2, e.regretY[n] + Lu / 2, n));
}
function Xu(e, t, n, r) {
	e.tiles[t * e.level.height + n] = zu, e.cratesBroken = e.cratesBroken + 1 | 0, Qu(ku, t, n, r);
}
function Zu(e) {
	let { x: t, y: n } = e;
	for (let r = 0; r < e.regretX.length; r++) if (vt(e, r, t, n, t + Fu, n + Pu)) return !0;
	return !1;
}
function Qu(e, t, n, r) {
	O(r, e, t * Bu + Bu / 2 | 0, n * Bu + Bu / 2 | 0, 0);
}
// src/sim/questions.ts
function $u(e, t, n, r, i, a) {
	let o = [
		t,
		n,
		r
	].map((t) => ed(e, t, i)).find((e) => e >= 0);
	o !== void 0 && e.blockState[o] === 0 && (e.blockState[o] = 1, e.blockAsked[o] = e.blockAsked[o] + 1 | 0, nd(e, a, Le, o));
}
function ed({ level: e }, t, n) {
	return e.questionBlocks.indexOf(t * e.height + n);
}
function td({ blockState: e }) {
	for (let t = 0; t < e.length; t++) e[t] === 1 && (e[t] = 0);
}
function nd({ level: e }, t, n, r) {
	let i = e.questionBlocks[r];
	O(t, n, Math.floor(i / e.height) * b + b / 2 | 0, i % e.height * b + b / 2 | 0, n === ke ? 0 : r);
}
// src/sim/step.ts
var { EVENT_ATTACK: rd, EVENT_BELL: id, EVENT_BOARD: ad, EVENT_BOUNCE: od, EVENT_BUMP: sd, EVENT_HURT: cd, EVENT_JUMP: ld, EVENT_LAND: ud, EVENT_MILESTONE: dd, EVENT_STEP: fd, HURT_FELL: pd, HURT_OUTLIER: md, HURT_REGRET: hd } = we, { AIR_ACCELERATION: gd, ATTACK_COOLDOWN_TICKS: _d, ATTACK_REACH: vd, ATTACK_TICKS: yd, BELL_REACH: bd, CORNER_CORRECTION: xd, COYOTE_TICKS: Sd, GRAVITY: Cd, GROUND_ACCELERATION: wd, GROUND_FRICTION: Td, HERO_HEIGHT: Y, HERO_WIDTH: X, JUMP_BUFFER_TICKS: Ed, JUMP_GRACE_TICKS: Dd, JUMP_HOLD_TICKS: Od, JUMP_SPEED: kd, MAX_FALL_SPEED: Ad, OVERSPEED_DECAY: jd, RUN_SPEED: Md, STRIDE_SHIFT: Nd, TURN_ACCELERATION: Pd } = et, { ATTACK: Fd, DEAD: Id, IDLE: Ld, JUMP: Rd, LEFT: zd, RANG_BELL: Bd, RIGHT: Vd, RUNNING: Hd, TILE: Ud } = y, { TILE_SHIFT: Z } = pe, { UNHURT: Wd } = Du, { EMPTY_TILE: Gd } = le, { NO_PLATFORM: Kd } = Pt, qd = Int32Array.from(C, ({ drift: e = 0 }) => e), Jd = fe(({ drift: e }) => e !== void 0), Yd = Int32Array.from(C, ({ launch: e = 0 }) => e), Xd = fe(({ launch: e }) => e !== void 0), Zd = fe(({ locked: e }) => e === !0), Qd = X / 2, $d = Y / 2, ef = 1, tf = 2, nf = 4, rf = 8, af = 16, of = 32;
function sf({ questionBlocks: e, winds: t, platforms: n, outliers: r }) {
	return (e.length === 0 ? 0 : nf) | (t.length === 0 ? 0 : rf) | (n.length === 0 ? 0 : af) | (r.length === 0 ? 0 : of);
}
var cf = Ud + xd;
function lf(e, t, n, r) {
	if (e.status !== Hd) return;
	let i = n * cf, a = _t(e, e.x - vd - i, e.x + X + vd + i, n), o = (a ? ef : 0) | (uf(e, i) ? tf : 0) | sf(e.level), s = 0;
	for (; s < n && e.status === Hd;) a && ht(e, 1), df(e, t, r, o), s++;
	a || ht(e, s);
}
function uf({ x: e, level: t, milestonesReached: n }, r) {
	if (Math.abs(e + Qd - t.bellX) <= bd + r) return !0;
	let i = t.milestones;
	for (let t = 0; t < i.length; t++) {
		let { x: a, area: o } = i[t], s = o === void 0 ? a : o.left;
		if (!(n >> t & 1) && e + Qd + r >= s) return !0;
	}
	return !1;
}
function df(e, t, n, r) {
	e.tick = e.tick + 1 | 0;
	let i = e.level, a = (r & nf) !== 0;
	a && td(e);
	let o = i.height, s = e.tiles, c = (r & af) !== 0, l = c ? Wt(e) : Kd;
	c && Vt(e);
	let u = (r & of) !== 0;
	u && kt(e), t === zd ? (e.steering = -1, e.facing = -1) : t === Vd ? (e.steering = 1, e.facing = 1) : t === Ld && e.grounded !== 0 && (e.steering = 0), e.attackTicks > 0 && (e.attackTicks = e.attackTicks - 1 | 0), t === Fd && e.attackTicks === 0 && (e.attackTicks = yd, O(n, rd, e.x, e.y, 0)), e.velocityX = ff(e.velocityX, e.steering, e.grounded), (r & rf) !== 0 && rn(e, n), t === Rd && e.jumpHoldTicks === 0 && (e.jumpBufferTicks = Ed), e.jumpBufferTicks > 0 && e.coyoteTicks > 0 && (e.jumpBufferTicks = 0, e.coyoteTicks = 0, e.jumpHoldTicks = Od, e.jumpGraceTicks = Dd, O(n, ld, e.x, e.y, 0)), e.jumpBufferTicks > 0 && (e.jumpBufferTicks = e.jumpBufferTicks - 1 | 0), e.grounded === 0 && e.coyoteTicks > 0 && (e.coyoteTicks = e.coyoteTicks - 1 | 0), e.jumpHoldTicks > 0 ? t === Rd ? (e.jumpGraceTicks = Dd, e.jumpHoldTicks = e.jumpHoldTicks - 1 | 0, e.velocityY = -kd) : e.jumpGraceTicks > 0 ? (e.jumpGraceTicks = e.jumpGraceTicks - 1 | 0, e.jumpHoldTicks = e.jumpHoldTicks - 1 | 0, e.velocityY = -kd) : (e.jumpHoldTicks = 0, e.velocityY = e.velocityY + Cd | 0) : e.velocityY = Math.min(e.velocityY + Cd, Ad) | 0;
	let d = (i.tileMask & Jd) === 0 ? e.velocityX : e.velocityX + pf(e) | 0, f = e.y;
	l !== Kd && (d = d + Gt(e, l) | 0, f = Kt(e, l));
	let p = e.x + d | 0, m = (i.width << Z) - X | 0;
	(p < 0 || p > m) && (p = p < 0 ? 0 : m, e.velocityX = 0);
	let h = f >> Z, g = f + Y - 1 >> Z;
	if ((i.tileMask & Zd) !== 0 && d !== 0 && Xe(e, (d > 0 ? p + X - 1 : p) >> Z, h, g, n), d > 0) {
		let t = p + X - 1 >> Z;
		xe(s, o, t, h, g) && (p = (t << Z) - X | 0, e.velocityX = 0);
	} else if (d < 0) {
		let t = p >> Z;
		xe(s, o, t, h, g) && (p = t + 1 << Z | 0, e.velocityX = 0);
	}
	let _ = l !== Kd && e.velocityX === 0;
	e.grounded !== 0 && p >> Nd !== e.x >> Nd && !_ && O(n, fd, p, f, gf(e));
	let v = p >> Z, y = p + X - 1 >> Z, b = e.grounded, x = f + Y | 0;
	if (f = f + e.velocityY | 0, e.grounded = 0, e.velocityY < 0) {
		let t = f >> Z, r = E(s, o, v, t), i = E(s, o, y, t);
		if (r || i) {
			let o = (v + 1 << Z) - p, s = p + X - (y << Z);
			!i && o <= xd && e.velocityX >= 0 ? p = p + o | 0 : !r && s <= xd && e.velocityX <= 0 ? p = p - s | 0 : (f = t + 1 << Z | 0, e.velocityY = 0, e.jumpHoldTicks = 0, O(n, sd, p, f, 0), a && $u(e, p + Qd >> Z, v, y, t, n)), v = p >> Z, y = p + X - 1 >> Z;
		}
	} else {
		let t = f + Y - 1 >> Z;
		Se(s, o, v, y, t, x) && (f = (t << Z) - Y | 0, b === 0 && O(n, ud, p, f, e.velocityY), e.velocityY = 0, e.grounded = 1, e.coyoteTicks = Sd), c && (f = mf(e, {
			x: p,
			y: f,
			oldFeet: x,
			wasGrounded: b,
			carrier: l
		}, n));
	}
	e.x = p, e.y = f, p > e.bestX && (e.bestX = p), (i.tileMask & Xd) !== 0 && hf(e, n);
	let S = Wd;
	Ce(s, o, v, y, f >> Z, f + Y - 1 >> Z) && (S = Gu(e, n));
	let ee = (r & ef) !== 0;
	e.attackTicks > _d && Yu(e, n, ee), ee && Zu(e) && (S = hd), u && jt(e) && (S = md), f >= o << Z && (S = pd), S === Wd ? (r & tf) !== 0 && (e.grounded !== 0 && vf(e, n), Math.abs(p + Qd - i.bellX) <= bd && Math.abs(f + $d - i.bellY) <= bd && (e.status = Bd, O(n, id, i.bellX, i.bellY, 0))) : (e.status = Id, O(n, cd, p, f, S));
}
function ff(e, t, n) {
	if (t === 0) return n === 0 ? e : e > 0 ? Math.max(e - Td, 0) | 0 : Math.min(e + Td, 0) | 0;
	let r = Math.imul(e, t);
	return Math.imul(r > Md ? Math.max(r - jd, Md) : Math.min(r + (n === 0 ? gd : r < 0 ? Pd : wd), Md), t);
}
function pf(e) {
	return e.grounded === 0 ? 0 : qd[gf(e)];
}
function mf(e, { x: t, y: n, oldFeet: r, wasGrounded: i, carrier: a }, o) {
	let s = qt(e, t, r, n + Y);
	if (s === Kd) return n;
	let c = Ut(e, s) - Y | 0;
	return i === 0 && e.grounded === 0 && O(o, ud, t, c, e.velocityY), s !== a && O(o, ad, t, c, s), e.velocityY = 0, e.grounded = 1, e.coyoteTicks = Sd, c;
}
function hf(e, t) {
	if (e.grounded === 0) return;
	let n = Yd[gf(e)];
	n !== 0 && (e.velocityY = -n, e.grounded = 0, e.coyoteTicks = 0, e.jumpBufferTicks = 0, O(t, od, _f(e) * Ud + Ud / 2, e.y + Y + Ud / 2, 0));
}
function gf(e) {
	let t = _f(e), { y: n, tiles: r, level: i } = e;
	return t < 0 ? Gd : r[t * i.height + (n + Y >> Z)];
}
function _f({ x: e, y: t, tiles: n, level: r }) {
	let { height: i } = r, a = t + Y >> Z, o = e + Qd >> Z;
	if (ye(n, i, o, a)) return o;
	let s = e >> Z, c = s === o ? e + X - 1 >> Z : s;
	return ye(n, i, c, a) ? c : -1;
}
function vf(e, t) {
	let n = e.level.milestones;
	for (let r = 0; r < n.length; r++) e.milestonesReached >> r & 1 || !yf(e, n[r]) || (e.milestonesReached |= 1 << r, O(t, dd, e.x, e.y, r));
}
function yf({ x: e, y: t }, { x: n, area: r }) {
	if (r === void 0) return e >= n;
	let i = e + Qd, a = t + $d;
	return i >= r.left && i < r.right && a >= r.top && a < r.bottom;
}
// src/env/config.ts
function bf(e) {
	return e.kind === "platformer" && e.curriculum === !0 && ca(e.level) !== null;
}
function xf(e) {
	let t = {
		difficulty: 0,
		episodes: 0,
		results: 0
	};
	return {
		get difficulty() {
			return t.difficulty;
		},
		seedFor: (e) => ec(e, t.difficulty),
		add(n, r) {
			$s(n) === t.difficulty && (t.episodes = Math.min(t.episodes + 1, 20), t.results = (t.results << 1 | !!r) & Sf, t.episodes < 20 || Cf(t.results) < 16 || (t.difficulty = Math.min(t.difficulty + 5, e), t.episodes = 0, t.results = 0));
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
var Sf = (1 << 20) - 1;
function Cf(e) {
	let t = 0;
	for (let n = e; n !== 0; n &= n - 1) t++;
	return t;
}
// src/env/platformerSpec.ts
function wf({ level: e, observation: t }) {
	return Tf(t, Ns(e));
}
function Tf(e, t) {
	let n = ea(e, t);
	return {
		id: `BellmanBros-${t.id}-${e}-${n.layout}`,
		observationSize: n.size,
		actionCount: x.length,
		actionNames: x,
		observationSlices: n.slices,
		...n.picture && { picture: n.picture }
	};
}
// src/env/platformer.ts
var { DEAD: Ef, RANG_BELL: Df, RUNNING: Of, TILE: kf } = y, { EVENT_JUMP: Af } = we, jf = k / 2;
function Mf(e, t, n = 0) {
	let r = If(e, Lf(e)), i = Rf(e), { spec: a, levels: o, result: s } = r, l = a.observationSize, u = Array.from({ length: t }, () => Bf(r)), d = la(t, l), { observations: f, finalObservations: p, rewards: m, terminated: h, truncated: g, success: _ } = d, v = u.map((e) => e.world), y = new Uint32Array(t), b = u.map((e, t) => ga(0, n + t));
	function x(e) {
		b = u.map((t, r) => ga(e, n + r)), i?.reset();
		for (let e = 0; e < t; e++) S(e);
		for (let e = 0; e < t; e++) Hf(u[e], f, e * l);
		ua(d), y.fill(0);
	}
	function S(e) {
		let t = b[e].uint32();
		Vf(r, u[e], i === null ? t : i.seedFor(t)), v[e] = u[e].world;
	}
	function ee(e) {
		for (let n = 0; n < t; n++) {
			let t = e[n] === -1;
			t ? Yf(r, u[n]) : Jf(r, u[n], e[n]), t && h[n] !== 1 && g[n] !== 1 || Hf(u[n], p, n * l), m[n] = s.reward, h[n] = +!!s.terminated, g[n] = +!!s.truncated, _[n] = +!!s.success, y[n] = u[n].newMilestones;
		}
		f.set(p), i !== null && te(i);
		for (let e = 0; e < t; e++) (h[e] !== 0 || g[e] !== 0) && (S(e), Hf(u[e], f, e * l));
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
			Gf(t, e[n - 1]) ? Kf(r, u[n - 1], u[n], t) : Wf(r, u[n], t), v[n] = u[n].world, Hf(u[n], f, n * l);
		}), ua(d), y.fill(0);
	}
	function ie(e) {
		let { seed: t, length: n, actions: r } = u[e].episode;
		return {
			seed: t,
			actions: r.slice(0, n)
		};
	}
	function ae(e) {
		return h[e] === 1 || g[e] === 1 ? u[e].previous : u[e].episode;
	}
	let oe = pa({
		count: t,
		startOf: ie,
		startFrom: re
	}, {
		seeds: () => b,
		sums: Nf(u)
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
		startOf: ie,
		difficulty: () => i === null ? null : i.difficulty / 100,
		state: i === null ? oe : c({
			rows: oe,
			curriculum: i.state
		}),
		returnOf: (t) => u[t].episode.return * e.rewardScale,
		setRewardWeights(e) {
			zf(r, e);
		},
		episodeOf: ae,
		clipOf(t) {
			let { seed: n, length: r, actions: i } = ae(t);
			return {
				levelId: o?.levelOf(n).id ?? e.level,
				seed: n,
				randomRegrets: e.randomRegrets,
				ticksPerAction: e.ticksPerAction,
				actions: i.slice(0, r)
			};
		}
	};
}
function Nf(e) {
	let t = 1 + z.length;
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
var Pf = 64, Ff = 8;
function If(e, t) {
	let { ticksPerAction: n, stickyActions: r } = e;
	if (!Number.isInteger(n) || n < 1 || n > Ff) throw Error(`ticksPerAction is ${n}: give a whole number from 1 to ${Ff}.`);
	if (!(r >= 0 && r < 1)) throw Error(`stickyActions is ${r}: give a probability from 0 to below 1.`);
	let i = Ns(e.level), a = ea(e.observation, i), o = {
		ticksPerAction: n,
		rewardScale: e.rewardScale,
		worldOptions: { randomRegrets: e.randomRegrets },
		level: i,
		levels: t,
		observationId: e.observation,
		observation: a,
		spec: wf(e),
		timeLimit: e.timeLimitDecisions || Math.ceil(i.timeLimitDecisions * 4 / n),
		stickyThreshold: r * 2 ** 32,
		weights: new Float64Array(z.length),
		eventlessTerms: [],
		weightedTerms: [],
		evaluatedTerms: [],
		events: Ke(Pf),
		outcome: {
			world: bu(i),
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
		amounts: new Float64Array(z.length),
		result: {
			reward: 0,
			terminated: !1,
			truncated: !1,
			success: !1
		}
	};
	return zf(o, e.rewardWeights), o;
}
function Lf(e) {
	let { level: t, trainSeeds: n = "1", leftBell: r = "off", split: i } = e, a = ca(t), o = bf(e);
	return a === null || n === "1" && r !== "trained" && i === void 0 && !o ? null : Xs({
		first: a,
		trainSeeds: n,
		leftBell: r,
		isGraded: o,
		...i && { split: i }
	});
}
function Rf(e) {
	let t = ca(e.level);
	return t !== null && bf(e) ? xf(Math.round(t.difficulty * 100)) : null;
}
function zf(e, t) {
	e.weights.set(ta(t)), e.weightedTerms = [...z.keys()].filter((t) => e.weights[t] !== 0), e.eventlessTerms = e.weightedTerms.filter((e) => !z[e].needsEvent);
}
function Bf({ level: e, observation: t, timeLimit: n }) {
	let r = bu(e);
	return {
		world: r,
		before: t.looksBack ? bu(e) : r,
		observation: t,
		episode: rp(n),
		previous: rp(n),
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
function Vf(e, t, n) {
	e.levels !== null && Uf(t, e.levels.levelOf(n), e.observationId);
	let r = t.episode;
	t.episode = t.previous, t.previous = r, t.episode.seed = n, t.episode.length = 0, t.episode.return = 0, t.episode.termTotals.fill(0), t.stickyKey = g(n, "sticky"), Tu(t.world, n, e.worldOptions), t.before !== t.world && Cu(t.world, t.before);
}
function Hf({ world: e, before: t, observation: n }, r, i) {
	n.write(e, r, i, t);
}
function Uf(e, t, n) {
	if (e.world.level === t) return;
	let r = e.before !== e.world;
	e.world = bu(t), e.before = r ? bu(t) : e.world, e.observation = ea(n, t);
}
function Wf(e, t, { seed: n, actions: r, future: i }) {
	Vf(e, t, n);
	let { ticksPerAction: a, events: o } = e;
	for (let i of r) if (Zf(e, t, i), lf(t.world, i, a, o), $f(e, t), e.result.terminated || e.result.truncated) {
		Vf(e, t, n);
		return;
	}
	i !== void 0 && qf(t, i);
}
function Gf(e, t) {
	return t === void 0 || e.seed !== t.seed || e.actions !== t.actions ? !1 : t.future === void 0 || e.future !== void 0;
}
function Kf(e, t, n, r) {
	let { seed: i, future: a } = r;
	t.episode.length === 0 ? Wf(e, n, r) : (Vf(e, n, i), Cu(t.world, n.world), n.before !== n.world && Cu(t.before, n.before), n.executed = t.executed, n.episode.length = t.episode.length, n.episode.return = t.episode.return, n.episode.termTotals.set(t.episode.termTotals), n.episode.actions.set(t.episode.actions.subarray(0, t.episode.length)), a !== void 0 && qf(n, a));
}
function qf(e, t) {
	e.stickyKey = g(t, "sticky"), e.world.random = g(t, "world") | 0;
}
function Jf(e, t, n) {
	Xf(e, t, n);
	let { ticksPerAction: r, events: i } = e, { world: a, executed: o } = t;
	lf(a, o, r, i), $f(e, t);
}
function Yf({ result: e }, t) {
	t.newMilestones = 0, e.reward = 0, e.terminated = !1, e.truncated = !1, e.success = !1;
}
function Xf(e, t, n) {
	Zf(e, t, Qf(e, t) ? t.executed : n);
}
function Zf(e, t, n) {
	let { world: r } = t;
	t.before !== r && Cu(r, t.before), t.executed = n, e.events.count = 0, t.xBefore = r.x, t.bestBefore = r.bestX, t.coinsBefore = r.coins, t.regretsBefore = r.regretsBeaten, t.cratesBefore = r.cratesBroken, t.milestonesBefore = r.milestonesReached;
}
function Qf({ stickyThreshold: e }, { episode: t, stickyKey: n }) {
	return e === 0 || t.length === 0 ? !1 : v(n + Math.imul(t.length, np) >>> 0) < e;
}
function $f(e, t) {
	let { outcome: n, weights: r, amounts: i, result: a } = e, { world: o, episode: s } = t, { status: c, level: l } = o;
	n.world = o, n.action = t.executed, n.distanceBefore = ip(l, t.xBefore), n.distanceAfter = ip(l, o.x), n.newBest = (o.bestX - t.bestBefore) / kf, n.coins = o.coins - t.coinsBefore, n.regretsBeaten = o.regretsBeaten - t.regretsBefore, n.cratesBroken = o.cratesBroken - t.cratesBefore, n.jumps = ap(e.events), n.rangBell = c === Df, n.died = c === Ef, t.newMilestones = o.milestonesReached & ~t.milestonesBefore;
	let u = ep(n) ? e.weightedTerms : e.eventlessTerms, d = 0;
	e.evaluatedTerms = u;
	for (let e = 0; e < u.length; e++) {
		let t = u[e], a = r[t] * tp(t, n);
		i[t] = a, a !== 0 && (s.termTotals[t] += a, d += a);
	}
	s.actions[s.length] = t.executed, s.length++, s.return += d, a.reward = d * e.rewardScale, a.terminated = c !== Of, a.truncated = !a.terminated && s.length >= e.timeLimit, a.success = n.rangBell;
}
function ep({ coins: e, regretsBeaten: t, cratesBroken: n, jumps: r, rangBell: i, died: a }) {
	return (e | t | n | r) !== 0 || i || a;
}
var Q = z.map((e) => e.evaluate);
function tp(e, t) {
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
var np = 2654435769;
function rp(e) {
	return {
		seed: 0,
		length: 0,
		return: 0,
		termTotals: new Float64Array(z.length),
		actions: new Uint8Array(e)
	};
}
function ip(e, t) {
	return Math.abs(e.bellX - (t + jf)) / kf;
}
function ap(e) {
	let t = 0;
	for (let n = 0; n < e.count; n++) e.type[n] === Af && t++;
	return t;
}
// src/cli/python/worlds.ts
var op = 64, sp = 3;
function cp(e, t, n) {
	let r = Mf(e, t, n), { spec: i, observations: a, finalObservations: o, rewards: s, terminated: c, truncated: l, success: u, worlds: d } = r, f = i.observationSize, p = up(s), m = Float64Array.from(dp(r.state.save(), "sums").fill(0)), g = i.picture === void 0 ? up(a) : new Uint8Array(t * f), _ = g.length / (t * f), v = new Uint8Array(g.length), y = new Uint8Array(4 * t + sp * t), b = null;
	function x() {
		return i.picture !== void 0 && lp(a, g, 0), g;
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
			e[n].level !== t.level && (e[n] = bu(t.level)), Cu(t, e[n]);
		});
	}
	function ne(n) {
		for (let i = 0; i < t; i++) {
			if (!ee(i)) continue;
			let { actions: t, length: a } = r.episodeOf(i);
			lf(n[i], t[a - 1], e.ticksPerAction, Ke(op));
		}
	}
	return {
		spec: i,
		count: t,
		worlds: d,
		reset: r.reset,
		resetEach: (e) => S(e.map((e) => ga(e, 0))),
		next() {
			let e = dp(r.state.save(), "streams"), n = e.length / t;
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
				i.picture === void 0 ? v.set(up(t), e * f * _) : lp(t, v, e * f), e++;
			}
			return {
				count: e,
				bytes: v.subarray(0, e * f * _)
			};
		},
		keepLast() {
			b ??= d.map(({ level: e }) => bu(e));
		},
		lastWorlds: () => d.map((e, t) => b !== null && ee(t) ? b[t] : e)
	};
}
function lp(e, t, n) {
	for (let r = 0; r < e.length; r++) t[n + r] = Math.round(e[r] * 255);
}
function up({ buffer: e, byteOffset: t, byteLength: n }) {
	return new Uint8Array(e, t, n);
}
function dp(e, t) {
	let n = e[t];
	if (n instanceof Float64Array || n instanceof Uint32Array) return n;
	throw Error(`The state of the rows has no array "${t}".`);
}
// src/cli/python/engine.ts
var fp = 65536, $ = se(0, 1), pp = /* @__PURE__ */ new Map(), mp = hu(e(`${import.meta.dirname}/pictures/`)), hp = 0, gp = {
	hello: () => $.result({
		version: "0.1.0+22f7b44be1d8",
		node: process.versions.node,
		actions: x
	}),
	create({ level: e, options: t, rows: n, firstRow: r, renders: i }) {
		let a = yp("rows", n, 1, fp), o = cc(String(e), t ?? {}), s = cp(o, a, yp("firstRow", r, 0, fp));
		i === !0 && s.keepLast(), pp.set(++hp, s);
		let { id: c, observationSize: l, observationSlices: u, picture: d } = s.spec;
		$.result({
			handle: hp,
			id: c,
			size: l,
			slices: u,
			picture: d,
			config: o
		});
	},
	reset({ handle: e, seed: t, seeds: n }) {
		let r = _p(e);
		if (t !== void 0) r.reset(vp(t));
		else if (!Array.isArray(n)) r.next();
		else if (n.length === r.count) r.resetEach(n.map(vp));
		else throw Error(`There are ${n.length} seeds for ${r.count} rows.`);
		$.data([r.observed()]);
	},
	render({ handle: e, last: t }) {
		let n = _p(e);
		$.data([mp.paint(t === !0 ? n.lastWorlds() : n.worlds)]);
	},
	measure({ handle: e, milliseconds: t }) {
		let n = _p(e), r = h(1), i = Array.from({ length: 64 }, () => Int32Array.from({ length: n.count }, () => r.int(x.length))), a = performance.now(), o = 0;
		for (; performance.now() - a < yp("milliseconds", t, 1, 1e4);) {
			for (let e of i) n.step(e);
			o += i.length;
		}
		$.result({ decisionsPerSecond: 1e3 * o * n.count / (performance.now() - a) });
	},
	close({ handle: e }) {
		pp.delete(Number(e)), $.result(null);
	}
};
function _p(e) {
	let t = pp.get(Number(e));
	if (t === void 0) throw Error("This environment is closed.");
	return t;
}
function vp(e) {
	return yp("seed", e, 0, 2 ** 32 - 1);
}
function yp(e, t, n, r) {
	if (typeof t == "number" && Number.isInteger(t) && t >= n && t <= r) return t;
	throw Error(`${e} is ${JSON.stringify(t)}: give a whole number from ${n} to ${r}.`);
}
function bp(e, { buffer: t, byteOffset: n, byteLength: r }) {
	let i = _p(e), a = new Int32Array(t, n, r >> 2);
	if (a.length !== i.count) throw Error(`There are ${a.length} actions for ${i.count} rows.`);
	for (let e = 0; e < a.length; e++) if (!(a[e] >= 0 && a[e] < x.length)) throw Error(`Action ${a[e]} of row ${e} does not exist: give 0 to ${x.length - 1}.`);
	i.step(a);
	let { count: o, bytes: s } = i.final();
	$.data(o === 0 ? i.stepped : [...i.stepped, s], o);
}
function xp(e) {
	return e instanceof Error && "code" in e && e.code === "EPIPE";
}
function Sp(e) {
	let { method: t, ...n } = JSON.parse(new TextDecoder().decode(e)), r = Object.hasOwn(gp, String(t)) ? gp[String(t)] : void 0;
	if (r === void 0) throw Error(`There is no method "${t}".`);
	r(n);
}
for (let e = $.read(); e !== null; e = $.read()) try {
	if (e.kind === 1) bp(e.handle, e.payload);
	else if (e.kind === 0) Sp(e.payload);
	else throw Error(`There is no request of kind ${e.kind}.`);
} catch (e) {
	if (xp(e)) break;
	$.fault(e instanceof Error ? e.message : String(e));
}
