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
function a(e, t) {
	let n = c(e) && Object.hasOwn(e, t) ? e[t] : void 0;
	if (n === void 0) throw l(t);
	return n;
}
function o(e, t, n = t.length) {
	if (!(s(e) && e.constructor === t.constructor) || n !== null && e.length !== n) throw l(`${n ?? "a list of"} numbers of ${t.constructor.name}`);
	return e;
}
function s(e) {
	return ArrayBuffer.isView(e);
}
function c(e) {
	return typeof e == "object" && !!e && !Array.isArray(e) && !s(e);
}
function l(e) {
	return new i(`The checkpoint does not fit this run: ${e} is missing or has another shape.`, "Resume it with the algorithm, environment and network that it was saved with.");
}
// src/shared/rng.ts
function u(e, t = "") {
	return f(d(e, t));
}
function d(e, t = "") {
	let n = p((e ^ 2654435769) >>> 0);
	for (let e = 0; e < t.length; e++) n = p((n ^ t.charCodeAt(e)) >>> 0);
	return n;
}
function f(e) {
	let t = p(e + 2654435769 >>> 0) | 0, n = p(e + 1013904242 >>> 0) | 0, r = p(e + 3668340011 >>> 0) | 0, i = 1;
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
		split: (t) => f(d(e, t)),
		save: () => Uint32Array.of(t, n, r, i),
		load(e) {
			let a = o(e, /* @__PURE__ */ new Uint32Array(4));
			t = a[0] | 0, n = a[1] | 0, r = a[2] | 0, i = a[3] | 0;
		}
	};
}
function p(e) {
	let t = e | 0;
	return t = Math.imul(t ^ t >>> 16, 2246822507), t = Math.imul(t ^ t >>> 13, 3266489909), (t ^ t >>> 16) >>> 0;
}
// src/sim/world.ts
var m = /* @__PURE__ */ r({
	ACTIONS: () => g,
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
	TILE: () => h,
	TILE_PX: () => 16
}), h = 4096, g = [
	"left",
	"right",
	"jump",
	"attack",
	"idle"
], _ = 1111642705, v = 1111642704, y = 4, b = 16, ee = 2 ** 24, x = 0, te = 1, ne = 2;
function re(t, n) {
	let r = new Uint32Array(y), i = new Uint8Array(r.buffer), a = /* @__PURE__ */ new ArrayBuffer(2 ** 16), o = 0;
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
		r[0] = v, r[1] = e, r[2] = a;
		let o = 0;
		for (let e of t) o += e.length;
		r[3] = o, ie(n, [i, ...t]);
	}
	let l = (e, t) => c(e, [new TextEncoder().encode(JSON.stringify(t))], 0);
	return {
		read() {
			if (o = 0, !s(b)) return null;
			let [e, t, n, r] = new Uint32Array(a, 0, y);
			return e !== _ || r > ee ? null : s(b + r) ? {
				kind: t,
				handle: n,
				payload: new Uint8Array(a, b, r)
			} : null;
		},
		data: (e, t = 0) => c(x, e, t),
		result: (e) => l(te, e),
		fault: (e) => l(ne, { message: e })
	};
}
function ie(e, n) {
	let r = n;
	for (; r.length > 0;) {
		let n = t(e, r);
		for (; r.length > 0 && n >= r[0].length;) n -= r[0].length, r = r.slice(1);
		r.length > 0 && (r = [r[0].subarray(n), ...r.slice(1)]);
	}
}
// src/sim/tiles.ts
var ae = /* @__PURE__ */ r({
	EMPTY_TILE: () => w,
	SOLID_TILE: () => T,
	TILE_KINDS: () => S,
	codeOf: () => C,
	maskOf: () => E
}), oe = [
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
], S = oe;
function C(e) {
	return oe.findIndex((t) => t.id === e);
}
var w = C("empty"), T = C("solid");
function E(e) {
	return S.reduce((t, n, r) => e(n) ? t | 1 << r : t, 0);
}
// src/sim/collision.ts
var se = /* @__PURE__ */ r({
	TILE_SHIFT: () => 12,
	isBlocking: () => D,
	isColumnBlocked: () => me,
	isHurting: () => pe,
	isLanding: () => he,
	isStandable: () => O,
	mayTouch: () => ge
}), ce = 12, le = E(({ blocks: e }) => e === !0), ue = le | E(({ carries: e }) => e === !0), de = E(({ touch: e }) => e !== void 0), fe = E(({ touch: e }) => e === "hurt");
function D(e, t, n, r) {
	return r >>> 0 < t && !!(le >> e[n * t + r] & 1);
}
function O(e, t, n, r) {
	return r >>> 0 < t && !!(ue >> e[n * t + r] & 1);
}
function pe(e) {
	return !!(fe >> e & 1);
}
function me(e, t, n, r, i) {
	return D(e, t, n, r) || i !== r && D(e, t, n, i);
}
function he(e, t, n, r, i, a) {
	if (i >>> 0 >= t) return !1;
	let o = a <= i << ce ? ue : le;
	return !!((o >> e[n * t + i] | o >> e[r * t + i]) & 1);
}
function ge(e, t, n, r, i, a) {
	return i < 0 || a >= t || !!((de >> e[n * t + i] | de >> e[n * t + a] | (de >> e[r * t + i] | de >> e[r * t + a])) & 1);
}
// src/sim/events.ts
var _e = /* @__PURE__ */ r({
	EVENTS: () => ve,
	EVENT_ASK: () => Ae,
	EVENT_ATTACK: () => xe,
	EVENT_BELL: () => Ee,
	EVENT_BOARD: () => Le,
	EVENT_BOUNCE: () => Ne,
	EVENT_BUMP: () => Oe,
	EVENT_COIN: () => Se,
	EVENT_CRATE_BROKEN: () => Ce,
	EVENT_GUST: () => Ie,
	EVENT_HURT: () => Te,
	EVENT_JUMP: () => ye,
	EVENT_LAND: () => be,
	EVENT_MILESTONE: () => De,
	EVENT_OPEN: () => je,
	EVENT_OUTLIER_BEATEN: () => Re,
	EVENT_REFUSE: () => Me,
	EVENT_REGRET_BEATEN: () => we,
	EVENT_STEP: () => ke,
	EVENT_TAKE_KEY: () => Pe,
	EVENT_UNLOCK: () => Fe,
	HURT_FELL: () => 0,
	HURT_OUTLIER: () => 3,
	HURT_REGRET: () => 2,
	HURT_SPIKES: () => 1,
	createEventBuffer: () => ze,
	pushEvent: () => A
}), ve = [
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
], ye = k("jump"), be = k("land"), xe = k("attack"), Se = k("coin"), Ce = k("crateBroken"), we = k("regretBeaten"), Te = k("hurt"), Ee = k("bell"), De = k("milestone"), Oe = k("bump"), ke = k("step"), Ae = k("ask"), je = k("open"), Me = k("refuse"), Ne = k("bounce"), Pe = k("takeKey"), Fe = k("unlock"), Ie = k("gust"), Le = k("board"), Re = k("outlierBeaten");
function k(e) {
	return ve.indexOf(e);
}
function ze(e) {
	return {
		count: 0,
		type: new Uint8Array(e),
		x: new Int32Array(e),
		y: new Int32Array(e),
		value: new Int32Array(e)
	};
}
function A(e, t, n, r, i) {
	let a = e.count;
	a !== e.type.length && (e.type[a] = t, e.x[a] = n, e.y[a] = r, e.value[a] = i, e.count = a + 1);
}
var Be = C("door");
function Ve(e, t, n) {
	let r = e.level.keys.indexOf(t);
	r < 0 || (e.tiles[t] = w, e.keyState[r] = 1, Ke(e, n, Pe, t, r));
}
function He({ keyState: e }) {
	return e.includes(1);
}
function Ue(e, t, n, r, i) {
	let a = We(e, t, n, r);
	if (a < 0) return;
	let o = e.keyState.indexOf(1);
	o < 0 || (e.keyState[o] = 2, Ge(e, a), Ke(e, i, Fe, a, o));
}
function We({ tiles: e, level: t }, n, r, i) {
	let { height: a } = t;
	for (let t = Math.max(r, 0); t <= i && t < a; t++) if (e[n * a + t] === Be) return n * a + t;
	return -1;
}
function Ge({ tiles: e, level: t }, n) {
	let { height: r } = t, i = [n];
	e[n] = w;
	for (let t = i.pop(); t !== void 0; t = i.pop()) {
		let n = t % r, a = [
			t - r,
			t + r,
			n > 0 ? t - 1 : -1,
			n < r - 1 ? t + 1 : -1
		];
		for (let t of a) e[t] === Be && (e[t] = w, i.push(t));
	}
}
function Ke({ level: e }, t, n, r, i) {
	A(t, n, Math.floor(r / e.height) * h + h / 2 | 0, r % e.height * h + h / 2 | 0, i);
}
// src/sim/player.ts
var qe = /* @__PURE__ */ r({
	AIR_ACCELERATION: () => 80,
	ATTACK_COOLDOWN_TICKS: () => 14,
	ATTACK_DEPTH: () => Qe,
	ATTACK_REACH: () => Ze,
	ATTACK_TICKS: () => 24,
	BELL_REACH: () => et,
	CORNER_CORRECTION: () => Xe,
	COYOTE_TICKS: () => 6,
	GRAVITY: () => 96,
	GROUND_ACCELERATION: () => 96,
	GROUND_FRICTION: () => 128,
	HERO_HEIGHT: () => M,
	HERO_WIDTH: () => j,
	JUMP_BUFFER_TICKS: () => 6,
	JUMP_GRACE_TICKS: () => 2,
	JUMP_HOLD_TICKS: () => 12,
	JUMP_SPEED: () => 704,
	MAX_FALL_SPEED: () => Ye,
	OVERSPEED_DECAY: () => 16,
	RUN_SPEED: () => Je,
	SPIKE_INSET: () => $e,
	STRIDE_SHIFT: () => 13,
	TURN_ACCELERATION: () => 192
}), j = 2560, M = 3584, Je = 768, Ye = 1152, Xe = 1024, Ze = 3584, Qe = 1536, $e = 768, et = 5120, tt = /* @__PURE__ */ r({
	REGRET_HEIGHT: () => rt,
	REGRET_WIDTH: () => nt,
	isRegretNear: () => ut,
	regretOverlaps: () => dt,
	regretReach: () => ft,
	stepRegrets: () => ct
}), nt = 3072, rt = 3584, it = 128, at = nt, ot = rt, st = it;
function ct(e, t) {
	let { regretX: n, regretDirection: r, regretAlive: i } = e, a = e.level.regrets;
	for (let o = 0; o < a.length; o++) {
		if (i[o] === 0) continue;
		let { minX: s, maxX: c } = a[o], l = n[o], u = l + r[o] * t * st;
		if (l >= s && l <= c && u > s && u < c) n[o] = u;
		else for (let n = 0; n < t; n++) lt(e, o, s, c);
	}
}
function lt({ regretX: e, regretDirection: t }, n, r, i) {
	let a = e[n] + t[n] * st;
	a <= r ? (e[n] = r, t[n] = 1) : a >= i ? (e[n] = i, t[n] = -1) : e[n] = a;
}
function ut({ regretX: e, regretAlive: t }, n, r, i) {
	let a = i * st;
	for (let i = 0; i < e.length; i++) {
		let o = e[i];
		if (o - a < r && o + at + a > n && t[i] !== 0) return !0;
	}
	return !1;
}
function dt(e, t, n, r, i, a) {
	let o = e.regretX[t];
	if (o >= i || o + at <= n || e.regretAlive[t] === 0) return !1;
	let s = e.regretY[t];
	return s < a && s + ot > r;
}
function ft(e, t, n, r) {
	let i = (n) => n >= 0 && n < t.width && !D(e, t.height, n, r) && !pe(e[n * t.height + r]) && O(e, t.height, n, r + 1), a = n;
	for (; i(a - 1);) a--;
	let o = n;
	for (; i(o + 1);) o++;
	return {
		minX: a << 12,
		maxX: (o + 1) * h - nt
	};
}
// src/env/observations/builder.ts
function pt(e) {
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
var mt = {
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
}, ht = mt, gt = Object.values(mt).flatMap(({ fields: e }) => Object.entries(e));
function _t(e) {
	let t = gt.map(([, t]) => t(e)), n = Int32Array.from(t.flat()), r = 0, i = gt.map(([e], i) => {
		let a = r + t[i].length, o = [e, n.subarray(r, a)];
		return r = a, o;
	});
	return {
		...Object.fromEntries(i),
		things: n
	};
}
// src/sim/outliers.ts
var vt = 3072, yt = 2560, bt = 192, xt = 128;
function St(e) {
	let { outlierX: t, outlierY: n, outlierAlive: r } = e, { outliers: i } = e.level;
	for (let a = 0; a < i.length; a++) {
		if (r[a] === 0) continue;
		let { minX: o, maxX: s, minY: c, maxY: l } = i[a];
		t[a] = Ct(t[a], bt, e.outlierSideways, a, o, s), n[a] = Ct(n[a], xt, e.outlierDown, a, c, l);
	}
}
function Ct(e, t, n, r, i, a) {
	let o = e + Math.imul(n[r], t);
	return o <= i ? (n[r] = 1, i) : o >= a ? (n[r] = -1, a) : o;
}
function wt(e) {
	let { x: t, y: n } = e;
	for (let r = 0; r < e.outlierX.length; r++) if (Et(e, r, t, n, t + j, n + M)) return !0;
	return !1;
}
function Tt(e, { left: t, top: n, right: r, bottom: i }, a) {
	for (let o = 0; o < e.outlierX.length; o++) Et(e, o, t, n, r, i) && (e.outlierAlive[o] = 0, e.regretsBeaten = e.regretsBeaten + 1 | 0, A(a, Re, e.outlierX[o] + vt / 2, e.outlierY[o] + yt / 2, o));
}
function Et({ outlierX: e, outlierY: t, outlierAlive: n }, r, i, a, o, s) {
	if (n[r] === 0) return !1;
	let c = e[r], l = t[r];
	return c < o && c + vt > i && l < s && l + yt > a;
}
// src/sim/platforms.ts
var Dt = /* @__PURE__ */ r({
	NO_PLATFORM: () => -1,
	PLATFORM_SPEED: () => Nt,
	PLATFORM_TILES: () => 3,
	PLATFORM_WIDTH: () => Mt,
	carriedX: () => Rt,
	carriedY: () => zt,
	landingPlatform: () => Bt,
	platformBelow: () => Lt,
	platformLeft: () => Ft,
	platformTop: () => It,
	stepPlatforms: () => Pt
}), { SUBPIXELS: Ot, TILE: kt } = m, { TILE_SHIFT: N } = se, { HERO_HEIGHT: At, HERO_WIDTH: jt } = qe, Mt = 3 * kt, Nt = Ot;
function Pt({ level: e, platformWay: t, platformDirection: n }) {
	let { platforms: r } = e;
	for (let e = 0; e < r.length; e++) {
		let i = t[e] + Math.imul(n[e], Nt);
		t[e] = i, i <= 0 ? n[e] = 1 : i >= r[e].length && (n[e] = -1);
	}
}
function Ft({ level: e, platformWay: t }, n) {
	let { left: r, isUpright: i } = e.platforms[n];
	return i ? r : r + t[n];
}
function It({ level: e, platformWay: t }, n) {
	let { top: r, isUpright: i } = e.platforms[n];
	return i ? r + t[n] : r;
}
function Lt(e) {
	if (e.grounded === 0) return -1;
	let t = e.y + At;
	for (let n = 0; n < e.level.platforms.length; n++) if (It(e, n) === t && Ht(e, e.x, n)) return Ut(e) ? -1 : n;
	return -1;
}
function Rt(e, t) {
	return e.level.platforms[t].isUpright ? 0 : Vt(e, t);
}
function zt(e, t) {
	if (!e.level.platforms[t].isUpright) return e.y;
	let { x: n, y: r, tiles: i, level: a } = e, o = Vt(e, t), s = n >> N, c = n + jt - 1 >> N;
	return (o < 0 ? Wt(e, n, r + o) : he(i, a.height, s, c, r + o + At - 1 >> N, r + At)) ? r : r + o | 0;
}
function Bt(e, t, n, r) {
	let i = -1, a = r;
	for (let r = 0; r < e.level.platforms.length; r++) {
		let o = It(e, r);
		if (o >= a || !Ht(e, t, r)) continue;
		let s = e.level.platforms[r].isUpright ? o - Vt(e, r) : o;
		n > Math.max(o, s) || Wt(e, t, o - At) || (i = r, a = o);
	}
	return i;
}
function Vt({ level: e, platformWay: t, platformDirection: n }, r) {
	let i = t[r];
	return i <= 0 ? -Nt : i >= e.platforms[r].length ? Nt : Math.imul(n[r], Nt);
}
function Ht(e, t, n) {
	let r = Ft(e, n);
	return t < r + Mt && t + jt > r;
}
function Ut({ x: e, y: t, tiles: n, level: r }) {
	let i = t + At, a = i >> N;
	if (a << N !== i) return !1;
	let o = e + jt - 1 >> N;
	return O(n, r.height, e >> N, a) || O(n, r.height, o, a);
}
function Wt({ tiles: e, level: t }, n, r) {
	let i = r >> N, a = n + jt - 1 >> N;
	return D(e, t.height, n >> N, i) || D(e, t.height, a, i);
}
// src/sim/random.ts
function Gt(e, t) {
	return e.random = e.random + 2654435769 | 0, Math.floor(p(e.random) / 4294967296 * t);
}
// src/sim/wind.ts
var Kt = 112, qt = 56, Jt = 768, Yt = 100;
function Xt(e, t) {
	let { windTicks: n, windBlows: r } = e, i = e.level.winds;
	for (let a = 0; a < i.length; a++) n[a]--, n[a] <= 0 && (n[a] = 48, r[a] = +(Gt(e, Yt) < i[a].chance), r[a] === 1 && Qt(e, i[a]) && A(t, Ie, e.x, e.y, a)), r[a] === 1 && Qt(e, i[a]) && $t(e, i[a].direction);
}
function Zt(e) {
	return e.level.winds.findIndex((t) => Qt(e, t));
}
function Qt({ x: e, y: t }, { left: n, top: r, right: i, bottom: a }) {
	let o = e + j / 2, s = t + M / 2;
	return o >= n && o < i && s >= r && s < a;
}
function $t(e, t) {
	let n = Math.imul(e.velocityX, t);
	if (n >= Jt) return;
	let r = e.grounded === 0 ? Kt : qt;
	e.velocityX = Math.imul(Math.min(n + r, Jt), t);
}
// src/env/observations/thingSignals.ts
var en = 4, tn = 8 * h, nn = 4 * h, rn = 10 * h, an = 3 * h, on = 7, sn = 6, cn = {
	regrets: null,
	questionBlocks: null,
	keys: {
		parts: [
			["holds a key", 1],
			["way to the nearest key", en],
			["way to the nearest door", en]
		],
		write(e, t, n) {
			t[n] = +!!He(e), yn(e, hn(e), t, n + 1), yn(e, gn(e), t, n + 1 + en);
		},
		sight: (e) => [hn(e), gn(e)].filter((e) => e >= 0)
	},
	winds: {
		parts: [["wind", 3]],
		write(e, t, n) {
			let r = Zt(e), i = r >= 0;
			t[n] = +!!i, t[n + 1] = i ? Math.imul(e.windBlows[r], e.level.winds[r].direction) : 0, t[n + 2] = i ? e.windTicks[r] / 48 : 0;
		},
		sight: () => []
	},
	platforms: {
		parts: [["nearest platform", on], ["second nearest platform", on]],
		write(e, t, n) {
			t.fill(0, n, n + 14);
			let [r, i] = dn(e, e.platformWay.length, ln);
			r >= 0 && fn(e, r, t, n), i >= 0 && fn(e, i, t, n + on);
		},
		sight: (e) => {
			let { height: t, width: n } = e.level;
			return dn(e, e.platformWay.length, ln).filter((e) => e >= 0).map((r) => mn(ln(e, r), It(e, r), n, t));
		}
	},
	outliers: {
		parts: [["nearest outlier", sn]],
		write(e, t, n) {
			t.fill(0, n, n + sn);
			let [r] = dn(e, e.outlierX.length, un);
			r >= 0 && pn(e, r, t, n);
		},
		sight: (e) => {
			let { height: t, width: n } = e.level, [r] = dn(e, e.outlierX.length, un);
			return r < 0 ? [] : [mn(un(e, r), e.outlierY[r] + yt / 2, n, t)];
		}
	}
};
function ln(e, t) {
	return Ft(e, t) + Mt / 2;
}
function un({ outlierX: e, outlierAlive: t }, n) {
	return t[n] === 0 ? Infinity : e[n] + vt / 2;
}
function dn(e, t, n) {
	let r = e.x + j / 2, i = (i) => {
		let a = -1, o = rn;
		for (let s = 0; s < t; s++) {
			let t = Math.abs(n(e, s) - r);
			s === i || t >= o || (a = s, o = t);
		}
		return a;
	}, a = i(-1);
	return [a, a < 0 ? -1 : i(a)];
}
function fn(e, t, n, r) {
	let { isUpright: i, length: a } = e.level.platforms[t], o = ln(e, t) - (e.x + j / 2), s = e.platformDirection[t], c = e.platformWay[t];
	n[r] = 1, n[r + 1] = o / rn, n[r + 2] = bn(o / an), n[r + 3] = bn((It(e, t) - (e.y + M)) / nn), n[r + 4] = i ? 0 : s, n[r + 5] = i ? s : 0, n[r + 6] = bn((s > 0 ? a - c : c) / tn);
}
function pn(e, t, n, r) {
	let i = un(e, t) - (e.x + j / 2), a = e.outlierY[t] + yt / 2 - (e.y + M / 2);
	n[r] = 1, n[r + 1] = i / rn, n[r + 2] = bn(i / an), n[r + 3] = bn(a / nn), n[r + 4] = e.outlierSideways[t], n[r + 5] = e.outlierDown[t];
}
function mn(e, t, n, r) {
	return Math.min(Math.max(Math.floor(e / h), 0), n - 1) * r + Math.min(Math.max(Math.floor(t / h), 0), r - 1);
}
function hn(e) {
	return _n(e, e.level.keys, (t) => e.keyState[t] === 0);
}
function gn(e) {
	let { level: t, tiles: n } = e;
	return _n(e, t.doors, (e) => n[t.doors[e]] !== w);
}
function _n(e, t, n) {
	let r = -1, i = Infinity;
	for (let a = 0; a < t.length; a++) {
		let o = Math.abs(vn(e, t[a]));
		o >= i || !n(a) || (r = t[a], i = o);
	}
	return r;
}
function vn({ x: e, level: t }, n) {
	return Math.floor(n / t.height) * h + h / 2 - (e + j / 2);
}
function yn(e, t, n, r) {
	if (t < 0) {
		n.fill(0, r, r + en);
		return;
	}
	let { level: i } = e, a = vn(e, t), o = t % i.height * h + h / 2 - (e.y + M / 2);
	n[r] = 1, n[r + 1] = a / (i.width * h), n[r + 2] = bn(a / tn), n[r + 3] = bn(o / nn);
}
function bn(e) {
	return Math.max(-1, Math.min(e, 1));
}
// src/env/observations/layout.ts
var xn = Object.keys(ht);
function Sn(e) {
	if (e.layoutVersion !== void 0) return e.layoutVersion;
	let t = e.tiles.reduce((e, t) => Math.max(e, S[t].since), 1);
	return xn.reduce((t, n) => Math.max(t, Cn(e, n) ? ht[n].since : 1), t);
}
function Cn(e, t) {
	return Object.values(ht[t].fields).some((t) => t(e).length > 0);
}
function wn(e, t, n) {
	let r = [], i = [], a = [], o = t, s = (e) => {
		r.push(e), o += e[1];
	};
	for (let t = 2; t <= e; t++) {
		S.forEach(({ since: e }, r) => {
			e === t && (i.push({
				code: r,
				start: o
			}), s(n(r)));
		});
		for (let e of xn) {
			let n = cn[e];
			ht[e].since === t && n !== null && (a.push({
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
var Tn = ["b2b3fdf7", "1f460355"];
function En(e, t, n) {
	let r = d(0, [...t.map(({ name: e, length: t }) => `${e}: ${t}`), ...n === void 0 ? [] : [n]].join("\n")).toString(16).padStart(8, "0");
	return Tn.includes(r) ? "v1" : `v${e}.${r}`;
}
// src/env/observations/ownState.ts
var Dn = [
	["own speed", 2],
	["on the ground", 1],
	["jump timers", 3],
	["suitcase timers", 2],
	["facing and steering", 2],
	["place within the tile", 1]
], On = Dn.reduce((e, [, t]) => e + t, 0), { ATTACK_COOLDOWN_TICKS: kn, ATTACK_TICKS: An, COYOTE_TICKS: jn, HERO_WIDTH: Mn, JUMP_BUFFER_TICKS: Nn, JUMP_HOLD_TICKS: Pn, MAX_FALL_SPEED: Fn, RUN_SPEED: In } = qe, { TILE: Ln } = m, Rn = Mn / 2, zn = Ln / 2, Bn = An - kn, Vn = Ln - 1;
function Hn(e, t, n) {
	t[n] = e.velocityX / In, t[n + 1] = e.velocityY / Fn, t[n + 2] = e.grounded, t[n + 3] = e.coyoteTicks / jn, t[n + 4] = e.jumpBufferTicks / Nn, t[n + 5] = e.jumpHoldTicks / Pn;
	let r = e.attackTicks - kn;
	t[n + 6] = r > 0 ? r / Bn : 0, t[n + 7] = e.attackTicks / An, t[n + 8] = e.facing, t[n + 9] = e.steering, t[n + 10] = (e.x + Rn & Vn) / zn - 1;
}
// src/env/observations/features.ts
var { TILE_SHIFT: P } = se, { HERO_HEIGHT: Un, HERO_WIDTH: Wn } = qe, { REGRET_HEIGHT: Gn, REGRET_WIDTH: Kn } = tt, { SUBPIXELS: qn, TILE: F, TILE_PX: Jn } = m, Yn = C("coin"), Xn = C("crate"), Zn = C("hazard"), Qn = Float32Array.prototype.set, I = 1, L = 10, $n = 4, er = 3, tr = 8, nr = 2, rr = 5, R = On, ir = R + L, ar = ir + L, or = ar + L, sr = or + $n, cr = sr + 1, lr = cr + 10, ur = lr + 3, dr = ur + 3, fr = Wn / 2, pr = Un / 2, mr = Kn / 2, hr = tr * F, gr = nr * F, _r = 4 * F, vr = {
	id: "features",
	label: "Features",
	help: "62 features: own speed and timers, the ground ahead, the nearest Regrets, coin and crate, the way to the bell.",
	forLevel: yr
};
function yr(e) {
	let { height: t } = e, n = e.width * F, r = Ir(e), i = Sn(e), a = wn(i, dr, (e) => [`${S[e].id} by column`, L]), { size: o, slices: s } = pt([
		...Dn,
		["ground height by column", L],
		["gap by column", L],
		["hazard by column", L],
		["ceiling by column", $n],
		["nearness of a crate", 1],
		["nearest regret", rr],
		["second nearest regret", rr],
		["nearest coin", 3],
		["way to the bell", 3],
		...a.parts
	]), c = a.signals.length > 0, l = e.keys.length > 0, u = Array(e.tiles.length * 2).fill(void 0), d = Dr(o), f = Tr();
	function p(i, o, s) {
		let l = i.x + fr, u = i.y + pr, d = i.y + Un, f = Cr(i, t), p = m(i, l >> P, f, wr(i, t));
		Qn.call(o, p.entries, s + R), d !== (f + 1) * F && kr(p.ground, d, o, s + R), Hn(i, o, s), Nr(i, l, u, o, s + cr), Lr(i, r, l, u, o, s + lr);
		let h = e.bellX - l;
		if (o[s + ur] = h / n, o[s + ur + 1] = xr(h / hr), o[s + ur + 2] = xr((e.bellY - u) / _r), c) for (let { signal: e, start: t } of a.signals) e.write(i, o, s + t);
	}
	function m(n, r, i, a) {
		if (n.cratesBroken !== 0 || l && br(n)) return h(n.tiles, r, i, a, d), d;
		let s = (r * t + i) * 2 + i - a, c = u[s];
		if (c !== void 0) return c;
		let f = Dr(o);
		return h(e.tiles, r, i, a, f), u[s] = f, f;
	}
	function h(n, r, i, o, s) {
		Er(n, e, {
			heroColumn: r,
			feetRow: i,
			headRow: o
		}, f), Or(f, i, t, s), a.tiles.length > 0 && g(n, r, i, s);
	}
	function g(e, t, n, { entries: r }) {
		for (let { code: i, start: o } of a.tiles) for (let a = 0; a < L; a++) {
			let s = _(e, i, {
				column: t - I + a,
				feetRow: n,
				index: a
			});
			r[o - R + a] = s < 0 ? 0 : 1;
		}
	}
	function _(n, r, { column: i, feetRow: a, index: o }) {
		if (i < 0 || i >= e.width) return -1;
		let s = Math.min(f.groundRows[o], t - 1);
		for (let e = Math.min(a, s); e <= s; e++) if (n[i * t + e] === r) return e;
		return -1;
	}
	function v(e) {
		let n = e.x + fr >> P, r = Cr(e, t), i = a.tiles.flatMap(({ code: t }) => Array.from({ length: L }, (i, a) => {
			let o = n - I + a, s = _(e.tiles, t, {
				column: o,
				feetRow: r,
				index: a
			});
			return s < 0 ? [] : [z("mechanic", o, s)];
		}).flat()), o = a.signals.flatMap(({ signal: n }) => n.sight(e).map((e) => z("mechanic", Math.floor(e / t), e % t)));
		return [...i, ...o];
	}
	function y(t) {
		return [
			...zr(t, f),
			...v(t),
			...Br(t),
			...Vr(t, r),
			Hr(e)
		];
	}
	return {
		layout: En(i, s),
		size: o,
		slices: s,
		write: p,
		sight: y
	};
}
function br({ keyState: e }) {
	for (let t = 0; t < e.length; t++) if (e[t] !== 0) return !0;
	return !1;
}
function xr(e) {
	return e < -1 ? -1 : Math.min(e, 1);
}
function Sr(e, t) {
	return e < 0 ? 0 : e >= t ? t - 1 : e;
}
function Cr({ y: e }, t) {
	return Sr(e + Un - 1 >> P, t);
}
function wr({ y: e }, t) {
	return Sr(e >> P, t);
}
function Tr() {
	return {
		groundRows: new Float64Array(L),
		hazards: new Uint8Array(L),
		clearances: new Uint8Array($n),
		crate: -1
	};
}
function Er(e, { width: t, height: n }, { heroColumn: r, feetRow: i, headRow: a }, o) {
	let { groundRows: s, hazards: c, clearances: l } = o;
	o.crate = -1;
	for (let a = 9; a >= 0; a--) {
		let l = r - I + a, u = l >= 0 && l < t, d = u ? Ar(e, n, l, i) : -Infinity;
		s[a] = d, c[a] = u ? jr(e, n, l, i, d) : 0, u && a >= I && e[l * n + i] === Xn && (o.crate = a);
	}
	for (let i = 0; i < $n; i++) {
		let o = r + i;
		l[i] = o < t ? Mr(e, n, o, a) : 0;
	}
}
function Dr(e) {
	return {
		entries: new Float32Array(e - R),
		ground: new Float64Array(L)
	};
}
function Or({ groundRows: e, hazards: t, clearances: n, crate: r }, i, a, o) {
	let { entries: s, ground: c } = o;
	s[sr - R] = r < 0 ? 0 : 1 - (r - I) / 9;
	for (let n = 0; n < L; n++) c[n] = e[n] * F, s[ir - R + n] = +(e[n] === a), s[ar - R + n] = t[n];
	kr(c, (i + 1) * F, s, 0);
	for (let e = 0; e < $n; e++) s[or - R + e] = 1 - n[e] / er;
}
function kr(e, t, n, r) {
	for (let i = 0; i < L; i++) n[r + i] = xr((t - e[i]) / _r);
}
function Ar(e, t, n, r) {
	let i = r;
	if (D(e, t, n, i)) {
		for (; D(e, t, n, i - 1);) i--;
		return i;
	}
	for (i++; i < t && !O(e, t, n, i);) i++;
	return i;
}
function jr(e, t, n, r, i) {
	for (let a = r; a < i; a++) if (e[n * t + a] === Zn) return 1;
	return 0;
}
function Mr(e, t, n, r) {
	let i = 0;
	for (; i < er && !D(e, t, n, r - 1 - i);) i++;
	return i;
}
function Nr(e, t, n, r, i) {
	let a = Fr(e, t, -1);
	if (a < 0) return;
	Pr(e, a, t, n, r, i);
	let o = Fr(e, t, a);
	o >= 0 && Pr(e, o, t, n, r, i + rr);
}
function Pr(e, t, n, r, i, a) {
	let o = e.regretX[t] + mr - n;
	i[a] = 1, i[a + 1] = o / hr, i[a + 2] = xr(o / gr), i[a + 3] = xr((e.regretY[t] + Gn / 2 - r) / _r), i[a + 4] = e.regretDirection[t];
}
function Fr({ regretX: e, regretAlive: t }, n, r) {
	let i = mr - n, a = -1, o = hr;
	for (let n = 0; n < e.length; n++) {
		let s = Math.abs(e[n] + i);
		s >= o || t[n] === 0 || n === r || (a = n, o = s);
	}
	return a;
}
function Ir({ tiles: e, width: t, height: n }) {
	let r = Int32Array.from([...e.keys()].filter((t) => e[t] === Yn)), i = r.map((e) => Math.floor(e / n) * F + F / 2);
	return {
		cell: r,
		x: i,
		y: r.map((e) => e % n * F + F / 2),
		firstInSight: Int32Array.from({ length: t }, (e, t) => {
			let n = i.findIndex((e) => e >= (t - tr) * F);
			return n < 0 ? r.length : n;
		})
	};
}
function Lr(e, t, n, r, i, a) {
	let o = Rr(e, t, n);
	o < 0 || (i[a] = 1, i[a + 1] = (t.x[o] - n) / hr, i[a + 2] = xr((t.y[o] - r) / _r));
}
function Rr(e, t, n) {
	let r = -1, i = hr;
	for (let a = t.firstInSight[n >> P]; a < t.cell.length; a++) {
		let o = t.x[a] - n;
		if (o >= i) break;
		e.tiles[t.cell[a]] !== Yn || Math.abs(o) >= i || (i = Math.abs(o), r = a);
	}
	return r;
}
function zr(e, t) {
	let { width: n, height: r } = e.level, i = {
		heroColumn: e.x + fr >> P,
		feetRow: Cr(e, r),
		headRow: wr(e, r)
	};
	Er(e.tiles, e.level, i, t);
	let { heroColumn: a, feetRow: o, headRow: s } = i, { groundRows: c, hazards: l, clearances: u, crate: d } = t, f = [];
	for (let t = 0; t < L; t++) {
		let i = a - I + t;
		if (i < 0 || i >= n) continue;
		let p = c[t];
		p === r ? f.push(z("gap", i, r - 1)) : f.push({
			...z("ground", i, p),
			height: 3
		});
		for (let n = o; l[t] === 1 && n < p; n++) e.tiles[i * r + n] === Zn && f.push(z("hazard", i, n));
		t === d && f.push(z("crate", i, o));
		let m = t < I ? er : u[t - I] ?? er;
		if (m < er) {
			let e = (s - m) * Jn;
			f.push({
				kind: "ceiling",
				x: i * Jn,
				y: e - 3,
				width: Jn,
				height: 3
			});
		}
	}
	return f;
}
function Br(e) {
	let t = e.x + fr, n = Fr(e, t, -1);
	return [n, n < 0 ? -1 : Fr(e, t, n)].filter((e) => e >= 0).map((t) => ({
		kind: "regret",
		x: e.regretX[t] / qn,
		y: e.regretY[t] / qn,
		width: Kn / qn,
		height: Gn / qn
	}));
}
function Vr(e, t) {
	let n = Rr(e, t, e.x + fr);
	return n < 0 ? [] : [z("coin", t.x[n] >> P, t.y[n] >> P)];
}
function Hr(e) {
	return z("bell", e.bellX >> P, e.bellY >> P);
}
function z(e, t, n) {
	return {
		kind: e,
		x: t * Jn,
		y: n * Jn,
		width: Jn,
		height: Jn
	};
}
var Ur = 17, Wr = {
	regrets: {
		picture: [
			"999",
			"992",
			"999",
			"9.9"
		],
		draw: ii
	},
	questionBlocks: null,
	keys: {
		picture: ["ee", "e."],
		draw: ai
	},
	winds: {
		picture: [
			"..7.",
			"7777",
			"..7."
		],
		draw: oi
	},
	platforms: {
		picture: ["cccccccccccc", ".5........5."],
		draw: si
	},
	outliers: {
		picture: [
			"9.9",
			"992",
			".9."
		],
		draw: ci
	}
}, Gr = Object.keys(ht), Kr = [
	"bbb",
	"bbf",
	"bbb",
	"b.b"
], qr = ["ddd", "ddd"], Jr = ["d"], Yr = [
	".ff.",
	".ff.",
	"ffff",
	".3.."
], Xr = S.map(({ pixels: e }) => li(e.split(" "))), Zr = li(Kr), Qr = li(qr), $r = li(Jr), ei = li(Yr), ti = Object.values(Wr).flatMap((e) => e === null ? [] : [{
	draw: e.draw,
	sprite: li(e.picture)
}]);
function ni(e, t) {
	for (let n = 0; n < ti.length; n++) ti[n].draw(e, ti[n].sprite, t);
}
function ri(e) {
	let t = S.filter(({ since: t }) => t <= e).map(({ id: e, pixels: t }) => [e, t]), n = Gr.flatMap((t) => {
		let n = Wr[t];
		return n !== null && ht[t].since <= e ? [[t, n.picture]] : [];
	});
	return JSON.stringify([
		t,
		n,
		Kr,
		qr,
		Jr,
		Yr
	]);
}
function ii({ regretX: e, regretY: t, regretDirection: n, regretAlive: r }, i, a) {
	for (let o = 0; o < e.length; o++) r[o] !== 0 && a(i, e[o] + nt / 2, t[o] + rt, n[o] < 0);
}
function ai(e, t, n) {
	He(e) && n(t, e.x + j / 2, e.y, !1);
}
function oi(e, t, n) {
	let r = Zt(e);
	r < 0 || e.windBlows[r] === 0 || n(t, e.x + j / 2, e.y - h, e.level.winds[r].direction < 0);
}
function si(e, t, n) {
	for (let r = 0; r < e.platformWay.length; r++) {
		let i = It(e, r) + t.height * h / 4;
		n(t, Ft(e, r) + Mt / 2, i, !1);
	}
}
function ci({ outlierX: e, outlierY: t, outlierSideways: n, outlierAlive: r }, i, a) {
	for (let o = 0; o < e.length; o++) r[o] !== 0 && a(i, e[o] + vt / 2, t[o] + yt, n[o] < 0);
}
function li(e) {
	let t = [...e.join("")].map((e) => e === "." ? 0 : Number.parseInt(e, 16));
	return {
		width: e[0].length,
		height: e.length,
		greys: Float32Array.from(t, (e) => e * Ur / 255)
	};
}
// src/env/observations/pixels.ts
var { ATTACK_COOLDOWN_TICKS: ui, HERO_HEIGHT: di, HERO_WIDTH: fi } = qe, B = 10, pi = fi / 2, mi = 42, hi = 28, gi = 1176, _i = 13, vi = 17, yi = 3, bi = 2, xi = {
	frames: 2,
	height: hi,
	width: mi
}, Si = pt([["picture one decision before", gi], ["picture now", gi]]), Ci = {
	id: "pixels",
	label: "Pixels",
	help: "A grey picture of 42 × 28 pixels around the hero, now and one decision before. Needs more decisions and time than features.",
	forLevel: wi
};
function wi(e) {
	let { size: t, slices: n } = Si, r = Sn(e), i = ki();
	function a(e, n, r, a = e) {
		n.fill(0, r, r + t);
		let s = Di(e), c = Oi(e);
		i.begin(n, r, s, c), o(a), i.begin(n, r + gi, s, c), o(e);
	}
	function o(t) {
		i.tiles(t), i.stamp(ei, e.bellX, e.bellY + Ei, !1), ni(t, i.stamp), s(t);
	}
	function s({ x: e, y: t, facing: n, attackTicks: r }) {
		let a = e + pi, o = t + di;
		i.stamp(Zr, a, o, n < 0), r > ui ? i.stamp(Qr, a + n * (yi << B), o - Ti, n < 0) : r > 0 && i.stamp($r, a + n * (bi << B), o, n < 0);
	}
	return {
		layout: En(r, n, ri(r)),
		size: t,
		slices: n,
		picture: xi,
		looksBack: !0,
		write: a,
		sight: Ai
	};
}
var Ti = 1 << B, Ei = 2 << B;
function Di({ x: e }) {
	return (e + pi >> B) - _i;
}
function Oi({ y: e }) {
	return (e + di - 1 >> B) - vi;
}
function ki() {
	let e = /* @__PURE__ */ new Float32Array(), t = 0, n = 0, r = 0;
	function i({ width: n, height: r, greys: i }, a, o, s) {
		let c = a < 0 ? -a : 0, l = a + n > mi ? mi - a : n, u = o + r > hi ? hi - o : r;
		for (let r = o < 0 ? -o : 0; r < u; r++) {
			let u = t + (o + r) * mi + a, d = r * n;
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
			let o = Math.floor(r / 4), s = Math.floor((r + hi - 1) / 4), c = Math.floor((n + mi - 1) / 4);
			for (let l = Math.floor(n / 4); l <= c; l++) {
				let c = l < 0 || l >= t;
				for (let t = o; t <= s; t++) {
					let o = c ? T : t < 0 || t >= a ? w : e[l * a + t];
					o !== w && i(Xr[o], l * 4 - n, t * 4 - r, !1);
				}
			}
		},
		stamp(e, t, a, o) {
			i(e, (t >> B) - (e.width >> 1) - n, (a - 1 >> B) - (e.height - 1) - r, o);
		}
	};
}
function Ai(e) {
	return [{
		kind: "window",
		x: Di(e) * 4,
		y: Oi(e) * 4,
		width: mi * 4,
		height: hi * 4
	}];
}
// src/env/observations/tiles.ts
var ji = 3, Mi = 11, Ni = 3, Pi = 7, Fi = 77, Ii = S.filter(({ seenAs: e, since: t }, n) => n !== w && !e && t === 1), Li = On + 2, Ri = Li + Ii.length * Fi, zi = Ri + Fi, Bi = zi + Fi, Vi = {
	id: "tiles",
	label: "Tiles",
	help: "A window of 11 × 7 tiles around the hero, one layer per kind of object, and the hero’s own motion.",
	forLevel: Hi
};
function Hi(e) {
	let { width: t, height: n } = e, r = Sn(e), i = wn(r, Bi, (e) => [`${S[e].id} tiles`, Fi]), { size: a, slices: o } = pt([
		...Dn,
		["way to the bell", 2],
		...Ii.map(({ id: e }) => [`${e} tiles`, Fi]),
		["regrets by direction", Fi],
		["bell", Fi],
		...i.parts
	]), s = Int32Array.from(S, ({ id: e, seenAs: t = e }) => {
		let n = Ii.findIndex((e) => e.id === t);
		return n >= 0 ? Li + n * Fi : i.tiles.find(({ code: e }) => S[e].id === t)?.start ?? Li;
	}), c = s[T];
	function l(r, o, s) {
		o.fill(0, s, s + a), Hn(r, o, s);
		let c = r.x + j / 2, l = r.y + M / 2;
		o[s + On] = (e.bellX - c) / (t * h), o[s + On + 1] = (e.bellY - l) / (n * h);
		let d = (c >> 12) - ji, f = (l >> 12) - Ni;
		u(r.tiles, d, f, o, s);
		for (let e = 0; e < r.regretX.length; e++) {
			if (r.regretAlive[e] === 0) continue;
			let t = (r.regretX[e] + nt / 2 >> 12) - d, n = (r.regretY[e] + rt / 2 >> 12) - f;
			Ui(t, n) && (o[s + Ri + t * Pi + n] = r.regretDirection[e]);
		}
		let p = (e.bellX >> 12) - d, m = (e.bellY >> 12) - f;
		Ui(p, m) && (o[s + zi + p * Pi + m] = 1);
		for (let { signal: e, start: t } of i.signals) e.write(r, o, s + t);
	}
	function u(e, r, i, a, o) {
		let l = i < 0 ? -i : 0, u = i + Pi > n ? n - i : Pi;
		for (let d = 0; d < Mi; d++) {
			let f = o + d * Pi, p = r + d;
			if (p < 0 || p >= t) {
				for (let e = 0; e < Pi; e++) a[c + f + e] = 1;
				continue;
			}
			let m = p * n + i;
			for (let t = l; t < u; t++) {
				let n = e[m + t];
				n !== w && (a[s[n] + f + t] = 1);
			}
		}
	}
	return {
		layout: En(r, o),
		size: a,
		slices: o,
		write: l,
		sight: Wi
	};
}
function Ui(e, t) {
	return e >= 0 && e < Mi && t >= 0 && t < Pi;
}
function Wi(e) {
	let t = (e.x + j / 2 >> 12) - ji, n = (e.y + M / 2 >> 12) - Ni;
	return [{
		kind: "window",
		x: t * 16,
		y: n * 16,
		width: Mi * 16,
		height: Pi * 16
	}];
}
// src/env/observations/index.ts
var Gi = [
	vr,
	Vi,
	Ci
], Ki = /* @__PURE__ */ new WeakMap();
function qi(e, t) {
	let n = Ki.get(t) ?? /* @__PURE__ */ new Map();
	Ki.set(t, n);
	let r = n.get(e);
	if (r) return r;
	let i = Gi.find((t) => t.id === e);
	if (!i) throw Error(`No observation "${e}". There are: ${Gi.map((e) => e.id).join(", ")}.`);
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
function Ji(e) {
	for (let t of Object.keys(e)) if (!V.some((e) => e.id === t)) throw Error(`No reward term "${t}". There are: ${V.map((e) => e.id).join(", ")}.`);
	return Float64Array.from(V, (t) => e[t.id] ?? t.defaultWeight);
}
// src/sim/endless/ids.ts
var Yi = "endless", Xi = 999999, Zi = {
	seed: 1,
	difficulty: .3
}, Qi = "-left", $i = /^endless(2?)-(0|[1-9]\d{0,5})-(0|[1-9]\d?|100)(-left)?$/;
function ea({ seed: e, difficulty: t, bell: n, generator: r }) {
	return `${r === 1 ? Yi : "endless2"}-${e}-${Math.round(t * 100)}${n === "left" ? Qi : ""}`;
}
function ta(e) {
	let [, t, n, r, i] = $i.exec(e) ?? [];
	return n === void 0 ? null : {
		seed: Number(n),
		difficulty: Number(r) / 100,
		...i !== void 0 && { bell: "left" },
		...t === "" && { generator: 1 }
	};
}
// src/env/columns.ts
function na(e, t) {
	return {
		observations: new Float32Array(e * t),
		finalObservations: new Float32Array(e * t),
		rewards: new Float32Array(e),
		terminated: new Uint8Array(e),
		truncated: new Uint8Array(e),
		success: new Uint8Array(e)
	};
}
function ra({ observations: e, finalObservations: t, rewards: n, terminated: r, truncated: i, success: a }) {
	t.set(e);
	for (let e of [
		n,
		r,
		i,
		a
	]) e.fill(0);
}
// src/algorithms/shared/schema.ts
function ia(e) {
	let t = {};
	for (let [n, r] of Object.entries(e)) t[n] = r.default;
	return t;
}
// src/shared/joinedBytes.ts
function aa(e) {
	let t = new Uint8Array(e.reduce((e, { length: t }) => e + t, 0)), n = 0;
	for (let r of e) t.set(r, n), n += r.length;
	return t;
}
// src/env/rowStates.ts
function oa(e, { seeds: t, sums: n }) {
	return {
		save() {
			let r = Array.from({ length: e.count }, (t, n) => e.startOf(n));
			return {
				seeds: Uint32Array.from(r, ({ seed: e }) => e),
				lengths: Uint32Array.from(r, (e) => e.actions.length),
				actions: aa(r.map(({ actions: e }) => e)),
				streams: Uint32Array.from(t().flatMap((e) => [...e.save()])),
				sums: n.save()
			};
		},
		load(r) {
			e.startFrom(ca(r, e.count));
			let i = o(a(r, "streams"), new Uint32Array(sa * e.count));
			t().forEach((e, t) => {
				e.load(i.slice(sa * t, sa * (t + 1)));
			}), n.load(o(a(r, "sums"), n.save()));
		}
	};
}
var sa = 4;
function ca(e, t) {
	let n = o(a(e, "seeds"), new Uint32Array(t)), r = o(a(e, "lengths"), new Uint32Array(t)), i = r.reduce((e, t) => e + t, 0), s = o(a(e, "actions"), /* @__PURE__ */ new Uint8Array(), i), c = 0;
	return Array.from(n, (e, t) => (c += r[t], {
		seed: e,
		actions: s.slice(c - r[t], c)
	}));
}
// src/env/vectorise.ts
function la(e, t) {
	return u(e, "episodes").split(`row ${t}`);
}
// assets/levels/cellar.tmj
var ua = JSON.parse("{\"compressionlevel\":-1,\"height\":11,\"infinite\":false,\"layers\":[{\"data\":[0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,29,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,29,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,29,0,0,0,0,0,0,0,0,30,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,30,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,30,0,0,0,0,0,0,44,0,30,0,0,0,0,0,0,0,0,44,0,0,0,0,0,0,0,0,0,0,0,44,0,0,0,0,0,0,44,0,0,0,0,30,0,0,46,0,44,0,0,0,0,0,0,0,44,0,0,30,0,0,0,0,0,0,0,0,30,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,46,0,0,0,0,0,0,0,30,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,30,0,0,0,0,0,0,0,0,30,0,46,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,30,0,0,0,0,0,0,0,0,0,0,0,0,0,46,0,30,0,0,0,0,0,36,0,0,30,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,30,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,31,0,0,0,0,0,37,0,0,31,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,31,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0],\"height\":11,\"id\":1,\"name\":\"decoration\",\"opacity\":1,\"type\":\"tilelayer\",\"visible\":true,\"width\":58,\"x\":0,\"y\":0},{\"data\":[16,16,16,16,16,16,16,16,16,16,16,16,16,16,16,16,16,16,16,16,16,16,16,16,16,16,16,16,16,16,16,16,16,16,16,16,16,16,16,16,16,16,16,16,16,16,16,16,16,16,16,16,16,16,16,16,16,16,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,6,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,6,6,6,6,6,6,6,6,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,6,6,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,6,6,6,6,6,6,6,6,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,6,6,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,6,6,6,6,6,6,6,6,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,6,6,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,13,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,6,6,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,13,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,6,6,6,6,6,6,0,0,0,0,0,0,6,6,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,6,6,6,6,6,6,6,6,6,6,6,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,6,6,6,6,6,6,0,0,0,0,0,0,6,6,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,12,0,6,6,6,6,6,6,6,6,6,6,6,0,0,0,0,0,0,0,0,0,0,0,6,6,6,6,6,6,6,6,6,6,6,0,0,6,6,6,6,6,6,6,6,6,6,6,6,6,6,0,0,0,6,6,6,6,6,6,6,6,6,6,6,6,6,6,6,6,6,6,6,6,6,0,0,0,6,6,6,6,6,6,6,6,6,6,6,6,6,6,6,6,6,6,6,6,6,6,6,6,6,6,6,6,6,6,6,0,0,0,6,6,6,6,6,6,6,6,6,6,6,6,6,6,6,6,6,6,6,6,6,0,0,0,6,6,6,6,6,6,6,6,6,6,6,6,6,6,6,6,6,6,6,6,6,6],\"height\":11,\"id\":2,\"name\":\"ground\",\"opacity\":1,\"type\":\"tilelayer\",\"visible\":true,\"width\":58,\"x\":0,\"y\":0},{\"draworder\":\"topdown\",\"id\":3,\"name\":\"things\",\"objects\":[{\"height\":0,\"id\":1,\"name\":\"\",\"point\":true,\"rotation\":0,\"type\":\"start\",\"visible\":true,\"width\":0,\"x\":56,\"y\":136},{\"height\":0,\"id\":2,\"name\":\"\",\"point\":true,\"rotation\":0,\"type\":\"bell\",\"visible\":true,\"width\":0,\"x\":888,\"y\":120},{\"height\":0,\"id\":3,\"name\":\"\",\"point\":true,\"properties\":[{\"name\":\"direction\",\"type\":\"string\",\"value\":\"left\"}],\"rotation\":0,\"type\":\"regret\",\"visible\":true,\"width\":0,\"x\":408,\"y\":104},{\"height\":0,\"id\":4,\"name\":\"over the first gap\",\"point\":true,\"rotation\":0,\"type\":\"milestone\",\"visible\":true,\"width\":0,\"x\":216,\"y\":136},{\"height\":0,\"id\":5,\"name\":\"up the first step\",\"point\":true,\"rotation\":0,\"type\":\"milestone\",\"visible\":true,\"width\":0,\"x\":312,\"y\":104},{\"height\":0,\"id\":6,\"name\":\"over the second gap\",\"point\":true,\"rotation\":0,\"type\":\"milestone\",\"visible\":true,\"width\":0,\"x\":600,\"y\":136},{\"height\":0,\"id\":7,\"name\":\"up the stairs\",\"point\":true,\"rotation\":0,\"type\":\"milestone\",\"visible\":true,\"width\":0,\"x\":744,\"y\":88}],\"opacity\":1,\"type\":\"objectgroup\",\"visible\":true,\"x\":0,\"y\":0}],\"nextlayerid\":4,\"nextobjectid\":8,\"orientation\":\"orthogonal\",\"properties\":[{\"name\":\"lesson\",\"type\":\"string\",\"value\":\"Nothing pays but the bell, and chance never rings it. Show the hero the way first.\"},{\"name\":\"look\",\"type\":\"string\",\"value\":\"cellar\"},{\"name\":\"name\",\"type\":\"string\",\"value\":\"Cellar\"},{\"name\":\"onlyReward\",\"type\":\"string\",\"value\":\"bell\"},{\"name\":\"timeLimitDecisions\",\"type\":\"int\",\"value\":120}],\"renderorder\":\"right-down\",\"tiledversion\":\"1.10.2\",\"tileheight\":16,\"tilesets\":[{\"firstgid\":1,\"source\":\"tiles.tsj\"}],\"tilewidth\":16,\"type\":\"map\",\"version\":\"1.10\",\"width\":58}"), da = JSON.parse("{\"compressionlevel\":-1,\"height\":11,\"infinite\":false,\"layers\":[{\"data\":[0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,44,0,0,0,0,0,0,44,0,0,0,0,0,0,44,0,0,0,0,0,0,44,0,0,0,0,0,0,36,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,37,0,0,47,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,19,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,40,41,0,0,0,0,0,0,0,27,0,0,0,0,0,0,20,0,0,0,0,0,0,0,33,34,35,0,0,0,0,0,0,0,42,43,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0],\"height\":11,\"id\":1,\"name\":\"decoration\",\"opacity\":1,\"type\":\"tilelayer\",\"visible\":true,\"width\":34,\"x\":0,\"y\":0},{\"data\":[7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,9,10,10,10,10,10,10,10,10,10,10,10,10,10,10,10,10,10,10,10,10,10,10,10,10,11,0,0,0,1,1,1,3,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,4,4,4,4,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,4,4,5,4,1,1,1,1,3,0,0,0,0,2,1,3,0,0,0,0,2,1,1,1,1,1,1,1,1,1,1,1,1,1,4,4,4,4,4,5,4,4,4,0,0,0,0,4,4,4,0,0,0,0,4,4,4,5,4,4,4,4,4,5,4,4,4,4,4,4,5,4,4,4,4,4,5,0,0,0,0,4,5,4,0,0,0,0,5,4,4,4,4,4,5,4,4,4,4,4,5,4],\"height\":11,\"id\":2,\"name\":\"ground\",\"opacity\":1,\"type\":\"tilelayer\",\"visible\":true,\"width\":34,\"x\":0,\"y\":0},{\"draworder\":\"topdown\",\"id\":3,\"name\":\"things\",\"objects\":[{\"id\":1,\"name\":\"\",\"type\":\"bell\",\"x\":376,\"y\":104,\"width\":0,\"height\":0,\"rotation\":0,\"visible\":true,\"point\":true},{\"id\":2,\"name\":\"\",\"type\":\"start\",\"x\":24,\"y\":88,\"width\":0,\"height\":0,\"rotation\":0,\"visible\":true,\"point\":true},{\"id\":3,\"name\":\"along the edge\",\"type\":\"milestone\",\"x\":64,\"y\":112,\"width\":256,\"height\":16,\"rotation\":0,\"visible\":true},{\"id\":4,\"name\":\"the safe way\",\"type\":\"milestone\",\"x\":144,\"y\":64,\"width\":176,\"height\":16,\"rotation\":0,\"visible\":true},{\"id\":5,\"name\":\"over the abyss\",\"type\":\"milestone\",\"x\":328,\"y\":120,\"width\":0,\"height\":0,\"rotation\":0,\"visible\":true,\"point\":true}],\"opacity\":1,\"type\":\"objectgroup\",\"visible\":true,\"x\":0,\"y\":0}],\"nextlayerid\":4,\"nextobjectid\":6,\"orientation\":\"orthogonal\",\"properties\":[{\"name\":\"lesson\",\"type\":\"string\",\"value\":\"Short along the edge, or long and safe: Q-learning dares, SARSA knows that it stumbles.\"},{\"name\":\"look\",\"type\":\"string\",\"value\":\"terrace\"},{\"name\":\"name\",\"type\":\"string\",\"value\":\"Cliff Walk\"},{\"name\":\"timeLimitDecisions\",\"type\":\"int\",\"value\":200}],\"renderorder\":\"right-down\",\"tiledversion\":\"1.10.2\",\"tileheight\":16,\"tilesets\":[{\"firstgid\":1,\"source\":\"tiles.tsj\"}],\"tilewidth\":16,\"type\":\"map\",\"version\":\"1.10\",\"width\":34}"), fa = JSON.parse("{\"compressionlevel\":-1,\"height\":11,\"infinite\":false,\"layers\":[{\"data\":[0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,27,0,0,0,0,0,0,0,33,34,35,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0],\"height\":11,\"id\":1,\"name\":\"decoration\",\"opacity\":1,\"type\":\"tilelayer\",\"visible\":true,\"width\":20,\"x\":0,\"y\":0},{\"data\":[16,16,16,16,16,16,16,16,16,16,16,16,16,16,16,16,16,16,16,16,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,8,8,8,8,0,0,0,0,0,0,0,0,0,0,0,0,8,8,8,8,8,8,8,8,0,0,0,0,0,0,0,0,0,0,0,0,8,8,8,8,8,8,8,8,0,0,0,0,0,0,0,0,0,0,0,0,8,8,8,8,8,8,8,8,0,0,0,0,0,0,0,0,0,0,0,0,8,8,8,8,8,8,8,8,0,0,0,0,0,0,0,0,0,0,0,0,8,8,8,8,8,8,8,8,0,0,0,14,14,14,0,0,0,0,0,0,8,8,8,8,8,8,8,8,0,0,0,0,0,0,0,0,0,0,0,0,8,8,8,8,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,4,4,5,4,4,4,4,4,5,4,4,4,4,4,5,4,4,4,4,4],\"height\":11,\"id\":2,\"name\":\"ground\",\"opacity\":1,\"type\":\"tilelayer\",\"visible\":true,\"width\":20,\"x\":0,\"y\":0},{\"draworder\":\"topdown\",\"id\":3,\"name\":\"things\",\"objects\":[{\"id\":1,\"name\":\"\",\"type\":\"bell\",\"x\":232,\"y\":120,\"width\":0,\"height\":0,\"rotation\":0,\"visible\":true,\"point\":true},{\"id\":2,\"name\":\"\",\"type\":\"start\",\"x\":72,\"y\":136,\"width\":0,\"height\":0,\"rotation\":0,\"visible\":true,\"point\":true},{\"id\":3,\"name\":\"half way\",\"type\":\"milestone\",\"x\":160,\"y\":136,\"width\":0,\"height\":0,\"rotation\":0,\"visible\":true,\"point\":true}],\"opacity\":1,\"type\":\"objectgroup\",\"visible\":true,\"x\":0,\"y\":0}],\"nextlayerid\":4,\"nextobjectid\":4,\"orientation\":\"orthogonal\",\"properties\":[{\"name\":\"lesson\",\"type\":\"string\",\"value\":\"The test bench: so small that every algorithm finds the bell in seconds.\"},{\"name\":\"look\",\"type\":\"string\",\"value\":\"corridor\"},{\"name\":\"name\",\"type\":\"string\",\"value\":\"Corridor\"},{\"name\":\"timeLimitDecisions\",\"type\":\"int\",\"value\":40}],\"renderorder\":\"right-down\",\"tiledversion\":\"1.10.2\",\"tileheight\":16,\"tilesets\":[{\"firstgid\":1,\"source\":\"tiles.tsj\"}],\"tilewidth\":16,\"type\":\"map\",\"version\":\"1.10\",\"width\":20}"), pa = JSON.parse("{\"compressionlevel\":-1,\"height\":11,\"infinite\":false,\"layers\":[{\"data\":[0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,44,0,0,0,0,0,0,0,0,0,44,0,0,0,0,0,0,0,0,0,0,0,0,0,44,0,0,0,0,0,0,0,0,0,0,0,0,44,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,36,0,0,0,0,0,0,0,0,0,0,0,0,36,0,0,0,0,0,0,0,0,0,0,0,0,0,36,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,47,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,37,0,0,0,0,0,0,0,0,0,0,0,0,37,0,0,0,0,0,0,0,0,0,0,0,0,0,37,0,0,0,0,0,33,34,35,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0],\"height\":11,\"id\":1,\"name\":\"decoration\",\"opacity\":1,\"type\":\"tilelayer\",\"visible\":true,\"width\":64,\"x\":0,\"y\":0},{\"data\":[7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,16,16,16,16,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,16,16,16,16,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,16,16,16,16,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,16,16,16,16,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,16,16,16,16,0,0,0,0,0,0,0,0,53,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,16,16,16,16,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,16,7,7,7,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,54,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,2,3,0,0,0,0,0,0,0,0,0,0,0,0,2,3,0,0,0,0,0,0,0,0,0,0,0,0,2,3,0,0,0,0,0,0,0,0,0,0,0,0,0,54,0,0,0,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,4,5,1,1,1,1,1,1,1,1,1,1,1,1,4,4,1,1,1,1,1,1,1,1,1,1,1,1,4,4,1,1,1,1,1,1,1,1,1,1,1,1,1,4,1,1,1,4,4,4,4,4,4,4,4,4,5,4,4,4,4,4,4,4,4,4,4,5,4,4,4,4,4,4,4,4,4,4,5,4,4,4,4,4,4,4,4,4,4,5,4,4,4,4,4,4,4,4,4,4,5,4,4,4,4,4,4,4,4,4,4],\"height\":11,\"id\":2,\"name\":\"ground\",\"opacity\":1,\"type\":\"tilelayer\",\"visible\":true,\"width\":64,\"x\":0,\"y\":0},{\"draworder\":\"topdown\",\"id\":3,\"name\":\"things\",\"objects\":[{\"height\":0,\"id\":1,\"name\":\"\",\"point\":true,\"rotation\":0,\"type\":\"start\",\"visible\":true,\"width\":0,\"x\":56,\"y\":136},{\"height\":0,\"id\":2,\"name\":\"\",\"point\":true,\"rotation\":0,\"type\":\"bell\",\"visible\":true,\"width\":0,\"x\":1000,\"y\":120},{\"height\":32,\"id\":3,\"name\":\"the key\",\"rotation\":0,\"type\":\"milestone\",\"visible\":true,\"width\":48,\"x\":112,\"y\":64},{\"height\":128,\"id\":4,\"name\":\"the door reached\",\"rotation\":0,\"type\":\"milestone\",\"visible\":true,\"width\":96,\"x\":864,\"y\":16}],\"opacity\":1,\"type\":\"objectgroup\",\"visible\":true,\"x\":0,\"y\":0}],\"nextlayerid\":4,\"nextobjectid\":5,\"orientation\":\"orthogonal\",\"properties\":[{\"name\":\"lesson\",\"type\":\"string\",\"value\":\"A key beside the start opens the door at the end: λ or n-step returns carry the bell’s reward back to it.\"},{\"name\":\"name\",\"type\":\"string\",\"value\":\"Key and Door\"},{\"name\":\"timeLimitDecisions\",\"type\":\"int\",\"value\":180}],\"renderorder\":\"right-down\",\"tiledversion\":\"1.10.2\",\"tileheight\":16,\"tilesets\":[{\"firstgid\":1,\"source\":\"tiles.tsj\"}],\"tilewidth\":16,\"type\":\"map\",\"version\":\"1.10\",\"width\":64}"), ma = JSON.parse("{\"compressionlevel\":-1,\"height\":11,\"infinite\":false,\"layers\":[{\"data\":[0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,29,0,0,0,0,29,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,38,0,0,38,0,0,0,0,29,0,0,0,0,0,0,0,0,0,0,0,0,0,0,29,38,0,0,38,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,30,0,0,0,0,30,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,39,21,22,39,0,0,0,0,30,0,0,0,0,0,0,0,0,0,0,0,0,0,0,30,39,0,0,39,0,0,0,0,0,0,0,0,0,0,0,0,21,22,0,0,21,22,0,0,0,30,0,21,22,0,30,0,21,22,0,0,21,22,0,0,0,0,0,0,0,0,39,23,24,39,0,0,0,0,30,0,21,22,0,0,0,0,0,21,22,0,0,0,0,30,39,21,22,39,0,0,0,0,0,0,0,0,0,0,44,0,23,24,44,0,23,24,0,25,26,30,0,23,24,0,30,0,23,24,44,0,23,24,0,0,0,0,0,0,0,19,0,0,0,0,0,0,17,0,30,0,23,24,44,25,26,44,0,23,24,0,0,0,0,30,39,23,24,39,0,0,32,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,30,0,0,0,0,30,0,0,0,0,0,0,0,0,0,0,0,0,0,0,20,0,0,0,0,0,0,18,0,30,0,0,0,0,0,0,0,0,0,0,0,0,0,0,30,0,0,0,0,44,0,0,0,44,0,0,0,0,0,0,0,0,0,0,0,0,0,17,0,0,30,0,0,0,0,30,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,30,0,0,0,0,0,0,0,0,0,0,0,0,17,0,30,0,0,19,0,0,0,0,0,0,40,41,0,36,0,0,19,0,0,0,0,0,0,18,0,0,30,0,0,0,0,30,0,19,0,0,28,0,0,0,0,0,0,0,0,47,0,0,0,0,0,0,0,0,0,31,0,0,0,0,0,0,0,0,0,0,0,0,18,0,31,0,0,20,0,0,33,34,35,0,42,43,0,37,0,0,20,0,27,0,0,0,0,18,0,0,31,0,0,0,0,31,0,20,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,18,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0],\"height\":11,\"id\":1,\"name\":\"decoration\",\"opacity\":1,\"type\":\"tilelayer\",\"visible\":true,\"width\":70,\"x\":0,\"y\":0},{\"data\":[7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,8,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,8,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,8,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,14,13,14,0,14,14,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,8,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,9,10,10,11,14,0,0,0,0,14,14,14,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,8,49,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,14,0,14,0,0,0,0,0,0,0,0,0,0,0,0,0,0,14,0,0,0,0,0,14,14,14,0,14,14,14,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,8,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,14,14,14,0,0,0,0,0,0,9,10,11,0,0,0,0,0,0,2,1,1,1,1,1,1,3,0,14,0,0,0,14,0,0,0,14,9,10,11,0,0,0,0,14,14,0,0,0,0,0,0,0,0,0,8,0,0,0,0,0,0,0,14,14,14,0,0,0,0,14,0,0,0,14,0,0,0,0,0,0,0,0,0,0,0,0,0,0,4,5,4,4,4,4,4,5,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,8,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,2,1,1,1,1,1,1,1,1,1,1,4,4,4,4,4,4,4,4,1,1,1,1,3,0,0,0,0,0,0,0,0,0,0,0,2,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,3,0,0,0,2,1,1,1,4,4,4,4,5,4,4,4,4,4,5,4,4,4,4,4,5,4,4,4,4,4,5,4,1,1,1,1,1,1,1,1,1,1,1,4,4,4,4,4,5,4,4,4,4,4,5,4,4,5,4,4,4,4,4,5,4,4,4,4,4,5,4,0,0,0,4,5,4,4,4,4,4,5,4,4,4,4,4,5,4,4,4,4,4,5,4,4,4,4,4,5,4,4,4,4,4,5,4,4,4,4,4,5,4,4,4,4,4,5,4,4,4,4,4,5,4],\"height\":11,\"id\":2,\"name\":\"ground\",\"opacity\":1,\"type\":\"tilelayer\",\"visible\":true,\"width\":70,\"x\":0,\"y\":0},{\"draworder\":\"topdown\",\"id\":3,\"name\":\"things\",\"objects\":[{\"id\":1,\"name\":\"\",\"type\":\"bell\",\"x\":1048,\"y\":104,\"width\":0,\"height\":0,\"rotation\":0,\"visible\":true,\"point\":true},{\"id\":2,\"name\":\"\",\"type\":\"regret\",\"x\":488,\"y\":120,\"width\":0,\"height\":0,\"rotation\":0,\"visible\":true,\"point\":true,\"properties\":[{\"name\":\"direction\",\"type\":\"string\",\"value\":\"left\"}]},{\"id\":3,\"name\":\"\",\"type\":\"start\",\"x\":40,\"y\":136,\"width\":0,\"height\":0,\"rotation\":0,\"visible\":true,\"point\":true},{\"id\":4,\"name\":\"\",\"type\":\"regret\",\"x\":872,\"y\":136,\"width\":0,\"height\":0,\"rotation\":0,\"visible\":true,\"point\":true,\"properties\":[{\"name\":\"direction\",\"type\":\"string\",\"value\":\"left\"}]},{\"id\":5,\"name\":\"over the gap\",\"type\":\"milestone\",\"x\":304,\"y\":136,\"width\":0,\"height\":0,\"rotation\":0,\"visible\":true,\"point\":true},{\"id\":6,\"name\":\"past the first Regret\",\"type\":\"milestone\",\"x\":544,\"y\":88,\"width\":0,\"height\":0,\"rotation\":0,\"visible\":true,\"point\":true},{\"id\":7,\"name\":\"past the second Regret\",\"type\":\"milestone\",\"x\":928,\"y\":120,\"width\":0,\"height\":0,\"rotation\":0,\"visible\":true,\"point\":true}],\"opacity\":1,\"type\":\"objectgroup\",\"visible\":true,\"x\":0,\"y\":0}],\"nextlayerid\":4,\"nextobjectid\":8,\"orientation\":\"orthogonal\",\"properties\":[{\"name\":\"lesson\",\"type\":\"string\",\"value\":\"A first success: one gap, one step, two Regrets, and the bell.\"},{\"name\":\"look\",\"type\":\"string\",\"value\":\"lobby\"},{\"name\":\"name\",\"type\":\"string\",\"value\":\"Lobby\"},{\"name\":\"timeLimitDecisions\",\"type\":\"int\",\"value\":400}],\"renderorder\":\"right-down\",\"tiledversion\":\"1.10.2\",\"tileheight\":16,\"tilesets\":[{\"firstgid\":1,\"source\":\"tiles.tsj\"}],\"tilewidth\":16,\"type\":\"map\",\"version\":\"1.10\",\"width\":70}"), ha = JSON.parse("{\"compressionlevel\":-1,\"height\":11,\"infinite\":false,\"layers\":[{\"data\":[0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0],\"height\":11,\"id\":1,\"name\":\"decoration\",\"opacity\":1,\"type\":\"tilelayer\",\"visible\":true,\"width\":52,\"x\":0,\"y\":0},{\"data\":[0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,4,5,4,4,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,2,1,1,1,1,1,1,1,1,3,0,0,0,0,0,0,0,0,5,4,4,5,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,4,4,5,4,4,4,4,5,4,4,0,0,0,14,14,14,14,14,4,4,5,4,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,4,4,4,5,4,4,4,4,5,4,1,1,3,14,14,14,14,14,4,5,4,4,4,4,4,4,5,4,4,4,4,5,4,4,4,4,5,4,4,4,4,5,4,4,4,4,5,4,4,4,4,5,4,4,4,4,5,4,4,4,4,5,4,4,4,14,14,14,14,14,5,4,4,5,5,4,4,4,4,5,4,4,4,4,5,4,4,4,4,5,4,4,4,4,5,4,4,4,4,5,4,4,4,4,5,4,4,4,4,5,4,4,4,4,5,4,4,14,14,14,14,14,4,4,5,4,4,5,4,4,4,4,5,4,4,4,4,5,4,4,4,4,5,4,4,4,4,5,4,4,4,4,5,4,4,4,4,5,4,4,4,4,5,4,4,4,4,5,4,14,14,14,14,14,4,5,4,4,4,4,5,4,4,4,4,5,4,4,4,4,5,4,4,4,4,5,4,4,4,4,5,4,4,4,4,5,4,4,4,4,5,4,4,4,4,5,4,4,4,4,5,0,0,0,0,0,5,4,4,5,4,4,4,5,4,4,4,4,5,4,4,4,4,5,4,4,4,4,5,4,4,4,4,5,4,4,4,4,5,4,4,4,4,5,4,4,4,4,5,4,4,4,4,0,0,0,0,0,4,4,5,4,4,4,4,4,5,4,4,4,4,5,4,4,4,4,5,4,4,4,4,5,4,4,4,4,5,4,4,4,4,5,4,4,4,4,5,4,4,4,4,5,4,4,4,0,0,0,0,0,4,5,4,4,5,4,4,4,4,5,4,4,4,4,5,4,4,4,4,5,4,4,4,4,5,4,4,4,4,5,4,4,4,4,5,4,4,4,4,5,4,4,4,4,5,4,4,1,1,1,1,1,5,4,4,5],\"height\":11,\"id\":2,\"name\":\"ground\",\"opacity\":1,\"type\":\"tilelayer\",\"visible\":true,\"width\":52,\"x\":0,\"y\":0},{\"draworder\":\"topdown\",\"id\":3,\"name\":\"things\",\"objects\":[{\"id\":1,\"name\":\"\",\"type\":\"start\",\"x\":680,\"y\":40,\"width\":0,\"height\":0,\"rotation\":0,\"visible\":true,\"point\":true},{\"id\":2,\"name\":\"\",\"type\":\"bell\",\"x\":40,\"y\":40,\"width\":0,\"height\":0,\"rotation\":0,\"visible\":true,\"point\":true},{\"id\":3,\"name\":\"into the coins\",\"type\":\"milestone\",\"x\":688,\"y\":128,\"width\":80,\"height\":32,\"rotation\":0,\"visible\":true},{\"id\":4,\"name\":\"the other way\",\"type\":\"milestone\",\"x\":480,\"y\":0,\"width\":160,\"height\":16,\"rotation\":0,\"visible\":true}],\"opacity\":1,\"type\":\"objectgroup\",\"visible\":true,\"x\":0,\"y\":0}],\"nextlayerid\":4,\"nextobjectid\":9,\"orientation\":\"orthogonal\",\"properties\":[{\"name\":\"lesson\",\"type\":\"string\",\"value\":\"Coins nearby lead into a pit without a way out, and the bell is far away on the other side: a short-sighted γ takes the coins.\"},{\"name\":\"name\",\"type\":\"string\",\"value\":\"Local Optimum\"},{\"name\":\"timeLimitDecisions\",\"type\":\"int\",\"value\":200}],\"renderorder\":\"right-down\",\"tiledversion\":\"1.10.2\",\"tileheight\":16,\"tilesets\":[{\"firstgid\":1,\"source\":\"tiles.tsj\"}],\"tilewidth\":16,\"type\":\"map\",\"version\":\"1.10\",\"width\":52}"), ga = JSON.parse("{\"compressionlevel\":-1,\"height\":11,\"infinite\":false,\"layers\":[{\"data\":[0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,17,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,25,26,0,0,0,0,0,0,0,25,26,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,18,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,44,0,0,0,0,0,0,0,0,0,44,0,0,0,0,0,0,0,0,0,0,0,0,0,0,25,26,0,0,0,0,0,0,0,0,0,0,0,0,25,26,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,44,0,0,0,0,0,0,0,44,0,0,0,0,29,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,44,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,44,0,0,0,0,0,0,0,0,0,0,0,0,44,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,29,0,0,0,0,0,0,29,0,0,0,0,0,0,36,0,0,0,0,0,0,0,0,30,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,17,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,32,0,0,0,0,0,0,0,17,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,17,0,0,0,0,0,0,0,0,0,0,0,0,30,0,0,0,0,0,0,30,0,0,0,0,0,0,37,0,0,0,19,0,0,0,0,31,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,18,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,18,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,18,0,0,0,0,0,0,0,0,0,0,0,0,31,0,33,34,35,0,0,31,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0],\"height\":11,\"id\":1,\"name\":\"decoration\",\"opacity\":1,\"type\":\"tilelayer\",\"visible\":true,\"width\":183,\"x\":0,\"y\":0},{\"data\":[7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,16,16,16,16,16,16,16,16,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,16,16,16,16,16,16,16,16,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,16,16,16,16,16,16,16,16,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,16,16,16,16,16,16,16,16,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,14,14,14,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,16,16,16,16,16,16,16,16,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,16,16,16,16,16,16,16,16,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,16,16,16,16,16,16,16,16,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,14,14,14,14,0,0,0,0,0,0,0,0,0,0,16,16,16,16,16,16,16,16,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,16,16,16,16,16,16,16,16,0,0,0,0,0,0,0,0,0,2,1,1,1,1,1,1,1,3,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,16,16,16,16,16,16,16,16,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,14,14,14,0,0,0,0,0,0,0,0,13,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,14,14,14,0,0,0,0,0,0,0,16,16,16,16,16,16,16,16,0,0,0,0,0,0,0,0,0,4,4,4,4,4,4,5,4,4,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,16,16,16,16,16,16,16,16,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,49,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,13,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,2,1,1,1,1,1,1,1,1,1,1,1,3,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,4,4,4,4,4,4,4,4,0,0,0,0,0,0,0,0,0,4,4,4,4,5,4,4,4,4,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,4,4,4,4,4,4,4,5,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,13,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,4,4,4,4,5,4,4,4,4,4,4,4,4,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,4,4,5,4,4,4,4,4,4,0,0,0,0,0,0,0,0,0,0,0,0,0,0,2,1,1,1,1,1,1,1,1,1,1,1,1,3,0,0,0,0,0,0,0,54,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,2,1,3,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,13,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,4,4,5,4,4,4,4,4,4,4,4,4,4,0,0,0,0,0,0,0,0,0,0,0,0,12,0,0,0,0,0,0,53,0,0,0,0,0,0,0,0,0,0,0,0,0,5,4,4,4,4,4,4,4,4,0,0,0,0,0,0,0,0,0,0,0,0,0,0,4,4,4,4,4,4,4,4,4,4,5,4,4,4,0,0,0,0,0,0,0,54,0,0,0,0,0,0,0,0,0,12,0,0,0,0,0,0,0,12,0,0,0,0,0,0,0,2,1,4,4,4,0,0,0,0,0,0,0,0,0,0,0,0,0,0,1,1,1,1,1,1,1,1,1,3,0,0,0,2,1,1,1,1,1,1,1,1,1,1,1,1,1,4,1,1,1,1,1,3,0,0,0,0,0,0,0,2,1,1,1,52,52,1,5,4,4,4,4,4,4,4,4,4,4,5,4,1,1,1,1,50,50,50,50,50,50,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,3,0,0,0,4,4,4,4,4,4,4,4,4,0,0,0,0,0,0,0,0,0,0,0,0,0,0,4,4,4,4,4,4,4,4,5,4,4,4,4,4,1,1,1,1,1,1,1,4,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,4,4,4,4,4,1,1,1,1,1,1,1,1,1,1,1,1,1,1,4,4,5,4,4,4,4,4,4,4,0,0,0,5,4,4,4,4,4,4,4,4,4,4,5,4,4,4,4,4,4,4,4,4,0,0,0,0,0,0,0,4,4,4,4,4,5,4,4,4,4,4,4,4,4,4,4,5,4,4,4,4,4,4,4,4,4,4,5,4,4,4,4,4,4,4,4,4,4,5,4,4,4,4,4,4,4,4,4,4,5,1,1,1,4,4,4,4,4,4,4,5,4,0,0,0,0,0,0,0,0,0,0,0,0,0,0,4,4,4,4,4,4,5,4,4,4,4,4,4,4,4,4,4,5,4,4,4,4,4,4,4,4,4,4,5,4,4,4,4,4,4,4,4,4,4,5,4,4,4,4,4,4,4,4,4,4,5,4,4,4,4,4,4,4,4,4,4,5,4,4,4,4],\"height\":11,\"id\":2,\"name\":\"ground\",\"opacity\":1,\"type\":\"tilelayer\",\"visible\":true,\"width\":183,\"x\":0,\"y\":0},{\"draworder\":\"topdown\",\"id\":3,\"name\":\"things\",\"objects\":[{\"height\":0,\"id\":1,\"name\":\"\",\"point\":true,\"rotation\":0,\"type\":\"regret\",\"visible\":true,\"width\":0,\"x\":2024,\"y\":104,\"properties\":[{\"name\":\"direction\",\"type\":\"string\",\"value\":\"right\"}]},{\"height\":0,\"id\":2,\"name\":\"\",\"point\":true,\"rotation\":0,\"type\":\"bell\",\"visible\":true,\"width\":0,\"x\":2840,\"y\":120},{\"height\":0,\"id\":3,\"name\":\"\",\"point\":true,\"rotation\":0,\"type\":\"start\",\"visible\":true,\"width\":0,\"x\":40,\"y\":136},{\"height\":0,\"id\":4,\"name\":\"\",\"point\":true,\"rotation\":0,\"type\":\"regret\",\"visible\":true,\"width\":0,\"x\":328,\"y\":136,\"properties\":[{\"name\":\"direction\",\"type\":\"string\",\"value\":\"left\"}]},{\"height\":0,\"id\":5,\"name\":\"over the first gap\",\"point\":true,\"rotation\":0,\"type\":\"milestone\",\"visible\":true,\"width\":0,\"x\":216,\"y\":136},{\"height\":0,\"id\":6,\"name\":\"past the crates\",\"point\":true,\"rotation\":0,\"type\":\"milestone\",\"visible\":true,\"width\":0,\"x\":456,\"y\":136},{\"height\":16,\"id\":7,\"name\":\"\",\"properties\":[{\"name\":\"direction\",\"type\":\"string\",\"value\":\"right\"}],\"rotation\":0,\"type\":\"platform\",\"visible\":true,\"width\":112,\"x\":544,\"y\":144},{\"height\":0,\"id\":8,\"name\":\"over on the platform\",\"point\":true,\"rotation\":0,\"type\":\"milestone\",\"visible\":true,\"width\":0,\"x\":664,\"y\":136},{\"height\":0,\"id\":9,\"name\":\"up by the spring\",\"point\":true,\"rotation\":0,\"type\":\"milestone\",\"visible\":true,\"width\":0,\"x\":776,\"y\":136},{\"height\":48,\"id\":10,\"name\":\"\",\"properties\":[{\"name\":\"direction\",\"type\":\"string\",\"value\":\"left\"}],\"rotation\":0,\"type\":\"outlier\",\"visible\":true,\"width\":112,\"x\":832,\"y\":48},{\"height\":0,\"id\":11,\"name\":\"past the Outlier\",\"point\":true,\"rotation\":0,\"type\":\"milestone\",\"visible\":true,\"width\":0,\"x\":984,\"y\":136},{\"height\":0,\"id\":12,\"name\":\"with the key\",\"point\":true,\"rotation\":0,\"type\":\"milestone\",\"visible\":true,\"width\":0,\"x\":1304,\"y\":136},{\"height\":96,\"id\":13,\"name\":\"\",\"properties\":[{\"name\":\"direction\",\"type\":\"string\",\"value\":\"up\"}],\"rotation\":0,\"type\":\"platform\",\"visible\":true,\"width\":48,\"x\":1456,\"y\":64},{\"height\":0,\"id\":14,\"name\":\"up by the lift\",\"point\":true,\"rotation\":0,\"type\":\"milestone\",\"visible\":true,\"width\":0,\"x\":1512,\"y\":136},{\"height\":16,\"id\":15,\"name\":\"\",\"properties\":[{\"name\":\"direction\",\"type\":\"string\",\"value\":\"right\"}],\"rotation\":0,\"type\":\"platform\",\"visible\":true,\"width\":112,\"x\":1648,\"y\":80},{\"height\":16,\"id\":16,\"name\":\"\",\"properties\":[{\"name\":\"direction\",\"type\":\"string\",\"value\":\"left\"}],\"rotation\":0,\"type\":\"platform\",\"visible\":true,\"width\":112,\"x\":1760,\"y\":96},{\"height\":0,\"id\":17,\"name\":\"over the abyss\",\"point\":true,\"rotation\":0,\"type\":\"milestone\",\"visible\":true,\"width\":0,\"x\":1880,\"y\":136},{\"height\":0,\"id\":18,\"name\":\"through the door\",\"point\":true,\"rotation\":0,\"type\":\"milestone\",\"visible\":true,\"width\":0,\"x\":2232,\"y\":136},{\"height\":48,\"id\":19,\"name\":\"\",\"properties\":[{\"name\":\"direction\",\"type\":\"string\",\"value\":\"right\"}],\"rotation\":0,\"type\":\"outlier\",\"visible\":true,\"width\":160,\"x\":2352,\"y\":64},{\"height\":0,\"id\":20,\"name\":\"on the terrace\",\"point\":true,\"rotation\":0,\"type\":\"milestone\",\"visible\":true,\"width\":0,\"x\":2584,\"y\":136},{\"height\":128,\"id\":21,\"name\":\"\",\"properties\":[{\"name\":\"chance\",\"type\":\"int\",\"value\":40},{\"name\":\"direction\",\"type\":\"string\",\"value\":\"left\"}],\"rotation\":0,\"type\":\"wind\",\"visible\":true,\"width\":192,\"x\":2576,\"y\":16},{\"height\":0,\"id\":22,\"name\":\"at the counter\",\"point\":true,\"rotation\":0,\"type\":\"milestone\",\"visible\":true,\"width\":0,\"x\":2776,\"y\":136}],\"opacity\":1,\"type\":\"objectgroup\",\"visible\":true,\"x\":0,\"y\":0}],\"nextlayerid\":4,\"nextobjectid\":23,\"orientation\":\"orthogonal\",\"properties\":[{\"name\":\"lesson\",\"type\":\"string\",\"value\":\"Everything at once, and long: a policy has to join what the other levels teach one by one, and wait where a platform is away.\"},{\"name\":\"name\",\"type\":\"string\",\"value\":\"Penthouse\"},{\"name\":\"timeLimitDecisions\",\"type\":\"int\",\"value\":500}],\"renderorder\":\"right-down\",\"tiledversion\":\"1.10.2\",\"tileheight\":16,\"tilesets\":[{\"firstgid\":1,\"source\":\"tiles.tsj\"}],\"tilewidth\":16,\"type\":\"map\",\"version\":\"1.10\",\"width\":183}"), _a = JSON.parse("{\"compressionlevel\":-1,\"height\":11,\"infinite\":false,\"layers\":[{\"data\":[0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,44,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,25,26,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,44,0,0,0,0,44,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,44,0,0,0,0,36,0,0,19,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,37,0,0,20,0,28,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,19,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,17,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,20,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,18,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,27,0,0,0,33,34,35,18,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0],\"height\":11,\"id\":1,\"name\":\"decoration\",\"opacity\":1,\"type\":\"tilelayer\",\"visible\":true,\"width\":48,\"x\":0,\"y\":0},{\"data\":[7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,0,0,0,0,0,0,0,0,0,8,8,8,8,8,8,8,8,8,8,8,0,0,0,0,0,0,8,8,8,8,8,8,8,8,8,8,8,8,8,8,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,8,8,8,8,8,8,8,8,8,8,8,0,0,0,0,0,0,8,8,8,8,8,8,8,8,8,8,8,8,8,8,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,8,8,8,8,8,8,8,8,8,8,8,0,0,0,0,0,0,8,8,8,8,8,8,8,8,8,8,8,8,8,8,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,8,8,8,8,8,8,8,8,8,8,8,0,0,0,0,0,0,8,8,8,8,8,8,8,8,8,8,8,8,8,8,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,7,7,7,7,7,7,7,7,7,7,7,0,0,14,14,0,0,8,8,8,8,8,8,8,8,8,8,8,8,8,8,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,13,0,0,0,0,0,0,0,0,0,0,0,14,0,0,14,0,7,7,7,7,7,7,7,7,7,7,7,7,7,7,0,0,0,0,0,0,0,0,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,3,0,0,0,0,0,0,13,0,0,0,0,0,0,13,0,0,0,0,0,0,0,0,14,14,0,0,0,0,4,4,4,4,4,4,4,4,4,4,4,4,4,4,4,4,4,4,4,4,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,3,0,0,0,0,0,0,0,0,4,4,4,5,4,4,4,4,4,5,4,4,4,4,4,5,4,4,4,4,4,5,4,4,4,4,4,5,4,4,4,4,4,5,4,4,4,4,4,5,1,1,1,1,1,1,1,1,4,4,5,4,4,4,4,4,5,4,4,4,4,4,5,4,4,4,4,4,5,4,4,4,4,4,5,4,4,4,4,4,5,4,4,4,4,4,5,4,4,4,4,4,5,4,4,4],\"height\":11,\"id\":2,\"name\":\"ground\",\"opacity\":1,\"type\":\"tilelayer\",\"visible\":true,\"width\":48,\"x\":0,\"y\":0},{\"draworder\":\"topdown\",\"id\":3,\"name\":\"things\",\"objects\":[{\"id\":1,\"name\":\"\",\"type\":\"start\",\"x\":40,\"y\":104,\"width\":0,\"height\":0,\"rotation\":0,\"visible\":true,\"point\":true},{\"id\":2,\"name\":\"\",\"type\":\"regret\",\"x\":264,\"y\":104,\"width\":0,\"height\":0,\"rotation\":0,\"visible\":true,\"point\":true,\"properties\":[{\"name\":\"direction\",\"type\":\"string\",\"value\":\"right\"}]},{\"id\":3,\"name\":\"\",\"type\":\"regret\",\"x\":488,\"y\":120,\"width\":0,\"height\":0,\"rotation\":0,\"visible\":true,\"point\":true,\"properties\":[{\"name\":\"direction\",\"type\":\"string\",\"value\":\"left\"}]},{\"id\":4,\"name\":\"\",\"type\":\"regret\",\"x\":600,\"y\":120,\"width\":0,\"height\":0,\"rotation\":0,\"visible\":true,\"point\":true,\"properties\":[{\"name\":\"direction\",\"type\":\"string\",\"value\":\"right\"}]},{\"id\":5,\"name\":\"\",\"type\":\"bell\",\"x\":728,\"y\":120,\"width\":0,\"height\":0,\"rotation\":0,\"visible\":true,\"point\":true},{\"id\":6,\"name\":\"through the first tunnel\",\"type\":\"milestone\",\"x\":320,\"y\":120,\"width\":0,\"height\":0,\"rotation\":0,\"visible\":true,\"point\":true},{\"id\":7,\"name\":\"through the second tunnel\",\"type\":\"milestone\",\"x\":640,\"y\":136,\"width\":0,\"height\":0,\"rotation\":0,\"visible\":true,\"point\":true}],\"opacity\":1,\"type\":\"objectgroup\",\"visible\":true,\"x\":0,\"y\":0}],\"nextlayerid\":4,\"nextobjectid\":8,\"orientation\":\"orthogonal\",\"properties\":[{\"name\":\"lesson\",\"type\":\"string\",\"value\":\"Attack is worth learning: in a low tunnel, nobody jumps over a Regret.\"},{\"name\":\"look\",\"type\":\"string\",\"value\":\"alley\"},{\"name\":\"name\",\"type\":\"string\",\"value\":\"Regret Alley\"},{\"name\":\"timeLimitDecisions\",\"type\":\"int\",\"value\":400}],\"renderorder\":\"right-down\",\"tiledversion\":\"1.10.2\",\"tileheight\":16,\"tilesets\":[{\"firstgid\":1,\"source\":\"tiles.tsj\"}],\"tilewidth\":16,\"type\":\"map\",\"version\":\"1.10\",\"width\":48}"), va = JSON.parse("{\"columns\":8,\"image\":\"../art/tiles.png\",\"imageheight\":112,\"imagewidth\":128,\"margin\":0,\"name\":\"tiles\",\"spacing\":0,\"tilecount\":56,\"tiledversion\":\"1.10.2\",\"tileheight\":16,\"tiles\":[{\"id\":0,\"properties\":[{\"name\":\"name\",\"type\":\"string\",\"value\":\"groundTop\"}],\"type\":\"solid\"},{\"id\":1,\"properties\":[{\"name\":\"name\",\"type\":\"string\",\"value\":\"groundTopLeft\"}],\"type\":\"solid\"},{\"id\":2,\"properties\":[{\"name\":\"name\",\"type\":\"string\",\"value\":\"groundTopRight\"}],\"type\":\"solid\"},{\"id\":3,\"properties\":[{\"name\":\"name\",\"type\":\"string\",\"value\":\"groundFill\"}],\"type\":\"solid\"},{\"id\":4,\"properties\":[{\"name\":\"name\",\"type\":\"string\",\"value\":\"groundFillAlt\"}],\"type\":\"solid\"},{\"id\":5,\"properties\":[{\"name\":\"name\",\"type\":\"string\",\"value\":\"brick\"}],\"type\":\"solid\"},{\"id\":6,\"properties\":[{\"name\":\"name\",\"type\":\"string\",\"value\":\"ceilingUnderside\"}],\"type\":\"solid\"},{\"id\":7,\"properties\":[{\"name\":\"name\",\"type\":\"string\",\"value\":\"wallPanel\"}],\"type\":\"solid\"},{\"id\":8,\"properties\":[{\"name\":\"name\",\"type\":\"string\",\"value\":\"oneWayLeft\"}],\"type\":\"oneWay\"},{\"id\":9,\"properties\":[{\"name\":\"name\",\"type\":\"string\",\"value\":\"oneWayMiddle\"}],\"type\":\"oneWay\"},{\"id\":10,\"properties\":[{\"name\":\"name\",\"type\":\"string\",\"value\":\"oneWayRight\"}],\"type\":\"oneWay\"},{\"id\":11,\"properties\":[{\"name\":\"name\",\"type\":\"string\",\"value\":\"spikes\"}],\"type\":\"hazard\"},{\"id\":12,\"properties\":[{\"name\":\"name\",\"type\":\"string\",\"value\":\"crate\"}],\"type\":\"crate\"},{\"id\":13,\"properties\":[{\"name\":\"name\",\"type\":\"string\",\"value\":\"coin\"}],\"type\":\"coin\"},{\"id\":14,\"properties\":[{\"name\":\"name\",\"type\":\"string\",\"value\":\"stairBlock\"}],\"type\":\"solid\"},{\"id\":15,\"properties\":[{\"name\":\"name\",\"type\":\"string\",\"value\":\"ceilingFill\"}],\"type\":\"solid\"},{\"id\":16,\"properties\":[{\"name\":\"name\",\"type\":\"string\",\"value\":\"lampTop\"}]},{\"id\":17,\"properties\":[{\"name\":\"name\",\"type\":\"string\",\"value\":\"lampPost\"}]},{\"id\":18,\"properties\":[{\"name\":\"name\",\"type\":\"string\",\"value\":\"plantTop\"}]},{\"id\":19,\"properties\":[{\"name\":\"name\",\"type\":\"string\",\"value\":\"plantPot\"}]},{\"id\":20,\"properties\":[{\"name\":\"name\",\"type\":\"string\",\"value\":\"windowTL\"}]},{\"id\":21,\"properties\":[{\"name\":\"name\",\"type\":\"string\",\"value\":\"windowTR\"}]},{\"id\":22,\"properties\":[{\"name\":\"name\",\"type\":\"string\",\"value\":\"windowBL\"}]},{\"id\":23,\"properties\":[{\"name\":\"name\",\"type\":\"string\",\"value\":\"windowBR\"}]},{\"id\":24,\"properties\":[{\"name\":\"name\",\"type\":\"string\",\"value\":\"pictureLeft\"}]},{\"id\":25,\"properties\":[{\"name\":\"name\",\"type\":\"string\",\"value\":\"pictureRight\"}]},{\"id\":26,\"properties\":[{\"name\":\"name\",\"type\":\"string\",\"value\":\"signRight\"}]},{\"id\":27,\"properties\":[{\"name\":\"name\",\"type\":\"string\",\"value\":\"signAttack\"}]},{\"id\":28,\"properties\":[{\"name\":\"name\",\"type\":\"string\",\"value\":\"pillarTop\"}]},{\"id\":29,\"properties\":[{\"name\":\"name\",\"type\":\"string\",\"value\":\"pillarMiddle\"}]},{\"id\":30,\"properties\":[{\"name\":\"name\",\"type\":\"string\",\"value\":\"pillarBase\"}]},{\"id\":31,\"properties\":[{\"name\":\"name\",\"type\":\"string\",\"value\":\"keyRack\"}]},{\"id\":32,\"properties\":[{\"name\":\"name\",\"type\":\"string\",\"value\":\"deskLeft\"}]},{\"id\":33,\"properties\":[{\"name\":\"name\",\"type\":\"string\",\"value\":\"deskMiddle\"}]},{\"id\":34,\"properties\":[{\"name\":\"name\",\"type\":\"string\",\"value\":\"deskRight\"}]},{\"id\":35,\"properties\":[{\"name\":\"name\",\"type\":\"string\",\"value\":\"doorTop\"}]},{\"id\":36,\"properties\":[{\"name\":\"name\",\"type\":\"string\",\"value\":\"doorBottom\"}]},{\"id\":37,\"properties\":[{\"name\":\"name\",\"type\":\"string\",\"value\":\"curtainTop\"}]},{\"id\":38,\"properties\":[{\"name\":\"name\",\"type\":\"string\",\"value\":\"curtainMiddle\"}]},{\"id\":39,\"properties\":[{\"name\":\"name\",\"type\":\"string\",\"value\":\"liftTopLeft\"}]},{\"id\":40,\"properties\":[{\"name\":\"name\",\"type\":\"string\",\"value\":\"liftTopRight\"}]},{\"id\":41,\"properties\":[{\"name\":\"name\",\"type\":\"string\",\"value\":\"liftBottomLeft\"}]},{\"id\":42,\"properties\":[{\"name\":\"name\",\"type\":\"string\",\"value\":\"liftBottomRight\"}]},{\"id\":43,\"properties\":[{\"name\":\"name\",\"type\":\"string\",\"value\":\"wallLamp\"}]},{\"id\":44,\"properties\":[{\"name\":\"name\",\"type\":\"string\",\"value\":\"carpetEdge\"}]},{\"id\":45,\"properties\":[{\"name\":\"name\",\"type\":\"string\",\"value\":\"crack\"}]},{\"id\":46,\"properties\":[{\"name\":\"name\",\"type\":\"string\",\"value\":\"arrowUp\"}]},{\"id\":47,\"properties\":[{\"name\":\"name\",\"type\":\"string\",\"value\":\"empty\"}]},{\"id\":48,\"properties\":[{\"name\":\"name\",\"type\":\"string\",\"value\":\"question\"}],\"type\":\"question\"},{\"id\":49,\"properties\":[{\"name\":\"name\",\"type\":\"string\",\"value\":\"beltLeft\"}],\"type\":\"beltLeft\"},{\"id\":50,\"properties\":[{\"name\":\"name\",\"type\":\"string\",\"value\":\"beltRight\"}],\"type\":\"beltRight\"},{\"id\":51,\"properties\":[{\"name\":\"name\",\"type\":\"string\",\"value\":\"spring\"}],\"type\":\"spring\"},{\"id\":52,\"properties\":[{\"name\":\"name\",\"type\":\"string\",\"value\":\"key\"}],\"type\":\"key\"},{\"id\":53,\"properties\":[{\"name\":\"name\",\"type\":\"string\",\"value\":\"door\"}],\"type\":\"door\"}],\"tilewidth\":16,\"type\":\"tileset\",\"version\":\"1.10\"}"), ya = JSON.parse("{\"compressionlevel\":-1,\"height\":11,\"infinite\":false,\"layers\":[{\"data\":[0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,17,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,18,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,19,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,27,0,0,0,0,0,0,47,0,0,0,0,0,27,0,0,0,0,0,0,0,0,0,0,18,0,0,28,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,20,0,0,0,0,0,0,0,0,0,0,33,34,35,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0],\"height\":11,\"id\":1,\"name\":\"decoration\",\"opacity\":1,\"type\":\"tilelayer\",\"visible\":true,\"width\":60,\"x\":0,\"y\":0},{\"data\":[0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,14,0,0,0,0,0,0,0,0,0,0,0,0,0,0,13,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,14,14,14,0,0,0,0,0,0,0,0,0,14,0,14,0,0,14,14,14,0,0,0,0,0,0,0,0,13,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,2,3,0,0,0,0,0,0,0,0,0,0,0,2,3,0,0,0,0,0,0,13,0,0,0,0,0,0,0,2,0,0,0,0,0,0,0,0,0,0,0,2,0,0,0,0,0,0,1,1,1,1,1,1,1,1,1,1,1,1,4,4,1,1,1,3,0,0,2,1,1,1,1,4,4,1,1,1,1,1,1,4,1,1,1,1,1,1,1,4,1,1,1,1,1,1,1,1,1,1,1,4,1,1,1,1,1,1,4,4,4,4,4,4,4,4,4,5,4,4,4,4,4,4,4,4,0,0,5,4,4,4,4,4,4,4,4,4,4,5,4,4,4,4,4,4,4,4,4,4,5,4,4,4,4,4,4,4,4,4,4,5,4,4,4,4,4,4],\"height\":11,\"id\":2,\"name\":\"ground\",\"opacity\":1,\"type\":\"tilelayer\",\"visible\":true,\"width\":60,\"x\":0,\"y\":0},{\"draworder\":\"topdown\",\"id\":3,\"name\":\"things\",\"objects\":[{\"height\":0,\"id\":1,\"name\":\"\",\"point\":true,\"rotation\":0,\"type\":\"start\",\"visible\":true,\"width\":0,\"x\":24,\"y\":136},{\"height\":0,\"id\":2,\"name\":\"\",\"point\":true,\"rotation\":0,\"type\":\"bell\",\"visible\":true,\"width\":0,\"x\":936,\"y\":120},{\"height\":0,\"id\":3,\"name\":\"\",\"point\":true,\"properties\":[{\"name\":\"direction\",\"type\":\"string\",\"value\":\"left\"}],\"rotation\":0,\"type\":\"regret\",\"visible\":true,\"width\":0,\"x\":792,\"y\":136},{\"height\":0,\"id\":4,\"name\":\"up the step\",\"point\":true,\"rotation\":0,\"type\":\"milestone\",\"visible\":true,\"width\":0,\"x\":232,\"y\":136},{\"height\":0,\"id\":5,\"name\":\"over the gap\",\"point\":true,\"rotation\":0,\"type\":\"milestone\",\"visible\":true,\"width\":0,\"x\":328,\"y\":136},{\"height\":0,\"id\":6,\"name\":\"through the crates\",\"point\":true,\"rotation\":0,\"type\":\"milestone\",\"visible\":true,\"width\":0,\"x\":568,\"y\":136},{\"height\":0,\"id\":7,\"name\":\"past the Regret\",\"point\":true,\"rotation\":0,\"type\":\"milestone\",\"visible\":true,\"width\":0,\"x\":856,\"y\":120}],\"opacity\":1,\"type\":\"objectgroup\",\"visible\":true,\"x\":0,\"y\":0}],\"nextlayerid\":4,\"nextobjectid\":8,\"orientation\":\"orthogonal\",\"properties\":[{\"name\":\"lesson\",\"type\":\"string\",\"value\":\"The five actions by hand: each is a decision, and each coin and each tile toward the bell a reward.\"},{\"name\":\"name\",\"type\":\"string\",\"value\":\"First Shift\"},{\"name\":\"timeLimitDecisions\",\"type\":\"int\",\"value\":250}],\"renderorder\":\"right-down\",\"tiledversion\":\"1.10.2\",\"tileheight\":16,\"tilesets\":[{\"firstgid\":1,\"source\":\"tiles.tsj\"}],\"tilewidth\":16,\"type\":\"map\",\"version\":\"1.10\",\"width\":60}"), ba = JSON.parse("{\"compressionlevel\":-1,\"height\":11,\"infinite\":false,\"layers\":[{\"data\":[0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,27,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,33,34,35,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0],\"height\":11,\"id\":1,\"name\":\"decoration\",\"opacity\":1,\"type\":\"tilelayer\",\"visible\":true,\"width\":62,\"x\":0,\"y\":0},{\"data\":[0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,14,14,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,14,14,14,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,2,1,1,3,0,0,0,0,0,0,0,0,0,0,0,0,1,1,1,1,1,1,1,1,1,1,1,1,1,3,0,0,0,0,2,1,1,1,1,1,1,3,0,0,0,0,2,1,1,1,1,1,1,3,0,0,0,0,2,1,1,1,4,4,4,4,1,1,1,1,1,1,1,1,1,1,1,1,4,4,4,4,4,4,4,4,4,5,4,4,4,4,0,0,0,0,4,4,5,4,4,4,4,4,0,0,0,0,4,5,4,4,4,4,4,4,0,0,0,0,5,4,4,4,4,4,4,4,4,4,4,5,4,4,4,4,4,4,4,4],\"height\":11,\"id\":2,\"name\":\"ground\",\"opacity\":1,\"type\":\"tilelayer\",\"visible\":true,\"width\":62,\"x\":0,\"y\":0},{\"draworder\":\"topdown\",\"id\":3,\"name\":\"things\",\"objects\":[{\"height\":0,\"id\":1,\"name\":\"\",\"point\":true,\"rotation\":0,\"type\":\"start\",\"visible\":true,\"width\":0,\"x\":40,\"y\":136},{\"height\":0,\"id\":2,\"name\":\"\",\"point\":true,\"rotation\":0,\"type\":\"bell\",\"visible\":true,\"width\":0,\"x\":920,\"y\":120},{\"height\":176,\"id\":3,\"name\":\"\",\"properties\":[{\"name\":\"chance\",\"type\":\"int\",\"value\":40},{\"name\":\"direction\",\"type\":\"string\",\"value\":\"left\"}],\"rotation\":0,\"type\":\"wind\",\"visible\":true,\"width\":768,\"x\":96,\"y\":0},{\"height\":0,\"id\":4,\"name\":\"over the first gap\",\"point\":true,\"rotation\":0,\"type\":\"milestone\",\"visible\":true,\"width\":0,\"x\":296,\"y\":136},{\"height\":0,\"id\":5,\"name\":\"over the second gap\",\"point\":true,\"rotation\":0,\"type\":\"milestone\",\"visible\":true,\"width\":0,\"x\":488,\"y\":136},{\"height\":0,\"id\":6,\"name\":\"over the third gap\",\"point\":true,\"rotation\":0,\"type\":\"milestone\",\"visible\":true,\"width\":0,\"x\":680,\"y\":136}],\"opacity\":1,\"type\":\"objectgroup\",\"visible\":true,\"x\":0,\"y\":0}],\"nextlayerid\":4,\"nextobjectid\":7,\"orientation\":\"orthogonal\",\"properties\":[{\"name\":\"lesson\",\"type\":\"string\",\"value\":\"Gusts come by chance: equal actions from equal states part, and V has to average over what may come.\"},{\"name\":\"name\",\"type\":\"string\",\"value\":\"Windy Roof\"},{\"name\":\"timeLimitDecisions\",\"type\":\"int\",\"value\":300}],\"renderorder\":\"right-down\",\"tiledversion\":\"1.10.2\",\"tileheight\":16,\"tilesets\":[{\"firstgid\":1,\"source\":\"tiles.tsj\"}],\"tilewidth\":16,\"type\":\"map\",\"version\":\"1.10\",\"width\":62}"), xa = [
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
], Sa = /* @__PURE__ */ new Map([
	["regret", "alley"],
	["cliff", "terrace"],
	["lure", "kitchen"],
	["credit", "shaft"],
	["wind", "roof"],
	["tutorial", "yard"]
]);
function Ca(e) {
	return xa.find((t) => t === e) ?? Sa.get(e) ?? "lobby";
}
// src/sim/specialTiles.ts
function wa(e) {
	let t = (t) => {
		let n = S.map(t), r = [];
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
}, Ta = -1, Ea = {
	empty: Ta,
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
function Da(e) {
	let { tiles: t, width: n, height: r } = e, i = Int16Array.from(t, (t, n) => Oa(e, Math.floor(n / r), n % r)), a = new Int16Array(n * r).fill(Ta), o = (e, t, n) => {
		t > 0 && (a[e * r + t] = n);
	}, { column: s, row: c } = e.bell;
	o(s - 1, c + 1, H.deskLeft), o(s, c + 1, H.deskMiddle), o(s + 1, c + 1, H.deskRight);
	for (let t of e.floors.slice(0, -1)) Na(e.rng, t, o);
	return {
		ground: i,
		decoration: a
	};
}
function Oa({ tiles: e, width: t, height: n }, r, i) {
	let { id: a } = S[e[r * n + i]];
	return a === "oneWay" ? ka(e, {
		width: t,
		height: n
	}, r, i) : a === "solid" ? Aa(e, {
		width: t,
		height: n
	}, r, i) : Ea[a];
}
function ka(e, { width: t, height: n }, r, i) {
	let a = e[r * n + i], o = r > 0 && e[(r - 1) * n + i] === a;
	return o === (r + 1 < t && e[(r + 1) * n + i] === a) ? H.oneWayMiddle : o ? H.oneWayRight : H.oneWayLeft;
}
function Aa(e, { width: t, height: n }, r, i) {
	if (ja(e, n, r, i)) return D(e, n, r, i + 1) ? H.ceilingFill : H.ceilingUnderside;
	if (D(e, n, r, i - 1)) return (3 * r + 5 * i) % 11 == 0 ? H.groundFillAlt : H.groundFill;
	let a = (r) => r >= 0 && r < t && !D(e, n, r, i);
	return a(r - 1) ? H.groundTopLeft : a(r + 1) ? H.groundTopRight : H.groundTop;
}
function ja(e, t, n, r) {
	for (let i = r; i >= 0; i--) if (e[n * t + i] !== T) return !1;
	return !0;
}
var Ma = [
	[],
	[H.plantTop, H.plantPot],
	[
		H.lampTop,
		H.lampPost,
		H.lampPost
	]
];
function Na(e, { column: t, width: n, ground: r }, i) {
	let a = Ma[e.int(Ma.length)], o = t + 1 + e.int(Math.max(1, n - 2));
	a.forEach((e, t) => {
		i(o, r - a.length + t, e);
	});
}
// src/sim/endless/pieces.ts
var Pa = /* @__PURE__ */ new Map([
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
]), Fa = [
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
], Ia = [
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
], La = {
	1: Fa,
	2: [...Fa, ...Ia.map((e) => ({
		...e,
		isCommon: !0
	}))]
}, Ra = {
	1: 2,
	2: 5
}, za = 5, Ba = 9, Va = 2, Ha = 5, Ua = 3, Wa = 500, Ga = 40, Ka = [
	{
		name: "a quarter of the way",
		x: 20 * h
	},
	{
		name: "half of the way",
		x: 40 * h
	},
	{
		name: "three quarters of the way",
		x: 60 * h
	}
], qa = new Map([...S.map(({ sketch: e }, t) => [e, t]), ["=", T]]), Ja = /* @__PURE__ */ new Map([["<", -1], [">", 1]]);
function Ya(e) {
	let { seed: t, difficulty: n, generator: r = 2 } = e;
	if (!Number.isInteger(t) || t < 0 || t > 999999) throw Error(`The seed of an endless level is ${t}: give a whole number from 0 to ${Xi}.`);
	if (!(n >= 0 && n <= 1)) throw Error(`The difficulty of an endless level is ${n}: give a number from 0 to 1.`);
	let i = u(t, "endless"), a = Za(i.split("pieces"), Math.round(n * 100), La[r]), o = {
		column: 76,
		row: a.ground - 2
	}, [s, c] = e.bell === "left" ? [po(a), {
		start: fo(po(a)),
		bell: {
			...o,
			column: mo(a, o.column)
		}
	}] : [a, {
		start: uo(a, Va),
		bell: o
	}];
	return _o(s, {
		id: ea(e),
		name: `Endless ${t}`,
		layoutVersion: Ra[r],
		...c,
		milestones: e.bell === "left" ? go(c.start.column, c.bell.column) : Ka,
		look: xa[i.split("look").int(xa.length)],
		decoration: i.split("decoration")
	});
}
function Xa(e) {
	let { above: t, below: n, rise: r } = lo(e);
	return Array.from({ length: 5 }, (e, t) => za + t).filter((e) => e - t >= 1 && e + n < 11 && e - r >= za && e - r <= Ba);
}
function Za(e, t, n) {
	let r = no(80, 7 + e.int(3));
	ro(r, Ha);
	let i = null;
	for (;;) {
		let a = 73 - r.column, o = r.column === Ha ? 0 : Ua + e.int(t < 50 ? 4 : 2), s = Qa(e, n, {
			hundredths: t,
			room: a - o,
			ground: r.ground,
			previous: i
		});
		if (s === null) break;
		n !== La[1] && (i = s), ro(r, o), io(r, s);
	}
	return ro(r, 80 - r.column), r;
}
function Qa(e, t, { hundredths: n, room: r, ground: i, previous: a }) {
	let o = t.filter((e) => e !== a && e.from <= n && co(e) <= r && $a.get(e)?.includes(i)), s = o.map(({ from: e, isCommon: t }) => (t ? 2 : 1) * (eo + Math.max(0, to - (n - e)))), c = e.int(s.reduce((e, t) => e + t, 0));
	for (let e = 0; e < o.length; e++) if (c -= s[e], c < 0) return o[e];
	return null;
}
var $a = new Map(La[2].map((e) => [e, Xa(e)])), eo = 4, to = 40;
function no(e, t) {
	let n = new Uint8Array(e * 11);
	for (let t = 0; t < e; t++) n[t * 11] = T;
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
function ro(e, t) {
	let { tiles: n, column: r, ground: i } = e;
	e.floors.push({
		column: r,
		width: t,
		ground: i
	});
	for (let e = r; e < r + t; e++) oo(n, e, i);
	e.column = r + t;
}
function io(e, t) {
	let { rows: n } = t, { above: r, rise: i } = lo(t), a = e.ground - r;
	n.forEach((t, r) => {
		let i = a + r;
		for (let a = 0; a < t.length; a++) {
			let o = e.column + a, s = Ja.get(t[a]);
			s !== void 0 && e.regrets.push({
				column: o,
				row: i,
				direction: s
			});
			let c = qa.get(t[a]) ?? w;
			c !== w && (e.tiles[o * 11 + i] = c, t[a] === "=" && so(e.tiles, o, i), r === n.length - 1 && S[c].blocks === !0 && oo(e.tiles, o, i + 1));
		}
	});
	for (let { column: n, row: r, ...i } of ao(t)) e.areas.push({
		...i,
		column: e.column + n,
		row: a + r
	});
	e.column += co(t), e.ground -= i;
}
function ao({ areas: e = [] }) {
	return [...Pa].flatMap(([t, n]) => {
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
function oo(e, t, n) {
	for (let r = n; r < 11; r++) e[t * 11 + r] = T;
}
function so(e, t, n) {
	for (let r = n; r >= 0; r--) e[t * 11 + r] = T;
}
function co({ rows: e }) {
	return e[0].length;
}
function lo({ rows: e }) {
	let t = (t) => e.findIndex((e) => e[t] === "#"), n = t(0);
	return {
		above: n,
		below: e.length - 1 - n,
		rise: n - t(e[0].length - 1)
	};
}
function uo({ floors: e }, t) {
	return {
		column: t,
		row: e[0].ground
	};
}
function fo({ floors: e, width: t }) {
	let n = e.map((e) => ({
		column: e.column + Math.floor(e.width / 2),
		row: e.ground
	})), r = ({ column: e }) => Math.abs(e - t / 2);
	return n.reduce((e, t) => r(t) < r(e) ? t : e);
}
function po(e) {
	let { width: t, tiles: n } = e, r = e.floors.map((e) => ({
		...e,
		column: t - e.column - e.width
	})).reverse(), i = e.regrets.map(({ column: t, row: n, direction: r }) => ({
		column: mo(e, t),
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
		let i = mo(e, Math.floor(r / 11)), a = n[i * 11 + r % 11];
		return ho.get(a) ?? a;
	});
	return {
		...e,
		tiles: o,
		floors: r,
		regrets: i,
		areas: a
	};
}
function mo({ width: e }, t) {
	return e - 1 - t;
}
var ho = /* @__PURE__ */ new Map([[C("beltLeft"), C("beltRight")], [C("beltRight"), C("beltLeft")]]);
function go(e, t) {
	return Ka.map(({ name: n }, r) => {
		let i = Math.round(e + (r + 1) / 4 * (t - e)) * h;
		return {
			name: n,
			x: i,
			area: {
				left: 0,
				right: i,
				top: 0,
				bottom: 11 * h
			}
		};
	});
}
function _o(e, { id: t, name: n, layoutVersion: r, start: i, bell: a, milestones: o, look: s, decoration: c }) {
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
			return p ??= Da({
				tiles: l,
				...f,
				floors: d,
				bell: a,
				rng: c
			}), p;
		},
		startX: i.column * h + (h - j) / 2,
		startY: i.row * h - M,
		bellX: a.column * h + h / 2,
		bellY: a.row * h + h / 2,
		regrets: e.regrets.map(({ column: e, row: t, direction: n }) => ({
			x: e * h + (h - nt) / 2,
			y: (t + 1) * h - rt,
			direction: n,
			...ft(l, f, e, t)
		})),
		milestones: o,
		...wa(l),
		winds: e.areas.flatMap(vo),
		platforms: e.areas.flatMap(yo),
		outliers: e.areas.flatMap(bo),
		timeLimitDecisions: Wa,
		onlyReward: null,
		look: s
	};
}
function vo({ mark: e, ...t }) {
	return e.kind === "wind" ? [{
		...xo(t),
		direction: e.direction,
		chance: Ga
	}] : [];
}
function yo({ mark: e, ...t }) {
	if (e.kind !== "platform") return [];
	let { left: n, top: r } = xo(t), { isUpright: i, direction: a } = e;
	return [{
		left: n,
		top: r,
		length: (i ? t.height - 1 : t.width - 3) * h,
		isUpright: i,
		direction: a
	}];
}
function bo({ mark: e, ...t }) {
	if (e.kind !== "outlier") return [];
	let { left: n, top: r, right: i, bottom: a } = xo(t);
	return [{
		minX: n,
		maxX: i - vt,
		minY: r,
		maxY: a - yt,
		direction: e.direction
	}];
}
function xo({ column: e, row: t, width: n, height: r }) {
	return {
		left: e * h,
		top: t * h,
		right: (e + n) * h,
		bottom: (t + r) * h
	};
}
// src/sim/tiled/json.ts
var U = class extends Error {
	name = "LevelError";
};
function So(e) {
	return typeof e == "object" && !!e && !Array.isArray(e);
}
function W(e, t, n) {
	return typeof e == "number" && Number.isInteger(e) && e >= t && e <= n;
}
function G(e, t) {
	return e === void 0 ? t : typeof e == "number" && Number.isFinite(e) ? e : NaN;
}
function Co(e, t) {
	if (e === void 0) return [];
	if (!Array.isArray(e) || !e.every(So)) throw new U(`${t}: ${wo}`);
	return e;
}
var wo = "the file is damaged. Save it again in Tiled, or restore it from version control.";
function K(e) {
	return typeof e == "string" ? e.trim().toLowerCase() : "";
}
function To(e, t) {
	let n = [e.type, e.class].filter((e) => typeof e == "string" && e !== "");
	if (new Set(n.map(K)).size > 1) throw new U(`${t} has two classes, "${n.join("\" and \"")}". Choose one in Tiled and save.`);
	return n[0]?.trim() ?? "";
}
function Eo(e, t, n) {
	let r = Co(e.properties, n).filter((e) => K(e.name) === K(t));
	if (r.length > 1) throw new U(`${n}: ${r.length} properties "${t}". Keep one.`);
	return r[0]?.value;
}
// src/sim/tiled/layers.ts
var Do = {
	ground: "tilelayer",
	decoration: "tilelayer",
	things: "objectgroup"
}, Oo = {
	tilelayer: "tile layer",
	objectgroup: "object layer"
}, ko = 16;
function Ao(e, t) {
	let n = jo(e.layers, {
		file: t,
		offsetX: 0,
		offsetY: 0,
		opacity: 1,
		cover: null,
		depth: 0
	}), r = {
		ground: No(n, "ground", t),
		decoration: No(n, "decoration", t),
		things: No(n, "things", t)
	}, i = new Set(Object.values(r));
	for (let e of n) i.has(e) || Po(e);
	for (let e of i) if (e.fault !== null) throw new U(`${e.where}: ${e.fault}`);
	return r;
}
function jo(e, t) {
	let { file: n, depth: r } = t;
	if (r > ko) throw new U(`${n}: groups more than ${ko} deep. Ungroup some layers.`);
	return Co(e, `${n}, list of layers`).flatMap((e) => {
		let i = `${n}, ${e.type === "group" ? "group" : "layer"} "${String(e.name)}"`, a = t.offsetX + G(e.offsetx, 0), o = t.offsetY + G(e.offsety, 0), s = t.opacity * G(e.opacity, 1);
		if (Number.isNaN(a + o + s)) throw new U(`${i}: ${wo}`);
		let c = t.cover ?? Mo(e);
		if (e.type !== "group") return [{
			json: e,
			where: i,
			offsetX: a,
			offsetY: o,
			opacity: s,
			fault: c
		}];
		let l = c === null ? null : `it is in the group "${String(e.name)}", where ${c}`;
		return jo(e.layers, {
			file: n,
			offsetX: a,
			offsetY: o,
			opacity: s,
			cover: t.cover ?? l,
			depth: r + 1
		});
	});
}
function Mo(e) {
	return e.visible === !1 ? "the layer is hidden. Show it (the eye beside it) and save, or delete it." : G(e.parallaxx, 1) !== 1 || G(e.parallaxy, 1) !== 1 ? "it has a parallax factor, and the game scrolls all layers alike. Set Parallax Factor to 1, 1." : typeof e.tintcolor == "string" ? "it has a tint, which the game does not draw. Remove Tint Color." : e.mode !== void 0 && e.mode !== "normal" ? "it has a blend mode. Set Blend Mode to Normal." : null;
}
function No(e, t, n) {
	let r = e.filter(({ json: e }) => K(e.name) === t), i = r.filter(({ json: e }) => e.type === Do[t]), a = Oo[Do[t]], o = `${n}, layer "${t}"`;
	if (r.length === 0) throw new U(`${o}: missing. Add a ${a} with this name.`);
	if (i.length === 0) throw new U(`${o}: not a ${a}. Delete it and add a ${a} with this name.`);
	if (r.length > 1) throw new U(`${o}: there are ${r.length}. Keep one.`);
	return i[0];
}
function Po({ json: e, where: t, fault: n }) {
	let r = e.visible === !1 || n?.includes("is hidden") === !0, i = Array.isArray(e.data) ? e.data : [], a = e.type === "tilelayer" && Array.isArray(e.data) && i.every((e) => e === 0) || e.type === "objectgroup" && Array.isArray(e.objects) && e.objects.length === 0;
	if (!(r || a)) throw new U(`${t}: the game reads only ${Object.keys(Do).join(", ")}. Merge it into one of them (Layer > Merge Layer Down), hide it, or delete it.`);
}
function Fo(e, { width: t, height: n }, { firstGid: r, classes: i }) {
	let { json: a, where: o } = e;
	Io(e);
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
function Io({ json: e, where: t, offsetX: n, offsetY: r, opacity: i }) {
	let a = n + G(e.x, 0), o = r + G(e.y, 0);
	if (a !== 0 || o !== 0) throw new U(`${t}: it is offset by ${a}, ${o}, its groups included. Set Offset to 0, 0 and move the tiles instead.`);
	if (i !== 1) throw new U(`${t}: its opacity is ${i}, but the game draws layers opaque. Set Opacity to 1.`);
}
function Lo(e) {
	let { objects: t } = e.json;
	if (Array.isArray(t) && t.every(So)) return t;
	throw new U(`${e.where}: ${wo}`);
}
// src/sim/tiled/text.ts
function Ro(e, t) {
	let n = e.replace(/^\uFEFF/, "").trim(), r = Vo.find(({ isIt: e }) => e(n));
	if (r !== void 0) throw new U(`${t}: ${r.complaint}`);
	try {
		return JSON.parse(n);
	} catch (e) {
		throw new U(`${t}: ${Ho(n, e)}`);
	}
}
var zo = "restore it from version control", Bo = "In Tiled, use File > Save As and choose \"JSON map files\" (.tmj), or \"JSON tileset files\" (.tsj)", Vo = [
	{
		isIt: (e) => e === "",
		complaint: `the file is empty. Save the map again in Tiled, or ${zo}.`
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
		complaint: `a web page, not a Tiled file. Download the raw file, or ${zo}.`
	},
	{
		isIt: (e) => e.startsWith("<"),
		complaint: `XML (Tiled's TMX or TSX format), not JSON. ${Bo}; renaming the file is not enough.`
	},
	{
		isIt: (e) => /^return\s*\{|^\(function\s*\(|^onTileMapLoaded|^--/.test(e),
		complaint: `an export as Lua or JavaScript, not JSON. ${Bo}.`
	},
	{
		isIt: (e) => e.includes("\0") || e.includes("�"),
		complaint: `not text in UTF-8: a binary or compressed file, or another encoding. ${Bo}.`
	}
];
function Ho(e, t) {
	let n = e.split("\n").length;
	if (/^[[{]/.test(e) && !/[\]}]$/.test(e)) return `the file ends in the middle, in line ${n}: it was truncated. Save the map again in Tiled, or ${zo}.`;
	if (!/^[[{]/.test(e)) return `not a Tiled file in JSON: it begins with ${JSON.stringify(e.slice(0, 20))}. ${Bo}, or ${zo}.`;
	let r = t instanceof Error ? t.message.split("\n")[0] : String(t), i = /position (\d+)/.exec(r)?.[1];
	return `not JSON${i === void 0 ? "" : `, line ${e.slice(0, Number(i)).split("\n").length}`} (${r}). Save the map again in Tiled, or ${zo}.`;
}
// src/sim/tiled/things.ts
var Uo = [
	"start",
	"bell",
	"regret",
	"milestone",
	"wind",
	"platform",
	"outlier"
], Wo = [
	"milestone",
	"wind",
	"platform",
	"outlier"
];
function Go(e, t) {
	if (e.opacity === 0) throw new U(`${e.where}: its opacity is 0. Set Opacity to 1.`);
	return Lo(e).map((n) => Ko(n, e, t));
}
function Ko(e, t, n) {
	let r = `${t.where}: object ${String(e.id)}`;
	if (e.template !== void 0) throw new U(`${r} is an instance of a template. Right-click it and choose Detach.`);
	let i = To(e, r), a = Uo.find((e) => e === K(i));
	if (a === void 0) throw new U(`${r} ${i === "" ? "has no class" : `has the class "${i}"`}. Use one of ${Uo.join(", ")}.`);
	let o = `${r} (${a})`;
	if (e.visible === !1) throw new U(`${o} is hidden. Show it, or delete it.`);
	let s = Jo(e, t, o), c = s.width === 0, l = [Math.floor(s.x / 16), c ? 0 : Math.ceil((s.x + s.width) / 16) - 1], u = [Math.floor(s.y / 16), c ? 0 : Math.ceil((s.y + s.height) / 16) - 1];
	if (!(l[0] >= 0 && u[0] >= 0 && Math.max(...l) < n.width && Math.max(...u) < n.height)) throw new U(`${o} lies outside the map. Move it inside.`);
	let d = c || l[0] === l[1] && u[0] === u[1];
	if (!Wo.includes(a) && !d) throw new U(`${o} covers several tiles. Use a point, or keep Ctrl pressed to place it on the grid.`);
	return {
		kind: a,
		name: typeof e.name == "string" ? e.name.trim() : "",
		column: l[0],
		row: u[0],
		...Wo.includes(a) && !c && { area: Yo(s) },
		direction: Eo(e, "direction", o),
		chance: Eo(e, "chance", o),
		where: o
	};
}
var qo = [
	"ellipse",
	"polygon",
	"polyline",
	"text",
	"capsule"
];
function Jo(e, { offsetX: t, offsetY: n }, r) {
	let i = qo.find((t) => e[t] !== void 0 && e[t] !== !1);
	if (i !== void 0) throw new U(`${r} is drawn as ${i}. Use a point, or a rectangle for a ${Wo.join(", ")}.`);
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
function Yo({ x: e, y: t, width: n, height: r }) {
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
function Xo(e, t, n) {
	let r = e.filter((e) => e.kind === t);
	if (r.length === 0) throw new U(`${n}: no ${t}. Add a point object of class "${t}".`);
	if (r.length > 1) throw new U(`${n}: ${r.length} objects of class "${t}". Keep one, delete the others.`);
	return r[0];
}
function Zo({ kind: e, column: t, row: n, where: r }, i) {
	if (D(i.tiles, i.height, t, n)) throw new U(`${r}: the ${e} at column ${t}, row ${n} is inside a solid tile. Move it into a free tile above the ground.`);
}
function Qo(e, t) {
	Zo(e, t);
	let { kind: n, column: r, row: i, where: a } = e;
	if (!O(t.tiles, t.height, r, i + 1)) throw new U(`${a}: the ${n} at column ${r}, row ${i} hangs in the air. Move it into the tile directly above the ground.`);
}
function $o(e, t) {
	Qo(e, t);
	let { column: n, row: r } = e;
	return {
		x: n * h + (h - nt) / 2,
		y: (r + 1) * h - rt,
		direction: es(e),
		...ft(t.tiles, t, n, r)
	};
}
function es({ kind: e, column: t, row: n, direction: r, where: i }) {
	let a = K(r);
	if (a === "left" || a === "right") return a === "left" ? -1 : 1;
	throw new U(`${i}: the ${e} at column ${t}, row ${n} needs a string property "direction": left or right. Add it under Custom Properties.`);
}
var ts = 100;
function ns(e) {
	let { area: t, chance: n, where: r } = e;
	if (t === void 0) throw new U(`${r} is a point. Draw a rectangle where it blows.`);
	if (!W(n, 0, ts)) throw new U(`${r} needs an int property "chance" from 0 to ${ts}: the percentage of intervals in which it blows. Add it under Custom Properties.`);
	return {
		...t,
		direction: es(e),
		chance: n
	};
}
var rs = /* @__PURE__ */ new Map([
	["left", -1],
	["up", -1],
	["right", 1],
	["down", 1]
]);
function is(e, t) {
	let { area: n, direction: r, where: i } = e, a = K(r), o = rs.get(a);
	if (o === void 0) throw new U(`${i} needs a string property "direction": left, right, up or down, where it goes first. Add it under Custom Properties.`);
	let s = a === "up" || a === "down", c = n && as(n);
	if (n === void 0 || c === void 0 || !((e) => s ? e.width === 3 && e.height > 1 : e.height === 1 && e.width > 3)(c)) throw new U(`${i} moves ${a}: draw the rectangle over which it moves, ${s ? "3 tiles wide and 2 or more high" : "1 tile high and 4 or more wide"}, with Ctrl pressed to keep to the grid. The platform is 3 tiles long.`);
	os(e, c, t);
	let l = s ? c.height - 1 : c.width - 3;
	return {
		left: n.left,
		top: n.top,
		length: l * h,
		isUpright: s,
		direction: o
	};
}
function as({ left: e, top: t, right: n, bottom: r }) {
	let [i, a, o, s] = [
		e,
		t,
		n - e,
		r - t
	].map((e) => e / h);
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
function os({ kind: e, where: t }, { column: n, row: r, width: i, height: a }, o) {
	for (let s = n; s < n + i; s++) for (let n = r; n < r + a; n++) if (D(o.tiles, o.height, s, n)) throw new U(`${t}: the ${e} would move through the solid tile at column ${s}, row ${n}. Shorten the rectangle, or remove the tile.`);
}
function ss(e) {
	let { area: t, where: n } = e;
	if (t === void 0 || t.right - t.left < 4096 || t.bottom - t.top < 4096) throw new U(`${n}: draw a rectangle of at least one tile, in which it flies.`);
	return {
		minX: t.left,
		maxX: t.right - vt,
		minY: t.top,
		maxY: t.bottom - yt,
		direction: es(e)
	};
}
var cs = 31;
function ls(e, t) {
	let n = e.filter((e) => e.kind === "milestone");
	if (n.length > cs) throw new U(`${t}: ${n.length} milestones. Keep at most ${cs}.`);
	return n.map(({ name: e, column: t, area: n, where: r }) => {
		if (e === "") throw new U(`${r}: the milestone at column ${t} has no name. Write it in "Name".`);
		return {
			name: e,
			x: t * h,
			...n && { area: n }
		};
	}).sort((e, t) => e.x - t.x);
}
// src/sim/tiled/tileset.ts
var q = "tiles.tsj", us = "assets/levels";
function ds(e, t, n) {
	let r = fs(e, n), i = typeof t == "string" ? Ro(t, q) : t;
	if (!So(i)) throw new U(`${q}: not a Tiled tileset. Save it as "JSON tileset files".`);
	if (!W(i.tilecount, 1, 4096)) throw new U(`${q}: "tilecount" must be 1–4096. Save the tileset again in Tiled.`);
	if (G(i.tilewidth, 16) !== 16 || G(i.tileheight, 16) !== 16) throw new U(`${q}: its tiles are not 16 × 16 px. Set them in Tileset Properties.`);
	let a = new Uint8Array(i.tilecount);
	for (let e of Co(i.tiles, q)) {
		if (!W(e.id, 0, i.tilecount - 1)) throw new U(`${q}: a tile without a valid id. Save the tileset again in Tiled.`);
		let t = `${q}, tile ${e.id}`, n = To(e, t);
		if (n === "") continue;
		let r = S.findIndex(({ id: e }) => K(e) === K(n));
		if (r < 0) throw new U(`${t}: unknown class "${n}". Use one of ${S.map(({ id: e }) => e).join(", ")}.`);
		a[e.id] = r;
	}
	return {
		firstGid: r,
		classes: a
	};
}
function fs(e, t) {
	let n = Co(e.tilesets, `${t}, tilesets`);
	if (n.length !== 1) throw new U(`${t}: needs exactly one tileset, the external "${q}". It has ${n.length}: in the Tilesets panel, keep ${us}/${q} and remove all others.`);
	let { source: r, firstgid: i } = n[0];
	if (typeof r != "string" || r === "") throw new U(`${t}: its tileset "${String(n[0].name)}" is embedded, but the game supports only the external "${q}". Open ${us}/${q} in Tiled and use Map > Replace Tileset.`);
	if (!ps(r)) throw new U(`${t}: uses the tileset "${r}", but the game supports only "${q}". Open ${us}/${q} in Tiled, use Map > Replace Tileset, and save the map in ${us}.`);
	if (!W(i, 1, 268435455)) throw new U(`${t}: its tileset has no valid "firstgid". Save the map again in Tiled.`);
	return i;
}
function ps(e) {
	let t = us.split("/");
	for (let n of e.replaceAll("\\", "/").split("/")) n === ".." ? t.pop() : n !== "." && t.push(n);
	return t.join("/") === `${us}/${q}`;
}
// src/sim/tiled.ts
function ms(e, t, n) {
	let r = typeof e == "string" ? Ro(e, n) : e;
	if (!So(r)) throw new U(`${n}: not a Tiled map. Save it in Tiled as "JSON map files".`);
	let { width: i, height: a } = _s(r, n), o = ds(r, t, n), s = Ao(r, n), c = Fo(s.ground, {
		width: i,
		height: a
	}, o), l = Fo(s.decoration, {
		width: i,
		height: a
	}, o), u = {
		width: i,
		height: a,
		tiles: Uint8Array.from(c, (e) => e < 0 ? w : o.classes[e])
	}, d = Go(s.things, u), f = Xo(d, "start", s.things.where), p = Xo(d, "bell", s.things.where);
	Qo(f, u), Zo(p, u);
	let m = wa(u.tiles);
	ys(m, u.height, s.ground.where);
	let g = n.replace(/\.tmj$/, "");
	return {
		id: g,
		name: bs(r, "name", n),
		lesson: bs(r, "lesson", n),
		width: i,
		height: a,
		tiles: u.tiles,
		tileMask: u.tiles.reduce((e, t) => e | 1 << t, 0),
		art: {
			ground: c,
			decoration: l
		},
		startX: f.column * h + (h - j) / 2,
		startY: (f.row + 1) * h - M,
		bellX: p.column * h + h / 2,
		bellY: p.row * h + h / 2,
		regrets: d.filter(({ kind: e }) => e === "regret").map((e) => $o(e, u)),
		milestones: ls(d, s.things.where),
		...m,
		winds: d.filter(({ kind: e }) => e === "wind").map(ns),
		platforms: d.filter(({ kind: e }) => e === "platform").map((e) => is(e, u)),
		outliers: d.filter(({ kind: e }) => e === "outlier").map(ss),
		timeLimitDecisions: vs(r, n),
		onlyReward: xs(r, "onlyReward", n),
		look: Ss(r, g, n)
	};
}
var hs = 1024, gs = 1e4;
function _s(e, t) {
	if (e.type === "tileset") throw new U(`${t}: a tileset, not a Tiled map. Rename it to .tsj, and save the map under this name.`);
	if (e.type !== "map" || e.orientation !== "orthogonal") throw new U(`${t}: not an orthogonal Tiled map. Make one with File > New > New Map, Orthogonal.`);
	if (e.infinite !== void 0 && e.infinite !== !1) throw new U(`${t}: the map is infinite. Switch off Map > Map Properties > Infinite.`);
	if (e.tilewidth !== 16 || e.tileheight !== 16) throw new U(`${t}: tiles must be 16 × 16 px. Set them in Map > Map Properties.`);
	let { width: n, height: r } = e;
	if (!W(n, 6, 1024) || !W(r, 6, 64)) throw new U(`${t}: the map is ${String(n)} × ${String(r)} tiles. Use Map > Resize Map: 6–${hs} wide and 6–64 high.`);
	return {
		width: n,
		height: r
	};
}
function vs(e, t) {
	let n = Eo(e, "timeLimitDecisions", t);
	if (W(n, 1, 1e4)) return n;
	throw new U(`${t}: ${n === void 0 ? "no map property \"timeLimitDecisions\" of type int" : `the map property "timeLimitDecisions" is ${JSON.stringify(n)}, not of type int from 1 to ${gs}`}. Set it in Map > Map Properties: decisions until an episode is cut off.`);
}
function ys({ keys: e, doors: t }, n, r) {
	if (!(t.length === 0 || e.length > 0)) throw new U(`${r}: the door at ${`column ${Math.floor(t[0] / n)}, row ${t[0] % n}`} has no key. Add a tile of class "key", or remove the door.`);
}
function bs(e, t, n) {
	let r = xs(e, t, n);
	if (r !== null) return r;
	throw new U(`${n}: no map property "${t}" of type string. Add it in Map > Map Properties.`);
}
function xs(e, t, n) {
	let r = Eo(e, t, n);
	if (r === void 0) return null;
	if (typeof r == "string" && r.trim() !== "") return r.trim();
	throw new U(`${n}: the map property "${t}" is not a non-empty string. Set it in Map > Map Properties.`);
}
function Ss(e, t, n) {
	if (xs(e, "mood", n) !== null) throw new U(`${n}: rename the map property "mood" to "look", and use one of ${xa.join(", ")}.`);
	let r = xs(e, "look", n);
	if (r === null) return Ca(t);
	let i = xa.find((e) => e === K(r));
	if (i !== void 0) return i;
	throw new U(`${n}: map property "look" is "${r}". Use one of ${xa.join(", ")}.`);
}
// src/sim/levels.ts
var Cs = {
	tutorial: ya,
	corridor: fa,
	lobby: ma,
	regret: _a,
	cliff: da,
	lure: ha,
	credit: pa,
	wind: ba,
	cellar: ua,
	penthouse: ga
}, ws = /* @__PURE__ */ new Map();
function Ts(e) {
	let t = ws.get(e) ?? Ds.get(e);
	if (t !== void 0) return t;
	let n = ta(e);
	if (n !== null) return ks(Ya(n));
	if (!As(e)) throw Error(`No level "${e}". There are: ${Object.keys(Cs).join(", ")}, ${Es}.`);
	let r = ms(Cs[e], va, `${e}.tmj`);
	return ws.set(e, r), r;
}
var Es = `and ${Yi}2-<seed>-<difficulty>, with a seed from 0 to ${Xi} and a difficulty from 0 to 100`, Ds = /* @__PURE__ */ new Map(), Os = 1024;
function ks(e) {
	for (let e of Ds.keys()) {
		if (Ds.size < Os) break;
		Ds.delete(e);
	}
	return Ds.set(e.id, e), e;
}
function As(e) {
	return Object.hasOwn(Cs, e);
}
function js(e) {
	if (!As(e)) return null;
	try {
		return Ts(e), null;
	} catch (e) {
		if (e instanceof U) return e.message;
		throw e;
	}
}
Object.keys(Cs).flatMap((e) => js(e) ?? []);
var Ms = Object.keys(Cs).filter((e) => ws.has(e)).map(Fs), Ns = ea(Zi);
[...Ms, { ...Fs(Ns) }];
function Ps(e) {
	return ws.has(e) || ta(e) !== null ? Fs(e) : void 0;
}
function Fs(e) {
	let { name: t, lesson: n } = Ts(e);
	return {
		id: e,
		name: t,
		lesson: n
	};
}
// src/store/app/catalog.ts
function Is(e) {
	let t = Ps(e) === void 0 ? null : Ts(e).onlyReward, n = (e) => t === null || t === e;
	return Object.fromEntries(V.map(({ id: e, defaultWeight: t }) => [e, n(e) ? t : 0]));
}
// src/sim/endless/sets.ts
var Ls = [
	"1",
	"4",
	"16",
	"64",
	"256",
	"all"
], Rs = [
	"off",
	"tested",
	"trained"
], zs = Xi + 1, Bs = zs / 2, Vs = 256;
function Hs({ first: e, trainSeeds: t, leftBell: n, split: r }) {
	let i = r === void 0 && t !== "all" ? Number(t) : Bs, a = r === void 0 ? 0 : Bs, o = /* @__PURE__ */ new Map();
	function s(t) {
		let o = d(t, "level") % i, s = r === "bellLeft" || r === void 0 && n === "trained" && Us(t);
		return {
			...e,
			seed: (e.seed + a + o) % zs,
			...s && { bell: "left" }
		};
	}
	return {
		placeOf: s,
		levelOf(e) {
			let t = s(e), n = ea(t), r = o.get(n);
			if (r !== void 0) return r;
			let i = Ya(t);
			for (let e of o.keys()) {
				if (o.size < Vs) break;
				o.delete(e);
			}
			return o.set(n, i), i;
		}
	};
}
function Us(e) {
	return d(e, "bell") % 2 == 1;
}
// src/store/app/settings.ts
var Ws = {
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
Zi.seed, Zi.difficulty;
var Gs = {
	trainSeeds: {
		kind: "choice",
		label: "Train on seeds",
		help: "Number of levels to train on, from the level seed on; evaluations also play seeds that are never trained on. With few levels the agent memorises them; with many it learns what they have in common.",
		default: "1",
		options: Ls,
		applies: "nextRun"
	},
	leftBell: {
		kind: "choice",
		label: "Bell at the left",
		help: "Tested: training has the bell always at the right; tests also have it at the left, where an agent that learnt “go right” instead of “go to the bell” fails. Trained: half of the training levels have it at the left, too.",
		default: "off",
		options: Rs,
		applies: "nextRun"
	}
};
function Ks({ label: e, help: t, defaultWeight: n, min: r, max: i }) {
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
var qs = "lobby";
function Js() {
	return Ms.some(({ id: e }) => e === qs) ? qs : Ms.at(0)?.id ?? qs;
}
function Ys() {
	return {
		kind: "platformer",
		level: Js(),
		observation: Gi[0].id,
		...ia(Ws),
		...ia(Gs),
		rewardWeights: Is(Js())
	};
}
// src/cli/python/options.ts
var Xs = ["unseen", "bellLeft"];
function Zs(e, t) {
	let { observation: n, rewardWeights: r = {}, split: i, ...a } = t, o = ta(e) !== null, s = {
		...Ws,
		...o && Gs
	};
	for (let [e, t] of Object.entries(a)) Qs(e, s, t);
	let c = typeof r == "object" && r ? r : {}, l = Object.fromEntries(V.map((e) => [e.id, Ks(e)]));
	for (let [e, t] of Object.entries(c)) Qs(e, l, t);
	let { observation: u, ...d } = Ys();
	return {
		...d,
		...a,
		level: e,
		observation: n === void 0 ? u : tc("observation", n, Gi.map(({ id: e }) => e)),
		rewardWeights: {
			...Is(e),
			...c
		},
		...i !== void 0 && { split: tc("split", i, o ? Xs : []) }
	};
}
function Qs(e, t, n) {
	if (!Object.hasOwn(t, e)) throw Error(`There is no option "${e}". There are: ${Object.keys(t).join(", ")}.`);
	if (!$s(t[e], n)) throw Error(`${e} is ${JSON.stringify(n)}: give ${ec(t[e])}.`);
}
function $s(e, t) {
	return e.kind === "toggle" ? typeof t == "boolean" : e.kind === "choice" ? e.options.some((e) => e === t) : typeof t == "number" && t >= e.min && t <= e.max && (e.kind !== "int" || Number.isInteger(t));
}
function ec(e) {
	return e.kind === "toggle" ? "true or false" : e.kind === "choice" ? `one of ${e.options.join(", ")}` : `a ${e.kind === "int" ? "whole number" : "number"} from ${e.min} to ${e.max}`;
}
function tc(e, t, n) {
	let r = n.find((e) => e === t);
	if (r !== void 0) return r;
	let i = n.length === 0 ? "leave it out, it is about endless levels" : `choose one of ${n.join(", ")}`;
	throw Error(`${e} is ${JSON.stringify(t)}: ${i}.`);
}
// src/sim/state.ts
function nc(e) {
	let t = ic(e);
	return sc(t, 0, rc), t;
}
var rc = { randomRegrets: !1 };
function ic(e) {
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
		..._t(e),
		tiles: e.tiles.slice()
	};
}
function ac(e, t) {
	if (e.level !== t.level) throw Error(`copyWorld: worlds of two levels, ${e.level.id} and ${t.level.id}.`);
	t.tick = e.tick, t.status = e.status, t.random = e.random, t.x = e.x, t.y = e.y, t.velocityX = e.velocityX, t.velocityY = e.velocityY, t.facing = e.facing, t.steering = e.steering, t.grounded = e.grounded, t.coyoteTicks = e.coyoteTicks, t.jumpBufferTicks = e.jumpBufferTicks, t.jumpHoldTicks = e.jumpHoldTicks, t.jumpGraceTicks = e.jumpGraceTicks, t.attackTicks = e.attackTicks, t.coins = e.coins, t.regretsBeaten = e.regretsBeaten, t.cratesBroken = e.cratesBroken, t.bestX = e.bestX, t.milestonesReached = e.milestonesReached, t.things.set(e.things), t.tiles.set(e.tiles);
}
var oc = /* @__PURE__ */ new WeakMap();
function sc(e, t, n) {
	let { level: r } = e, i = oc.get(r) ?? ic(r);
	oc.set(r, i), ac(i, e), e.random = d(t, "world") | 0, n.randomRegrets && cc(e);
}
function cc(e) {
	e.level.regrets.forEach(({ minX: t, maxX: n }, r) => {
		e.regretX[r] = t + Gt(e, n - t + 1), e.regretDirection[r] = 1 - 2 * Gt(e, 2);
	});
}
// src/sim/contacts.ts
var lc = /* @__PURE__ */ r({
	UNHURT: () => -1,
	swingSuitcase: () => jc,
	touchTiles: () => Dc,
	touchesRegret: () => Nc
}), { EVENT_COIN: uc, EVENT_CRATE_BROKEN: dc, EVENT_REGRET_BEATEN: fc, HURT_SPIKES: pc } = _e, { ATTACK_DEPTH: mc, ATTACK_REACH: hc, HERO_HEIGHT: gc, HERO_WIDTH: _c, SPIKE_INSET: vc } = qe, { REGRET_HEIGHT: yc, REGRET_WIDTH: bc } = tt, { EMPTY_TILE: xc } = ae, { TILE: Sc } = m, { TILE_SHIFT: J } = se, Cc = {
	collect: Oc,
	hurt: Ac,
	take: kc
}, wc = { break: Mc }, Tc = S.map(({ touch: e }) => e === void 0 ? null : Cc[e]), Ec = S.map(({ strike: e }) => e === void 0 ? null : wc[e]);
function Dc(e, t) {
	let { x: n, y: r, tiles: i } = e, a = e.level.height, o = n >> J, s = n + _c - 1 >> J, c = Math.max(r >> J, 0), l = Math.min(r + gc - 1 >> J, a - 1), u = -1;
	for (let n = o; n <= s; n++) for (let r = c; r <= l; r++) {
		let o = Tc[i[n * a + r]];
		o !== null && (u = Math.max(u, o(e, n, r, t)));
	}
	return u;
}
function Oc(e, t, n, r) {
	return e.tiles[t * e.level.height + n] = xc, e.coins = e.coins + 1 | 0, Pc(uc, t, n, r), -1;
}
function kc(e, t, n, r) {
	return Ve(e, t * e.level.height + n, r), -1;
}
function Ac({ x: e, y: t }, n, r) {
	let i = (n << J) + vc, a = (r << J) + vc, o = Sc - 2 * vc;
	return e < i + o && e + _c > i && t < a + o && t + gc > a ? pc : -1;
}
function jc(e, t, n) {
	let r = e.level.height, i = e.tiles, a = e.facing > 0 ? e.x + _c : e.x - hc, o = a + hc, s = e.y, c = e.y + gc, l = Math.max(a >> J, 0), u = Math.min(o - 1 >> J, e.level.width - 1), d = Math.max(s >> J, 0), f = Math.min(c - 1 >> J, r - 1);
	for (let n = l; n <= u; n++) for (let a = d; a <= f; a++) {
		let o = Ec[i[n * r + a]];
		o !== null && o(e, n, a, t);
	}
	let p = Math.min(a, e.x), m = Math.max(o, e.x + _c);
	if (e.outlierX.length !== 0 && Tt(e, {
		left: p,
		top: s,
		right: m,
		bottom: c + mc
	}, t), n) for (let n = 0; n < e.regretX.length; n++) dt(e, n, p, s, m, c + mc) && (e.regretAlive[n] = 0, e.regretsBeaten = e.regretsBeaten + 1 | 0, A(t, fc, e.regretX[n] + bc / 2, e.regretY[n] + yc / 2, n));
}
function Mc(e, t, n, r) {
	e.tiles[t * e.level.height + n] = xc, e.cratesBroken = e.cratesBroken + 1 | 0, Pc(dc, t, n, r);
}
function Nc(e) {
	let { x: t, y: n } = e;
	for (let r = 0; r < e.regretX.length; r++) if (dt(e, r, t, n, t + _c, n + gc)) return !0;
	return !1;
}
function Pc(e, t, n, r) {
	A(r, e, t * Sc + Sc / 2 | 0, n * Sc + Sc / 2 | 0, 0);
}
// src/sim/questions.ts
function Fc(e, t, n, r, i, a) {
	let o = [
		t,
		n,
		r
	].map((t) => Ic(e, t, i)).find((e) => e >= 0);
	o !== void 0 && e.blockState[o] === 0 && (e.blockState[o] = 1, e.blockAsked[o] = e.blockAsked[o] + 1 | 0, Rc(e, a, Ae, o));
}
function Ic({ level: e }, t, n) {
	return e.questionBlocks.indexOf(t * e.height + n);
}
function Lc({ blockState: e }) {
	for (let t = 0; t < e.length; t++) e[t] === 1 && (e[t] = 0);
}
function Rc({ level: e }, t, n, r) {
	let i = e.questionBlocks[r];
	A(t, n, Math.floor(i / e.height) * h + h / 2 | 0, i % e.height * h + h / 2 | 0, n === Se ? 0 : r);
}
// src/sim/step.ts
var { EVENT_ATTACK: zc, EVENT_BELL: Bc, EVENT_BOARD: Vc, EVENT_BOUNCE: Hc, EVENT_BUMP: Uc, EVENT_HURT: Wc, EVENT_JUMP: Gc, EVENT_LAND: Kc, EVENT_MILESTONE: qc, EVENT_STEP: Jc, HURT_FELL: Yc, HURT_OUTLIER: Xc, HURT_REGRET: Zc } = _e, { AIR_ACCELERATION: Qc, ATTACK_COOLDOWN_TICKS: $c, ATTACK_REACH: el, ATTACK_TICKS: tl, BELL_REACH: nl, CORNER_CORRECTION: rl, COYOTE_TICKS: il, GRAVITY: al, GROUND_ACCELERATION: ol, GROUND_FRICTION: sl, HERO_HEIGHT: Y, HERO_WIDTH: X, JUMP_BUFFER_TICKS: cl, JUMP_GRACE_TICKS: ll, JUMP_HOLD_TICKS: ul, JUMP_SPEED: dl, MAX_FALL_SPEED: fl, OVERSPEED_DECAY: pl, RUN_SPEED: ml, STRIDE_SHIFT: hl, TURN_ACCELERATION: gl } = qe, { ATTACK: _l, DEAD: vl, IDLE: yl, JUMP: bl, LEFT: xl, RANG_BELL: Sl, RIGHT: Cl, RUNNING: wl, TILE: Tl } = m, { TILE_SHIFT: Z } = se, { UNHURT: El } = lc, { EMPTY_TILE: Dl } = ae, { NO_PLATFORM: Ol } = Dt, kl = Int32Array.from(S, ({ drift: e = 0 }) => e), Al = E(({ drift: e }) => e !== void 0), jl = Int32Array.from(S, ({ launch: e = 0 }) => e), Ml = E(({ launch: e }) => e !== void 0), Nl = E(({ locked: e }) => e === !0), Pl = X / 2, Fl = Y / 2, Il = 1, Ll = 2, Rl = 4, zl = 8, Bl = 16, Vl = 32;
function Hl({ questionBlocks: e, winds: t, platforms: n, outliers: r }) {
	return (e.length === 0 ? 0 : Rl) | (t.length === 0 ? 0 : zl) | (n.length === 0 ? 0 : Bl) | (r.length === 0 ? 0 : Vl);
}
var Ul = Tl + rl;
function Wl(e, t, n, r) {
	if (e.status !== wl) return;
	let i = n * Ul, a = ut(e, e.x - el - i, e.x + X + el + i, n), o = (a ? Il : 0) | (Gl(e, i) ? Ll : 0) | Hl(e.level), s = 0;
	for (; s < n && e.status === wl;) a && ct(e, 1), Kl(e, t, r, o), s++;
	a || ct(e, s);
}
function Gl({ x: e, level: t, milestonesReached: n }, r) {
	if (Math.abs(e + Pl - t.bellX) <= nl + r) return !0;
	let i = t.milestones;
	for (let t = 0; t < i.length; t++) {
		let { x: a, area: o } = i[t], s = o === void 0 ? a : o.left;
		if (!(n >> t & 1) && e + Pl + r >= s) return !0;
	}
	return !1;
}
function Kl(e, t, n, r) {
	e.tick = e.tick + 1 | 0;
	let i = e.level, a = (r & Rl) !== 0;
	a && Lc(e);
	let o = i.height, s = e.tiles, c = (r & Bl) !== 0, l = c ? Lt(e) : Ol;
	c && Pt(e);
	let u = (r & Vl) !== 0;
	u && St(e), t === xl ? (e.steering = -1, e.facing = -1) : t === Cl ? (e.steering = 1, e.facing = 1) : t === yl && e.grounded !== 0 && (e.steering = 0), e.attackTicks > 0 && (e.attackTicks = e.attackTicks - 1 | 0), t === _l && e.attackTicks === 0 && (e.attackTicks = tl, A(n, zc, e.x, e.y, 0)), e.velocityX = ql(e.velocityX, e.steering, e.grounded), (r & zl) !== 0 && Xt(e, n), t === bl && e.jumpHoldTicks === 0 && (e.jumpBufferTicks = cl), e.jumpBufferTicks > 0 && e.coyoteTicks > 0 && (e.jumpBufferTicks = 0, e.coyoteTicks = 0, e.jumpHoldTicks = ul, e.jumpGraceTicks = ll, A(n, Gc, e.x, e.y, 0)), e.jumpBufferTicks > 0 && (e.jumpBufferTicks = e.jumpBufferTicks - 1 | 0), e.grounded === 0 && e.coyoteTicks > 0 && (e.coyoteTicks = e.coyoteTicks - 1 | 0), e.jumpHoldTicks > 0 ? t === bl ? (e.jumpGraceTicks = ll, e.jumpHoldTicks = e.jumpHoldTicks - 1 | 0, e.velocityY = -dl) : e.jumpGraceTicks > 0 ? (e.jumpGraceTicks = e.jumpGraceTicks - 1 | 0, e.jumpHoldTicks = e.jumpHoldTicks - 1 | 0, e.velocityY = -dl) : (e.jumpHoldTicks = 0, e.velocityY = e.velocityY + al | 0) : e.velocityY = Math.min(e.velocityY + al, fl) | 0;
	let d = (i.tileMask & Al) === 0 ? e.velocityX : e.velocityX + Jl(e) | 0, f = e.y;
	l !== Ol && (d = d + Rt(e, l) | 0, f = zt(e, l));
	let p = e.x + d | 0, m = (i.width << Z) - X | 0;
	(p < 0 || p > m) && (p = p < 0 ? 0 : m, e.velocityX = 0);
	let h = f >> Z, g = f + Y - 1 >> Z;
	if ((i.tileMask & Nl) !== 0 && d !== 0 && Ue(e, (d > 0 ? p + X - 1 : p) >> Z, h, g, n), d > 0) {
		let t = p + X - 1 >> Z;
		me(s, o, t, h, g) && (p = (t << Z) - X | 0, e.velocityX = 0);
	} else if (d < 0) {
		let t = p >> Z;
		me(s, o, t, h, g) && (p = t + 1 << Z | 0, e.velocityX = 0);
	}
	let _ = l !== Ol && e.velocityX === 0;
	e.grounded !== 0 && p >> hl !== e.x >> hl && !_ && A(n, Jc, p, f, Zl(e));
	let v = p >> Z, y = p + X - 1 >> Z, b = e.grounded, ee = f + Y | 0;
	if (f = f + e.velocityY | 0, e.grounded = 0, e.velocityY < 0) {
		let t = f >> Z, r = D(s, o, v, t), i = D(s, o, y, t);
		if (r || i) {
			let o = (v + 1 << Z) - p, s = p + X - (y << Z);
			!i && o <= rl && e.velocityX >= 0 ? p = p + o | 0 : !r && s <= rl && e.velocityX <= 0 ? p = p - s | 0 : (f = t + 1 << Z | 0, e.velocityY = 0, e.jumpHoldTicks = 0, A(n, Uc, p, f, 0), a && Fc(e, p + Pl >> Z, v, y, t, n)), v = p >> Z, y = p + X - 1 >> Z;
		}
	} else {
		let t = f + Y - 1 >> Z;
		he(s, o, v, y, t, ee) && (f = (t << Z) - Y | 0, b === 0 && A(n, Kc, p, f, e.velocityY), e.velocityY = 0, e.grounded = 1, e.coyoteTicks = il), c && (f = Yl(e, {
			x: p,
			y: f,
			oldFeet: ee,
			wasGrounded: b,
			carrier: l
		}, n));
	}
	e.x = p, e.y = f, p > e.bestX && (e.bestX = p), (i.tileMask & Ml) !== 0 && Xl(e, n);
	let x = El;
	ge(s, o, v, y, f >> Z, f + Y - 1 >> Z) && (x = Dc(e, n));
	let te = (r & Il) !== 0;
	e.attackTicks > $c && jc(e, n, te), te && Nc(e) && (x = Zc), u && wt(e) && (x = Xc), f >= o << Z && (x = Yc), x === El ? (r & Ll) !== 0 && (e.grounded !== 0 && $l(e, n), Math.abs(p + Pl - i.bellX) <= nl && Math.abs(f + Fl - i.bellY) <= nl && (e.status = Sl, A(n, Bc, i.bellX, i.bellY, 0))) : (e.status = vl, A(n, Wc, p, f, x));
}
function ql(e, t, n) {
	if (t === 0) return n === 0 ? e : e > 0 ? Math.max(e - sl, 0) | 0 : Math.min(e + sl, 0) | 0;
	let r = Math.imul(e, t);
	return Math.imul(r > ml ? Math.max(r - pl, ml) : Math.min(r + (n === 0 ? Qc : r < 0 ? gl : ol), ml), t);
}
function Jl(e) {
	return e.grounded === 0 ? 0 : kl[Zl(e)];
}
function Yl(e, { x: t, y: n, oldFeet: r, wasGrounded: i, carrier: a }, o) {
	let s = Bt(e, t, r, n + Y);
	if (s === Ol) return n;
	let c = It(e, s) - Y | 0;
	return i === 0 && e.grounded === 0 && A(o, Kc, t, c, e.velocityY), s !== a && A(o, Vc, t, c, s), e.velocityY = 0, e.grounded = 1, e.coyoteTicks = il, c;
}
function Xl(e, t) {
	if (e.grounded === 0) return;
	let n = jl[Zl(e)];
	n !== 0 && (e.velocityY = -n, e.grounded = 0, e.coyoteTicks = 0, e.jumpBufferTicks = 0, A(t, Hc, Ql(e) * Tl + Tl / 2, e.y + Y + Tl / 2, 0));
}
function Zl(e) {
	let t = Ql(e), { y: n, tiles: r, level: i } = e;
	return t < 0 ? Dl : r[t * i.height + (n + Y >> Z)];
}
function Ql({ x: e, y: t, tiles: n, level: r }) {
	let { height: i } = r, a = t + Y >> Z, o = e + Pl >> Z;
	if (O(n, i, o, a)) return o;
	let s = e >> Z, c = s === o ? e + X - 1 >> Z : s;
	return O(n, i, c, a) ? c : -1;
}
function $l(e, t) {
	let n = e.level.milestones;
	for (let r = 0; r < n.length; r++) e.milestonesReached >> r & 1 || !eu(e, n[r]) || (e.milestonesReached |= 1 << r, A(t, qc, e.x, e.y, r));
}
function eu({ x: e, y: t }, { x: n, area: r }) {
	if (r === void 0) return e >= n;
	let i = e + Pl, a = t + Fl;
	return i >= r.left && i < r.right && a >= r.top && a < r.bottom;
}
// src/env/platformerSpec.ts
function tu({ level: e, observation: t }) {
	return nu(t, Ts(e));
}
function nu(e, t) {
	let n = qi(e, t);
	return {
		id: `BellmanBros-${t.id}-${e}-${n.layout}`,
		observationSize: n.size,
		actionCount: g.length,
		actionNames: g,
		observationSlices: n.slices,
		...n.picture && { picture: n.picture }
	};
}
// src/env/platformer.ts
var { DEAD: ru, RANG_BELL: iu, RUNNING: au, TILE: ou } = m, { EVENT_JUMP: su } = _e, cu = j / 2;
function lu(e, t, n = 0) {
	let r = pu(e, mu(e)), { spec: i, levels: a, result: o } = r, s = i.observationSize, c = Array.from({ length: t }, () => gu(r)), l = na(t, s), { observations: u, finalObservations: d, rewards: f, terminated: p, truncated: m, success: h } = l, g = c.map((e) => e.world), _ = new Uint32Array(t), v = c.map((e, t) => la(0, n + t));
	function y(e) {
		v = c.map((t, r) => la(e, n + r));
		for (let e = 0; e < t; e++) b(e);
		for (let e = 0; e < t; e++) vu(c[e], u, e * s);
		ra(l), _.fill(0);
	}
	function b(e) {
		_u(r, c[e], v[e].uint32()), g[e] = c[e].world;
	}
	function ee(e) {
		for (let n = 0; n < t; n++) {
			let t = e[n] === -1;
			t ? Tu(r, c[n]) : wu(r, c[n], e[n]), t && p[n] !== 1 && m[n] !== 1 || vu(c[n], d, n * s), f[n] = o.reward, p[n] = +!!o.terminated, m[n] = +!!o.truncated, h[n] = +!!o.success, _[n] = c[n].newMilestones;
		}
		u.set(d);
		for (let e = 0; e < t; e++) (p[e] !== 0 || m[e] !== 0) && (b(e), vu(c[e], u, e * s));
	}
	function x(e) {
		e.forEach((t, n) => {
			xu(t, e[n - 1]) ? Su(r, c[n - 1], c[n], t) : bu(r, c[n], t), g[n] = c[n].world, vu(c[n], u, n * s);
		}), ra(l), _.fill(0);
	}
	function te(e) {
		let { seed: t, length: n, actions: r } = c[e].episode;
		return {
			seed: t,
			actions: r.slice(0, n)
		};
	}
	function ne(e) {
		return p[e] === 1 || m[e] === 1 ? c[e].previous : c[e].episode;
	}
	return {
		spec: i,
		count: t,
		...l,
		level: r.level,
		worlds: g,
		milestonesReached: _,
		reset: y,
		step: ee,
		startFrom: x,
		startOf: te,
		state: oa({
			count: t,
			startOf: te,
			startFrom: x
		}, {
			seeds: () => v,
			sums: uu(c)
		}),
		returnOf: (t) => c[t].episode.return * e.rewardScale,
		setRewardWeights(e) {
			hu(r, e);
		},
		episodeOf: ne,
		clipOf(t) {
			let { seed: n, length: r, actions: i } = ne(t);
			return {
				levelId: a?.levelOf(n).id ?? e.level,
				seed: n,
				randomRegrets: e.randomRegrets,
				ticksPerAction: e.ticksPerAction,
				actions: i.slice(0, r)
			};
		}
	};
}
function uu(e) {
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
var du = 64, fu = 8;
function pu(e, t) {
	let { ticksPerAction: n, stickyActions: r } = e;
	if (!Number.isInteger(n) || n < 1 || n > fu) throw Error(`ticksPerAction is ${n}: give a whole number from 1 to ${fu}.`);
	if (!(r >= 0 && r < 1)) throw Error(`stickyActions is ${r}: give a probability from 0 to below 1.`);
	let i = Ts(e.level), a = qi(e.observation, i), o = {
		ticksPerAction: n,
		rewardScale: e.rewardScale,
		worldOptions: { randomRegrets: e.randomRegrets },
		level: i,
		levels: t,
		observationId: e.observation,
		observation: a,
		spec: tu(e),
		timeLimit: e.timeLimitDecisions || Math.ceil(i.timeLimitDecisions * 4 / n),
		stickyThreshold: r * 2 ** 32,
		weights: new Float64Array(V.length),
		eventlessTerms: [],
		weightedTerms: [],
		evaluatedTerms: [],
		events: ze(du),
		outcome: {
			world: nc(i),
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
	return hu(o, e.rewardWeights), o;
}
function mu({ level: e, trainSeeds: t = "1", leftBell: n = "off", split: r }) {
	let i = ta(e);
	return i === null || t === "1" && n !== "trained" && r === void 0 ? null : Hs({
		first: i,
		trainSeeds: t,
		leftBell: n,
		...r && { split: r }
	});
}
function hu(e, t) {
	e.weights.set(Ji(t)), e.weightedTerms = [...V.keys()].filter((t) => e.weights[t] !== 0), e.eventlessTerms = e.weightedTerms.filter((e) => !V[e].needsEvent);
}
function gu({ level: e, observation: t, timeLimit: n }) {
	let r = nc(e);
	return {
		world: r,
		before: t.looksBack ? nc(e) : r,
		observation: t,
		episode: Nu(n),
		previous: Nu(n),
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
function _u(e, t, n) {
	e.levels !== null && yu(t, e.levels.levelOf(n), e.observationId);
	let r = t.episode;
	t.episode = t.previous, t.previous = r, t.episode.seed = n, t.episode.length = 0, t.episode.return = 0, t.episode.termTotals.fill(0), t.stickyKey = d(n, "sticky"), sc(t.world, n, e.worldOptions), t.before !== t.world && ac(t.world, t.before);
}
function vu({ world: e, before: t, observation: n }, r, i) {
	n.write(e, r, i, t);
}
function yu(e, t, n) {
	if (e.world.level === t) return;
	let r = e.before !== e.world;
	e.world = nc(t), e.before = r ? nc(t) : e.world, e.observation = qi(n, t);
}
function bu(e, t, { seed: n, actions: r, future: i }) {
	_u(e, t, n);
	let { ticksPerAction: a, events: o } = e;
	for (let i of r) if (Du(e, t, i), Wl(t.world, i, a, o), ku(e, t), e.result.terminated || e.result.truncated) {
		_u(e, t, n);
		return;
	}
	i !== void 0 && Cu(t, i);
}
function xu(e, t) {
	return t === void 0 || e.seed !== t.seed || e.actions !== t.actions ? !1 : t.future === void 0 || e.future !== void 0;
}
function Su(e, t, n, r) {
	let { seed: i, future: a } = r;
	t.episode.length === 0 ? bu(e, n, r) : (_u(e, n, i), ac(t.world, n.world), n.before !== n.world && ac(t.before, n.before), n.executed = t.executed, n.episode.length = t.episode.length, n.episode.return = t.episode.return, n.episode.termTotals.set(t.episode.termTotals), n.episode.actions.set(t.episode.actions.subarray(0, t.episode.length)), a !== void 0 && Cu(n, a));
}
function Cu(e, t) {
	e.stickyKey = d(t, "sticky"), e.world.random = d(t, "world") | 0;
}
function wu(e, t, n) {
	Eu(e, t, n);
	let { ticksPerAction: r, events: i } = e, { world: a, executed: o } = t;
	Wl(a, o, r, i), ku(e, t);
}
function Tu({ result: e }, t) {
	t.newMilestones = 0, e.reward = 0, e.terminated = !1, e.truncated = !1, e.success = !1;
}
function Eu(e, t, n) {
	Du(e, t, Ou(e, t) ? t.executed : n);
}
function Du(e, t, n) {
	let { world: r } = t;
	t.before !== r && ac(r, t.before), t.executed = n, e.events.count = 0, t.xBefore = r.x, t.bestBefore = r.bestX, t.coinsBefore = r.coins, t.regretsBefore = r.regretsBeaten, t.cratesBefore = r.cratesBroken, t.milestonesBefore = r.milestonesReached;
}
function Ou({ stickyThreshold: e }, { episode: t, stickyKey: n }) {
	return e === 0 || t.length === 0 ? !1 : p(n + Math.imul(t.length, Mu) >>> 0) < e;
}
function ku(e, t) {
	let { outcome: n, weights: r, amounts: i, result: a } = e, { world: o, episode: s } = t, { status: c, level: l } = o;
	n.world = o, n.action = t.executed, n.distanceBefore = Pu(l, t.xBefore), n.distanceAfter = Pu(l, o.x), n.newBest = (o.bestX - t.bestBefore) / ou, n.coins = o.coins - t.coinsBefore, n.regretsBeaten = o.regretsBeaten - t.regretsBefore, n.cratesBroken = o.cratesBroken - t.cratesBefore, n.jumps = Fu(e.events), n.rangBell = c === iu, n.died = c === ru, t.newMilestones = o.milestonesReached & ~t.milestonesBefore;
	let u = Au(n) ? e.weightedTerms : e.eventlessTerms, d = 0;
	e.evaluatedTerms = u;
	for (let e = 0; e < u.length; e++) {
		let t = u[e], a = r[t] * ju(t, n);
		i[t] = a, a !== 0 && (s.termTotals[t] += a, d += a);
	}
	s.actions[s.length] = t.executed, s.length++, s.return += d, a.reward = d * e.rewardScale, a.terminated = c !== au, a.truncated = !a.terminated && s.length >= e.timeLimit, a.success = n.rangBell;
}
function Au({ coins: e, regretsBeaten: t, cratesBroken: n, jumps: r, rangBell: i, died: a }) {
	return (e | t | n | r) !== 0 || i || a;
}
var Q = V.map((e) => e.evaluate);
function ju(e, t) {
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
var Mu = 2654435769;
function Nu(e) {
	return {
		seed: 0,
		length: 0,
		return: 0,
		termTotals: new Float64Array(V.length),
		actions: new Uint8Array(e)
	};
}
function Pu(e, t) {
	return Math.abs(e.bellX - (t + cu)) / ou;
}
function Fu(e) {
	let t = 0;
	for (let n = 0; n < e.count; n++) e.type[n] === su && t++;
	return t;
}
// src/cli/python/worlds.ts
var Iu = 3;
function Lu(e, t, n) {
	let r = lu(e, t, n), { spec: i, observations: a, finalObservations: o, rewards: s, terminated: c, truncated: l, success: d, worlds: f } = r, p = i.observationSize, m = zu(s), h = Float64Array.from(Bu(r.state.save(), "sums").fill(0)), g = i.picture === void 0 ? zu(a) : new Uint8Array(t * p), _ = g.length / (t * p), v = new Uint8Array(g.length), y = new Uint8Array(4 * t + Iu * t);
	function b() {
		return i.picture !== void 0 && Ru(a, g, 0), g;
	}
	function ee(e) {
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
		worlds: f,
		reset: r.reset,
		resetEach: (e) => ee(e.map((e) => la(e, 0))),
		next() {
			let e = Bu(r.state.save(), "streams"), n = e.length / t;
			ee(Array.from({ length: t }, (t, r) => {
				let i = u(0);
				return i.load(Uint32Array.from(e.subarray(r * n, (r + 1) * n))), i;
			}));
		},
		step(e) {
			r.step(e), b(), y.set(m), y.set(c, 4 * t), y.set(l, 5 * t), y.set(d, 6 * t);
		},
		observed: b,
		stepped: [g, y],
		final() {
			let e = 0;
			for (let n = 0; n < t; n++) {
				if (c[n] === 0 && l[n] === 0) continue;
				let t = o.subarray(n * p, (n + 1) * p);
				i.picture === void 0 ? v.set(zu(t), e * p * _) : Ru(t, v, e * p), e++;
			}
			return {
				count: e,
				bytes: v.subarray(0, e * p * _)
			};
		}
	};
}
function Ru(e, t, n) {
	for (let r = 0; r < e.length; r++) t[n + r] = Math.round(e[r] * 255);
}
function zu({ buffer: e, byteOffset: t, byteLength: n }) {
	return new Uint8Array(e, t, n);
}
function Bu(e, t) {
	let n = e[t];
	if (n instanceof Float64Array || n instanceof Uint32Array) return n;
	throw Error(`The state of the rows has no array "${t}".`);
}
// src/cli/python/engine.ts
var Vu = 65536, $ = re(0, 1), Hu = /* @__PURE__ */ new Map(), Uu = 0, Wu = {
	hello: () => $.result({
		version: "0.1.0+acae44c615b7",
		node: process.versions.node,
		actions: g
	}),
	create({ level: e, options: t, rows: n, firstRow: r }) {
		let i = qu("rows", n, 1, Vu), a = Zs(String(e), t ?? {}), o = Lu(a, i, qu("firstRow", r, 0, Vu));
		Hu.set(++Uu, o);
		let { id: s, observationSize: c, observationSlices: l, picture: u } = o.spec;
		$.result({
			handle: Uu,
			id: s,
			size: c,
			slices: l,
			picture: u,
			config: a
		});
	},
	reset({ handle: e, seed: t, seeds: n }) {
		let r = Gu(e);
		if (t !== void 0) r.reset(Ku(t));
		else if (!Array.isArray(n)) r.next();
		else if (n.length === r.count) r.resetEach(n.map(Ku));
		else throw Error(`There are ${n.length} seeds for ${r.count} rows.`);
		$.data([r.observed()]);
	},
	measure({ handle: e, milliseconds: t }) {
		let n = Gu(e), r = u(1), i = Array.from({ length: 64 }, () => Int32Array.from({ length: n.count }, () => r.int(g.length))), a = performance.now(), o = 0;
		for (; performance.now() - a < qu("milliseconds", t, 1, 1e4);) {
			for (let e of i) n.step(e);
			o += i.length;
		}
		$.result({ decisionsPerSecond: 1e3 * o * n.count / (performance.now() - a) });
	},
	close({ handle: e }) {
		Hu.delete(Number(e)), $.result(null);
	}
};
function Gu(e) {
	let t = Hu.get(Number(e));
	if (t === void 0) throw Error("This environment is closed.");
	return t;
}
function Ku(e) {
	return qu("seed", e, 0, 2 ** 32 - 1);
}
function qu(e, t, n, r) {
	if (typeof t == "number" && Number.isInteger(t) && t >= n && t <= r) return t;
	throw Error(`${e} is ${JSON.stringify(t)}: give a whole number from ${n} to ${r}.`);
}
function Ju(e, { buffer: t, byteOffset: n, byteLength: r }) {
	let i = Gu(e), a = new Int32Array(t, n, r >> 2);
	if (a.length !== i.count) throw Error(`There are ${a.length} actions for ${i.count} rows.`);
	for (let e = 0; e < a.length; e++) if (!(a[e] >= 0 && a[e] < g.length)) throw Error(`Action ${a[e]} of row ${e} does not exist: give 0 to ${g.length - 1}.`);
	i.step(a);
	let { count: o, bytes: s } = i.final();
	$.data(o === 0 ? i.stepped : [...i.stepped, s], o);
}
function Yu(e) {
	return e instanceof Error && "code" in e && e.code === "EPIPE";
}
function Xu(e) {
	let { method: t, ...n } = JSON.parse(new TextDecoder().decode(e)), r = Object.hasOwn(Wu, String(t)) ? Wu[String(t)] : void 0;
	if (r === void 0) throw Error(`There is no method "${t}".`);
	r(n);
}
for (let e = $.read(); e !== null; e = $.read()) try {
	if (e.kind === 1) Ju(e.handle, e.payload);
	else if (e.kind === 0) Xu(e.payload);
	else throw Error(`There is no request of kind ${e.kind}.`);
} catch (e) {
	if (Yu(e)) break;
	$.fault(e instanceof Error ? e.message : String(e));
}
