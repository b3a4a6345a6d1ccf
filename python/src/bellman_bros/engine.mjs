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
], _ = 1111642705, v = 1111642704, y = 4, b = 16, ee = 2 ** 24, te = 0, x = 1, ne = 2;
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
		data: (e, t = 0) => c(te, e, t),
		result: (e) => l(x, e),
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
	maskOf: () => se
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
function se(e) {
	return S.reduce((t, n, r) => e(n) ? t | 1 << r : t, 0);
}
// src/sim/collision.ts
var ce = /* @__PURE__ */ r({
	TILE_SHIFT: () => 12,
	isBlocking: () => E,
	isColumnBlocked: () => he,
	isHurting: () => me,
	isLanding: () => ge,
	isStandable: () => D,
	mayTouch: () => _e
}), le = 12, ue = se(({ blocks: e }) => e === !0), de = ue | se(({ carries: e }) => e === !0), fe = se(({ touch: e }) => e !== void 0), pe = se(({ touch: e }) => e === "hurt");
function E(e, t, n, r) {
	return r >>> 0 < t && !!(ue >> e[n * t + r] & 1);
}
function D(e, t, n, r) {
	return r >>> 0 < t && !!(de >> e[n * t + r] & 1);
}
function me(e) {
	return !!(pe >> e & 1);
}
function he(e, t, n, r, i) {
	return E(e, t, n, r) || i !== r && E(e, t, n, i);
}
function ge(e, t, n, r, i, a) {
	if (i >>> 0 >= t) return !1;
	let o = a <= i << le ? de : ue;
	return !!((o >> e[n * t + i] | o >> e[r * t + i]) & 1);
}
function _e(e, t, n, r, i, a) {
	return i < 0 || a >= t || !!((fe >> e[n * t + i] | fe >> e[n * t + a] | (fe >> e[r * t + i] | fe >> e[r * t + a])) & 1);
}
// src/sim/events.ts
var ve = /* @__PURE__ */ r({
	EVENTS: () => ye,
	EVENT_ASK: () => je,
	EVENT_ATTACK: () => Se,
	EVENT_BELL: () => De,
	EVENT_BOARD: () => Re,
	EVENT_BOUNCE: () => Pe,
	EVENT_BUMP: () => ke,
	EVENT_COIN: () => Ce,
	EVENT_CRATE_BROKEN: () => we,
	EVENT_GUST: () => Le,
	EVENT_HURT: () => Ee,
	EVENT_JUMP: () => be,
	EVENT_LAND: () => xe,
	EVENT_MILESTONE: () => Oe,
	EVENT_OPEN: () => Me,
	EVENT_OUTLIER_BEATEN: () => ze,
	EVENT_REFUSE: () => Ne,
	EVENT_REGRET_BEATEN: () => Te,
	EVENT_STEP: () => Ae,
	EVENT_TAKE_KEY: () => Fe,
	EVENT_UNLOCK: () => Ie,
	HURT_FELL: () => 0,
	HURT_OUTLIER: () => 3,
	HURT_REGRET: () => 2,
	HURT_SPIKES: () => 1,
	createEventBuffer: () => Be,
	pushEvent: () => k
}), ye = [
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
], be = O("jump"), xe = O("land"), Se = O("attack"), Ce = O("coin"), we = O("crateBroken"), Te = O("regretBeaten"), Ee = O("hurt"), De = O("bell"), Oe = O("milestone"), ke = O("bump"), Ae = O("step"), je = O("ask"), Me = O("open"), Ne = O("refuse"), Pe = O("bounce"), Fe = O("takeKey"), Ie = O("unlock"), Le = O("gust"), Re = O("board"), ze = O("outlierBeaten");
function O(e) {
	return ye.indexOf(e);
}
function Be(e) {
	return {
		count: 0,
		type: new Uint8Array(e),
		x: new Int32Array(e),
		y: new Int32Array(e),
		value: new Int32Array(e)
	};
}
function k(e, t, n, r, i) {
	let a = e.count;
	a !== e.type.length && (e.type[a] = t, e.x[a] = n, e.y[a] = r, e.value[a] = i, e.count = a + 1);
}
var Ve = C("door");
function He(e, t, n) {
	let r = e.level.keys.indexOf(t);
	r < 0 || (e.tiles[t] = w, e.keyState[r] = 1, qe(e, n, Fe, t, r));
}
function Ue({ keyState: e }) {
	return e.includes(1);
}
function We(e, t, n, r, i) {
	let a = Ge(e, t, n, r);
	if (a < 0) return;
	let o = e.keyState.indexOf(1);
	o < 0 || (e.keyState[o] = 2, Ke(e, a), qe(e, i, Ie, a, o));
}
function Ge({ tiles: e, level: t }, n, r, i) {
	let { height: a } = t;
	for (let t = Math.max(r, 0); t <= i && t < a; t++) if (e[n * a + t] === Ve) return n * a + t;
	return -1;
}
function Ke({ tiles: e, level: t }, n) {
	let { height: r } = t, i = [n];
	e[n] = w;
	for (let t = i.pop(); t !== void 0; t = i.pop()) {
		let n = t % r, a = [
			t - r,
			t + r,
			n > 0 ? t - 1 : -1,
			n < r - 1 ? t + 1 : -1
		];
		for (let t of a) e[t] === Ve && (e[t] = w, i.push(t));
	}
}
function qe({ level: e }, t, n, r, i) {
	k(t, n, Math.floor(r / e.height) * h + h / 2 | 0, r % e.height * h + h / 2 | 0, i);
}
// src/sim/player.ts
var Je = /* @__PURE__ */ r({
	AIR_ACCELERATION: () => 80,
	ATTACK_COOLDOWN_TICKS: () => 14,
	ATTACK_DEPTH: () => $e,
	ATTACK_REACH: () => Qe,
	ATTACK_TICKS: () => 24,
	BELL_REACH: () => tt,
	CORNER_CORRECTION: () => Ze,
	COYOTE_TICKS: () => 6,
	GRAVITY: () => 96,
	GROUND_ACCELERATION: () => 96,
	GROUND_FRICTION: () => 128,
	HERO_HEIGHT: () => j,
	HERO_WIDTH: () => A,
	JUMP_BUFFER_TICKS: () => 6,
	JUMP_GRACE_TICKS: () => 2,
	JUMP_HOLD_TICKS: () => 12,
	JUMP_SPEED: () => 704,
	MAX_FALL_SPEED: () => Xe,
	OVERSPEED_DECAY: () => 16,
	RUN_SPEED: () => Ye,
	SPIKE_INSET: () => et,
	STRIDE_SHIFT: () => 13,
	TURN_ACCELERATION: () => 192
}), A = 2560, j = 3584, Ye = 768, Xe = 1152, Ze = 1024, Qe = 3584, $e = 1536, et = 768, tt = 5120, nt = /* @__PURE__ */ r({
	REGRET_HEIGHT: () => it,
	REGRET_WIDTH: () => rt,
	isRegretNear: () => dt,
	regretOverlaps: () => ft,
	regretReach: () => pt,
	stepRegrets: () => lt
}), rt = 3072, it = 3584, at = 128, ot = rt, st = it, ct = at;
function lt(e, t) {
	let { regretX: n, regretDirection: r, regretAlive: i } = e, a = e.level.regrets;
	for (let o = 0; o < a.length; o++) {
		if (i[o] === 0) continue;
		let { minX: s, maxX: c } = a[o], l = n[o], u = l + r[o] * t * ct;
		if (l >= s && l <= c && u > s && u < c) n[o] = u;
		else for (let n = 0; n < t; n++) ut(e, o, s, c);
	}
}
function ut({ regretX: e, regretDirection: t }, n, r, i) {
	let a = e[n] + t[n] * ct;
	a <= r ? (e[n] = r, t[n] = 1) : a >= i ? (e[n] = i, t[n] = -1) : e[n] = a;
}
function dt({ regretX: e, regretAlive: t }, n, r, i) {
	let a = i * ct;
	for (let i = 0; i < e.length; i++) {
		let o = e[i];
		if (o - a < r && o + ot + a > n && t[i] !== 0) return !0;
	}
	return !1;
}
function ft(e, t, n, r, i, a) {
	let o = e.regretX[t];
	if (o >= i || o + ot <= n || e.regretAlive[t] === 0) return !1;
	let s = e.regretY[t];
	return s < a && s + st > r;
}
function pt(e, t, n, r) {
	let i = (n) => n >= 0 && n < t.width && !E(e, t.height, n, r) && !me(e[n * t.height + r]) && D(e, t.height, n, r + 1), a = n;
	for (; i(a - 1);) a--;
	let o = n;
	for (; i(o + 1);) o++;
	return {
		minX: a << 12,
		maxX: (o + 1) * h - rt
	};
}
// src/env/observations/builder.ts
function mt(e) {
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
var ht = {
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
}, gt = ht, _t = Object.values(ht).flatMap(({ fields: e }) => Object.entries(e));
function vt(e) {
	let t = _t.map(([, t]) => t(e)), n = Int32Array.from(t.flat()), r = 0, i = _t.map(([e], i) => {
		let a = r + t[i].length, o = [e, n.subarray(r, a)];
		return r = a, o;
	});
	return {
		...Object.fromEntries(i),
		things: n
	};
}
// src/sim/outliers.ts
var yt = 3072, bt = 2560, xt = 192, St = 128;
function Ct(e) {
	let { outlierX: t, outlierY: n, outlierAlive: r } = e, { outliers: i } = e.level;
	for (let a = 0; a < i.length; a++) {
		if (r[a] === 0) continue;
		let { minX: o, maxX: s, minY: c, maxY: l } = i[a];
		t[a] = wt(t[a], xt, e.outlierSideways, a, o, s), n[a] = wt(n[a], St, e.outlierDown, a, c, l);
	}
}
function wt(e, t, n, r, i, a) {
	let o = e + Math.imul(n[r], t);
	return o <= i ? (n[r] = 1, i) : o >= a ? (n[r] = -1, a) : o;
}
function Tt(e) {
	let { x: t, y: n } = e;
	for (let r = 0; r < e.outlierX.length; r++) if (Dt(e, r, t, n, t + A, n + j)) return !0;
	return !1;
}
function Et(e, { left: t, top: n, right: r, bottom: i }, a) {
	for (let o = 0; o < e.outlierX.length; o++) Dt(e, o, t, n, r, i) && (e.outlierAlive[o] = 0, e.regretsBeaten = e.regretsBeaten + 1 | 0, k(a, ze, e.outlierX[o] + yt / 2, e.outlierY[o] + bt / 2, o));
}
function Dt({ outlierX: e, outlierY: t, outlierAlive: n }, r, i, a, o, s) {
	if (n[r] === 0) return !1;
	let c = e[r], l = t[r];
	return c < o && c + yt > i && l < s && l + bt > a;
}
// src/sim/platforms.ts
var Ot = /* @__PURE__ */ r({
	NO_PLATFORM: () => -1,
	PLATFORM_SPEED: () => Pt,
	PLATFORM_TILES: () => 3,
	PLATFORM_WIDTH: () => Nt,
	carriedX: () => zt,
	carriedY: () => Bt,
	landingPlatform: () => Vt,
	platformBelow: () => Rt,
	platformLeft: () => It,
	platformTop: () => Lt,
	stepPlatforms: () => Ft
}), { SUBPIXELS: kt, TILE: At } = m, { TILE_SHIFT: M } = ce, { HERO_HEIGHT: jt, HERO_WIDTH: Mt } = Je, Nt = 3 * At, Pt = kt;
function Ft({ level: e, platformWay: t, platformDirection: n }) {
	let { platforms: r } = e;
	for (let e = 0; e < r.length; e++) {
		let i = t[e] + Math.imul(n[e], Pt);
		t[e] = i, i <= 0 ? n[e] = 1 : i >= r[e].length && (n[e] = -1);
	}
}
function It({ level: e, platformWay: t }, n) {
	let { left: r, isUpright: i } = e.platforms[n];
	return i ? r : r + t[n];
}
function Lt({ level: e, platformWay: t }, n) {
	let { top: r, isUpright: i } = e.platforms[n];
	return i ? r + t[n] : r;
}
function Rt(e) {
	if (e.grounded === 0) return -1;
	let t = e.y + jt;
	for (let n = 0; n < e.level.platforms.length; n++) if (Lt(e, n) === t && Ut(e, e.x, n)) return Wt(e) ? -1 : n;
	return -1;
}
function zt(e, t) {
	return e.level.platforms[t].isUpright ? 0 : Ht(e, t);
}
function Bt(e, t) {
	if (!e.level.platforms[t].isUpright) return e.y;
	let { x: n, y: r, tiles: i, level: a } = e, o = Ht(e, t), s = n >> M, c = n + Mt - 1 >> M;
	return (o < 0 ? Gt(e, n, r + o) : ge(i, a.height, s, c, r + o + jt - 1 >> M, r + jt)) ? r : r + o | 0;
}
function Vt(e, t, n, r) {
	let i = -1, a = r;
	for (let r = 0; r < e.level.platforms.length; r++) {
		let o = Lt(e, r);
		if (o >= a || !Ut(e, t, r)) continue;
		let s = e.level.platforms[r].isUpright ? o - Ht(e, r) : o;
		n > Math.max(o, s) || Gt(e, t, o - jt) || (i = r, a = o);
	}
	return i;
}
function Ht({ level: e, platformWay: t, platformDirection: n }, r) {
	let i = t[r];
	return i <= 0 ? -Pt : i >= e.platforms[r].length ? Pt : Math.imul(n[r], Pt);
}
function Ut(e, t, n) {
	let r = It(e, n);
	return t < r + Nt && t + Mt > r;
}
function Wt({ x: e, y: t, tiles: n, level: r }) {
	let i = t + jt, a = i >> M;
	if (a << M !== i) return !1;
	let o = e + Mt - 1 >> M;
	return D(n, r.height, e >> M, a) || D(n, r.height, o, a);
}
function Gt({ tiles: e, level: t }, n, r) {
	let i = r >> M, a = n + Mt - 1 >> M;
	return E(e, t.height, n >> M, i) || E(e, t.height, a, i);
}
// src/sim/random.ts
function Kt(e, t) {
	return e.random = e.random + 2654435769 | 0, Math.floor(p(e.random) / 4294967296 * t);
}
// src/sim/wind.ts
var qt = 112, Jt = 56, Yt = 768, Xt = 100;
function Zt(e, t) {
	let { windTicks: n, windBlows: r } = e, i = e.level.winds;
	for (let a = 0; a < i.length; a++) n[a]--, n[a] <= 0 && (n[a] = 48, r[a] = +(Kt(e, Xt) < i[a].chance), r[a] === 1 && $t(e, i[a]) && k(t, Le, e.x, e.y, a)), r[a] === 1 && $t(e, i[a]) && en(e, i[a].direction);
}
function Qt(e) {
	return e.level.winds.findIndex((t) => $t(e, t));
}
function $t({ x: e, y: t }, { left: n, top: r, right: i, bottom: a }) {
	let o = e + A / 2, s = t + j / 2;
	return o >= n && o < i && s >= r && s < a;
}
function en(e, t) {
	let n = Math.imul(e.velocityX, t);
	if (n >= Yt) return;
	let r = e.grounded === 0 ? qt : Jt;
	e.velocityX = Math.imul(Math.min(n + r, Yt), t);
}
// src/env/observations/thingSignals.ts
var tn = 4, nn = 8 * h, rn = 4 * h, an = 10 * h, on = 3 * h, sn = 7, cn = 6, ln = {
	regrets: null,
	questionBlocks: null,
	keys: {
		parts: [
			["holds a key", 1],
			["way to the nearest key", tn],
			["way to the nearest door", tn]
		],
		write(e, t, n) {
			t[n] = +!!Ue(e), bn(e, gn(e), t, n + 1), bn(e, _n(e), t, n + 1 + tn);
		},
		sight: (e) => [gn(e), _n(e)].filter((e) => e >= 0)
	},
	winds: {
		parts: [["wind", 3]],
		write(e, t, n) {
			let r = Qt(e), i = r >= 0;
			t[n] = +!!i, t[n + 1] = i ? Math.imul(e.windBlows[r], e.level.winds[r].direction) : 0, t[n + 2] = i ? e.windTicks[r] / 48 : 0;
		},
		sight: () => []
	},
	platforms: {
		parts: [["nearest platform", sn], ["second nearest platform", sn]],
		write(e, t, n) {
			t.fill(0, n, n + 14);
			let [r, i] = fn(e, e.platformWay.length, un);
			r >= 0 && pn(e, r, t, n), i >= 0 && pn(e, i, t, n + sn);
		},
		sight: (e) => {
			let { height: t, width: n } = e.level;
			return fn(e, e.platformWay.length, un).filter((e) => e >= 0).map((r) => hn(un(e, r), Lt(e, r), n, t));
		}
	},
	outliers: {
		parts: [["nearest outlier", cn]],
		write(e, t, n) {
			t.fill(0, n, n + cn);
			let [r] = fn(e, e.outlierX.length, dn);
			r >= 0 && mn(e, r, t, n);
		},
		sight: (e) => {
			let { height: t, width: n } = e.level, [r] = fn(e, e.outlierX.length, dn);
			return r < 0 ? [] : [hn(dn(e, r), e.outlierY[r] + bt / 2, n, t)];
		}
	}
};
function un(e, t) {
	return It(e, t) + Nt / 2;
}
function dn({ outlierX: e, outlierAlive: t }, n) {
	return t[n] === 0 ? Infinity : e[n] + yt / 2;
}
function fn(e, t, n) {
	let r = e.x + A / 2, i = (i) => {
		let a = -1, o = an;
		for (let s = 0; s < t; s++) {
			let t = Math.abs(n(e, s) - r);
			s === i || t >= o || (a = s, o = t);
		}
		return a;
	}, a = i(-1);
	return [a, a < 0 ? -1 : i(a)];
}
function pn(e, t, n, r) {
	let { isUpright: i, length: a } = e.level.platforms[t], o = un(e, t) - (e.x + A / 2), s = e.platformDirection[t], c = e.platformWay[t];
	n[r] = 1, n[r + 1] = o / an, n[r + 2] = xn(o / on), n[r + 3] = xn((Lt(e, t) - (e.y + j)) / rn), n[r + 4] = i ? 0 : s, n[r + 5] = i ? s : 0, n[r + 6] = xn((s > 0 ? a - c : c) / nn);
}
function mn(e, t, n, r) {
	let i = dn(e, t) - (e.x + A / 2), a = e.outlierY[t] + bt / 2 - (e.y + j / 2);
	n[r] = 1, n[r + 1] = i / an, n[r + 2] = xn(i / on), n[r + 3] = xn(a / rn), n[r + 4] = e.outlierSideways[t], n[r + 5] = e.outlierDown[t];
}
function hn(e, t, n, r) {
	return Math.min(Math.max(Math.floor(e / h), 0), n - 1) * r + Math.min(Math.max(Math.floor(t / h), 0), r - 1);
}
function gn(e) {
	return vn(e, e.level.keys, (t) => e.keyState[t] === 0);
}
function _n(e) {
	let { level: t, tiles: n } = e;
	return vn(e, t.doors, (e) => n[t.doors[e]] !== w);
}
function vn(e, t, n) {
	let r = -1, i = Infinity;
	for (let a = 0; a < t.length; a++) {
		let o = Math.abs(yn(e, t[a]));
		o >= i || !n(a) || (r = t[a], i = o);
	}
	return r;
}
function yn({ x: e, level: t }, n) {
	return Math.floor(n / t.height) * h + h / 2 - (e + A / 2);
}
function bn(e, t, n, r) {
	if (t < 0) {
		n.fill(0, r, r + tn);
		return;
	}
	let { level: i } = e, a = yn(e, t), o = t % i.height * h + h / 2 - (e.y + j / 2);
	n[r] = 1, n[r + 1] = a / (i.width * h), n[r + 2] = xn(a / nn), n[r + 3] = xn(o / rn);
}
function xn(e) {
	return Math.max(-1, Math.min(e, 1));
}
// src/env/observations/layout.ts
var Sn = Object.keys(gt);
function Cn(e) {
	if (e.layoutVersion !== void 0) return e.layoutVersion;
	let t = e.tiles.reduce((e, t) => Math.max(e, S[t].since), 1);
	return Sn.reduce((t, n) => Math.max(t, wn(e, n) ? gt[n].since : 1), t);
}
function wn(e, t) {
	return Object.values(gt[t].fields).some((t) => t(e).length > 0);
}
function Tn(e, t, n) {
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
		for (let e of Sn) {
			let n = ln[e];
			gt[e].since === t && n !== null && (a.push({
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
var En = ["b2b3fdf7", "1f460355"];
function Dn(e, t, n) {
	let r = d(0, [...t.map(({ name: e, length: t }) => `${e}: ${t}`), ...n === void 0 ? [] : [n]].join("\n")).toString(16).padStart(8, "0");
	return En.includes(r) ? "v1" : `v${e}.${r}`;
}
// src/env/observations/ownState.ts
var On = [
	["own speed", 2],
	["on the ground", 1],
	["jump timers", 3],
	["suitcase timers", 2],
	["facing and steering", 2],
	["place within the tile", 1]
], kn = On.reduce((e, [, t]) => e + t, 0), An = A / 2, jn = h / 2, Mn = h - 1;
function Nn(e, t, n) {
	t[n] = e.velocityX / Ye, t[n + 1] = e.velocityY / Xe, t[n + 2] = e.grounded, t[n + 3] = e.coyoteTicks / 6, t[n + 4] = e.jumpBufferTicks / 6, t[n + 5] = e.jumpHoldTicks / 12;
	let r = e.attackTicks - 14;
	t[n + 6] = r > 0 ? r / 10 : 0, t[n + 7] = e.attackTicks / 24, t[n + 8] = e.facing, t[n + 9] = e.steering, t[n + 10] = (e.x + An & Mn) / jn - 1;
}
// src/env/observations/features.ts
var { TILE_SHIFT: N } = ce, { HERO_HEIGHT: Pn, HERO_WIDTH: Fn } = Je, { REGRET_HEIGHT: In, REGRET_WIDTH: Ln } = nt, { SUBPIXELS: Rn, TILE: P, TILE_PX: zn } = m, Bn = C("coin"), Vn = C("crate"), Hn = C("hazard"), Un = Float32Array.prototype.set, Wn = 1, F = 10, Gn = 4, Kn = 3, qn = 8, Jn = 2, Yn = 5, I = kn, Xn = I + F, Zn = Xn + F, Qn = Zn + F, $n = Qn + Gn, er = $n + 1, tr = er + 10, nr = tr + 3, rr = nr + 3, ir = Fn / 2, ar = Pn / 2, or = Ln / 2, sr = qn * P, cr = Jn * P, lr = 4 * P, ur = {
	id: "features",
	label: "Features",
	help: "62 features: own speed and timers, the ground ahead, the nearest Regrets, coin and crate, the way to the bell.",
	forLevel: dr
};
function dr(e) {
	let { height: t } = e, n = e.width * P, r = Or(e), i = Cn(e), a = Tn(i, rr, (e) => [`${S[e].id} by column`, F]), { size: o, slices: s } = mt([
		...On,
		["ground height by column", F],
		["gap by column", F],
		["hazard by column", F],
		["ceiling by column", Gn],
		["nearness of a crate", 1],
		["nearest regret", Yn],
		["second nearest regret", Yn],
		["nearest coin", 3],
		["way to the bell", 3],
		...a.parts
	]), c = Array(e.tiles.length * 2).fill(void 0), l = yr(o), u = _r();
	function d(i, o, s) {
		let c = i.x + ir, l = i.y + ar, u = i.y + Pn, d = hr(i, t), p = f(i, c >> N, d, gr(i, t));
		Un.call(o, p.entries, s + I), u !== (d + 1) * P && xr(p.ground, u, o, s + I), Nn(i, o, s), Tr(i, c, l, o, s + er), kr(i, r, c, l, o, s + tr);
		let m = e.bellX - c;
		o[s + nr] = m / n, o[s + nr + 1] = pr(m / sr), o[s + nr + 2] = pr((e.bellY - l) / lr);
		for (let { signal: e, start: t } of a.signals) e.write(i, o, s + t);
	}
	function f(n, r, i, a) {
		if (n.cratesBroken !== 0 || fr(n)) return p(n.tiles, r, i, a, l), l;
		let s = (r * t + i) * 2 + i - a, u = c[s];
		if (u !== void 0) return u;
		let d = yr(o);
		return p(e.tiles, r, i, a, d), c[s] = d, d;
	}
	function p(n, r, i, o, s) {
		vr(n, e, {
			heroColumn: r,
			feetRow: i,
			headRow: o
		}, u), br(u, i, t, s), a.tiles.length > 0 && m(n, r, i, s);
	}
	function m(e, t, n, { entries: r }) {
		for (let { code: i, start: o } of a.tiles) for (let a = 0; a < F; a++) {
			let s = h(e, i, {
				column: t - Wn + a,
				feetRow: n,
				index: a
			});
			r[o - I + a] = s < 0 ? 0 : 1;
		}
	}
	function h(n, r, { column: i, feetRow: a, index: o }) {
		if (i < 0 || i >= e.width) return -1;
		let s = Math.min(u.groundRows[o], t - 1);
		for (let e = Math.min(a, s); e <= s; e++) if (n[i * t + e] === r) return e;
		return -1;
	}
	function g(e) {
		let n = e.x + ir >> N, r = hr(e, t), i = a.tiles.flatMap(({ code: t }) => Array.from({ length: F }, (i, a) => {
			let o = n - Wn + a, s = h(e.tiles, t, {
				column: o,
				feetRow: r,
				index: a
			});
			return s < 0 ? [] : [L("mechanic", o, s)];
		}).flat()), o = a.signals.flatMap(({ signal: n }) => n.sight(e).map((e) => L("mechanic", Math.floor(e / t), e % t)));
		return [...i, ...o];
	}
	function _(t) {
		return [
			...jr(t, u),
			...g(t),
			...Mr(t),
			...Nr(t, r),
			Pr(e)
		];
	}
	return {
		layout: Dn(i, s),
		size: o,
		slices: s,
		write: d,
		sight: _
	};
}
function fr({ keyState: e }) {
	for (let t = 0; t < e.length; t++) if (e[t] !== 0) return !0;
	return !1;
}
function pr(e) {
	return e < -1 ? -1 : Math.min(e, 1);
}
function mr(e, t) {
	return e < 0 ? 0 : e >= t ? t - 1 : e;
}
function hr({ y: e }, t) {
	return mr(e + Pn - 1 >> N, t);
}
function gr({ y: e }, t) {
	return mr(e >> N, t);
}
function _r() {
	return {
		groundRows: new Float64Array(F),
		hazards: new Uint8Array(F),
		clearances: new Uint8Array(Gn),
		crate: -1
	};
}
function vr(e, { width: t, height: n }, { heroColumn: r, feetRow: i, headRow: a }, o) {
	let { groundRows: s, hazards: c, clearances: l } = o;
	o.crate = -1;
	for (let a = 9; a >= 0; a--) {
		let l = r - Wn + a, u = l >= 0 && l < t, d = u ? Sr(e, n, l, i) : -Infinity;
		s[a] = d, c[a] = u ? Cr(e, n, l, i, d) : 0, u && a >= Wn && e[l * n + i] === Vn && (o.crate = a);
	}
	for (let i = 0; i < Gn; i++) {
		let o = r + i;
		l[i] = o < t ? wr(e, n, o, a) : 0;
	}
}
function yr(e) {
	return {
		entries: new Float32Array(e - I),
		ground: new Float64Array(F)
	};
}
function br({ groundRows: e, hazards: t, clearances: n, crate: r }, i, a, o) {
	let { entries: s, ground: c } = o;
	s[$n - I] = r < 0 ? 0 : 1 - (r - Wn) / 9;
	for (let n = 0; n < F; n++) c[n] = e[n] * P, s[Xn - I + n] = +(e[n] === a), s[Zn - I + n] = t[n];
	xr(c, (i + 1) * P, s, 0);
	for (let e = 0; e < Gn; e++) s[Qn - I + e] = 1 - n[e] / Kn;
}
function xr(e, t, n, r) {
	for (let i = 0; i < F; i++) n[r + i] = pr((t - e[i]) / lr);
}
function Sr(e, t, n, r) {
	let i = r;
	if (E(e, t, n, i)) {
		for (; E(e, t, n, i - 1);) i--;
		return i;
	}
	for (i++; i < t && !D(e, t, n, i);) i++;
	return i;
}
function Cr(e, t, n, r, i) {
	for (let a = r; a < i; a++) if (e[n * t + a] === Hn) return 1;
	return 0;
}
function wr(e, t, n, r) {
	let i = 0;
	for (; i < Kn && !E(e, t, n, r - 1 - i);) i++;
	return i;
}
function Tr(e, t, n, r, i) {
	let a = Dr(e, t, -1);
	if (a < 0) return;
	Er(e, a, t, n, r, i);
	let o = Dr(e, t, a);
	o >= 0 && Er(e, o, t, n, r, i + Yn);
}
function Er(e, t, n, r, i, a) {
	let o = e.regretX[t] + or - n;
	i[a] = 1, i[a + 1] = o / sr, i[a + 2] = pr(o / cr), i[a + 3] = pr((e.regretY[t] + In / 2 - r) / lr), i[a + 4] = e.regretDirection[t];
}
function Dr({ regretX: e, regretAlive: t }, n, r) {
	let i = or - n, a = -1, o = sr;
	for (let n = 0; n < e.length; n++) {
		let s = Math.abs(e[n] + i);
		s >= o || t[n] === 0 || n === r || (a = n, o = s);
	}
	return a;
}
function Or({ tiles: e, width: t, height: n }) {
	let r = Int32Array.from([...e.keys()].filter((t) => e[t] === Bn)), i = r.map((e) => Math.floor(e / n) * P + P / 2);
	return {
		cell: r,
		x: i,
		y: r.map((e) => e % n * P + P / 2),
		firstInSight: Int32Array.from({ length: t }, (e, t) => {
			let n = i.findIndex((e) => e >= (t - qn) * P);
			return n < 0 ? r.length : n;
		})
	};
}
function kr(e, t, n, r, i, a) {
	let o = Ar(e, t, n);
	o < 0 || (i[a] = 1, i[a + 1] = (t.x[o] - n) / sr, i[a + 2] = pr((t.y[o] - r) / lr));
}
function Ar(e, t, n) {
	let r = -1, i = sr;
	for (let a = t.firstInSight[n >> N]; a < t.cell.length; a++) {
		let o = t.x[a] - n;
		if (o >= i) break;
		e.tiles[t.cell[a]] !== Bn || Math.abs(o) >= i || (i = Math.abs(o), r = a);
	}
	return r;
}
function jr(e, t) {
	let { width: n, height: r } = e.level, i = {
		heroColumn: e.x + ir >> N,
		feetRow: hr(e, r),
		headRow: gr(e, r)
	};
	vr(e.tiles, e.level, i, t);
	let { heroColumn: a, feetRow: o, headRow: s } = i, { groundRows: c, hazards: l, clearances: u, crate: d } = t, f = [];
	for (let t = 0; t < F; t++) {
		let i = a - Wn + t;
		if (i < 0 || i >= n) continue;
		let p = c[t];
		p === r ? f.push(L("gap", i, r - 1)) : f.push({
			...L("ground", i, p),
			height: 3
		});
		for (let n = o; l[t] === 1 && n < p; n++) e.tiles[i * r + n] === Hn && f.push(L("hazard", i, n));
		t === d && f.push(L("crate", i, o));
		let m = t < Wn ? Kn : u[t - Wn] ?? Kn;
		if (m < Kn) {
			let e = (s - m) * zn;
			f.push({
				kind: "ceiling",
				x: i * zn,
				y: e - 3,
				width: zn,
				height: 3
			});
		}
	}
	return f;
}
function Mr(e) {
	let t = e.x + ir, n = Dr(e, t, -1);
	return [n, n < 0 ? -1 : Dr(e, t, n)].filter((e) => e >= 0).map((t) => ({
		kind: "regret",
		x: e.regretX[t] / Rn,
		y: e.regretY[t] / Rn,
		width: Ln / Rn,
		height: In / Rn
	}));
}
function Nr(e, t) {
	let n = Ar(e, t, e.x + ir);
	return n < 0 ? [] : [L("coin", t.x[n] >> N, t.y[n] >> N)];
}
function Pr(e) {
	return L("bell", e.bellX >> N, e.bellY >> N);
}
function L(e, t, n) {
	return {
		kind: e,
		x: t * zn,
		y: n * zn,
		width: zn,
		height: zn
	};
}
var Fr = 17, Ir = {
	regrets: {
		picture: [
			"999",
			"992",
			"999",
			"9.9"
		],
		draw: Xr
	},
	questionBlocks: null,
	keys: {
		picture: ["ee", "e."],
		draw: Zr
	},
	winds: {
		picture: [
			"..7.",
			"7777",
			"..7."
		],
		draw: Qr
	},
	platforms: {
		picture: ["cccccccccccc", ".5........5."],
		draw: $r
	},
	outliers: {
		picture: [
			"9.9",
			"992",
			".9."
		],
		draw: ei
	}
}, Lr = Object.keys(gt), Rr = [
	"bbb",
	"bbf",
	"bbb",
	"b.b"
], zr = ["ddd", "ddd"], Br = ["d"], Vr = [
	".ff.",
	".ff.",
	"ffff",
	".3.."
], Hr = S.map(({ pixels: e }) => ti(e.split(" "))), Ur = ti(Rr), Wr = ti(zr), Gr = ti(Br), Kr = ti(Vr), qr = Object.values(Ir).flatMap((e) => e === null ? [] : [{
	draw: e.draw,
	sprite: ti(e.picture)
}]);
function Jr(e, t) {
	for (let n = 0; n < qr.length; n++) qr[n].draw(e, qr[n].sprite, t);
}
function Yr(e) {
	let t = S.filter(({ since: t }) => t <= e).map(({ id: e, pixels: t }) => [e, t]), n = Lr.flatMap((t) => {
		let n = Ir[t];
		return n !== null && gt[t].since <= e ? [[t, n.picture]] : [];
	});
	return JSON.stringify([
		t,
		n,
		Rr,
		zr,
		Br,
		Vr
	]);
}
function Xr({ regretX: e, regretY: t, regretDirection: n, regretAlive: r }, i, a) {
	for (let o = 0; o < e.length; o++) r[o] !== 0 && a(i, e[o] + rt / 2, t[o] + it, n[o] < 0);
}
function Zr(e, t, n) {
	Ue(e) && n(t, e.x + A / 2, e.y, !1);
}
function Qr(e, t, n) {
	let r = Qt(e);
	r < 0 || e.windBlows[r] === 0 || n(t, e.x + A / 2, e.y - h, e.level.winds[r].direction < 0);
}
function $r(e, t, n) {
	for (let r = 0; r < e.platformWay.length; r++) {
		let i = Lt(e, r) + t.height * h / 4;
		n(t, It(e, r) + Nt / 2, i, !1);
	}
}
function ei({ outlierX: e, outlierY: t, outlierSideways: n, outlierAlive: r }, i, a) {
	for (let o = 0; o < e.length; o++) r[o] !== 0 && a(i, e[o] + yt / 2, t[o] + bt, n[o] < 0);
}
function ti(e) {
	let t = [...e.join("")].map((e) => e === "." ? 0 : Number.parseInt(e, 16));
	return {
		width: e[0].length,
		height: e.length,
		greys: Float32Array.from(t, (e) => e * Fr / 255)
	};
}
// src/env/observations/pixels.ts
var { ATTACK_COOLDOWN_TICKS: ni, HERO_HEIGHT: ri, HERO_WIDTH: ii } = Je, R = 10, ai = ii / 2, oi = 42, si = 28, ci = 1176, li = 13, ui = 17, di = 3, fi = 2, pi = {
	frames: 2,
	height: si,
	width: oi
}, mi = mt([["picture one decision before", ci], ["picture now", ci]]), hi = {
	id: "pixels",
	label: "Pixels",
	help: "A grey picture of 42 × 28 pixels around the hero, now and one decision before. Needs more decisions and time than features.",
	forLevel: gi
};
function gi(e) {
	let { size: t, slices: n } = mi, r = Cn(e), i = xi();
	function a(e, n, r, a = e) {
		n.fill(0, r, r + t);
		let s = yi(e), c = bi(e);
		i.begin(n, r, s, c), o(a), i.begin(n, r + ci, s, c), o(e);
	}
	function o(t) {
		i.tiles(t), i.stamp(Kr, e.bellX, e.bellY + vi, !1), Jr(t, i.stamp), s(t);
	}
	function s({ x: e, y: t, facing: n, attackTicks: r }) {
		let a = e + ai, o = t + ri;
		i.stamp(Ur, a, o, n < 0), r > ni ? i.stamp(Wr, a + n * (di << R), o - _i, n < 0) : r > 0 && i.stamp(Gr, a + n * (fi << R), o, n < 0);
	}
	return {
		layout: Dn(r, n, Yr(r)),
		size: t,
		slices: n,
		picture: pi,
		looksBack: !0,
		write: a,
		sight: Si
	};
}
var _i = 1 << R, vi = 2 << R;
function yi({ x: e }) {
	return (e + ai >> R) - li;
}
function bi({ y: e }) {
	return (e + ri - 1 >> R) - ui;
}
function xi() {
	let e = /* @__PURE__ */ new Float32Array(), t = 0, n = 0, r = 0;
	function i({ width: n, height: r, greys: i }, a, o, s) {
		let c = a < 0 ? -a : 0, l = a + n > oi ? oi - a : n, u = o + r > si ? si - o : r;
		for (let r = o < 0 ? -o : 0; r < u; r++) {
			let u = t + (o + r) * oi + a, d = r * n;
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
			let o = Math.floor(r / 4), s = Math.floor((r + si - 1) / 4), c = Math.floor((n + oi - 1) / 4);
			for (let l = Math.floor(n / 4); l <= c; l++) {
				let c = l < 0 || l >= t;
				for (let t = o; t <= s; t++) {
					let o = c ? T : t < 0 || t >= a ? w : e[l * a + t];
					o !== w && i(Hr[o], l * 4 - n, t * 4 - r, !1);
				}
			}
		},
		stamp(e, t, a, o) {
			i(e, (t >> R) - (e.width >> 1) - n, (a - 1 >> R) - (e.height - 1) - r, o);
		}
	};
}
function Si(e) {
	return [{
		kind: "window",
		x: yi(e) * 4,
		y: bi(e) * 4,
		width: oi * 4,
		height: si * 4
	}];
}
// src/env/observations/tiles.ts
var Ci = 3, wi = 11, Ti = 3, z = 7, B = 77, Ei = S.filter(({ seenAs: e, since: t }, n) => n !== w && !e && t === 1), Di = kn + 2, Oi = Di + Ei.length * B, ki = Oi + B, Ai = ki + B, ji = {
	id: "tiles",
	label: "Tiles",
	help: "A window of 11 × 7 tiles around the hero, one layer per kind of object, and the hero’s own motion.",
	forLevel: Mi
};
function Mi(e) {
	let { width: t, height: n } = e, r = Cn(e), i = Tn(r, Ai, (e) => [`${S[e].id} tiles`, B]), { size: a, slices: o } = mt([
		...On,
		["way to the bell", 2],
		...Ei.map(({ id: e }) => [`${e} tiles`, B]),
		["regrets by direction", B],
		["bell", B],
		...i.parts
	]), s = Int32Array.from(S, ({ id: e, seenAs: t = e }) => {
		let n = Ei.findIndex((e) => e.id === t);
		return n >= 0 ? Di + n * B : i.tiles.find(({ code: e }) => S[e].id === t)?.start ?? Di;
	}), c = s[T];
	function l(r, o, s) {
		o.fill(0, s, s + a), Nn(r, o, s);
		let c = r.x + A / 2, l = r.y + j / 2;
		o[s + kn] = (e.bellX - c) / (t * h), o[s + kn + 1] = (e.bellY - l) / (n * h);
		let d = (c >> 12) - Ci, f = (l >> 12) - Ti;
		u(r.tiles, d, f, o, s);
		for (let e = 0; e < r.regretX.length; e++) {
			if (r.regretAlive[e] === 0) continue;
			let t = (r.regretX[e] + rt / 2 >> 12) - d, n = (r.regretY[e] + it / 2 >> 12) - f;
			Ni(t, n) && (o[s + Oi + t * z + n] = r.regretDirection[e]);
		}
		let p = (e.bellX >> 12) - d, m = (e.bellY >> 12) - f;
		Ni(p, m) && (o[s + ki + p * z + m] = 1);
		for (let { signal: e, start: t } of i.signals) e.write(r, o, s + t);
	}
	function u(e, r, i, a, o) {
		let l = i < 0 ? -i : 0, u = i + z > n ? n - i : z;
		for (let d = 0; d < wi; d++) {
			let f = o + d * z, p = r + d;
			if (p < 0 || p >= t) {
				for (let e = 0; e < z; e++) a[c + f + e] = 1;
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
		layout: Dn(r, o),
		size: a,
		slices: o,
		write: l,
		sight: Pi
	};
}
function Ni(e, t) {
	return e >= 0 && e < wi && t >= 0 && t < z;
}
function Pi(e) {
	let t = (e.x + A / 2 >> 12) - Ci, n = (e.y + j / 2 >> 12) - Ti;
	return [{
		kind: "window",
		x: t * 16,
		y: n * 16,
		width: wi * 16,
		height: z * 16
	}];
}
// src/env/observations/index.ts
var Fi = [
	ur,
	ji,
	hi
], Ii = /* @__PURE__ */ new WeakMap();
function Li(e, t) {
	let n = Ii.get(t) ?? /* @__PURE__ */ new Map();
	Ii.set(t, n);
	let r = n.get(e);
	if (r) return r;
	let i = Fi.find((t) => t.id === e);
	if (!i) throw Error(`No observation "${e}". There are: ${Fi.map((e) => e.id).join(", ")}.`);
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
function Ri(e) {
	for (let t of Object.keys(e)) if (!V.some((e) => e.id === t)) throw Error(`No reward term "${t}". There are: ${V.map((e) => e.id).join(", ")}.`);
	return Float64Array.from(V, (t) => e[t.id] ?? t.defaultWeight);
}
// src/sim/endless/ids.ts
var zi = "endless", Bi = 999999, Vi = {
	seed: 1,
	difficulty: .3
}, Hi = "-left", Ui = /^endless(2?)-(0|[1-9]\d{0,5})-(0|[1-9]\d?|100)(-left)?$/;
function Wi({ seed: e, difficulty: t, bell: n, generator: r }) {
	return `${r === 1 ? zi : "endless2"}-${e}-${Math.round(t * 100)}${n === "left" ? Hi : ""}`;
}
function Gi(e) {
	let [, t, n, r, i] = Ui.exec(e) ?? [];
	return n === void 0 ? null : {
		seed: Number(n),
		difficulty: Number(r) / 100,
		...i !== void 0 && { bell: "left" },
		...t === "" && { generator: 1 }
	};
}
// src/env/columns.ts
function Ki(e, t) {
	return {
		observations: new Float32Array(e * t),
		finalObservations: new Float32Array(e * t),
		rewards: new Float32Array(e),
		terminated: new Uint8Array(e),
		truncated: new Uint8Array(e),
		success: new Uint8Array(e)
	};
}
function qi({ observations: e, finalObservations: t, rewards: n, terminated: r, truncated: i, success: a }) {
	t.set(e);
	for (let e of [
		n,
		r,
		i,
		a
	]) e.fill(0);
}
// src/algorithms/shared/schema.ts
function Ji(e) {
	let t = {};
	for (let [n, r] of Object.entries(e)) t[n] = r.default;
	return t;
}
// src/shared/joinedBytes.ts
function Yi(e) {
	let t = new Uint8Array(e.reduce((e, { length: t }) => e + t, 0)), n = 0;
	for (let r of e) t.set(r, n), n += r.length;
	return t;
}
// src/env/rowStates.ts
function Xi(e, { seeds: t, sums: n }) {
	return {
		save() {
			let r = Array.from({ length: e.count }, (t, n) => e.startOf(n));
			return {
				seeds: Uint32Array.from(r, ({ seed: e }) => e),
				lengths: Uint32Array.from(r, (e) => e.actions.length),
				actions: Yi(r.map(({ actions: e }) => e)),
				streams: Uint32Array.from(t().flatMap((e) => [...e.save()])),
				sums: n.save()
			};
		},
		load(r) {
			e.startFrom(Qi(r, e.count));
			let i = o(a(r, "streams"), new Uint32Array(Zi * e.count));
			t().forEach((e, t) => {
				e.load(i.slice(Zi * t, Zi * (t + 1)));
			}), n.load(o(a(r, "sums"), n.save()));
		}
	};
}
var Zi = 4;
function Qi(e, t) {
	let n = o(a(e, "seeds"), new Uint32Array(t)), r = o(a(e, "lengths"), new Uint32Array(t)), i = r.reduce((e, t) => e + t, 0), s = o(a(e, "actions"), /* @__PURE__ */ new Uint8Array(), i), c = 0;
	return Array.from(n, (e, t) => (c += r[t], {
		seed: e,
		actions: s.slice(c - r[t], c)
	}));
}
// src/env/vectorise.ts
function $i(e, t) {
	return u(e, "episodes").split(`row ${t}`);
}
// assets/levels/cellar.tmj
var ea = JSON.parse("{\"compressionlevel\":-1,\"height\":11,\"infinite\":false,\"layers\":[{\"data\":[0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,29,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,29,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,29,0,0,0,0,0,0,0,0,30,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,30,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,30,0,0,0,0,0,0,44,0,30,0,0,0,0,0,0,0,0,44,0,0,0,0,0,0,0,0,0,0,0,44,0,0,0,0,0,0,44,0,0,0,0,30,0,0,46,0,44,0,0,0,0,0,0,0,44,0,0,30,0,0,0,0,0,0,0,0,30,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,46,0,0,0,0,0,0,0,30,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,30,0,0,0,0,0,0,0,0,30,0,46,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,30,0,0,0,0,0,0,0,0,0,0,0,0,0,46,0,30,0,0,0,0,0,36,0,0,30,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,30,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,31,0,0,0,0,0,37,0,0,31,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,31,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0],\"height\":11,\"id\":1,\"name\":\"decoration\",\"opacity\":1,\"type\":\"tilelayer\",\"visible\":true,\"width\":58,\"x\":0,\"y\":0},{\"data\":[16,16,16,16,16,16,16,16,16,16,16,16,16,16,16,16,16,16,16,16,16,16,16,16,16,16,16,16,16,16,16,16,16,16,16,16,16,16,16,16,16,16,16,16,16,16,16,16,16,16,16,16,16,16,16,16,16,16,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,6,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,6,6,6,6,6,6,6,6,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,6,6,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,6,6,6,6,6,6,6,6,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,6,6,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,6,6,6,6,6,6,6,6,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,6,6,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,13,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,6,6,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,13,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,6,6,6,6,6,6,0,0,0,0,0,0,6,6,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,6,6,6,6,6,6,6,6,6,6,6,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,6,6,6,6,6,6,0,0,0,0,0,0,6,6,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,12,0,6,6,6,6,6,6,6,6,6,6,6,0,0,0,0,0,0,0,0,0,0,0,6,6,6,6,6,6,6,6,6,6,6,0,0,6,6,6,6,6,6,6,6,6,6,6,6,6,6,0,0,0,6,6,6,6,6,6,6,6,6,6,6,6,6,6,6,6,6,6,6,6,6,0,0,0,6,6,6,6,6,6,6,6,6,6,6,6,6,6,6,6,6,6,6,6,6,6,6,6,6,6,6,6,6,6,6,0,0,0,6,6,6,6,6,6,6,6,6,6,6,6,6,6,6,6,6,6,6,6,6,0,0,0,6,6,6,6,6,6,6,6,6,6,6,6,6,6,6,6,6,6,6,6,6,6],\"height\":11,\"id\":2,\"name\":\"ground\",\"opacity\":1,\"type\":\"tilelayer\",\"visible\":true,\"width\":58,\"x\":0,\"y\":0},{\"draworder\":\"topdown\",\"id\":3,\"name\":\"things\",\"objects\":[{\"height\":0,\"id\":1,\"name\":\"\",\"point\":true,\"rotation\":0,\"type\":\"start\",\"visible\":true,\"width\":0,\"x\":56,\"y\":136},{\"height\":0,\"id\":2,\"name\":\"\",\"point\":true,\"rotation\":0,\"type\":\"bell\",\"visible\":true,\"width\":0,\"x\":888,\"y\":120},{\"height\":0,\"id\":3,\"name\":\"\",\"point\":true,\"properties\":[{\"name\":\"direction\",\"type\":\"string\",\"value\":\"left\"}],\"rotation\":0,\"type\":\"regret\",\"visible\":true,\"width\":0,\"x\":408,\"y\":104},{\"height\":0,\"id\":4,\"name\":\"over the first gap\",\"point\":true,\"rotation\":0,\"type\":\"milestone\",\"visible\":true,\"width\":0,\"x\":216,\"y\":136},{\"height\":0,\"id\":5,\"name\":\"up the first step\",\"point\":true,\"rotation\":0,\"type\":\"milestone\",\"visible\":true,\"width\":0,\"x\":312,\"y\":104},{\"height\":0,\"id\":6,\"name\":\"over the second gap\",\"point\":true,\"rotation\":0,\"type\":\"milestone\",\"visible\":true,\"width\":0,\"x\":600,\"y\":136},{\"height\":0,\"id\":7,\"name\":\"up the stairs\",\"point\":true,\"rotation\":0,\"type\":\"milestone\",\"visible\":true,\"width\":0,\"x\":744,\"y\":88}],\"opacity\":1,\"type\":\"objectgroup\",\"visible\":true,\"x\":0,\"y\":0}],\"nextlayerid\":4,\"nextobjectid\":8,\"orientation\":\"orthogonal\",\"properties\":[{\"name\":\"lesson\",\"type\":\"string\",\"value\":\"Nothing pays but the bell, and chance never rings it. Show the hero the way first.\"},{\"name\":\"look\",\"type\":\"string\",\"value\":\"cellar\"},{\"name\":\"name\",\"type\":\"string\",\"value\":\"Cellar\"},{\"name\":\"onlyReward\",\"type\":\"string\",\"value\":\"bell\"},{\"name\":\"timeLimitDecisions\",\"type\":\"int\",\"value\":120}],\"renderorder\":\"right-down\",\"tiledversion\":\"1.10.2\",\"tileheight\":16,\"tilesets\":[{\"firstgid\":1,\"source\":\"tiles.tsj\"}],\"tilewidth\":16,\"type\":\"map\",\"version\":\"1.10\",\"width\":58}"), ta = JSON.parse("{\"compressionlevel\":-1,\"height\":11,\"infinite\":false,\"layers\":[{\"data\":[0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,44,0,0,0,0,0,0,44,0,0,0,0,0,0,44,0,0,0,0,0,0,44,0,0,0,0,0,0,36,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,37,0,0,47,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,19,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,40,41,0,0,0,0,0,0,0,27,0,0,0,0,0,0,20,0,0,0,0,0,0,0,33,34,35,0,0,0,0,0,0,0,42,43,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0],\"height\":11,\"id\":1,\"name\":\"decoration\",\"opacity\":1,\"type\":\"tilelayer\",\"visible\":true,\"width\":34,\"x\":0,\"y\":0},{\"data\":[7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,9,10,10,10,10,10,10,10,10,10,10,10,10,10,10,10,10,10,10,10,10,10,10,10,10,11,0,0,0,1,1,1,3,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,4,4,4,4,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,4,4,5,4,1,1,1,1,3,0,0,0,0,2,1,3,0,0,0,0,2,1,1,1,1,1,1,1,1,1,1,1,1,1,4,4,4,4,4,5,4,4,4,0,0,0,0,4,4,4,0,0,0,0,4,4,4,5,4,4,4,4,4,5,4,4,4,4,4,4,5,4,4,4,4,4,5,0,0,0,0,4,5,4,0,0,0,0,5,4,4,4,4,4,5,4,4,4,4,4,5,4],\"height\":11,\"id\":2,\"name\":\"ground\",\"opacity\":1,\"type\":\"tilelayer\",\"visible\":true,\"width\":34,\"x\":0,\"y\":0},{\"draworder\":\"topdown\",\"id\":3,\"name\":\"things\",\"objects\":[{\"id\":1,\"name\":\"\",\"type\":\"bell\",\"x\":376,\"y\":104,\"width\":0,\"height\":0,\"rotation\":0,\"visible\":true,\"point\":true},{\"id\":2,\"name\":\"\",\"type\":\"start\",\"x\":24,\"y\":88,\"width\":0,\"height\":0,\"rotation\":0,\"visible\":true,\"point\":true},{\"id\":3,\"name\":\"along the edge\",\"type\":\"milestone\",\"x\":64,\"y\":112,\"width\":256,\"height\":16,\"rotation\":0,\"visible\":true},{\"id\":4,\"name\":\"the safe way\",\"type\":\"milestone\",\"x\":144,\"y\":64,\"width\":176,\"height\":16,\"rotation\":0,\"visible\":true},{\"id\":5,\"name\":\"over the abyss\",\"type\":\"milestone\",\"x\":328,\"y\":120,\"width\":0,\"height\":0,\"rotation\":0,\"visible\":true,\"point\":true}],\"opacity\":1,\"type\":\"objectgroup\",\"visible\":true,\"x\":0,\"y\":0}],\"nextlayerid\":4,\"nextobjectid\":6,\"orientation\":\"orthogonal\",\"properties\":[{\"name\":\"lesson\",\"type\":\"string\",\"value\":\"Short along the edge, or long and safe: Q-learning dares, SARSA knows that it stumbles.\"},{\"name\":\"look\",\"type\":\"string\",\"value\":\"terrace\"},{\"name\":\"name\",\"type\":\"string\",\"value\":\"Cliff Walk\"},{\"name\":\"timeLimitDecisions\",\"type\":\"int\",\"value\":200}],\"renderorder\":\"right-down\",\"tiledversion\":\"1.10.2\",\"tileheight\":16,\"tilesets\":[{\"firstgid\":1,\"source\":\"tiles.tsj\"}],\"tilewidth\":16,\"type\":\"map\",\"version\":\"1.10\",\"width\":34}"), na = JSON.parse("{\"compressionlevel\":-1,\"height\":11,\"infinite\":false,\"layers\":[{\"data\":[0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,27,0,0,0,0,0,0,0,33,34,35,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0],\"height\":11,\"id\":1,\"name\":\"decoration\",\"opacity\":1,\"type\":\"tilelayer\",\"visible\":true,\"width\":20,\"x\":0,\"y\":0},{\"data\":[16,16,16,16,16,16,16,16,16,16,16,16,16,16,16,16,16,16,16,16,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,8,8,8,8,0,0,0,0,0,0,0,0,0,0,0,0,8,8,8,8,8,8,8,8,0,0,0,0,0,0,0,0,0,0,0,0,8,8,8,8,8,8,8,8,0,0,0,0,0,0,0,0,0,0,0,0,8,8,8,8,8,8,8,8,0,0,0,0,0,0,0,0,0,0,0,0,8,8,8,8,8,8,8,8,0,0,0,0,0,0,0,0,0,0,0,0,8,8,8,8,8,8,8,8,0,0,0,14,14,14,0,0,0,0,0,0,8,8,8,8,8,8,8,8,0,0,0,0,0,0,0,0,0,0,0,0,8,8,8,8,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,4,4,5,4,4,4,4,4,5,4,4,4,4,4,5,4,4,4,4,4],\"height\":11,\"id\":2,\"name\":\"ground\",\"opacity\":1,\"type\":\"tilelayer\",\"visible\":true,\"width\":20,\"x\":0,\"y\":0},{\"draworder\":\"topdown\",\"id\":3,\"name\":\"things\",\"objects\":[{\"id\":1,\"name\":\"\",\"type\":\"bell\",\"x\":232,\"y\":120,\"width\":0,\"height\":0,\"rotation\":0,\"visible\":true,\"point\":true},{\"id\":2,\"name\":\"\",\"type\":\"start\",\"x\":72,\"y\":136,\"width\":0,\"height\":0,\"rotation\":0,\"visible\":true,\"point\":true},{\"id\":3,\"name\":\"half way\",\"type\":\"milestone\",\"x\":160,\"y\":136,\"width\":0,\"height\":0,\"rotation\":0,\"visible\":true,\"point\":true}],\"opacity\":1,\"type\":\"objectgroup\",\"visible\":true,\"x\":0,\"y\":0}],\"nextlayerid\":4,\"nextobjectid\":4,\"orientation\":\"orthogonal\",\"properties\":[{\"name\":\"lesson\",\"type\":\"string\",\"value\":\"The test bench: so small that every algorithm finds the bell in seconds.\"},{\"name\":\"look\",\"type\":\"string\",\"value\":\"corridor\"},{\"name\":\"name\",\"type\":\"string\",\"value\":\"Corridor\"},{\"name\":\"timeLimitDecisions\",\"type\":\"int\",\"value\":40}],\"renderorder\":\"right-down\",\"tiledversion\":\"1.10.2\",\"tileheight\":16,\"tilesets\":[{\"firstgid\":1,\"source\":\"tiles.tsj\"}],\"tilewidth\":16,\"type\":\"map\",\"version\":\"1.10\",\"width\":20}"), ra = JSON.parse("{\"compressionlevel\":-1,\"height\":11,\"infinite\":false,\"layers\":[{\"data\":[0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,44,0,0,0,0,0,0,0,0,0,44,0,0,0,0,0,0,0,0,0,0,0,0,0,44,0,0,0,0,0,0,0,0,0,0,0,0,44,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,36,0,0,0,0,0,0,0,0,0,0,0,0,36,0,0,0,0,0,0,0,0,0,0,0,0,0,36,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,47,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,37,0,0,0,0,0,0,0,0,0,0,0,0,37,0,0,0,0,0,0,0,0,0,0,0,0,0,37,0,0,0,0,0,33,34,35,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0],\"height\":11,\"id\":1,\"name\":\"decoration\",\"opacity\":1,\"type\":\"tilelayer\",\"visible\":true,\"width\":64,\"x\":0,\"y\":0},{\"data\":[7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,16,16,16,16,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,16,16,16,16,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,16,16,16,16,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,16,16,16,16,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,16,16,16,16,0,0,0,0,0,0,0,0,53,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,16,16,16,16,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,16,7,7,7,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,54,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,2,3,0,0,0,0,0,0,0,0,0,0,0,0,2,3,0,0,0,0,0,0,0,0,0,0,0,0,2,3,0,0,0,0,0,0,0,0,0,0,0,0,0,54,0,0,0,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,4,5,1,1,1,1,1,1,1,1,1,1,1,1,4,4,1,1,1,1,1,1,1,1,1,1,1,1,4,4,1,1,1,1,1,1,1,1,1,1,1,1,1,4,1,1,1,4,4,4,4,4,4,4,4,4,5,4,4,4,4,4,4,4,4,4,4,5,4,4,4,4,4,4,4,4,4,4,5,4,4,4,4,4,4,4,4,4,4,5,4,4,4,4,4,4,4,4,4,4,5,4,4,4,4,4,4,4,4,4,4],\"height\":11,\"id\":2,\"name\":\"ground\",\"opacity\":1,\"type\":\"tilelayer\",\"visible\":true,\"width\":64,\"x\":0,\"y\":0},{\"draworder\":\"topdown\",\"id\":3,\"name\":\"things\",\"objects\":[{\"height\":0,\"id\":1,\"name\":\"\",\"point\":true,\"rotation\":0,\"type\":\"start\",\"visible\":true,\"width\":0,\"x\":56,\"y\":136},{\"height\":0,\"id\":2,\"name\":\"\",\"point\":true,\"rotation\":0,\"type\":\"bell\",\"visible\":true,\"width\":0,\"x\":1000,\"y\":120},{\"height\":32,\"id\":3,\"name\":\"the key\",\"rotation\":0,\"type\":\"milestone\",\"visible\":true,\"width\":48,\"x\":112,\"y\":64},{\"height\":128,\"id\":4,\"name\":\"the door reached\",\"rotation\":0,\"type\":\"milestone\",\"visible\":true,\"width\":96,\"x\":864,\"y\":16}],\"opacity\":1,\"type\":\"objectgroup\",\"visible\":true,\"x\":0,\"y\":0}],\"nextlayerid\":4,\"nextobjectid\":5,\"orientation\":\"orthogonal\",\"properties\":[{\"name\":\"lesson\",\"type\":\"string\",\"value\":\"A key beside the start opens the door at the end: λ or n-step returns carry the bell’s reward back to it.\"},{\"name\":\"name\",\"type\":\"string\",\"value\":\"Key and Door\"},{\"name\":\"timeLimitDecisions\",\"type\":\"int\",\"value\":180}],\"renderorder\":\"right-down\",\"tiledversion\":\"1.10.2\",\"tileheight\":16,\"tilesets\":[{\"firstgid\":1,\"source\":\"tiles.tsj\"}],\"tilewidth\":16,\"type\":\"map\",\"version\":\"1.10\",\"width\":64}"), ia = JSON.parse("{\"compressionlevel\":-1,\"height\":11,\"infinite\":false,\"layers\":[{\"data\":[0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,29,0,0,0,0,29,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,38,0,0,38,0,0,0,0,29,0,0,0,0,0,0,0,0,0,0,0,0,0,0,29,38,0,0,38,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,30,0,0,0,0,30,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,39,21,22,39,0,0,0,0,30,0,0,0,0,0,0,0,0,0,0,0,0,0,0,30,39,0,0,39,0,0,0,0,0,0,0,0,0,0,0,0,21,22,0,0,21,22,0,0,0,30,0,21,22,0,30,0,21,22,0,0,21,22,0,0,0,0,0,0,0,0,39,23,24,39,0,0,0,0,30,0,21,22,0,0,0,0,0,21,22,0,0,0,0,30,39,21,22,39,0,0,0,0,0,0,0,0,0,0,44,0,23,24,44,0,23,24,0,25,26,30,0,23,24,0,30,0,23,24,44,0,23,24,0,0,0,0,0,0,0,19,0,0,0,0,0,0,17,0,30,0,23,24,44,25,26,44,0,23,24,0,0,0,0,30,39,23,24,39,0,0,32,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,30,0,0,0,0,30,0,0,0,0,0,0,0,0,0,0,0,0,0,0,20,0,0,0,0,0,0,18,0,30,0,0,0,0,0,0,0,0,0,0,0,0,0,0,30,0,0,0,0,44,0,0,0,44,0,0,0,0,0,0,0,0,0,0,0,0,0,17,0,0,30,0,0,0,0,30,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,30,0,0,0,0,0,0,0,0,0,0,0,0,17,0,30,0,0,19,0,0,0,0,0,0,40,41,0,36,0,0,19,0,0,0,0,0,0,18,0,0,30,0,0,0,0,30,0,19,0,0,28,0,0,0,0,0,0,0,0,47,0,0,0,0,0,0,0,0,0,31,0,0,0,0,0,0,0,0,0,0,0,0,18,0,31,0,0,20,0,0,33,34,35,0,42,43,0,37,0,0,20,0,27,0,0,0,0,18,0,0,31,0,0,0,0,31,0,20,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,18,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0],\"height\":11,\"id\":1,\"name\":\"decoration\",\"opacity\":1,\"type\":\"tilelayer\",\"visible\":true,\"width\":70,\"x\":0,\"y\":0},{\"data\":[7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,8,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,8,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,8,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,14,13,14,0,14,14,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,8,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,9,10,10,11,14,0,0,0,0,14,14,14,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,8,49,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,14,0,14,0,0,0,0,0,0,0,0,0,0,0,0,0,0,14,0,0,0,0,0,14,14,14,0,14,14,14,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,8,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,14,14,14,0,0,0,0,0,0,9,10,11,0,0,0,0,0,0,2,1,1,1,1,1,1,3,0,14,0,0,0,14,0,0,0,14,9,10,11,0,0,0,0,14,14,0,0,0,0,0,0,0,0,0,8,0,0,0,0,0,0,0,14,14,14,0,0,0,0,14,0,0,0,14,0,0,0,0,0,0,0,0,0,0,0,0,0,0,4,5,4,4,4,4,4,5,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,8,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,2,1,1,1,1,1,1,1,1,1,1,4,4,4,4,4,4,4,4,1,1,1,1,3,0,0,0,0,0,0,0,0,0,0,0,2,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,3,0,0,0,2,1,1,1,4,4,4,4,5,4,4,4,4,4,5,4,4,4,4,4,5,4,4,4,4,4,5,4,1,1,1,1,1,1,1,1,1,1,1,4,4,4,4,4,5,4,4,4,4,4,5,4,4,5,4,4,4,4,4,5,4,4,4,4,4,5,4,0,0,0,4,5,4,4,4,4,4,5,4,4,4,4,4,5,4,4,4,4,4,5,4,4,4,4,4,5,4,4,4,4,4,5,4,4,4,4,4,5,4,4,4,4,4,5,4,4,4,4,4,5,4],\"height\":11,\"id\":2,\"name\":\"ground\",\"opacity\":1,\"type\":\"tilelayer\",\"visible\":true,\"width\":70,\"x\":0,\"y\":0},{\"draworder\":\"topdown\",\"id\":3,\"name\":\"things\",\"objects\":[{\"id\":1,\"name\":\"\",\"type\":\"bell\",\"x\":1048,\"y\":104,\"width\":0,\"height\":0,\"rotation\":0,\"visible\":true,\"point\":true},{\"id\":2,\"name\":\"\",\"type\":\"regret\",\"x\":488,\"y\":120,\"width\":0,\"height\":0,\"rotation\":0,\"visible\":true,\"point\":true,\"properties\":[{\"name\":\"direction\",\"type\":\"string\",\"value\":\"left\"}]},{\"id\":3,\"name\":\"\",\"type\":\"start\",\"x\":40,\"y\":136,\"width\":0,\"height\":0,\"rotation\":0,\"visible\":true,\"point\":true},{\"id\":4,\"name\":\"\",\"type\":\"regret\",\"x\":872,\"y\":136,\"width\":0,\"height\":0,\"rotation\":0,\"visible\":true,\"point\":true,\"properties\":[{\"name\":\"direction\",\"type\":\"string\",\"value\":\"left\"}]},{\"id\":5,\"name\":\"over the gap\",\"type\":\"milestone\",\"x\":304,\"y\":136,\"width\":0,\"height\":0,\"rotation\":0,\"visible\":true,\"point\":true},{\"id\":6,\"name\":\"past the first Regret\",\"type\":\"milestone\",\"x\":544,\"y\":88,\"width\":0,\"height\":0,\"rotation\":0,\"visible\":true,\"point\":true},{\"id\":7,\"name\":\"past the second Regret\",\"type\":\"milestone\",\"x\":928,\"y\":120,\"width\":0,\"height\":0,\"rotation\":0,\"visible\":true,\"point\":true}],\"opacity\":1,\"type\":\"objectgroup\",\"visible\":true,\"x\":0,\"y\":0}],\"nextlayerid\":4,\"nextobjectid\":8,\"orientation\":\"orthogonal\",\"properties\":[{\"name\":\"lesson\",\"type\":\"string\",\"value\":\"A first success: one gap, one step, two Regrets, and the bell.\"},{\"name\":\"look\",\"type\":\"string\",\"value\":\"lobby\"},{\"name\":\"name\",\"type\":\"string\",\"value\":\"Lobby\"},{\"name\":\"timeLimitDecisions\",\"type\":\"int\",\"value\":400}],\"renderorder\":\"right-down\",\"tiledversion\":\"1.10.2\",\"tileheight\":16,\"tilesets\":[{\"firstgid\":1,\"source\":\"tiles.tsj\"}],\"tilewidth\":16,\"type\":\"map\",\"version\":\"1.10\",\"width\":70}"), aa = JSON.parse("{\"compressionlevel\":-1,\"height\":11,\"infinite\":false,\"layers\":[{\"data\":[0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0],\"height\":11,\"id\":1,\"name\":\"decoration\",\"opacity\":1,\"type\":\"tilelayer\",\"visible\":true,\"width\":52,\"x\":0,\"y\":0},{\"data\":[0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,4,5,4,4,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,2,1,1,1,1,1,1,1,1,3,0,0,0,0,0,0,0,0,5,4,4,5,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,4,4,5,4,4,4,4,5,4,4,0,0,0,14,14,14,14,14,4,4,5,4,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,4,4,4,5,4,4,4,4,5,4,1,1,3,14,14,14,14,14,4,5,4,4,4,4,4,4,5,4,4,4,4,5,4,4,4,4,5,4,4,4,4,5,4,4,4,4,5,4,4,4,4,5,4,4,4,4,5,4,4,4,4,5,4,4,4,14,14,14,14,14,5,4,4,5,5,4,4,4,4,5,4,4,4,4,5,4,4,4,4,5,4,4,4,4,5,4,4,4,4,5,4,4,4,4,5,4,4,4,4,5,4,4,4,4,5,4,4,14,14,14,14,14,4,4,5,4,4,5,4,4,4,4,5,4,4,4,4,5,4,4,4,4,5,4,4,4,4,5,4,4,4,4,5,4,4,4,4,5,4,4,4,4,5,4,4,4,4,5,4,14,14,14,14,14,4,5,4,4,4,4,5,4,4,4,4,5,4,4,4,4,5,4,4,4,4,5,4,4,4,4,5,4,4,4,4,5,4,4,4,4,5,4,4,4,4,5,4,4,4,4,5,0,0,0,0,0,5,4,4,5,4,4,4,5,4,4,4,4,5,4,4,4,4,5,4,4,4,4,5,4,4,4,4,5,4,4,4,4,5,4,4,4,4,5,4,4,4,4,5,4,4,4,4,0,0,0,0,0,4,4,5,4,4,4,4,4,5,4,4,4,4,5,4,4,4,4,5,4,4,4,4,5,4,4,4,4,5,4,4,4,4,5,4,4,4,4,5,4,4,4,4,5,4,4,4,0,0,0,0,0,4,5,4,4,5,4,4,4,4,5,4,4,4,4,5,4,4,4,4,5,4,4,4,4,5,4,4,4,4,5,4,4,4,4,5,4,4,4,4,5,4,4,4,4,5,4,4,1,1,1,1,1,5,4,4,5],\"height\":11,\"id\":2,\"name\":\"ground\",\"opacity\":1,\"type\":\"tilelayer\",\"visible\":true,\"width\":52,\"x\":0,\"y\":0},{\"draworder\":\"topdown\",\"id\":3,\"name\":\"things\",\"objects\":[{\"id\":1,\"name\":\"\",\"type\":\"start\",\"x\":680,\"y\":40,\"width\":0,\"height\":0,\"rotation\":0,\"visible\":true,\"point\":true},{\"id\":2,\"name\":\"\",\"type\":\"bell\",\"x\":40,\"y\":40,\"width\":0,\"height\":0,\"rotation\":0,\"visible\":true,\"point\":true},{\"id\":3,\"name\":\"into the coins\",\"type\":\"milestone\",\"x\":688,\"y\":128,\"width\":80,\"height\":32,\"rotation\":0,\"visible\":true},{\"id\":4,\"name\":\"the other way\",\"type\":\"milestone\",\"x\":480,\"y\":0,\"width\":160,\"height\":16,\"rotation\":0,\"visible\":true}],\"opacity\":1,\"type\":\"objectgroup\",\"visible\":true,\"x\":0,\"y\":0}],\"nextlayerid\":4,\"nextobjectid\":9,\"orientation\":\"orthogonal\",\"properties\":[{\"name\":\"lesson\",\"type\":\"string\",\"value\":\"Coins nearby lead into a pit without a way out, and the bell is far away on the other side: a short-sighted γ takes the coins.\"},{\"name\":\"name\",\"type\":\"string\",\"value\":\"Local Optimum\"},{\"name\":\"timeLimitDecisions\",\"type\":\"int\",\"value\":200}],\"renderorder\":\"right-down\",\"tiledversion\":\"1.10.2\",\"tileheight\":16,\"tilesets\":[{\"firstgid\":1,\"source\":\"tiles.tsj\"}],\"tilewidth\":16,\"type\":\"map\",\"version\":\"1.10\",\"width\":52}"), oa = JSON.parse("{\"compressionlevel\":-1,\"height\":11,\"infinite\":false,\"layers\":[{\"data\":[0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,17,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,25,26,0,0,0,0,0,0,0,25,26,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,18,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,44,0,0,0,0,0,0,0,0,0,44,0,0,0,0,0,0,0,0,0,0,0,0,0,0,25,26,0,0,0,0,0,0,0,0,0,0,0,0,25,26,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,44,0,0,0,0,0,0,0,44,0,0,0,0,29,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,44,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,44,0,0,0,0,0,0,0,0,0,0,0,0,44,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,29,0,0,0,0,0,0,29,0,0,0,0,0,0,36,0,0,0,0,0,0,0,0,30,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,17,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,32,0,0,0,0,0,0,0,17,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,17,0,0,0,0,0,0,0,0,0,0,0,0,30,0,0,0,0,0,0,30,0,0,0,0,0,0,37,0,0,0,19,0,0,0,0,31,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,18,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,18,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,18,0,0,0,0,0,0,0,0,0,0,0,0,31,0,33,34,35,0,0,31,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0],\"height\":11,\"id\":1,\"name\":\"decoration\",\"opacity\":1,\"type\":\"tilelayer\",\"visible\":true,\"width\":183,\"x\":0,\"y\":0},{\"data\":[7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,16,16,16,16,16,16,16,16,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,16,16,16,16,16,16,16,16,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,16,16,16,16,16,16,16,16,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,16,16,16,16,16,16,16,16,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,14,14,14,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,16,16,16,16,16,16,16,16,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,16,16,16,16,16,16,16,16,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,16,16,16,16,16,16,16,16,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,14,14,14,14,0,0,0,0,0,0,0,0,0,0,16,16,16,16,16,16,16,16,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,16,16,16,16,16,16,16,16,0,0,0,0,0,0,0,0,0,2,1,1,1,1,1,1,1,3,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,16,16,16,16,16,16,16,16,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,14,14,14,0,0,0,0,0,0,0,0,13,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,14,14,14,0,0,0,0,0,0,0,16,16,16,16,16,16,16,16,0,0,0,0,0,0,0,0,0,4,4,4,4,4,4,5,4,4,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,16,16,16,16,16,16,16,16,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,49,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,13,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,2,1,1,1,1,1,1,1,1,1,1,1,3,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,4,4,4,4,4,4,4,4,0,0,0,0,0,0,0,0,0,4,4,4,4,5,4,4,4,4,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,4,4,4,4,4,4,4,5,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,13,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,4,4,4,4,5,4,4,4,4,4,4,4,4,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,4,4,5,4,4,4,4,4,4,0,0,0,0,0,0,0,0,0,0,0,0,0,0,2,1,1,1,1,1,1,1,1,1,1,1,1,3,0,0,0,0,0,0,0,54,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,2,1,3,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,13,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,4,4,5,4,4,4,4,4,4,4,4,4,4,0,0,0,0,0,0,0,0,0,0,0,0,12,0,0,0,0,0,0,53,0,0,0,0,0,0,0,0,0,0,0,0,0,5,4,4,4,4,4,4,4,4,0,0,0,0,0,0,0,0,0,0,0,0,0,0,4,4,4,4,4,4,4,4,4,4,5,4,4,4,0,0,0,0,0,0,0,54,0,0,0,0,0,0,0,0,0,12,0,0,0,0,0,0,0,12,0,0,0,0,0,0,0,2,1,4,4,4,0,0,0,0,0,0,0,0,0,0,0,0,0,0,1,1,1,1,1,1,1,1,1,3,0,0,0,2,1,1,1,1,1,1,1,1,1,1,1,1,1,4,1,1,1,1,1,3,0,0,0,0,0,0,0,2,1,1,1,52,52,1,5,4,4,4,4,4,4,4,4,4,4,5,4,1,1,1,1,50,50,50,50,50,50,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,3,0,0,0,4,4,4,4,4,4,4,4,4,0,0,0,0,0,0,0,0,0,0,0,0,0,0,4,4,4,4,4,4,4,4,5,4,4,4,4,4,1,1,1,1,1,1,1,4,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,4,4,4,4,4,1,1,1,1,1,1,1,1,1,1,1,1,1,1,4,4,5,4,4,4,4,4,4,4,0,0,0,5,4,4,4,4,4,4,4,4,4,4,5,4,4,4,4,4,4,4,4,4,0,0,0,0,0,0,0,4,4,4,4,4,5,4,4,4,4,4,4,4,4,4,4,5,4,4,4,4,4,4,4,4,4,4,5,4,4,4,4,4,4,4,4,4,4,5,4,4,4,4,4,4,4,4,4,4,5,1,1,1,4,4,4,4,4,4,4,5,4,0,0,0,0,0,0,0,0,0,0,0,0,0,0,4,4,4,4,4,4,5,4,4,4,4,4,4,4,4,4,4,5,4,4,4,4,4,4,4,4,4,4,5,4,4,4,4,4,4,4,4,4,4,5,4,4,4,4,4,4,4,4,4,4,5,4,4,4,4,4,4,4,4,4,4,5,4,4,4,4],\"height\":11,\"id\":2,\"name\":\"ground\",\"opacity\":1,\"type\":\"tilelayer\",\"visible\":true,\"width\":183,\"x\":0,\"y\":0},{\"draworder\":\"topdown\",\"id\":3,\"name\":\"things\",\"objects\":[{\"height\":0,\"id\":1,\"name\":\"\",\"point\":true,\"rotation\":0,\"type\":\"regret\",\"visible\":true,\"width\":0,\"x\":2024,\"y\":104,\"properties\":[{\"name\":\"direction\",\"type\":\"string\",\"value\":\"right\"}]},{\"height\":0,\"id\":2,\"name\":\"\",\"point\":true,\"rotation\":0,\"type\":\"bell\",\"visible\":true,\"width\":0,\"x\":2840,\"y\":120},{\"height\":0,\"id\":3,\"name\":\"\",\"point\":true,\"rotation\":0,\"type\":\"start\",\"visible\":true,\"width\":0,\"x\":40,\"y\":136},{\"height\":0,\"id\":4,\"name\":\"\",\"point\":true,\"rotation\":0,\"type\":\"regret\",\"visible\":true,\"width\":0,\"x\":328,\"y\":136,\"properties\":[{\"name\":\"direction\",\"type\":\"string\",\"value\":\"left\"}]},{\"height\":0,\"id\":5,\"name\":\"over the first gap\",\"point\":true,\"rotation\":0,\"type\":\"milestone\",\"visible\":true,\"width\":0,\"x\":216,\"y\":136},{\"height\":0,\"id\":6,\"name\":\"past the crates\",\"point\":true,\"rotation\":0,\"type\":\"milestone\",\"visible\":true,\"width\":0,\"x\":456,\"y\":136},{\"height\":16,\"id\":7,\"name\":\"\",\"properties\":[{\"name\":\"direction\",\"type\":\"string\",\"value\":\"right\"}],\"rotation\":0,\"type\":\"platform\",\"visible\":true,\"width\":112,\"x\":544,\"y\":144},{\"height\":0,\"id\":8,\"name\":\"over on the platform\",\"point\":true,\"rotation\":0,\"type\":\"milestone\",\"visible\":true,\"width\":0,\"x\":664,\"y\":136},{\"height\":0,\"id\":9,\"name\":\"up by the spring\",\"point\":true,\"rotation\":0,\"type\":\"milestone\",\"visible\":true,\"width\":0,\"x\":776,\"y\":136},{\"height\":48,\"id\":10,\"name\":\"\",\"properties\":[{\"name\":\"direction\",\"type\":\"string\",\"value\":\"left\"}],\"rotation\":0,\"type\":\"outlier\",\"visible\":true,\"width\":112,\"x\":832,\"y\":48},{\"height\":0,\"id\":11,\"name\":\"past the Outlier\",\"point\":true,\"rotation\":0,\"type\":\"milestone\",\"visible\":true,\"width\":0,\"x\":984,\"y\":136},{\"height\":0,\"id\":12,\"name\":\"with the key\",\"point\":true,\"rotation\":0,\"type\":\"milestone\",\"visible\":true,\"width\":0,\"x\":1304,\"y\":136},{\"height\":96,\"id\":13,\"name\":\"\",\"properties\":[{\"name\":\"direction\",\"type\":\"string\",\"value\":\"up\"}],\"rotation\":0,\"type\":\"platform\",\"visible\":true,\"width\":48,\"x\":1456,\"y\":64},{\"height\":0,\"id\":14,\"name\":\"up by the lift\",\"point\":true,\"rotation\":0,\"type\":\"milestone\",\"visible\":true,\"width\":0,\"x\":1512,\"y\":136},{\"height\":16,\"id\":15,\"name\":\"\",\"properties\":[{\"name\":\"direction\",\"type\":\"string\",\"value\":\"right\"}],\"rotation\":0,\"type\":\"platform\",\"visible\":true,\"width\":112,\"x\":1648,\"y\":80},{\"height\":16,\"id\":16,\"name\":\"\",\"properties\":[{\"name\":\"direction\",\"type\":\"string\",\"value\":\"left\"}],\"rotation\":0,\"type\":\"platform\",\"visible\":true,\"width\":112,\"x\":1760,\"y\":96},{\"height\":0,\"id\":17,\"name\":\"over the abyss\",\"point\":true,\"rotation\":0,\"type\":\"milestone\",\"visible\":true,\"width\":0,\"x\":1880,\"y\":136},{\"height\":0,\"id\":18,\"name\":\"through the door\",\"point\":true,\"rotation\":0,\"type\":\"milestone\",\"visible\":true,\"width\":0,\"x\":2232,\"y\":136},{\"height\":48,\"id\":19,\"name\":\"\",\"properties\":[{\"name\":\"direction\",\"type\":\"string\",\"value\":\"right\"}],\"rotation\":0,\"type\":\"outlier\",\"visible\":true,\"width\":160,\"x\":2352,\"y\":64},{\"height\":0,\"id\":20,\"name\":\"on the terrace\",\"point\":true,\"rotation\":0,\"type\":\"milestone\",\"visible\":true,\"width\":0,\"x\":2584,\"y\":136},{\"height\":128,\"id\":21,\"name\":\"\",\"properties\":[{\"name\":\"chance\",\"type\":\"int\",\"value\":40},{\"name\":\"direction\",\"type\":\"string\",\"value\":\"left\"}],\"rotation\":0,\"type\":\"wind\",\"visible\":true,\"width\":192,\"x\":2576,\"y\":16},{\"height\":0,\"id\":22,\"name\":\"at the counter\",\"point\":true,\"rotation\":0,\"type\":\"milestone\",\"visible\":true,\"width\":0,\"x\":2776,\"y\":136}],\"opacity\":1,\"type\":\"objectgroup\",\"visible\":true,\"x\":0,\"y\":0}],\"nextlayerid\":4,\"nextobjectid\":23,\"orientation\":\"orthogonal\",\"properties\":[{\"name\":\"lesson\",\"type\":\"string\",\"value\":\"Everything at once, and long: a policy has to join what the other levels teach one by one, and wait where a platform is away.\"},{\"name\":\"name\",\"type\":\"string\",\"value\":\"Penthouse\"},{\"name\":\"timeLimitDecisions\",\"type\":\"int\",\"value\":500}],\"renderorder\":\"right-down\",\"tiledversion\":\"1.10.2\",\"tileheight\":16,\"tilesets\":[{\"firstgid\":1,\"source\":\"tiles.tsj\"}],\"tilewidth\":16,\"type\":\"map\",\"version\":\"1.10\",\"width\":183}"), sa = JSON.parse("{\"compressionlevel\":-1,\"height\":11,\"infinite\":false,\"layers\":[{\"data\":[0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,44,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,25,26,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,44,0,0,0,0,44,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,44,0,0,0,0,36,0,0,19,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,37,0,0,20,0,28,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,19,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,17,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,20,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,18,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,27,0,0,0,33,34,35,18,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0],\"height\":11,\"id\":1,\"name\":\"decoration\",\"opacity\":1,\"type\":\"tilelayer\",\"visible\":true,\"width\":48,\"x\":0,\"y\":0},{\"data\":[7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,0,0,0,0,0,0,0,0,0,8,8,8,8,8,8,8,8,8,8,8,0,0,0,0,0,0,8,8,8,8,8,8,8,8,8,8,8,8,8,8,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,8,8,8,8,8,8,8,8,8,8,8,0,0,0,0,0,0,8,8,8,8,8,8,8,8,8,8,8,8,8,8,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,8,8,8,8,8,8,8,8,8,8,8,0,0,0,0,0,0,8,8,8,8,8,8,8,8,8,8,8,8,8,8,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,8,8,8,8,8,8,8,8,8,8,8,0,0,0,0,0,0,8,8,8,8,8,8,8,8,8,8,8,8,8,8,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,7,7,7,7,7,7,7,7,7,7,7,0,0,14,14,0,0,8,8,8,8,8,8,8,8,8,8,8,8,8,8,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,13,0,0,0,0,0,0,0,0,0,0,0,14,0,0,14,0,7,7,7,7,7,7,7,7,7,7,7,7,7,7,0,0,0,0,0,0,0,0,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,3,0,0,0,0,0,0,13,0,0,0,0,0,0,13,0,0,0,0,0,0,0,0,14,14,0,0,0,0,4,4,4,4,4,4,4,4,4,4,4,4,4,4,4,4,4,4,4,4,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,3,0,0,0,0,0,0,0,0,4,4,4,5,4,4,4,4,4,5,4,4,4,4,4,5,4,4,4,4,4,5,4,4,4,4,4,5,4,4,4,4,4,5,4,4,4,4,4,5,1,1,1,1,1,1,1,1,4,4,5,4,4,4,4,4,5,4,4,4,4,4,5,4,4,4,4,4,5,4,4,4,4,4,5,4,4,4,4,4,5,4,4,4,4,4,5,4,4,4,4,4,5,4,4,4],\"height\":11,\"id\":2,\"name\":\"ground\",\"opacity\":1,\"type\":\"tilelayer\",\"visible\":true,\"width\":48,\"x\":0,\"y\":0},{\"draworder\":\"topdown\",\"id\":3,\"name\":\"things\",\"objects\":[{\"id\":1,\"name\":\"\",\"type\":\"start\",\"x\":40,\"y\":104,\"width\":0,\"height\":0,\"rotation\":0,\"visible\":true,\"point\":true},{\"id\":2,\"name\":\"\",\"type\":\"regret\",\"x\":264,\"y\":104,\"width\":0,\"height\":0,\"rotation\":0,\"visible\":true,\"point\":true,\"properties\":[{\"name\":\"direction\",\"type\":\"string\",\"value\":\"right\"}]},{\"id\":3,\"name\":\"\",\"type\":\"regret\",\"x\":488,\"y\":120,\"width\":0,\"height\":0,\"rotation\":0,\"visible\":true,\"point\":true,\"properties\":[{\"name\":\"direction\",\"type\":\"string\",\"value\":\"left\"}]},{\"id\":4,\"name\":\"\",\"type\":\"regret\",\"x\":600,\"y\":120,\"width\":0,\"height\":0,\"rotation\":0,\"visible\":true,\"point\":true,\"properties\":[{\"name\":\"direction\",\"type\":\"string\",\"value\":\"right\"}]},{\"id\":5,\"name\":\"\",\"type\":\"bell\",\"x\":728,\"y\":120,\"width\":0,\"height\":0,\"rotation\":0,\"visible\":true,\"point\":true},{\"id\":6,\"name\":\"through the first tunnel\",\"type\":\"milestone\",\"x\":320,\"y\":120,\"width\":0,\"height\":0,\"rotation\":0,\"visible\":true,\"point\":true},{\"id\":7,\"name\":\"through the second tunnel\",\"type\":\"milestone\",\"x\":640,\"y\":136,\"width\":0,\"height\":0,\"rotation\":0,\"visible\":true,\"point\":true}],\"opacity\":1,\"type\":\"objectgroup\",\"visible\":true,\"x\":0,\"y\":0}],\"nextlayerid\":4,\"nextobjectid\":8,\"orientation\":\"orthogonal\",\"properties\":[{\"name\":\"lesson\",\"type\":\"string\",\"value\":\"Attack is worth learning: in a low tunnel, nobody jumps over a Regret.\"},{\"name\":\"look\",\"type\":\"string\",\"value\":\"alley\"},{\"name\":\"name\",\"type\":\"string\",\"value\":\"Regret Alley\"},{\"name\":\"timeLimitDecisions\",\"type\":\"int\",\"value\":400}],\"renderorder\":\"right-down\",\"tiledversion\":\"1.10.2\",\"tileheight\":16,\"tilesets\":[{\"firstgid\":1,\"source\":\"tiles.tsj\"}],\"tilewidth\":16,\"type\":\"map\",\"version\":\"1.10\",\"width\":48}"), ca = JSON.parse("{\"columns\":8,\"image\":\"../art/tiles.png\",\"imageheight\":112,\"imagewidth\":128,\"margin\":0,\"name\":\"tiles\",\"spacing\":0,\"tilecount\":56,\"tiledversion\":\"1.10.2\",\"tileheight\":16,\"tiles\":[{\"id\":0,\"properties\":[{\"name\":\"name\",\"type\":\"string\",\"value\":\"groundTop\"}],\"type\":\"solid\"},{\"id\":1,\"properties\":[{\"name\":\"name\",\"type\":\"string\",\"value\":\"groundTopLeft\"}],\"type\":\"solid\"},{\"id\":2,\"properties\":[{\"name\":\"name\",\"type\":\"string\",\"value\":\"groundTopRight\"}],\"type\":\"solid\"},{\"id\":3,\"properties\":[{\"name\":\"name\",\"type\":\"string\",\"value\":\"groundFill\"}],\"type\":\"solid\"},{\"id\":4,\"properties\":[{\"name\":\"name\",\"type\":\"string\",\"value\":\"groundFillAlt\"}],\"type\":\"solid\"},{\"id\":5,\"properties\":[{\"name\":\"name\",\"type\":\"string\",\"value\":\"brick\"}],\"type\":\"solid\"},{\"id\":6,\"properties\":[{\"name\":\"name\",\"type\":\"string\",\"value\":\"ceilingUnderside\"}],\"type\":\"solid\"},{\"id\":7,\"properties\":[{\"name\":\"name\",\"type\":\"string\",\"value\":\"wallPanel\"}],\"type\":\"solid\"},{\"id\":8,\"properties\":[{\"name\":\"name\",\"type\":\"string\",\"value\":\"oneWayLeft\"}],\"type\":\"oneWay\"},{\"id\":9,\"properties\":[{\"name\":\"name\",\"type\":\"string\",\"value\":\"oneWayMiddle\"}],\"type\":\"oneWay\"},{\"id\":10,\"properties\":[{\"name\":\"name\",\"type\":\"string\",\"value\":\"oneWayRight\"}],\"type\":\"oneWay\"},{\"id\":11,\"properties\":[{\"name\":\"name\",\"type\":\"string\",\"value\":\"spikes\"}],\"type\":\"hazard\"},{\"id\":12,\"properties\":[{\"name\":\"name\",\"type\":\"string\",\"value\":\"crate\"}],\"type\":\"crate\"},{\"id\":13,\"properties\":[{\"name\":\"name\",\"type\":\"string\",\"value\":\"coin\"}],\"type\":\"coin\"},{\"id\":14,\"properties\":[{\"name\":\"name\",\"type\":\"string\",\"value\":\"stairBlock\"}],\"type\":\"solid\"},{\"id\":15,\"properties\":[{\"name\":\"name\",\"type\":\"string\",\"value\":\"ceilingFill\"}],\"type\":\"solid\"},{\"id\":16,\"properties\":[{\"name\":\"name\",\"type\":\"string\",\"value\":\"lampTop\"}]},{\"id\":17,\"properties\":[{\"name\":\"name\",\"type\":\"string\",\"value\":\"lampPost\"}]},{\"id\":18,\"properties\":[{\"name\":\"name\",\"type\":\"string\",\"value\":\"plantTop\"}]},{\"id\":19,\"properties\":[{\"name\":\"name\",\"type\":\"string\",\"value\":\"plantPot\"}]},{\"id\":20,\"properties\":[{\"name\":\"name\",\"type\":\"string\",\"value\":\"windowTL\"}]},{\"id\":21,\"properties\":[{\"name\":\"name\",\"type\":\"string\",\"value\":\"windowTR\"}]},{\"id\":22,\"properties\":[{\"name\":\"name\",\"type\":\"string\",\"value\":\"windowBL\"}]},{\"id\":23,\"properties\":[{\"name\":\"name\",\"type\":\"string\",\"value\":\"windowBR\"}]},{\"id\":24,\"properties\":[{\"name\":\"name\",\"type\":\"string\",\"value\":\"pictureLeft\"}]},{\"id\":25,\"properties\":[{\"name\":\"name\",\"type\":\"string\",\"value\":\"pictureRight\"}]},{\"id\":26,\"properties\":[{\"name\":\"name\",\"type\":\"string\",\"value\":\"signRight\"}]},{\"id\":27,\"properties\":[{\"name\":\"name\",\"type\":\"string\",\"value\":\"signAttack\"}]},{\"id\":28,\"properties\":[{\"name\":\"name\",\"type\":\"string\",\"value\":\"pillarTop\"}]},{\"id\":29,\"properties\":[{\"name\":\"name\",\"type\":\"string\",\"value\":\"pillarMiddle\"}]},{\"id\":30,\"properties\":[{\"name\":\"name\",\"type\":\"string\",\"value\":\"pillarBase\"}]},{\"id\":31,\"properties\":[{\"name\":\"name\",\"type\":\"string\",\"value\":\"keyRack\"}]},{\"id\":32,\"properties\":[{\"name\":\"name\",\"type\":\"string\",\"value\":\"deskLeft\"}]},{\"id\":33,\"properties\":[{\"name\":\"name\",\"type\":\"string\",\"value\":\"deskMiddle\"}]},{\"id\":34,\"properties\":[{\"name\":\"name\",\"type\":\"string\",\"value\":\"deskRight\"}]},{\"id\":35,\"properties\":[{\"name\":\"name\",\"type\":\"string\",\"value\":\"doorTop\"}]},{\"id\":36,\"properties\":[{\"name\":\"name\",\"type\":\"string\",\"value\":\"doorBottom\"}]},{\"id\":37,\"properties\":[{\"name\":\"name\",\"type\":\"string\",\"value\":\"curtainTop\"}]},{\"id\":38,\"properties\":[{\"name\":\"name\",\"type\":\"string\",\"value\":\"curtainMiddle\"}]},{\"id\":39,\"properties\":[{\"name\":\"name\",\"type\":\"string\",\"value\":\"liftTopLeft\"}]},{\"id\":40,\"properties\":[{\"name\":\"name\",\"type\":\"string\",\"value\":\"liftTopRight\"}]},{\"id\":41,\"properties\":[{\"name\":\"name\",\"type\":\"string\",\"value\":\"liftBottomLeft\"}]},{\"id\":42,\"properties\":[{\"name\":\"name\",\"type\":\"string\",\"value\":\"liftBottomRight\"}]},{\"id\":43,\"properties\":[{\"name\":\"name\",\"type\":\"string\",\"value\":\"wallLamp\"}]},{\"id\":44,\"properties\":[{\"name\":\"name\",\"type\":\"string\",\"value\":\"carpetEdge\"}]},{\"id\":45,\"properties\":[{\"name\":\"name\",\"type\":\"string\",\"value\":\"crack\"}]},{\"id\":46,\"properties\":[{\"name\":\"name\",\"type\":\"string\",\"value\":\"arrowUp\"}]},{\"id\":47,\"properties\":[{\"name\":\"name\",\"type\":\"string\",\"value\":\"empty\"}]},{\"id\":48,\"properties\":[{\"name\":\"name\",\"type\":\"string\",\"value\":\"question\"}],\"type\":\"question\"},{\"id\":49,\"properties\":[{\"name\":\"name\",\"type\":\"string\",\"value\":\"beltLeft\"}],\"type\":\"beltLeft\"},{\"id\":50,\"properties\":[{\"name\":\"name\",\"type\":\"string\",\"value\":\"beltRight\"}],\"type\":\"beltRight\"},{\"id\":51,\"properties\":[{\"name\":\"name\",\"type\":\"string\",\"value\":\"spring\"}],\"type\":\"spring\"},{\"id\":52,\"properties\":[{\"name\":\"name\",\"type\":\"string\",\"value\":\"key\"}],\"type\":\"key\"},{\"id\":53,\"properties\":[{\"name\":\"name\",\"type\":\"string\",\"value\":\"door\"}],\"type\":\"door\"}],\"tilewidth\":16,\"type\":\"tileset\",\"version\":\"1.10\"}"), la = JSON.parse("{\"compressionlevel\":-1,\"height\":11,\"infinite\":false,\"layers\":[{\"data\":[0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,17,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,18,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,19,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,27,0,0,0,0,0,0,47,0,0,0,0,0,27,0,0,0,0,0,0,0,0,0,0,18,0,0,28,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,20,0,0,0,0,0,0,0,0,0,0,33,34,35,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0],\"height\":11,\"id\":1,\"name\":\"decoration\",\"opacity\":1,\"type\":\"tilelayer\",\"visible\":true,\"width\":60,\"x\":0,\"y\":0},{\"data\":[0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,14,0,0,0,0,0,0,0,0,0,0,0,0,0,0,13,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,14,14,14,0,0,0,0,0,0,0,0,0,14,0,14,0,0,14,14,14,0,0,0,0,0,0,0,0,13,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,2,3,0,0,0,0,0,0,0,0,0,0,0,2,3,0,0,0,0,0,0,13,0,0,0,0,0,0,0,2,0,0,0,0,0,0,0,0,0,0,0,2,0,0,0,0,0,0,1,1,1,1,1,1,1,1,1,1,1,1,4,4,1,1,1,3,0,0,2,1,1,1,1,4,4,1,1,1,1,1,1,4,1,1,1,1,1,1,1,4,1,1,1,1,1,1,1,1,1,1,1,4,1,1,1,1,1,1,4,4,4,4,4,4,4,4,4,5,4,4,4,4,4,4,4,4,0,0,5,4,4,4,4,4,4,4,4,4,4,5,4,4,4,4,4,4,4,4,4,4,5,4,4,4,4,4,4,4,4,4,4,5,4,4,4,4,4,4],\"height\":11,\"id\":2,\"name\":\"ground\",\"opacity\":1,\"type\":\"tilelayer\",\"visible\":true,\"width\":60,\"x\":0,\"y\":0},{\"draworder\":\"topdown\",\"id\":3,\"name\":\"things\",\"objects\":[{\"height\":0,\"id\":1,\"name\":\"\",\"point\":true,\"rotation\":0,\"type\":\"start\",\"visible\":true,\"width\":0,\"x\":24,\"y\":136},{\"height\":0,\"id\":2,\"name\":\"\",\"point\":true,\"rotation\":0,\"type\":\"bell\",\"visible\":true,\"width\":0,\"x\":936,\"y\":120},{\"height\":0,\"id\":3,\"name\":\"\",\"point\":true,\"properties\":[{\"name\":\"direction\",\"type\":\"string\",\"value\":\"left\"}],\"rotation\":0,\"type\":\"regret\",\"visible\":true,\"width\":0,\"x\":792,\"y\":136},{\"height\":0,\"id\":4,\"name\":\"up the step\",\"point\":true,\"rotation\":0,\"type\":\"milestone\",\"visible\":true,\"width\":0,\"x\":232,\"y\":136},{\"height\":0,\"id\":5,\"name\":\"over the gap\",\"point\":true,\"rotation\":0,\"type\":\"milestone\",\"visible\":true,\"width\":0,\"x\":328,\"y\":136},{\"height\":0,\"id\":6,\"name\":\"through the crates\",\"point\":true,\"rotation\":0,\"type\":\"milestone\",\"visible\":true,\"width\":0,\"x\":568,\"y\":136},{\"height\":0,\"id\":7,\"name\":\"past the Regret\",\"point\":true,\"rotation\":0,\"type\":\"milestone\",\"visible\":true,\"width\":0,\"x\":856,\"y\":120}],\"opacity\":1,\"type\":\"objectgroup\",\"visible\":true,\"x\":0,\"y\":0}],\"nextlayerid\":4,\"nextobjectid\":8,\"orientation\":\"orthogonal\",\"properties\":[{\"name\":\"lesson\",\"type\":\"string\",\"value\":\"The five actions by hand: each is a decision, and each coin and each tile toward the bell a reward.\"},{\"name\":\"name\",\"type\":\"string\",\"value\":\"First Shift\"},{\"name\":\"timeLimitDecisions\",\"type\":\"int\",\"value\":250}],\"renderorder\":\"right-down\",\"tiledversion\":\"1.10.2\",\"tileheight\":16,\"tilesets\":[{\"firstgid\":1,\"source\":\"tiles.tsj\"}],\"tilewidth\":16,\"type\":\"map\",\"version\":\"1.10\",\"width\":60}"), ua = JSON.parse("{\"compressionlevel\":-1,\"height\":11,\"infinite\":false,\"layers\":[{\"data\":[0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,27,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,33,34,35,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0],\"height\":11,\"id\":1,\"name\":\"decoration\",\"opacity\":1,\"type\":\"tilelayer\",\"visible\":true,\"width\":62,\"x\":0,\"y\":0},{\"data\":[0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,14,14,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,14,14,14,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,2,1,1,3,0,0,0,0,0,0,0,0,0,0,0,0,1,1,1,1,1,1,1,1,1,1,1,1,1,3,0,0,0,0,2,1,1,1,1,1,1,3,0,0,0,0,2,1,1,1,1,1,1,3,0,0,0,0,2,1,1,1,4,4,4,4,1,1,1,1,1,1,1,1,1,1,1,1,4,4,4,4,4,4,4,4,4,5,4,4,4,4,0,0,0,0,4,4,5,4,4,4,4,4,0,0,0,0,4,5,4,4,4,4,4,4,0,0,0,0,5,4,4,4,4,4,4,4,4,4,4,5,4,4,4,4,4,4,4,4],\"height\":11,\"id\":2,\"name\":\"ground\",\"opacity\":1,\"type\":\"tilelayer\",\"visible\":true,\"width\":62,\"x\":0,\"y\":0},{\"draworder\":\"topdown\",\"id\":3,\"name\":\"things\",\"objects\":[{\"height\":0,\"id\":1,\"name\":\"\",\"point\":true,\"rotation\":0,\"type\":\"start\",\"visible\":true,\"width\":0,\"x\":40,\"y\":136},{\"height\":0,\"id\":2,\"name\":\"\",\"point\":true,\"rotation\":0,\"type\":\"bell\",\"visible\":true,\"width\":0,\"x\":920,\"y\":120},{\"height\":176,\"id\":3,\"name\":\"\",\"properties\":[{\"name\":\"chance\",\"type\":\"int\",\"value\":40},{\"name\":\"direction\",\"type\":\"string\",\"value\":\"left\"}],\"rotation\":0,\"type\":\"wind\",\"visible\":true,\"width\":768,\"x\":96,\"y\":0},{\"height\":0,\"id\":4,\"name\":\"over the first gap\",\"point\":true,\"rotation\":0,\"type\":\"milestone\",\"visible\":true,\"width\":0,\"x\":296,\"y\":136},{\"height\":0,\"id\":5,\"name\":\"over the second gap\",\"point\":true,\"rotation\":0,\"type\":\"milestone\",\"visible\":true,\"width\":0,\"x\":488,\"y\":136},{\"height\":0,\"id\":6,\"name\":\"over the third gap\",\"point\":true,\"rotation\":0,\"type\":\"milestone\",\"visible\":true,\"width\":0,\"x\":680,\"y\":136}],\"opacity\":1,\"type\":\"objectgroup\",\"visible\":true,\"x\":0,\"y\":0}],\"nextlayerid\":4,\"nextobjectid\":7,\"orientation\":\"orthogonal\",\"properties\":[{\"name\":\"lesson\",\"type\":\"string\",\"value\":\"Gusts come by chance: equal actions from equal states part, and V has to average over what may come.\"},{\"name\":\"name\",\"type\":\"string\",\"value\":\"Windy Roof\"},{\"name\":\"timeLimitDecisions\",\"type\":\"int\",\"value\":300}],\"renderorder\":\"right-down\",\"tiledversion\":\"1.10.2\",\"tileheight\":16,\"tilesets\":[{\"firstgid\":1,\"source\":\"tiles.tsj\"}],\"tilewidth\":16,\"type\":\"map\",\"version\":\"1.10\",\"width\":62}"), da = [
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
], fa = /* @__PURE__ */ new Map([
	["regret", "alley"],
	["cliff", "terrace"],
	["lure", "kitchen"],
	["credit", "shaft"],
	["wind", "roof"],
	["tutorial", "yard"]
]);
function pa(e) {
	return da.find((t) => t === e) ?? fa.get(e) ?? "lobby";
}
// src/sim/specialTiles.ts
function ma(e) {
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
}, ha = -1, ga = {
	empty: ha,
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
function _a(e) {
	let { tiles: t, width: n, height: r } = e, i = Int16Array.from(t, (t, n) => va(e, Math.floor(n / r), n % r)), a = new Int16Array(n * r).fill(ha), o = (e, t, n) => {
		t > 0 && (a[e * r + t] = n);
	}, { column: s, row: c } = e.bell;
	o(s - 1, c + 1, H.deskLeft), o(s, c + 1, H.deskMiddle), o(s + 1, c + 1, H.deskRight);
	for (let t of e.floors.slice(0, -1)) Ca(e.rng, t, o);
	return {
		ground: i,
		decoration: a
	};
}
function va({ tiles: e, width: t, height: n }, r, i) {
	let { id: a } = S[e[r * n + i]];
	return a === "oneWay" ? ya(e, {
		width: t,
		height: n
	}, r, i) : a === "solid" ? ba(e, {
		width: t,
		height: n
	}, r, i) : ga[a];
}
function ya(e, { width: t, height: n }, r, i) {
	let a = e[r * n + i], o = r > 0 && e[(r - 1) * n + i] === a;
	return o === (r + 1 < t && e[(r + 1) * n + i] === a) ? H.oneWayMiddle : o ? H.oneWayRight : H.oneWayLeft;
}
function ba(e, { width: t, height: n }, r, i) {
	if (xa(e, n, r, i)) return E(e, n, r, i + 1) ? H.ceilingFill : H.ceilingUnderside;
	if (E(e, n, r, i - 1)) return (3 * r + 5 * i) % 11 == 0 ? H.groundFillAlt : H.groundFill;
	let a = (r) => r >= 0 && r < t && !E(e, n, r, i);
	return a(r - 1) ? H.groundTopLeft : a(r + 1) ? H.groundTopRight : H.groundTop;
}
function xa(e, t, n, r) {
	for (let i = r; i >= 0; i--) if (e[n * t + i] !== T) return !1;
	return !0;
}
var Sa = [
	[],
	[H.plantTop, H.plantPot],
	[
		H.lampTop,
		H.lampPost,
		H.lampPost
	]
];
function Ca(e, { column: t, width: n, ground: r }, i) {
	let a = Sa[e.int(Sa.length)], o = t + 1 + e.int(Math.max(1, n - 2));
	a.forEach((e, t) => {
		i(o, r - a.length + t, e);
	});
}
// src/sim/endless/pieces.ts
var wa = /* @__PURE__ */ new Map([
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
]), Ta = [
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
], Ea = [
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
], Da = {
	1: Ta,
	2: [...Ta, ...Ea.map((e) => ({
		...e,
		isCommon: !0
	}))]
}, Oa = {
	1: 2,
	2: 5
}, ka = 5, Aa = 9, ja = 2, Ma = 5, Na = 3, Pa = 500, Fa = 40, Ia = [
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
], La = new Map([...S.map(({ sketch: e }, t) => [e, t]), ["=", T]]), Ra = /* @__PURE__ */ new Map([["<", -1], [">", 1]]);
function za(e) {
	let { seed: t, difficulty: n, generator: r = 2 } = e;
	if (!Number.isInteger(t) || t < 0 || t > 999999) throw Error(`The seed of an endless level is ${t}: give a whole number from 0 to ${Bi}.`);
	if (!(n >= 0 && n <= 1)) throw Error(`The difficulty of an endless level is ${n}: give a number from 0 to 1.`);
	let i = u(t, "endless"), a = Va(i.split("pieces"), Math.round(n * 100), Da[r]), o = {
		column: 76,
		row: a.ground - 2
	}, [s, c] = e.bell === "left" ? [no(a), {
		start: to(no(a)),
		bell: {
			...o,
			column: ro(a, o.column)
		}
	}] : [a, {
		start: eo(a, ja),
		bell: o
	}];
	return oo(s, {
		id: Wi(e),
		name: `Endless ${t}`,
		layoutVersion: Oa[r],
		...c,
		milestones: e.bell === "left" ? ao(c.start.column, c.bell.column) : Ia,
		look: da[i.split("look").int(da.length)],
		decoration: i.split("decoration")
	});
}
function Ba(e) {
	let { above: t, below: n, rise: r } = $a(e);
	return Array.from({ length: 5 }, (e, t) => ka + t).filter((e) => e - t >= 1 && e + n < 11 && e - r >= ka && e - r <= Aa);
}
function Va(e, t, n) {
	let r = Ka(80, 7 + e.int(3));
	qa(r, Ma);
	let i = null;
	for (;;) {
		let a = 73 - r.column, o = r.column === Ma ? 0 : Na + e.int(t < 50 ? 4 : 2), s = Ha(e, n, {
			hundredths: t,
			room: a - o,
			ground: r.ground,
			previous: i
		});
		if (s === null) break;
		n !== Da[1] && (i = s), qa(r, o), Ja(r, s);
	}
	return qa(r, 80 - r.column), r;
}
function Ha(e, t, { hundredths: n, room: r, ground: i, previous: a }) {
	let o = t.filter((e) => e !== a && e.from <= n && Qa(e) <= r && Ua.get(e)?.includes(i)), s = o.map(({ from: e, isCommon: t }) => (t ? 2 : 1) * (Wa + Math.max(0, Ga - (n - e)))), c = e.int(s.reduce((e, t) => e + t, 0));
	for (let e = 0; e < o.length; e++) if (c -= s[e], c < 0) return o[e];
	return null;
}
var Ua = new Map(Da[2].map((e) => [e, Ba(e)])), Wa = 4, Ga = 40;
function Ka(e, t) {
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
function qa(e, t) {
	let { tiles: n, column: r, ground: i } = e;
	e.floors.push({
		column: r,
		width: t,
		ground: i
	});
	for (let e = r; e < r + t; e++) Xa(n, e, i);
	e.column = r + t;
}
function Ja(e, t) {
	let { rows: n } = t, { above: r, rise: i } = $a(t), a = e.ground - r;
	n.forEach((t, r) => {
		let i = a + r;
		for (let a = 0; a < t.length; a++) {
			let o = e.column + a, s = Ra.get(t[a]);
			s !== void 0 && e.regrets.push({
				column: o,
				row: i,
				direction: s
			});
			let c = La.get(t[a]) ?? w;
			c !== w && (e.tiles[o * 11 + i] = c, t[a] === "=" && Za(e.tiles, o, i), r === n.length - 1 && S[c].blocks === !0 && Xa(e.tiles, o, i + 1));
		}
	});
	for (let { column: n, row: r, ...i } of Ya(t)) e.areas.push({
		...i,
		column: e.column + n,
		row: a + r
	});
	e.column += Qa(t), e.ground -= i;
}
function Ya({ areas: e = [] }) {
	return [...wa].flatMap(([t, n]) => {
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
function Xa(e, t, n) {
	for (let r = n; r < 11; r++) e[t * 11 + r] = T;
}
function Za(e, t, n) {
	for (let r = n; r >= 0; r--) e[t * 11 + r] = T;
}
function Qa({ rows: e }) {
	return e[0].length;
}
function $a({ rows: e }) {
	let t = (t) => e.findIndex((e) => e[t] === "#"), n = t(0);
	return {
		above: n,
		below: e.length - 1 - n,
		rise: n - t(e[0].length - 1)
	};
}
function eo({ floors: e }, t) {
	return {
		column: t,
		row: e[0].ground
	};
}
function to({ floors: e, width: t }) {
	let n = e.map((e) => ({
		column: e.column + Math.floor(e.width / 2),
		row: e.ground
	})), r = ({ column: e }) => Math.abs(e - t / 2);
	return n.reduce((e, t) => r(t) < r(e) ? t : e);
}
function no(e) {
	let { width: t, tiles: n } = e, r = e.floors.map((e) => ({
		...e,
		column: t - e.column - e.width
	})).reverse(), i = e.regrets.map(({ column: t, row: n, direction: r }) => ({
		column: ro(e, t),
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
		let i = ro(e, Math.floor(r / 11)), a = n[i * 11 + r % 11];
		return io.get(a) ?? a;
	});
	return {
		...e,
		tiles: o,
		floors: r,
		regrets: i,
		areas: a
	};
}
function ro({ width: e }, t) {
	return e - 1 - t;
}
var io = /* @__PURE__ */ new Map([[C("beltLeft"), C("beltRight")], [C("beltRight"), C("beltLeft")]]);
function ao(e, t) {
	return Ia.map(({ name: n }, r) => {
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
function oo(e, { id: t, name: n, layoutVersion: r, start: i, bell: a, milestones: o, look: s, decoration: c }) {
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
			return p ??= _a({
				tiles: l,
				...f,
				floors: d,
				bell: a,
				rng: c
			}), p;
		},
		startX: i.column * h + (h - A) / 2,
		startY: i.row * h - j,
		bellX: a.column * h + h / 2,
		bellY: a.row * h + h / 2,
		regrets: e.regrets.map(({ column: e, row: t, direction: n }) => ({
			x: e * h + (h - rt) / 2,
			y: (t + 1) * h - it,
			direction: n,
			...pt(l, f, e, t)
		})),
		milestones: o,
		...ma(l),
		winds: e.areas.flatMap(so),
		platforms: e.areas.flatMap(co),
		outliers: e.areas.flatMap(lo),
		timeLimitDecisions: Pa,
		onlyReward: null,
		look: s
	};
}
function so({ mark: e, ...t }) {
	return e.kind === "wind" ? [{
		...uo(t),
		direction: e.direction,
		chance: Fa
	}] : [];
}
function co({ mark: e, ...t }) {
	if (e.kind !== "platform") return [];
	let { left: n, top: r } = uo(t), { isUpright: i, direction: a } = e;
	return [{
		left: n,
		top: r,
		length: (i ? t.height - 1 : t.width - 3) * h,
		isUpright: i,
		direction: a
	}];
}
function lo({ mark: e, ...t }) {
	if (e.kind !== "outlier") return [];
	let { left: n, top: r, right: i, bottom: a } = uo(t);
	return [{
		minX: n,
		maxX: i - yt,
		minY: r,
		maxY: a - bt,
		direction: e.direction
	}];
}
function uo({ column: e, row: t, width: n, height: r }) {
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
function fo(e) {
	return typeof e == "object" && !!e && !Array.isArray(e);
}
function W(e, t, n) {
	return typeof e == "number" && Number.isInteger(e) && e >= t && e <= n;
}
function G(e, t) {
	return e === void 0 ? t : typeof e == "number" && Number.isFinite(e) ? e : NaN;
}
function po(e, t) {
	if (e === void 0) return [];
	if (!Array.isArray(e) || !e.every(fo)) throw new U(`${t}: ${mo}`);
	return e;
}
var mo = "the file is damaged. Save it again in Tiled, or restore it from version control.";
function K(e) {
	return typeof e == "string" ? e.trim().toLowerCase() : "";
}
function ho(e, t) {
	let n = [e.type, e.class].filter((e) => typeof e == "string" && e !== "");
	if (new Set(n.map(K)).size > 1) throw new U(`${t} has two classes, "${n.join("\" and \"")}". Choose one in Tiled and save.`);
	return n[0]?.trim() ?? "";
}
function go(e, t, n) {
	let r = po(e.properties, n).filter((e) => K(e.name) === K(t));
	if (r.length > 1) throw new U(`${n}: ${r.length} properties "${t}". Keep one.`);
	return r[0]?.value;
}
// src/sim/tiled/layers.ts
var _o = {
	ground: "tilelayer",
	decoration: "tilelayer",
	things: "objectgroup"
}, vo = {
	tilelayer: "tile layer",
	objectgroup: "object layer"
}, yo = 16;
function bo(e, t) {
	let n = xo(e.layers, {
		file: t,
		offsetX: 0,
		offsetY: 0,
		opacity: 1,
		cover: null,
		depth: 0
	}), r = {
		ground: Co(n, "ground", t),
		decoration: Co(n, "decoration", t),
		things: Co(n, "things", t)
	}, i = new Set(Object.values(r));
	for (let e of n) i.has(e) || wo(e);
	for (let e of i) if (e.fault !== null) throw new U(`${e.where}: ${e.fault}`);
	return r;
}
function xo(e, t) {
	let { file: n, depth: r } = t;
	if (r > yo) throw new U(`${n}: groups more than ${yo} deep. Ungroup some layers.`);
	return po(e, `${n}, list of layers`).flatMap((e) => {
		let i = `${n}, ${e.type === "group" ? "group" : "layer"} "${String(e.name)}"`, a = t.offsetX + G(e.offsetx, 0), o = t.offsetY + G(e.offsety, 0), s = t.opacity * G(e.opacity, 1);
		if (Number.isNaN(a + o + s)) throw new U(`${i}: ${mo}`);
		let c = t.cover ?? So(e);
		if (e.type !== "group") return [{
			json: e,
			where: i,
			offsetX: a,
			offsetY: o,
			opacity: s,
			fault: c
		}];
		let l = c === null ? null : `it is in the group "${String(e.name)}", where ${c}`;
		return xo(e.layers, {
			file: n,
			offsetX: a,
			offsetY: o,
			opacity: s,
			cover: t.cover ?? l,
			depth: r + 1
		});
	});
}
function So(e) {
	return e.visible === !1 ? "the layer is hidden. Show it (the eye beside it) and save, or delete it." : G(e.parallaxx, 1) !== 1 || G(e.parallaxy, 1) !== 1 ? "it has a parallax factor, and the game scrolls all layers alike. Set Parallax Factor to 1, 1." : typeof e.tintcolor == "string" ? "it has a tint, which the game does not draw. Remove Tint Color." : e.mode !== void 0 && e.mode !== "normal" ? "it has a blend mode. Set Blend Mode to Normal." : null;
}
function Co(e, t, n) {
	let r = e.filter(({ json: e }) => K(e.name) === t), i = r.filter(({ json: e }) => e.type === _o[t]), a = vo[_o[t]], o = `${n}, layer "${t}"`;
	if (r.length === 0) throw new U(`${o}: missing. Add a ${a} with this name.`);
	if (i.length === 0) throw new U(`${o}: not a ${a}. Delete it and add a ${a} with this name.`);
	if (r.length > 1) throw new U(`${o}: there are ${r.length}. Keep one.`);
	return i[0];
}
function wo({ json: e, where: t, fault: n }) {
	let r = e.visible === !1 || n?.includes("is hidden") === !0, i = Array.isArray(e.data) ? e.data : [], a = e.type === "tilelayer" && Array.isArray(e.data) && i.every((e) => e === 0) || e.type === "objectgroup" && Array.isArray(e.objects) && e.objects.length === 0;
	if (!(r || a)) throw new U(`${t}: the game reads only ${Object.keys(_o).join(", ")}. Merge it into one of them (Layer > Merge Layer Down), hide it, or delete it.`);
}
function To(e, { width: t, height: n }, { firstGid: r, classes: i }) {
	let { json: a, where: o } = e;
	Eo(e);
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
function Eo({ json: e, where: t, offsetX: n, offsetY: r, opacity: i }) {
	let a = n + G(e.x, 0), o = r + G(e.y, 0);
	if (a !== 0 || o !== 0) throw new U(`${t}: it is offset by ${a}, ${o}, its groups included. Set Offset to 0, 0 and move the tiles instead.`);
	if (i !== 1) throw new U(`${t}: its opacity is ${i}, but the game draws layers opaque. Set Opacity to 1.`);
}
function Do(e) {
	let { objects: t } = e.json;
	if (Array.isArray(t) && t.every(fo)) return t;
	throw new U(`${e.where}: ${mo}`);
}
// src/sim/tiled/text.ts
function Oo(e, t) {
	let n = e.replace(/^\uFEFF/, "").trim(), r = jo.find(({ isIt: e }) => e(n));
	if (r !== void 0) throw new U(`${t}: ${r.complaint}`);
	try {
		return JSON.parse(n);
	} catch (e) {
		throw new U(`${t}: ${Mo(n, e)}`);
	}
}
var ko = "restore it from version control", Ao = "In Tiled, use File > Save As and choose \"JSON map files\" (.tmj), or \"JSON tileset files\" (.tsj)", jo = [
	{
		isIt: (e) => e === "",
		complaint: `the file is empty. Save the map again in Tiled, or ${ko}.`
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
		complaint: `a web page, not a Tiled file. Download the raw file, or ${ko}.`
	},
	{
		isIt: (e) => e.startsWith("<"),
		complaint: `XML (Tiled's TMX or TSX format), not JSON. ${Ao}; renaming the file is not enough.`
	},
	{
		isIt: (e) => /^return\s*\{|^\(function\s*\(|^onTileMapLoaded|^--/.test(e),
		complaint: `an export as Lua or JavaScript, not JSON. ${Ao}.`
	},
	{
		isIt: (e) => e.includes("\0") || e.includes("�"),
		complaint: `not text in UTF-8: a binary or compressed file, or another encoding. ${Ao}.`
	}
];
function Mo(e, t) {
	let n = e.split("\n").length;
	if (/^[[{]/.test(e) && !/[\]}]$/.test(e)) return `the file ends in the middle, in line ${n}: it was truncated. Save the map again in Tiled, or ${ko}.`;
	if (!/^[[{]/.test(e)) return `not a Tiled file in JSON: it begins with ${JSON.stringify(e.slice(0, 20))}. ${Ao}, or ${ko}.`;
	let r = t instanceof Error ? t.message.split("\n")[0] : String(t), i = /position (\d+)/.exec(r)?.[1];
	return `not JSON${i === void 0 ? "" : `, line ${e.slice(0, Number(i)).split("\n").length}`} (${r}). Save the map again in Tiled, or ${ko}.`;
}
// src/sim/tiled/things.ts
var No = [
	"start",
	"bell",
	"regret",
	"milestone",
	"wind",
	"platform",
	"outlier"
], Po = [
	"milestone",
	"wind",
	"platform",
	"outlier"
];
function Fo(e, t) {
	if (e.opacity === 0) throw new U(`${e.where}: its opacity is 0. Set Opacity to 1.`);
	return Do(e).map((n) => Io(n, e, t));
}
function Io(e, t, n) {
	let r = `${t.where}: object ${String(e.id)}`;
	if (e.template !== void 0) throw new U(`${r} is an instance of a template. Right-click it and choose Detach.`);
	let i = ho(e, r), a = No.find((e) => e === K(i));
	if (a === void 0) throw new U(`${r} ${i === "" ? "has no class" : `has the class "${i}"`}. Use one of ${No.join(", ")}.`);
	let o = `${r} (${a})`;
	if (e.visible === !1) throw new U(`${o} is hidden. Show it, or delete it.`);
	let s = Ro(e, t, o), c = s.width === 0, l = [Math.floor(s.x / 16), c ? 0 : Math.ceil((s.x + s.width) / 16) - 1], u = [Math.floor(s.y / 16), c ? 0 : Math.ceil((s.y + s.height) / 16) - 1];
	if (!(l[0] >= 0 && u[0] >= 0 && Math.max(...l) < n.width && Math.max(...u) < n.height)) throw new U(`${o} lies outside the map. Move it inside.`);
	let d = c || l[0] === l[1] && u[0] === u[1];
	if (!Po.includes(a) && !d) throw new U(`${o} covers several tiles. Use a point, or keep Ctrl pressed to place it on the grid.`);
	return {
		kind: a,
		name: typeof e.name == "string" ? e.name.trim() : "",
		column: l[0],
		row: u[0],
		...Po.includes(a) && !c && { area: zo(s) },
		direction: go(e, "direction", o),
		chance: go(e, "chance", o),
		where: o
	};
}
var Lo = [
	"ellipse",
	"polygon",
	"polyline",
	"text",
	"capsule"
];
function Ro(e, { offsetX: t, offsetY: n }, r) {
	let i = Lo.find((t) => e[t] !== void 0 && e[t] !== !1);
	if (i !== void 0) throw new U(`${r} is drawn as ${i}. Use a point, or a rectangle for a ${Po.join(", ")}.`);
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
function zo({ x: e, y: t, width: n, height: r }) {
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
function Bo(e, t, n) {
	let r = e.filter((e) => e.kind === t);
	if (r.length === 0) throw new U(`${n}: no ${t}. Add a point object of class "${t}".`);
	if (r.length > 1) throw new U(`${n}: ${r.length} objects of class "${t}". Keep one, delete the others.`);
	return r[0];
}
function Vo({ kind: e, column: t, row: n, where: r }, i) {
	if (E(i.tiles, i.height, t, n)) throw new U(`${r}: the ${e} at column ${t}, row ${n} is inside a solid tile. Move it into a free tile above the ground.`);
}
function Ho(e, t) {
	Vo(e, t);
	let { kind: n, column: r, row: i, where: a } = e;
	if (!D(t.tiles, t.height, r, i + 1)) throw new U(`${a}: the ${n} at column ${r}, row ${i} hangs in the air. Move it into the tile directly above the ground.`);
}
function Uo(e, t) {
	Ho(e, t);
	let { column: n, row: r } = e;
	return {
		x: n * h + (h - rt) / 2,
		y: (r + 1) * h - it,
		direction: Wo(e),
		...pt(t.tiles, t, n, r)
	};
}
function Wo({ kind: e, column: t, row: n, direction: r, where: i }) {
	let a = K(r);
	if (a === "left" || a === "right") return a === "left" ? -1 : 1;
	throw new U(`${i}: the ${e} at column ${t}, row ${n} needs a string property "direction": left or right. Add it under Custom Properties.`);
}
var Go = 100;
function Ko(e) {
	let { area: t, chance: n, where: r } = e;
	if (t === void 0) throw new U(`${r} is a point. Draw a rectangle where it blows.`);
	if (!W(n, 0, Go)) throw new U(`${r} needs an int property "chance" from 0 to ${Go}: the percentage of intervals in which it blows. Add it under Custom Properties.`);
	return {
		...t,
		direction: Wo(e),
		chance: n
	};
}
var qo = /* @__PURE__ */ new Map([
	["left", -1],
	["up", -1],
	["right", 1],
	["down", 1]
]);
function Jo(e, t) {
	let { area: n, direction: r, where: i } = e, a = K(r), o = qo.get(a);
	if (o === void 0) throw new U(`${i} needs a string property "direction": left, right, up or down, where it goes first. Add it under Custom Properties.`);
	let s = a === "up" || a === "down", c = n && Yo(n);
	if (n === void 0 || c === void 0 || !((e) => s ? e.width === 3 && e.height > 1 : e.height === 1 && e.width > 3)(c)) throw new U(`${i} moves ${a}: draw the rectangle over which it moves, ${s ? "3 tiles wide and 2 or more high" : "1 tile high and 4 or more wide"}, with Ctrl pressed to keep to the grid. The platform is 3 tiles long.`);
	Xo(e, c, t);
	let l = s ? c.height - 1 : c.width - 3;
	return {
		left: n.left,
		top: n.top,
		length: l * h,
		isUpright: s,
		direction: o
	};
}
function Yo({ left: e, top: t, right: n, bottom: r }) {
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
function Xo({ kind: e, where: t }, { column: n, row: r, width: i, height: a }, o) {
	for (let s = n; s < n + i; s++) for (let n = r; n < r + a; n++) if (E(o.tiles, o.height, s, n)) throw new U(`${t}: the ${e} would move through the solid tile at column ${s}, row ${n}. Shorten the rectangle, or remove the tile.`);
}
function Zo(e) {
	let { area: t, where: n } = e;
	if (t === void 0 || t.right - t.left < 4096 || t.bottom - t.top < 4096) throw new U(`${n}: draw a rectangle of at least one tile, in which it flies.`);
	return {
		minX: t.left,
		maxX: t.right - yt,
		minY: t.top,
		maxY: t.bottom - bt,
		direction: Wo(e)
	};
}
var Qo = 31;
function $o(e, t) {
	let n = e.filter((e) => e.kind === "milestone");
	if (n.length > Qo) throw new U(`${t}: ${n.length} milestones. Keep at most ${Qo}.`);
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
var q = "tiles.tsj", es = "assets/levels";
function ts(e, t, n) {
	let r = ns(e, n), i = typeof t == "string" ? Oo(t, q) : t;
	if (!fo(i)) throw new U(`${q}: not a Tiled tileset. Save it as "JSON tileset files".`);
	if (!W(i.tilecount, 1, 4096)) throw new U(`${q}: "tilecount" must be 1–4096. Save the tileset again in Tiled.`);
	if (G(i.tilewidth, 16) !== 16 || G(i.tileheight, 16) !== 16) throw new U(`${q}: its tiles are not 16 × 16 px. Set them in Tileset Properties.`);
	let a = new Uint8Array(i.tilecount);
	for (let e of po(i.tiles, q)) {
		if (!W(e.id, 0, i.tilecount - 1)) throw new U(`${q}: a tile without a valid id. Save the tileset again in Tiled.`);
		let t = `${q}, tile ${e.id}`, n = ho(e, t);
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
function ns(e, t) {
	let n = po(e.tilesets, `${t}, tilesets`);
	if (n.length !== 1) throw new U(`${t}: needs exactly one tileset, the external "${q}". It has ${n.length}: in the Tilesets panel, keep ${es}/${q} and remove all others.`);
	let { source: r, firstgid: i } = n[0];
	if (typeof r != "string" || r === "") throw new U(`${t}: its tileset "${String(n[0].name)}" is embedded, but the game supports only the external "${q}". Open ${es}/${q} in Tiled and use Map > Replace Tileset.`);
	if (!rs(r)) throw new U(`${t}: uses the tileset "${r}", but the game supports only "${q}". Open ${es}/${q} in Tiled, use Map > Replace Tileset, and save the map in ${es}.`);
	if (!W(i, 1, 268435455)) throw new U(`${t}: its tileset has no valid "firstgid". Save the map again in Tiled.`);
	return i;
}
function rs(e) {
	let t = es.split("/");
	for (let n of e.replaceAll("\\", "/").split("/")) n === ".." ? t.pop() : n !== "." && t.push(n);
	return t.join("/") === `${es}/${q}`;
}
// src/sim/tiled.ts
function is(e, t, n) {
	let r = typeof e == "string" ? Oo(e, n) : e;
	if (!fo(r)) throw new U(`${n}: not a Tiled map. Save it in Tiled as "JSON map files".`);
	let { width: i, height: a } = ss(r, n), o = ts(r, t, n), s = bo(r, n), c = To(s.ground, {
		width: i,
		height: a
	}, o), l = To(s.decoration, {
		width: i,
		height: a
	}, o), u = {
		width: i,
		height: a,
		tiles: Uint8Array.from(c, (e) => e < 0 ? w : o.classes[e])
	}, d = Fo(s.things, u), f = Bo(d, "start", s.things.where), p = Bo(d, "bell", s.things.where);
	Ho(f, u), Vo(p, u);
	let m = ma(u.tiles);
	ls(m, u.height, s.ground.where);
	let g = n.replace(/\.tmj$/, "");
	return {
		id: g,
		name: us(r, "name", n),
		lesson: us(r, "lesson", n),
		width: i,
		height: a,
		tiles: u.tiles,
		tileMask: u.tiles.reduce((e, t) => e | 1 << t, 0),
		art: {
			ground: c,
			decoration: l
		},
		startX: f.column * h + (h - A) / 2,
		startY: (f.row + 1) * h - j,
		bellX: p.column * h + h / 2,
		bellY: p.row * h + h / 2,
		regrets: d.filter(({ kind: e }) => e === "regret").map((e) => Uo(e, u)),
		milestones: $o(d, s.things.where),
		...m,
		winds: d.filter(({ kind: e }) => e === "wind").map(Ko),
		platforms: d.filter(({ kind: e }) => e === "platform").map((e) => Jo(e, u)),
		outliers: d.filter(({ kind: e }) => e === "outlier").map(Zo),
		timeLimitDecisions: cs(r, n),
		onlyReward: ds(r, "onlyReward", n),
		look: fs(r, g, n)
	};
}
var as = 1024, os = 1e4;
function ss(e, t) {
	if (e.type === "tileset") throw new U(`${t}: a tileset, not a Tiled map. Rename it to .tsj, and save the map under this name.`);
	if (e.type !== "map" || e.orientation !== "orthogonal") throw new U(`${t}: not an orthogonal Tiled map. Make one with File > New > New Map, Orthogonal.`);
	if (e.infinite !== void 0 && e.infinite !== !1) throw new U(`${t}: the map is infinite. Switch off Map > Map Properties > Infinite.`);
	if (e.tilewidth !== 16 || e.tileheight !== 16) throw new U(`${t}: tiles must be 16 × 16 px. Set them in Map > Map Properties.`);
	let { width: n, height: r } = e;
	if (!W(n, 6, 1024) || !W(r, 6, 64)) throw new U(`${t}: the map is ${String(n)} × ${String(r)} tiles. Use Map > Resize Map: 6–${as} wide and 6–64 high.`);
	return {
		width: n,
		height: r
	};
}
function cs(e, t) {
	let n = go(e, "timeLimitDecisions", t);
	if (W(n, 1, 1e4)) return n;
	throw new U(`${t}: ${n === void 0 ? "no map property \"timeLimitDecisions\" of type int" : `the map property "timeLimitDecisions" is ${JSON.stringify(n)}, not of type int from 1 to ${os}`}. Set it in Map > Map Properties: decisions until an episode is cut off.`);
}
function ls({ keys: e, doors: t }, n, r) {
	if (!(t.length === 0 || e.length > 0)) throw new U(`${r}: the door at ${`column ${Math.floor(t[0] / n)}, row ${t[0] % n}`} has no key. Add a tile of class "key", or remove the door.`);
}
function us(e, t, n) {
	let r = ds(e, t, n);
	if (r !== null) return r;
	throw new U(`${n}: no map property "${t}" of type string. Add it in Map > Map Properties.`);
}
function ds(e, t, n) {
	let r = go(e, t, n);
	if (r === void 0) return null;
	if (typeof r == "string" && r.trim() !== "") return r.trim();
	throw new U(`${n}: the map property "${t}" is not a non-empty string. Set it in Map > Map Properties.`);
}
function fs(e, t, n) {
	if (ds(e, "mood", n) !== null) throw new U(`${n}: rename the map property "mood" to "look", and use one of ${da.join(", ")}.`);
	let r = ds(e, "look", n);
	if (r === null) return pa(t);
	let i = da.find((e) => e === K(r));
	if (i !== void 0) return i;
	throw new U(`${n}: map property "look" is "${r}". Use one of ${da.join(", ")}.`);
}
// src/sim/levels.ts
var ps = {
	tutorial: la,
	corridor: na,
	lobby: ia,
	regret: sa,
	cliff: ta,
	lure: aa,
	credit: ra,
	wind: ua,
	cellar: ea,
	penthouse: oa
}, ms = /* @__PURE__ */ new Map();
function hs(e) {
	let t = ms.get(e) ?? _s.get(e);
	if (t !== void 0) return t;
	let n = Gi(e);
	if (n !== null) return ys(za(n));
	if (!bs(e)) throw Error(`No level "${e}". There are: ${Object.keys(ps).join(", ")}, ${gs}.`);
	let r = is(ps[e], ca, `${e}.tmj`);
	return ms.set(e, r), r;
}
var gs = `and ${zi}2-<seed>-<difficulty>, with a seed from 0 to ${Bi} and a difficulty from 0 to 100`, _s = /* @__PURE__ */ new Map(), vs = 1024;
function ys(e) {
	for (let e of _s.keys()) {
		if (_s.size < vs) break;
		_s.delete(e);
	}
	return _s.set(e.id, e), e;
}
function bs(e) {
	return Object.hasOwn(ps, e);
}
function xs(e) {
	if (!bs(e)) return null;
	try {
		return hs(e), null;
	} catch (e) {
		if (e instanceof U) return e.message;
		throw e;
	}
}
Object.keys(ps).flatMap((e) => xs(e) ?? []);
var Ss = Object.keys(ps).filter((e) => ms.has(e)).map(Ts), Cs = Wi(Vi);
[...Ss, { ...Ts(Cs) }];
function ws(e) {
	return ms.has(e) || Gi(e) !== null ? Ts(e) : void 0;
}
function Ts(e) {
	let { name: t, lesson: n } = hs(e);
	return {
		id: e,
		name: t,
		lesson: n
	};
}
// src/store/app/catalog.ts
function Es(e) {
	let t = ws(e) === void 0 ? null : hs(e).onlyReward, n = (e) => t === null || t === e;
	return Object.fromEntries(V.map(({ id: e, defaultWeight: t }) => [e, n(e) ? t : 0]));
}
// src/sim/endless/sets.ts
var Ds = [
	"1",
	"4",
	"16",
	"64",
	"256",
	"all"
], Os = [
	"off",
	"tested",
	"trained"
], ks = Bi + 1, As = ks / 2, js = 256;
function Ms({ first: e, trainSeeds: t, leftBell: n, split: r }) {
	let i = r === void 0 && t !== "all" ? Number(t) : As, a = r === void 0 ? 0 : As, o = /* @__PURE__ */ new Map();
	function s(t) {
		let o = d(t, "level") % i, s = r === "bellLeft" || r === void 0 && n === "trained" && Ns(t);
		return {
			...e,
			seed: (e.seed + a + o) % ks,
			...s && { bell: "left" }
		};
	}
	return {
		placeOf: s,
		levelOf(e) {
			let t = s(e), n = Wi(t), r = o.get(n);
			if (r !== void 0) return r;
			let i = za(t);
			for (let e of o.keys()) {
				if (o.size < js) break;
				o.delete(e);
			}
			return o.set(n, i), i;
		}
	};
}
function Ns(e) {
	return d(e, "bell") % 2 == 1;
}
// src/store/app/settings.ts
var Ps = {
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
Vi.seed, Vi.difficulty;
var Fs = {
	trainSeeds: {
		kind: "choice",
		label: "Train on seeds",
		help: "Number of levels to train on, from the level seed on; evaluations also play seeds that are never trained on. With few levels the agent memorises them; with many it learns what they have in common.",
		default: "1",
		options: Ds,
		applies: "nextRun"
	},
	leftBell: {
		kind: "choice",
		label: "Bell at the left",
		help: "Tested: training has the bell always at the right; tests also have it at the left, where an agent that learnt “go right” instead of “go to the bell” fails. Trained: half of the training levels have it at the left, too.",
		default: "off",
		options: Os,
		applies: "nextRun"
	}
};
function Is({ label: e, help: t, defaultWeight: n, min: r, max: i }) {
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
var Ls = "lobby";
function Rs() {
	return Ss.some(({ id: e }) => e === Ls) ? Ls : Ss.at(0)?.id ?? Ls;
}
function zs() {
	return {
		kind: "platformer",
		level: Rs(),
		observation: Fi[0].id,
		...Ji(Ps),
		...Ji(Fs),
		rewardWeights: Es(Rs())
	};
}
// src/cli/python/options.ts
var Bs = ["unseen", "bellLeft"];
function Vs(e, t) {
	let { observation: n, rewardWeights: r = {}, split: i, ...a } = t, o = Gi(e) !== null, s = {
		...Ps,
		...o && Fs
	};
	for (let [e, t] of Object.entries(a)) Hs(e, s, t);
	let c = typeof r == "object" && r ? r : {}, l = Object.fromEntries(V.map((e) => [e.id, Is(e)]));
	for (let [e, t] of Object.entries(c)) Hs(e, l, t);
	let { observation: u, ...d } = zs();
	return {
		...d,
		...a,
		level: e,
		observation: n === void 0 ? u : Gs("observation", n, Fi.map(({ id: e }) => e)),
		rewardWeights: {
			...Es(e),
			...c
		},
		...i !== void 0 && { split: Gs("split", i, o ? Bs : []) }
	};
}
function Hs(e, t, n) {
	if (!Object.hasOwn(t, e)) throw Error(`There is no option "${e}". There are: ${Object.keys(t).join(", ")}.`);
	if (!Us(t[e], n)) throw Error(`${e} is ${JSON.stringify(n)}: give ${Ws(t[e])}.`);
}
function Us(e, t) {
	return e.kind === "toggle" ? typeof t == "boolean" : e.kind === "choice" ? e.options.some((e) => e === t) : typeof t == "number" && t >= e.min && t <= e.max && (e.kind !== "int" || Number.isInteger(t));
}
function Ws(e) {
	return e.kind === "toggle" ? "true or false" : e.kind === "choice" ? `one of ${e.options.join(", ")}` : `a ${e.kind === "int" ? "whole number" : "number"} from ${e.min} to ${e.max}`;
}
function Gs(e, t, n) {
	let r = n.find((e) => e === t);
	if (r !== void 0) return r;
	let i = n.length === 0 ? "leave it out, it is about endless levels" : `choose one of ${n.join(", ")}`;
	throw Error(`${e} is ${JSON.stringify(t)}: ${i}.`);
}
// src/sim/state.ts
function Ks(e) {
	let t = Js(e);
	return Zs(t, 0, qs), t;
}
var qs = { randomRegrets: !1 };
function Js(e) {
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
		...vt(e),
		tiles: e.tiles.slice()
	};
}
function Ys(e, t) {
	if (e.level !== t.level) throw Error(`copyWorld: worlds of two levels, ${e.level.id} and ${t.level.id}.`);
	t.tick = e.tick, t.status = e.status, t.random = e.random, t.x = e.x, t.y = e.y, t.velocityX = e.velocityX, t.velocityY = e.velocityY, t.facing = e.facing, t.steering = e.steering, t.grounded = e.grounded, t.coyoteTicks = e.coyoteTicks, t.jumpBufferTicks = e.jumpBufferTicks, t.jumpHoldTicks = e.jumpHoldTicks, t.jumpGraceTicks = e.jumpGraceTicks, t.attackTicks = e.attackTicks, t.coins = e.coins, t.regretsBeaten = e.regretsBeaten, t.cratesBroken = e.cratesBroken, t.bestX = e.bestX, t.milestonesReached = e.milestonesReached, t.things.set(e.things), t.tiles.set(e.tiles);
}
var Xs = /* @__PURE__ */ new WeakMap();
function Zs(e, t, n) {
	let { level: r } = e, i = Xs.get(r) ?? Js(r);
	Xs.set(r, i), Ys(i, e), e.random = d(t, "world") | 0, n.randomRegrets && Qs(e);
}
function Qs(e) {
	e.level.regrets.forEach(({ minX: t, maxX: n }, r) => {
		e.regretX[r] = t + Kt(e, n - t + 1), e.regretDirection[r] = 1 - 2 * Kt(e, 2);
	});
}
// src/sim/contacts.ts
var $s = /* @__PURE__ */ r({
	UNHURT: () => -1,
	swingSuitcase: () => xc,
	touchTiles: () => _c,
	touchesRegret: () => Cc
}), { EVENT_COIN: ec, EVENT_CRATE_BROKEN: tc, EVENT_REGRET_BEATEN: nc, HURT_SPIKES: rc } = ve, { ATTACK_DEPTH: ic, ATTACK_REACH: ac, HERO_HEIGHT: oc, HERO_WIDTH: sc, SPIKE_INSET: cc } = Je, { REGRET_HEIGHT: lc, REGRET_WIDTH: uc } = nt, { EMPTY_TILE: dc } = ae, { TILE: fc } = m, { TILE_SHIFT: J } = ce, pc = {
	collect: vc,
	hurt: bc,
	take: yc
}, mc = { break: Sc }, hc = S.map(({ touch: e }) => e === void 0 ? null : pc[e]), gc = S.map(({ strike: e }) => e === void 0 ? null : mc[e]);
function _c(e, t) {
	let { x: n, y: r, tiles: i } = e, a = e.level.height, o = n >> J, s = n + sc - 1 >> J, c = Math.max(r >> J, 0), l = Math.min(r + oc - 1 >> J, a - 1), u = -1;
	for (let n = o; n <= s; n++) for (let r = c; r <= l; r++) {
		let o = hc[i[n * a + r]];
		o !== null && (u = Math.max(u, o(e, n, r, t)));
	}
	return u;
}
function vc(e, t, n, r) {
	return e.tiles[t * e.level.height + n] = dc, e.coins = e.coins + 1 | 0, wc(ec, t, n, r), -1;
}
function yc(e, t, n, r) {
	return He(e, t * e.level.height + n, r), -1;
}
function bc({ x: e, y: t }, n, r) {
	let i = (n << J) + cc, a = (r << J) + cc, o = fc - 2 * cc;
	return e < i + o && e + sc > i && t < a + o && t + oc > a ? rc : -1;
}
function xc(e, t, n) {
	let r = e.level.height, i = e.tiles, a = e.facing > 0 ? e.x + sc : e.x - ac, o = a + ac, s = e.y, c = e.y + oc, l = Math.max(a >> J, 0), u = Math.min(o - 1 >> J, e.level.width - 1), d = Math.max(s >> J, 0), f = Math.min(c - 1 >> J, r - 1);
	for (let n = l; n <= u; n++) for (let a = d; a <= f; a++) {
		let o = gc[i[n * r + a]];
		o !== null && o(e, n, a, t);
	}
	let p = Math.min(a, e.x), m = Math.max(o, e.x + sc);
	if (e.outlierX.length !== 0 && Et(e, {
		left: p,
		top: s,
		right: m,
		bottom: c + ic
	}, t), n) for (let n = 0; n < e.regretX.length; n++) ft(e, n, p, s, m, c + ic) && (e.regretAlive[n] = 0, e.regretsBeaten = e.regretsBeaten + 1 | 0, k(t, nc, e.regretX[n] + uc / 2, e.regretY[n] + lc / 2, n));
}
function Sc(e, t, n, r) {
	e.tiles[t * e.level.height + n] = dc, e.cratesBroken = e.cratesBroken + 1 | 0, wc(tc, t, n, r);
}
function Cc(e) {
	let { x: t, y: n } = e;
	for (let r = 0; r < e.regretX.length; r++) if (ft(e, r, t, n, t + sc, n + oc)) return !0;
	return !1;
}
function wc(e, t, n, r) {
	k(r, e, t * fc + fc / 2 | 0, n * fc + fc / 2 | 0, 0);
}
// src/sim/questions.ts
function Tc(e, t, n, r, i, a) {
	let o = [
		t,
		n,
		r
	].map((t) => Ec(e, t, i)).find((e) => e >= 0);
	o !== void 0 && e.blockState[o] === 0 && (e.blockState[o] = 1, e.blockAsked[o] = e.blockAsked[o] + 1 | 0, Oc(e, a, je, o));
}
function Ec({ level: e }, t, n) {
	return e.questionBlocks.indexOf(t * e.height + n);
}
function Dc({ blockState: e }) {
	for (let t = 0; t < e.length; t++) e[t] === 1 && (e[t] = 0);
}
function Oc({ level: e }, t, n, r) {
	let i = e.questionBlocks[r];
	k(t, n, Math.floor(i / e.height) * h + h / 2 | 0, i % e.height * h + h / 2 | 0, n === Ce ? 0 : r);
}
// src/sim/step.ts
var { EVENT_ATTACK: kc, EVENT_BELL: Ac, EVENT_BOARD: jc, EVENT_BOUNCE: Mc, EVENT_BUMP: Nc, EVENT_HURT: Pc, EVENT_JUMP: Fc, EVENT_LAND: Ic, EVENT_MILESTONE: Lc, EVENT_STEP: Rc, HURT_FELL: zc, HURT_OUTLIER: Bc, HURT_REGRET: Vc } = ve, { AIR_ACCELERATION: Hc, ATTACK_COOLDOWN_TICKS: Uc, ATTACK_REACH: Wc, ATTACK_TICKS: Gc, BELL_REACH: Kc, CORNER_CORRECTION: qc, COYOTE_TICKS: Jc, GRAVITY: Yc, GROUND_ACCELERATION: Xc, GROUND_FRICTION: Zc, HERO_HEIGHT: Y, HERO_WIDTH: X, JUMP_BUFFER_TICKS: Qc, JUMP_GRACE_TICKS: $c, JUMP_HOLD_TICKS: el, JUMP_SPEED: tl, MAX_FALL_SPEED: nl, OVERSPEED_DECAY: rl, RUN_SPEED: il, STRIDE_SHIFT: al, TURN_ACCELERATION: ol } = Je, { ATTACK: sl, DEAD: cl, IDLE: ll, JUMP: ul, LEFT: dl, RANG_BELL: fl, RIGHT: pl, RUNNING: ml, TILE: hl } = m, { TILE_SHIFT: Z } = ce, { UNHURT: gl } = $s, { EMPTY_TILE: _l } = ae, { NO_PLATFORM: vl } = Ot, yl = Int32Array.from(S, ({ drift: e = 0 }) => e), bl = se(({ drift: e }) => e !== void 0), xl = Int32Array.from(S, ({ launch: e = 0 }) => e), Sl = se(({ launch: e }) => e !== void 0), Cl = se(({ locked: e }) => e === !0), wl = X / 2, Tl = Y / 2, El = hl + qc;
function Dl(e, t, n, r) {
	if (e.status !== ml) return;
	let i = n * El, a = dt(e, e.x - Wc - i, e.x + X + Wc + i, n), o = Ol(e, i), s = 0;
	for (; s < n && e.status === ml;) a && lt(e, 1), kl(e, t, r, a, o), s++;
	a || lt(e, s);
}
function Ol({ x: e, level: t, milestonesReached: n }, r) {
	if (Math.abs(e + wl - t.bellX) <= Kc + r) return !0;
	let i = t.milestones;
	for (let t = 0; t < i.length; t++) {
		let { x: a, area: o } = i[t], s = o === void 0 ? a : o.left;
		if (!(n >> t & 1) && e + wl + r >= s) return !0;
	}
	return !1;
}
function kl(e, t, n, r, i) {
	e.tick = e.tick + 1 | 0;
	let a = e.level, o = a.questionBlocks.length !== 0;
	o && Dc(e);
	let s = a.height, c = e.tiles, l = a.platforms.length !== 0, u = l ? Rt(e) : vl;
	l && Ft(e);
	let d = a.outliers.length !== 0;
	d && Ct(e), t === dl ? (e.steering = -1, e.facing = -1) : t === pl ? (e.steering = 1, e.facing = 1) : t === ll && e.grounded !== 0 && (e.steering = 0), e.attackTicks > 0 && (e.attackTicks = e.attackTicks - 1 | 0), t === sl && e.attackTicks === 0 && (e.attackTicks = Gc, k(n, kc, e.x, e.y, 0)), e.velocityX = Al(e.velocityX, e.steering, e.grounded), a.winds.length !== 0 && Zt(e, n), t === ul && e.jumpHoldTicks === 0 && (e.jumpBufferTicks = Qc), e.jumpBufferTicks > 0 && e.coyoteTicks > 0 && (e.jumpBufferTicks = 0, e.coyoteTicks = 0, e.jumpHoldTicks = el, e.jumpGraceTicks = $c, k(n, Fc, e.x, e.y, 0)), e.jumpBufferTicks > 0 && (e.jumpBufferTicks = e.jumpBufferTicks - 1 | 0), e.grounded === 0 && e.coyoteTicks > 0 && (e.coyoteTicks = e.coyoteTicks - 1 | 0), e.jumpHoldTicks > 0 ? t === ul ? (e.jumpGraceTicks = $c, e.jumpHoldTicks = e.jumpHoldTicks - 1 | 0, e.velocityY = -tl) : e.jumpGraceTicks > 0 ? (e.jumpGraceTicks = e.jumpGraceTicks - 1 | 0, e.jumpHoldTicks = e.jumpHoldTicks - 1 | 0, e.velocityY = -tl) : (e.jumpHoldTicks = 0, e.velocityY = e.velocityY + Yc | 0) : e.velocityY = Math.min(e.velocityY + Yc, nl) | 0;
	let f = (a.tileMask & bl) === 0 ? e.velocityX : e.velocityX + jl(e) | 0, p = e.y;
	u !== vl && (f = f + zt(e, u) | 0, p = Bt(e, u));
	let m = e.x + f | 0, h = (a.width << Z) - X | 0;
	(m < 0 || m > h) && (m = m < 0 ? 0 : h, e.velocityX = 0);
	let g = p >> Z, _ = p + Y - 1 >> Z;
	if ((a.tileMask & Cl) !== 0 && f !== 0 && We(e, (f > 0 ? m + X - 1 : m) >> Z, g, _, n), f > 0) {
		let t = m + X - 1 >> Z;
		he(c, s, t, g, _) && (m = (t << Z) - X | 0, e.velocityX = 0);
	} else if (f < 0) {
		let t = m >> Z;
		he(c, s, t, g, _) && (m = t + 1 << Z | 0, e.velocityX = 0);
	}
	let v = u !== vl && e.velocityX === 0;
	e.grounded !== 0 && m >> al !== e.x >> al && !v && k(n, Rc, m, p, Pl(e));
	let y = m >> Z, b = m + X - 1 >> Z, ee = e.grounded, te = p + Y | 0;
	if (p = p + e.velocityY | 0, e.grounded = 0, e.velocityY < 0) {
		let t = p >> Z, r = E(c, s, y, t), i = E(c, s, b, t);
		if (r || i) {
			let a = (y + 1 << Z) - m, s = m + X - (b << Z);
			!i && a <= qc && e.velocityX >= 0 ? m = m + a | 0 : !r && s <= qc && e.velocityX <= 0 ? m = m - s | 0 : (p = t + 1 << Z | 0, e.velocityY = 0, e.jumpHoldTicks = 0, k(n, Nc, m, p, 0), o && Tc(e, m + wl >> Z, y, b, t, n)), y = m >> Z, b = m + X - 1 >> Z;
		}
	} else {
		let t = p + Y - 1 >> Z;
		ge(c, s, y, b, t, te) && (p = (t << Z) - Y | 0, ee === 0 && k(n, Ic, m, p, e.velocityY), e.velocityY = 0, e.grounded = 1, e.coyoteTicks = Jc), l && (p = Ml(e, {
			x: m,
			y: p,
			oldFeet: te,
			wasGrounded: ee,
			carrier: u
		}, n));
	}
	e.x = m, e.y = p, m > e.bestX && (e.bestX = m), (a.tileMask & Sl) !== 0 && Nl(e, n);
	let x = gl;
	_e(c, s, y, b, p >> Z, p + Y - 1 >> Z) && (x = _c(e, n)), e.attackTicks > Uc && xc(e, n, r), r && Cc(e) && (x = Vc), d && Tt(e) && (x = Bc), p >= s << Z && (x = zc), x === gl ? i && (e.grounded !== 0 && Il(e, n), Math.abs(m + wl - a.bellX) <= Kc && Math.abs(p + Tl - a.bellY) <= Kc && (e.status = fl, k(n, Ac, a.bellX, a.bellY, 0))) : (e.status = cl, k(n, Pc, m, p, x));
}
function Al(e, t, n) {
	if (t === 0) return n === 0 ? e : e > 0 ? Math.max(e - Zc, 0) | 0 : Math.min(e + Zc, 0) | 0;
	let r = Math.imul(e, t);
	return Math.imul(r > il ? Math.max(r - rl, il) : Math.min(r + (n === 0 ? Hc : r < 0 ? ol : Xc), il), t);
}
function jl(e) {
	return e.grounded === 0 ? 0 : yl[Pl(e)];
}
function Ml(e, { x: t, y: n, oldFeet: r, wasGrounded: i, carrier: a }, o) {
	let s = Vt(e, t, r, n + Y);
	if (s === vl) return n;
	let c = Lt(e, s) - Y | 0;
	return i === 0 && e.grounded === 0 && k(o, Ic, t, c, e.velocityY), s !== a && k(o, jc, t, c, s), e.velocityY = 0, e.grounded = 1, e.coyoteTicks = Jc, c;
}
function Nl(e, t) {
	if (e.grounded === 0) return;
	let n = xl[Pl(e)];
	n !== 0 && (e.velocityY = -n, e.grounded = 0, e.coyoteTicks = 0, e.jumpBufferTicks = 0, k(t, Mc, Fl(e) * hl + hl / 2, e.y + Y + hl / 2, 0));
}
function Pl(e) {
	let t = Fl(e), { y: n, tiles: r, level: i } = e;
	return t < 0 ? _l : r[t * i.height + (n + Y >> Z)];
}
function Fl({ x: e, y: t, tiles: n, level: r }) {
	let { height: i } = r, a = t + Y >> Z, o = e + wl >> Z;
	if (D(n, i, o, a)) return o;
	let s = e >> Z, c = s === o ? e + X - 1 >> Z : s;
	return D(n, i, c, a) ? c : -1;
}
function Il(e, t) {
	let n = e.level.milestones;
	for (let r = 0; r < n.length; r++) e.milestonesReached >> r & 1 || !Ll(e, n[r]) || (e.milestonesReached |= 1 << r, k(t, Lc, e.x, e.y, r));
}
function Ll({ x: e, y: t }, { x: n, area: r }) {
	if (r === void 0) return e >= n;
	let i = e + wl, a = t + Tl;
	return i >= r.left && i < r.right && a >= r.top && a < r.bottom;
}
// src/env/platformerSpec.ts
function Rl({ level: e, observation: t }) {
	return zl(t, hs(e));
}
function zl(e, t) {
	let n = Li(e, t);
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
var { DEAD: Bl, RANG_BELL: Vl, RUNNING: Hl, TILE: Ul } = m, { EVENT_JUMP: Wl } = ve, Gl = A / 2;
function Kl(e, t, n = 0) {
	let r = Xl(e, Zl(e)), { spec: i, levels: a, result: o } = r, s = i.observationSize, c = Array.from({ length: t }, () => $l(r)), l = Ki(t, s), { observations: u, finalObservations: d, rewards: f, terminated: p, truncated: m, success: h } = l, g = c.map((e) => e.world), _ = new Uint32Array(t), v = c.map((e, t) => $i(0, n + t));
	function y(e) {
		v = c.map((t, r) => $i(e, n + r));
		for (let e = 0; e < t; e++) b(e);
		for (let e = 0; e < t; e++) tu(c[e], u, e * s);
		qi(l), _.fill(0);
	}
	function b(e) {
		eu(r, c[e], v[e].uint32()), g[e] = c[e].world;
	}
	function ee(e) {
		for (let n = 0; n < t; n++) {
			let t = e[n] === -1;
			t ? cu(r, c[n]) : su(r, c[n], e[n]), t && p[n] !== 1 && m[n] !== 1 || tu(c[n], d, n * s), f[n] = o.reward, p[n] = +!!o.terminated, m[n] = +!!o.truncated, h[n] = +!!o.success, _[n] = c[n].newMilestones;
		}
		u.set(d);
		for (let e = 0; e < t; e++) (p[e] !== 0 || m[e] !== 0) && (b(e), tu(c[e], u, e * s));
	}
	function te(e) {
		e.forEach((t, n) => {
			iu(t, e[n - 1]) ? au(r, c[n - 1], c[n], t) : ru(r, c[n], t), g[n] = c[n].world, tu(c[n], u, n * s);
		}), qi(l), _.fill(0);
	}
	function x(e) {
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
		startFrom: te,
		startOf: x,
		state: Xi({
			count: t,
			startOf: x,
			startFrom: te
		}, {
			seeds: () => v,
			sums: ql(c)
		}),
		returnOf: (t) => c[t].episode.return * e.rewardScale,
		setRewardWeights(e) {
			Ql(r, e);
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
function ql(e) {
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
var Jl = 64, Yl = 8;
function Xl(e, t) {
	let { ticksPerAction: n, stickyActions: r } = e;
	if (!Number.isInteger(n) || n < 1 || n > Yl) throw Error(`ticksPerAction is ${n}: give a whole number from 1 to ${Yl}.`);
	if (!(r >= 0 && r < 1)) throw Error(`stickyActions is ${r}: give a probability from 0 to below 1.`);
	let i = hs(e.level), a = Li(e.observation, i), o = {
		ticksPerAction: n,
		rewardScale: e.rewardScale,
		worldOptions: { randomRegrets: e.randomRegrets },
		level: i,
		levels: t,
		observationId: e.observation,
		observation: a,
		spec: Rl(e),
		timeLimit: e.timeLimitDecisions || Math.ceil(i.timeLimitDecisions * 4 / n),
		stickyThreshold: r * 2 ** 32,
		weights: new Float64Array(V.length),
		eventlessTerms: [],
		weightedTerms: [],
		evaluatedTerms: [],
		events: Be(Jl),
		outcome: {
			world: Ks(i),
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
	return Ql(o, e.rewardWeights), o;
}
function Zl({ level: e, trainSeeds: t = "1", leftBell: n = "off", split: r }) {
	let i = Gi(e);
	return i === null || t === "1" && n !== "trained" && r === void 0 ? null : Ms({
		first: i,
		trainSeeds: t,
		leftBell: n,
		...r && { split: r }
	});
}
function Ql(e, t) {
	e.weights.set(Ri(t)), e.weightedTerms = [...V.keys()].filter((t) => e.weights[t] !== 0), e.eventlessTerms = e.weightedTerms.filter((e) => !V[e].needsEvent);
}
function $l({ level: e, observation: t, timeLimit: n }) {
	let r = Ks(e);
	return {
		world: r,
		before: t.looksBack ? Ks(e) : r,
		observation: t,
		episode: gu(n),
		previous: gu(n),
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
function eu(e, t, n) {
	e.levels !== null && nu(t, e.levels.levelOf(n), e.observationId);
	let r = t.episode;
	t.episode = t.previous, t.previous = r, t.episode.seed = n, t.episode.length = 0, t.episode.return = 0, t.episode.termTotals.fill(0), t.stickyKey = d(n, "sticky"), Zs(t.world, n, e.worldOptions), t.before !== t.world && Ys(t.world, t.before);
}
function tu({ world: e, before: t, observation: n }, r, i) {
	n.write(e, r, i, t);
}
function nu(e, t, n) {
	if (e.world.level === t) return;
	let r = e.before !== e.world;
	e.world = Ks(t), e.before = r ? Ks(t) : e.world, e.observation = Li(n, t);
}
function ru(e, t, { seed: n, actions: r, future: i }) {
	eu(e, t, n);
	let { ticksPerAction: a, events: o } = e;
	for (let i of r) if (uu(e, t, i), Dl(t.world, i, a, o), fu(e, t), e.result.terminated || e.result.truncated) {
		eu(e, t, n);
		return;
	}
	i !== void 0 && ou(t, i);
}
function iu(e, t) {
	return t === void 0 || e.seed !== t.seed || e.actions !== t.actions ? !1 : t.future === void 0 || e.future !== void 0;
}
function au(e, t, n, r) {
	let { seed: i, future: a } = r;
	t.episode.length === 0 ? ru(e, n, r) : (eu(e, n, i), Ys(t.world, n.world), n.before !== n.world && Ys(t.before, n.before), n.executed = t.executed, n.episode.length = t.episode.length, n.episode.return = t.episode.return, n.episode.termTotals.set(t.episode.termTotals), n.episode.actions.set(t.episode.actions.subarray(0, t.episode.length)), a !== void 0 && ou(n, a));
}
function ou(e, t) {
	e.stickyKey = d(t, "sticky"), e.world.random = d(t, "world") | 0;
}
function su(e, t, n) {
	lu(e, t, n);
	let { ticksPerAction: r, events: i } = e, { world: a, executed: o } = t;
	Dl(a, o, r, i), fu(e, t);
}
function cu({ result: e }, t) {
	t.newMilestones = 0, e.reward = 0, e.terminated = !1, e.truncated = !1, e.success = !1;
}
function lu(e, t, n) {
	uu(e, t, du(e, t) ? t.executed : n);
}
function uu(e, t, n) {
	let { world: r } = t;
	t.before !== r && Ys(r, t.before), t.executed = n, e.events.count = 0, t.xBefore = r.x, t.bestBefore = r.bestX, t.coinsBefore = r.coins, t.regretsBefore = r.regretsBeaten, t.cratesBefore = r.cratesBroken, t.milestonesBefore = r.milestonesReached;
}
function du({ stickyThreshold: e }, { episode: t, stickyKey: n }) {
	return e === 0 || t.length === 0 ? !1 : p(n + Math.imul(t.length, hu) >>> 0) < e;
}
function fu(e, t) {
	let { outcome: n, weights: r, amounts: i, result: a } = e, { world: o, episode: s } = t, { status: c, level: l } = o;
	n.world = o, n.action = t.executed, n.distanceBefore = _u(l, t.xBefore), n.distanceAfter = _u(l, o.x), n.newBest = (o.bestX - t.bestBefore) / Ul, n.coins = o.coins - t.coinsBefore, n.regretsBeaten = o.regretsBeaten - t.regretsBefore, n.cratesBroken = o.cratesBroken - t.cratesBefore, n.jumps = vu(e.events), n.rangBell = c === Vl, n.died = c === Bl, t.newMilestones = o.milestonesReached & ~t.milestonesBefore;
	let u = pu(n) ? e.weightedTerms : e.eventlessTerms, d = 0;
	e.evaluatedTerms = u;
	for (let e = 0; e < u.length; e++) {
		let t = u[e], a = r[t] * mu(t, n);
		i[t] = a, a !== 0 && (s.termTotals[t] += a, d += a);
	}
	s.actions[s.length] = t.executed, s.length++, s.return += d, a.reward = d * e.rewardScale, a.terminated = c !== Hl, a.truncated = !a.terminated && s.length >= e.timeLimit, a.success = n.rangBell;
}
function pu({ coins: e, regretsBeaten: t, cratesBroken: n, jumps: r, rangBell: i, died: a }) {
	return (e | t | n | r) !== 0 || i || a;
}
var Q = V.map((e) => e.evaluate);
function mu(e, t) {
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
var hu = 2654435769;
function gu(e) {
	return {
		seed: 0,
		length: 0,
		return: 0,
		termTotals: new Float64Array(V.length),
		actions: new Uint8Array(e)
	};
}
function _u(e, t) {
	return Math.abs(e.bellX - (t + Gl)) / Ul;
}
function vu(e) {
	let t = 0;
	for (let n = 0; n < e.count; n++) e.type[n] === Wl && t++;
	return t;
}
// src/cli/python/worlds.ts
var yu = 3;
function bu(e, t, n) {
	let r = Kl(e, t, n), { spec: i, observations: a, finalObservations: o, rewards: s, terminated: c, truncated: l, success: d, worlds: f } = r, p = i.observationSize, m = Su(s), h = Float64Array.from(Cu(r.state.save(), "sums").fill(0)), g = i.picture === void 0 ? Su(a) : new Uint8Array(t * p), _ = g.length / (t * p), v = new Uint8Array(g.length), y = new Uint8Array(4 * t + yu * t);
	function b() {
		return i.picture !== void 0 && xu(a, g, 0), g;
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
		resetEach: (e) => ee(e.map((e) => $i(e, 0))),
		next() {
			let e = Cu(r.state.save(), "streams"), n = e.length / t;
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
				i.picture === void 0 ? v.set(Su(t), e * p * _) : xu(t, v, e * p), e++;
			}
			return {
				count: e,
				bytes: v.subarray(0, e * p * _)
			};
		}
	};
}
function xu(e, t, n) {
	for (let r = 0; r < e.length; r++) t[n + r] = Math.round(e[r] * 255);
}
function Su({ buffer: e, byteOffset: t, byteLength: n }) {
	return new Uint8Array(e, t, n);
}
function Cu(e, t) {
	let n = e[t];
	if (n instanceof Float64Array || n instanceof Uint32Array) return n;
	throw Error(`The state of the rows has no array "${t}".`);
}
// src/cli/python/engine.ts
var wu = 65536, $ = re(0, 1), Tu = /* @__PURE__ */ new Map(), Eu = 0, Du = {
	hello: () => $.result({
		version: "0.1.0+9272804d776c",
		node: process.versions.node,
		actions: g
	}),
	create({ level: e, options: t, rows: n, firstRow: r }) {
		let i = Au("rows", n, 1, wu), a = Vs(String(e), t ?? {}), o = bu(a, i, Au("firstRow", r, 0, wu));
		Tu.set(++Eu, o);
		let { id: s, observationSize: c, observationSlices: l, picture: u } = o.spec;
		$.result({
			handle: Eu,
			id: s,
			size: c,
			slices: l,
			picture: u,
			config: a
		});
	},
	reset({ handle: e, seed: t, seeds: n }) {
		let r = Ou(e);
		if (t !== void 0) r.reset(ku(t));
		else if (!Array.isArray(n)) r.next();
		else if (n.length === r.count) r.resetEach(n.map(ku));
		else throw Error(`There are ${n.length} seeds for ${r.count} rows.`);
		$.data([r.observed()]);
	},
	measure({ handle: e, milliseconds: t }) {
		let n = Ou(e), r = u(1), i = Array.from({ length: 64 }, () => Int32Array.from({ length: n.count }, () => r.int(g.length))), a = performance.now(), o = 0;
		for (; performance.now() - a < Au("milliseconds", t, 1, 1e4);) {
			for (let e of i) n.step(e);
			o += i.length;
		}
		$.result({ decisionsPerSecond: 1e3 * o * n.count / (performance.now() - a) });
	},
	close({ handle: e }) {
		Tu.delete(Number(e)), $.result(null);
	}
};
function Ou(e) {
	let t = Tu.get(Number(e));
	if (t === void 0) throw Error("This environment is closed.");
	return t;
}
function ku(e) {
	return Au("seed", e, 0, 2 ** 32 - 1);
}
function Au(e, t, n, r) {
	if (typeof t == "number" && Number.isInteger(t) && t >= n && t <= r) return t;
	throw Error(`${e} is ${JSON.stringify(t)}: give a whole number from ${n} to ${r}.`);
}
function ju(e, { buffer: t, byteOffset: n, byteLength: r }) {
	let i = Ou(e), a = new Int32Array(t, n, r >> 2);
	if (a.length !== i.count) throw Error(`There are ${a.length} actions for ${i.count} rows.`);
	for (let e = 0; e < a.length; e++) if (!(a[e] >= 0 && a[e] < g.length)) throw Error(`Action ${a[e]} of row ${e} does not exist: give 0 to ${g.length - 1}.`);
	i.step(a);
	let { count: o, bytes: s } = i.final();
	$.data(o === 0 ? i.stepped : [...i.stepped, s], o);
}
function Mu(e) {
	return e instanceof Error && "code" in e && e.code === "EPIPE";
}
function Nu(e) {
	let { method: t, ...n } = JSON.parse(new TextDecoder().decode(e)), r = Object.hasOwn(Du, String(t)) ? Du[String(t)] : void 0;
	if (r === void 0) throw Error(`There is no method "${t}".`);
	r(n);
}
for (let e = $.read(); e !== null; e = $.read()) try {
	if (e.kind === 1) ju(e.handle, e.payload);
	else if (e.kind === 0) Nu(e.payload);
	else throw Error(`There is no request of kind ${e.kind}.`);
} catch (e) {
	if (Mu(e)) break;
	$.fault(e instanceof Error ? e.message : String(e));
}
