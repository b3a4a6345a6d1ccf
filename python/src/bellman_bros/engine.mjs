import { readSync as e, writevSync as t } from "node:fs";
// \0rolldown/runtime.js
var n = Object.defineProperty, r = (e, t) => {
	let r = {};
	for (var i in e) n(r, i, {
		get: e[i],
		enumerable: !0
	});
	return t || n(r, Symbol.toStringTag, { value: "Module" }), r;
}, i = /* @__PURE__ */ r({
	ACTIONS: () => o,
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
	TILE: () => a,
	TILE_PX: () => 16
}), a = 4096, o = [
	"left",
	"right",
	"jump",
	"attack",
	"idle"
], s = 1111642705, c = 1111642704, l = 4, u = 16, d = 2 ** 24, f = 0, p = 1, m = 2;
function h(t, n) {
	let r = new Uint32Array(l), i = new Uint8Array(r.buffer), a = /* @__PURE__ */ new ArrayBuffer(2 ** 16), o = 0;
	function h(n) {
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
	function _(e, t, a) {
		r[0] = c, r[1] = e, r[2] = a;
		let o = 0;
		for (let e of t) o += e.length;
		r[3] = o, g(n, [i, ...t]);
	}
	let v = (e, t) => _(e, [new TextEncoder().encode(JSON.stringify(t))], 0);
	return {
		read() {
			if (o = 0, !h(u)) return null;
			let [e, t, n, r] = new Uint32Array(a, 0, l);
			return e !== s || r > d ? null : h(u + r) ? {
				kind: t,
				handle: n,
				payload: new Uint8Array(a, u, r)
			} : null;
		},
		data: (e, t = 0) => _(f, e, t),
		result: (e) => v(p, e),
		fault: (e) => v(m, { message: e })
	};
}
function g(e, n) {
	let r = n;
	for (; r.length > 0;) {
		let n = t(e, r);
		for (; r.length > 0 && n >= r[0].length;) n -= r[0].length, r = r.slice(1);
		r.length > 0 && (r = [r[0].subarray(n), ...r.slice(1)]);
	}
}
// src/sim/tiles.ts
var _ = /* @__PURE__ */ r({
	EMPTY_TILE: () => x,
	SOLID_TILE: () => S,
	TILE_KINDS: () => y,
	codeOf: () => b,
	maskOf: () => C
}), v = [
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
], y = v;
function b(e) {
	return v.findIndex((t) => t.id === e);
}
var x = b("empty"), S = b("solid");
function C(e) {
	return y.reduce((t, n, r) => e(n) ? t | 1 << r : t, 0);
}
// src/sim/collision.ts
var ee = /* @__PURE__ */ r({
	TILE_SHIFT: () => 12,
	isBlocking: () => w,
	isColumnBlocked: () => ce,
	isHurting: () => se,
	isLanding: () => le,
	isStandable: () => oe,
	mayTouch: () => ue
}), te = 12, ne = C(({ blocks: e }) => e === !0), re = ne | C(({ carries: e }) => e === !0), ie = C(({ touch: e }) => e !== void 0), ae = C(({ touch: e }) => e === "hurt");
function w(e, t, n, r) {
	return r >>> 0 < t && !!(ne >> e[n * t + r] & 1);
}
function oe(e, t, n, r) {
	return r >>> 0 < t && !!(re >> e[n * t + r] & 1);
}
function se(e) {
	return !!(ae >> e & 1);
}
function ce(e, t, n, r, i) {
	return w(e, t, n, r) || i !== r && w(e, t, n, i);
}
function le(e, t, n, r, i, a) {
	if (i >>> 0 >= t) return !1;
	let o = a <= i << te ? re : ne;
	return !!((o >> e[n * t + i] | o >> e[r * t + i]) & 1);
}
function ue(e, t, n, r, i, a) {
	return i < 0 || a >= t || !!((ie >> e[n * t + i] | ie >> e[n * t + a] | (ie >> e[r * t + i] | ie >> e[r * t + a])) & 1);
}
// src/sim/events.ts
var de = /* @__PURE__ */ r({
	EVENTS: () => fe,
	EVENT_ASK: () => we,
	EVENT_ATTACK: () => he,
	EVENT_BELL: () => be,
	EVENT_BOUNCE: () => De,
	EVENT_BUMP: () => Se,
	EVENT_COIN: () => ge,
	EVENT_CRATE_BROKEN: () => _e,
	EVENT_GUST: () => Ae,
	EVENT_HURT: () => ye,
	EVENT_JUMP: () => pe,
	EVENT_LAND: () => me,
	EVENT_MILESTONE: () => xe,
	EVENT_OPEN: () => Te,
	EVENT_REFUSE: () => Ee,
	EVENT_REGRET_BEATEN: () => ve,
	EVENT_STEP: () => Ce,
	EVENT_TAKE_KEY: () => Oe,
	EVENT_UNLOCK: () => ke,
	HURT_FELL: () => 0,
	HURT_REGRET: () => 2,
	HURT_SPIKES: () => 1,
	createEventBuffer: () => je,
	pushEvent: () => E
}), fe = [
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
	"gust"
], pe = T("jump"), me = T("land"), he = T("attack"), ge = T("coin"), _e = T("crateBroken"), ve = T("regretBeaten"), ye = T("hurt"), be = T("bell"), xe = T("milestone"), Se = T("bump"), Ce = T("step"), we = T("ask"), Te = T("open"), Ee = T("refuse"), De = T("bounce"), Oe = T("takeKey"), ke = T("unlock"), Ae = T("gust");
function T(e) {
	return fe.indexOf(e);
}
function je(e) {
	return {
		count: 0,
		type: new Uint8Array(e),
		x: new Int32Array(e),
		y: new Int32Array(e),
		value: new Int32Array(e)
	};
}
function E(e, t, n, r, i) {
	let a = e.count;
	a !== e.type.length && (e.type[a] = t, e.x[a] = n, e.y[a] = r, e.value[a] = i, e.count = a + 1);
}
var Me = b("door");
function Ne(e, t, n) {
	let r = e.level.keys.indexOf(t);
	r < 0 || (e.tiles[t] = x, e.keyState[r] = 1, Re(e, n, Oe, t, r));
}
function Pe({ keyState: e }) {
	return e.includes(1);
}
function Fe(e, t, n, r, i) {
	let a = Ie(e, t, n, r);
	if (a < 0) return;
	let o = e.keyState.indexOf(1);
	o < 0 || (e.keyState[o] = 2, Le(e, a), Re(e, i, ke, a, o));
}
function Ie({ tiles: e, level: t }, n, r, i) {
	let { height: a } = t;
	for (let t = Math.max(r, 0); t <= i && t < a; t++) if (e[n * a + t] === Me) return n * a + t;
	return -1;
}
function Le({ tiles: e, level: t }, n) {
	let { height: r } = t, i = [n];
	e[n] = x;
	for (let t = i.pop(); t !== void 0; t = i.pop()) {
		let n = t % r, a = [
			t - r,
			t + r,
			n > 0 ? t - 1 : -1,
			n < r - 1 ? t + 1 : -1
		];
		for (let t of a) e[t] === Me && (e[t] = x, i.push(t));
	}
}
function Re({ level: e }, t, n, r, i) {
	E(t, n, Math.floor(r / e.height) * a + a / 2 | 0, r % e.height * a + a / 2 | 0, i);
}
// src/sim/player.ts
var ze = /* @__PURE__ */ r({
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
	HERO_HEIGHT: () => O,
	HERO_WIDTH: () => D,
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
}), D = 2560, O = 3584, Be = 768, Ve = 1152, He = 1024, Ue = 3584, We = 1536, Ge = 768, Ke = 5120, qe = /* @__PURE__ */ r({
	REGRET_HEIGHT: () => Je,
	REGRET_WIDTH: () => k,
	isRegretNear: () => tt,
	regretOverlaps: () => nt,
	regretReach: () => rt,
	stepRegrets: () => $e
}), k = 3072, Je = 3584, Ye = 128, Xe = k, Ze = Je, Qe = Ye;
function $e(e, t) {
	let { regretX: n, regretDirection: r, regretAlive: i } = e, a = e.level.regrets;
	for (let o = 0; o < a.length; o++) {
		if (i[o] === 0) continue;
		let { minX: s, maxX: c } = a[o], l = n[o], u = l + r[o] * t * Qe;
		if (l >= s && l <= c && u > s && u < c) n[o] = u;
		else for (let n = 0; n < t; n++) et(e, o, s, c);
	}
}
function et({ regretX: e, regretDirection: t }, n, r, i) {
	let a = e[n] + t[n] * Qe;
	a <= r ? (e[n] = r, t[n] = 1) : a >= i ? (e[n] = i, t[n] = -1) : e[n] = a;
}
function tt({ regretX: e, regretAlive: t }, n, r, i) {
	let a = i * Qe;
	for (let i = 0; i < e.length; i++) {
		let o = e[i];
		if (o - a < r && o + Xe + a > n && t[i] !== 0) return !0;
	}
	return !1;
}
function nt(e, t, n, r, i, a) {
	let o = e.regretX[t];
	if (o >= i || o + Xe <= n || e.regretAlive[t] === 0) return !1;
	let s = e.regretY[t];
	return s < a && s + Ze > r;
}
function rt(e, t, n, r) {
	let i = (n) => n >= 0 && n < t.width && !w(e, t.height, n, r) && !se(e[n * t.height + r]) && oe(e, t.height, n, r + 1), o = n;
	for (; i(o - 1);) o--;
	let s = n;
	for (; i(s + 1);) s++;
	return {
		minX: o << 12,
		maxX: (s + 1) * a - k
	};
}
// src/env/observations/builder.ts
function it(e) {
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
// src/shared/advisedError.ts
var at = class extends Error {
	name = "AdvisedError";
	advice;
	constructor(e, t) {
		super(e), this.advice = t;
	}
};
// src/shared/state.ts
function ot(e, t) {
	let n = lt(e) && Object.hasOwn(e, t) ? e[t] : void 0;
	if (n === void 0) throw ut(t);
	return n;
}
function st(e, t, n = t.length) {
	if (!(ct(e) && e.constructor === t.constructor) || n !== null && e.length !== n) throw ut(`${n ?? "a list of"} numbers of ${t.constructor.name}`);
	return e;
}
function ct(e) {
	return ArrayBuffer.isView(e);
}
function lt(e) {
	return typeof e == "object" && !!e && !Array.isArray(e) && !ct(e);
}
function ut(e) {
	return new at(`The checkpoint does not fit this run: ${e} is missing or has another shape.`, "Resume it with the algorithm, environment and network that it was saved with.");
}
// src/shared/rng.ts
function dt(e, t = "") {
	return ft(A(e, t));
}
function A(e, t = "") {
	let n = pt((e ^ 2654435769) >>> 0);
	for (let e = 0; e < t.length; e++) n = pt((n ^ t.charCodeAt(e)) >>> 0);
	return n;
}
function ft(e) {
	let t = pt(e + 2654435769 >>> 0) | 0, n = pt(e + 1013904242 >>> 0) | 0, r = pt(e + 3668340011 >>> 0) | 0, i = 1;
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
		split: (t) => ft(A(e, t)),
		save: () => Uint32Array.of(t, n, r, i),
		load(e) {
			let a = st(e, /* @__PURE__ */ new Uint32Array(4));
			t = a[0] | 0, n = a[1] | 0, r = a[2] | 0, i = a[3] | 0;
		}
	};
}
function pt(e) {
	let t = e | 0;
	return t = Math.imul(t ^ t >>> 16, 2246822507), t = Math.imul(t ^ t >>> 13, 3266489909), (t ^ t >>> 16) >>> 0;
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
// src/sim/random.ts
function vt(e, t) {
	return e.random = e.random + 2654435769 | 0, Math.floor(pt(e.random) / 4294967296 * t);
}
// src/sim/wind.ts
var yt = 112, bt = 56, xt = 768, St = 100;
function Ct(e, t) {
	let { windTicks: n, windBlows: r } = e, i = e.level.winds;
	for (let a = 0; a < i.length; a++) n[a]--, n[a] <= 0 && (n[a] = 48, r[a] = +(vt(e, St) < i[a].chance), r[a] === 1 && Tt(e, i[a]) && E(t, Ae, e.x, e.y, a)), r[a] === 1 && Tt(e, i[a]) && Et(e, i[a].direction);
}
function wt(e) {
	return e.level.winds.findIndex((t) => Tt(e, t));
}
function Tt({ x: e, y: t }, { left: n, top: r, right: i, bottom: a }) {
	let o = e + D / 2, s = t + O / 2;
	return o >= n && o < i && s >= r && s < a;
}
function Et(e, t) {
	let n = Math.imul(e.velocityX, t);
	if (n >= xt) return;
	let r = e.grounded === 0 ? yt : bt;
	e.velocityX = Math.imul(Math.min(n + r, xt), t);
}
// src/env/observations/thingSignals.ts
var Dt = 4, Ot = 8 * a, kt = 4 * a, At = {
	regrets: null,
	questionBlocks: null,
	keys: {
		parts: [
			["holds a key", 1],
			["way to the nearest key", Dt],
			["way to the nearest door", Dt]
		],
		write(e, t, n) {
			t[n] = +!!Pe(e), Ft(e, jt(e), t, n + 1), Ft(e, Mt(e), t, n + 1 + Dt);
		},
		sight: (e) => [jt(e), Mt(e)].filter((e) => e >= 0)
	},
	winds: {
		parts: [["wind", 3]],
		write(e, t, n) {
			let r = wt(e), i = r >= 0;
			t[n] = +!!i, t[n + 1] = i ? Math.imul(e.windBlows[r], e.level.winds[r].direction) : 0, t[n + 2] = i ? e.windTicks[r] / 48 : 0;
		},
		sight: () => []
	}
};
function jt(e) {
	return Nt(e, e.level.keys, (t) => e.keyState[t] === 0);
}
function Mt(e) {
	let { level: t, tiles: n } = e;
	return Nt(e, t.doors, (e) => n[t.doors[e]] !== x);
}
function Nt(e, t, n) {
	let r = -1, i = Infinity;
	for (let a = 0; a < t.length; a++) {
		let o = Math.abs(Pt(e, t[a]));
		o >= i || !n(a) || (r = t[a], i = o);
	}
	return r;
}
function Pt({ x: e, level: t }, n) {
	return Math.floor(n / t.height) * a + a / 2 - (e + D / 2);
}
function Ft(e, t, n, r) {
	if (t < 0) {
		n.fill(0, r, r + Dt);
		return;
	}
	let { level: i } = e, o = Pt(e, t), s = t % i.height * a + a / 2 - (e.y + O / 2);
	n[r] = 1, n[r + 1] = o / (i.width * a), n[r + 2] = It(o / Ot), n[r + 3] = It(s / kt);
}
function It(e) {
	return Math.max(-1, Math.min(e, 1));
}
// src/env/observations/layout.ts
var Lt = Object.keys(ht);
function Rt(e) {
	if (e.layoutVersion !== void 0) return e.layoutVersion;
	let t = e.tiles.reduce((e, t) => Math.max(e, y[t].since), 1);
	return Lt.reduce((t, n) => Math.max(t, zt(e, n) ? ht[n].since : 1), t);
}
function zt(e, t) {
	return Object.values(ht[t].fields).some((t) => t(e).length > 0);
}
function Bt(e, t, n) {
	let r = [], i = [], a = [], o = t, s = (e) => {
		r.push(e), o += e[1];
	};
	for (let t = 2; t <= e; t++) {
		y.forEach(({ since: e }, r) => {
			e === t && (i.push({
				code: r,
				start: o
			}), s(n(r)));
		});
		for (let e of Lt) {
			let n = At[e];
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
var Vt = ["b2b3fdf7", "1f460355"];
function Ht(e, t, n) {
	let r = A(0, [...t.map(({ name: e, length: t }) => `${e}: ${t}`), ...n === void 0 ? [] : [n]].join("\n")).toString(16).padStart(8, "0");
	return Vt.includes(r) ? "v1" : `v${e}.${r}`;
}
// src/env/observations/ownState.ts
var Ut = [
	["own speed", 2],
	["on the ground", 1],
	["jump timers", 3],
	["suitcase timers", 2],
	["facing and steering", 2],
	["place within the tile", 1]
], Wt = Ut.reduce((e, [, t]) => e + t, 0), Gt = D / 2, Kt = a / 2, qt = a - 1;
function Jt(e, t, n) {
	t[n] = e.velocityX / Be, t[n + 1] = e.velocityY / Ve, t[n + 2] = e.grounded, t[n + 3] = e.coyoteTicks / 6, t[n + 4] = e.jumpBufferTicks / 6, t[n + 5] = e.jumpHoldTicks / 12;
	let r = e.attackTicks - 14;
	t[n + 6] = r > 0 ? r / 10 : 0, t[n + 7] = e.attackTicks / 24, t[n + 8] = e.facing, t[n + 9] = e.steering, t[n + 10] = (e.x + Gt & qt) / Kt - 1;
}
// src/env/observations/features.ts
var { TILE_SHIFT: j } = ee, { HERO_HEIGHT: Yt, HERO_WIDTH: Xt } = ze, { REGRET_HEIGHT: Zt, REGRET_WIDTH: Qt } = qe, { SUBPIXELS: $t, TILE: M, TILE_PX: N } = i, en = b("coin"), tn = b("crate"), nn = b("hazard"), rn = Float32Array.prototype.set, P = 1, F = 10, an = 4, on = 3, sn = 8, cn = 2, ln = 5, I = Wt, un = I + F, dn = un + F, fn = dn + F, pn = fn + an, mn = pn + 1, hn = mn + 10, gn = hn + 3, _n = gn + 3, vn = Xt / 2, yn = Yt / 2, bn = Qt / 2, xn = sn * M, Sn = cn * M, Cn = 4 * M, wn = {
	id: "features",
	label: "Features",
	help: "62 features: own speed and timers, the ground ahead, the nearest Regrets, coin and crate, the way to the bell.",
	forLevel: Tn
};
function Tn(e) {
	let { height: t } = e, n = e.width * M, r = Hn(e), i = Rt(e), a = Bt(i, _n, (e) => [`${y[e].id} by column`, F]), { size: o, slices: s } = it([
		...Ut,
		["ground height by column", F],
		["gap by column", F],
		["hazard by column", F],
		["ceiling by column", an],
		["nearness of a crate", 1],
		["nearest regret", ln],
		["second nearest regret", ln],
		["nearest coin", 3],
		["way to the bell", 3],
		...a.parts
	]), c = Array(e.tiles.length * 2).fill(void 0), l = Nn(o), u = jn();
	function d(i, o, s) {
		let c = i.x + vn, l = i.y + yn, u = i.y + Yt, d = kn(i, t), p = f(i, c >> j, d, An(i, t));
		rn.call(o, p.entries, s + I), u !== (d + 1) * M && Fn(p.ground, u, o, s + I), Jt(i, o, s), zn(i, c, l, o, s + mn), Un(i, r, c, l, o, s + hn);
		let m = e.bellX - c;
		o[s + gn] = m / n, o[s + gn + 1] = Dn(m / xn), o[s + gn + 2] = Dn((e.bellY - l) / Cn);
		for (let { signal: e, start: t } of a.signals) e.write(i, o, s + t);
	}
	function f(n, r, i, a) {
		if (n.cratesBroken !== 0 || En(n)) return p(n.tiles, r, i, a, l), l;
		let s = (r * t + i) * 2 + i - a, u = c[s];
		if (u !== void 0) return u;
		let d = Nn(o);
		return p(e.tiles, r, i, a, d), c[s] = d, d;
	}
	function p(n, r, i, o, s) {
		Mn(n, e, {
			heroColumn: r,
			feetRow: i,
			headRow: o
		}, u), Pn(u, i, t, s), a.tiles.length > 0 && m(n, r, i, s);
	}
	function m(e, t, n, { entries: r }) {
		for (let { code: i, start: o } of a.tiles) for (let a = 0; a < F; a++) {
			let s = h(e, i, {
				column: t - P + a,
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
		let n = e.x + vn >> j, r = kn(e, t), i = a.tiles.flatMap(({ code: t }) => Array.from({ length: F }, (i, a) => {
			let o = n - P + a, s = h(e.tiles, t, {
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
			...Gn(t, u),
			...g(t),
			...Kn(t),
			...qn(t, r),
			Jn(e)
		];
	}
	return {
		layout: Ht(i, s),
		size: o,
		slices: s,
		write: d,
		sight: _
	};
}
function En({ keyState: e }) {
	for (let t = 0; t < e.length; t++) if (e[t] !== 0) return !0;
	return !1;
}
function Dn(e) {
	return e < -1 ? -1 : Math.min(e, 1);
}
function On(e, t) {
	return e < 0 ? 0 : e >= t ? t - 1 : e;
}
function kn({ y: e }, t) {
	return On(e + Yt - 1 >> j, t);
}
function An({ y: e }, t) {
	return On(e >> j, t);
}
function jn() {
	return {
		groundRows: new Float64Array(F),
		hazards: new Uint8Array(F),
		clearances: new Uint8Array(an),
		crate: -1
	};
}
function Mn(e, { width: t, height: n }, { heroColumn: r, feetRow: i, headRow: a }, o) {
	let { groundRows: s, hazards: c, clearances: l } = o;
	o.crate = -1;
	for (let a = 9; a >= 0; a--) {
		let l = r - P + a, u = l >= 0 && l < t, d = u ? In(e, n, l, i) : -Infinity;
		s[a] = d, c[a] = u ? Ln(e, n, l, i, d) : 0, u && a >= P && e[l * n + i] === tn && (o.crate = a);
	}
	for (let i = 0; i < an; i++) {
		let o = r + i;
		l[i] = o < t ? Rn(e, n, o, a) : 0;
	}
}
function Nn(e) {
	return {
		entries: new Float32Array(e - I),
		ground: new Float64Array(F)
	};
}
function Pn({ groundRows: e, hazards: t, clearances: n, crate: r }, i, a, o) {
	let { entries: s, ground: c } = o;
	s[pn - I] = r < 0 ? 0 : 1 - (r - P) / 9;
	for (let n = 0; n < F; n++) c[n] = e[n] * M, s[un - I + n] = +(e[n] === a), s[dn - I + n] = t[n];
	Fn(c, (i + 1) * M, s, 0);
	for (let e = 0; e < an; e++) s[fn - I + e] = 1 - n[e] / on;
}
function Fn(e, t, n, r) {
	for (let i = 0; i < F; i++) n[r + i] = Dn((t - e[i]) / Cn);
}
function In(e, t, n, r) {
	let i = r;
	if (w(e, t, n, i)) {
		for (; w(e, t, n, i - 1);) i--;
		return i;
	}
	for (i++; i < t && !oe(e, t, n, i);) i++;
	return i;
}
function Ln(e, t, n, r, i) {
	for (let a = r; a < i; a++) if (e[n * t + a] === nn) return 1;
	return 0;
}
function Rn(e, t, n, r) {
	let i = 0;
	for (; i < on && !w(e, t, n, r - 1 - i);) i++;
	return i;
}
function zn(e, t, n, r, i) {
	let a = Vn(e, t, -1);
	if (a < 0) return;
	Bn(e, a, t, n, r, i);
	let o = Vn(e, t, a);
	o >= 0 && Bn(e, o, t, n, r, i + ln);
}
function Bn(e, t, n, r, i, a) {
	let o = e.regretX[t] + bn - n;
	i[a] = 1, i[a + 1] = o / xn, i[a + 2] = Dn(o / Sn), i[a + 3] = Dn((e.regretY[t] + Zt / 2 - r) / Cn), i[a + 4] = e.regretDirection[t];
}
function Vn({ regretX: e, regretAlive: t }, n, r) {
	let i = bn - n, a = -1, o = xn;
	for (let n = 0; n < e.length; n++) {
		let s = Math.abs(e[n] + i);
		s >= o || t[n] === 0 || n === r || (a = n, o = s);
	}
	return a;
}
function Hn({ tiles: e, width: t, height: n }) {
	let r = Int32Array.from([...e.keys()].filter((t) => e[t] === en)), i = r.map((e) => Math.floor(e / n) * M + M / 2);
	return {
		cell: r,
		x: i,
		y: r.map((e) => e % n * M + M / 2),
		firstInSight: Int32Array.from({ length: t }, (e, t) => {
			let n = i.findIndex((e) => e >= (t - sn) * M);
			return n < 0 ? r.length : n;
		})
	};
}
function Un(e, t, n, r, i, a) {
	let o = Wn(e, t, n);
	o < 0 || (i[a] = 1, i[a + 1] = (t.x[o] - n) / xn, i[a + 2] = Dn((t.y[o] - r) / Cn));
}
function Wn(e, t, n) {
	let r = -1, i = xn;
	for (let a = t.firstInSight[n >> j]; a < t.cell.length; a++) {
		let o = t.x[a] - n;
		if (o >= i) break;
		e.tiles[t.cell[a]] !== en || Math.abs(o) >= i || (i = Math.abs(o), r = a);
	}
	return r;
}
function Gn(e, t) {
	let { width: n, height: r } = e.level, i = {
		heroColumn: e.x + vn >> j,
		feetRow: kn(e, r),
		headRow: An(e, r)
	};
	Mn(e.tiles, e.level, i, t);
	let { heroColumn: a, feetRow: o, headRow: s } = i, { groundRows: c, hazards: l, clearances: u, crate: d } = t, f = [];
	for (let t = 0; t < F; t++) {
		let i = a - P + t;
		if (i < 0 || i >= n) continue;
		let p = c[t];
		p === r ? f.push(L("gap", i, r - 1)) : f.push({
			...L("ground", i, p),
			height: 3
		});
		for (let n = o; l[t] === 1 && n < p; n++) e.tiles[i * r + n] === nn && f.push(L("hazard", i, n));
		t === d && f.push(L("crate", i, o));
		let m = t < P ? on : u[t - P] ?? on;
		if (m < on) {
			let e = (s - m) * N;
			f.push({
				kind: "ceiling",
				x: i * N,
				y: e - 3,
				width: N,
				height: 3
			});
		}
	}
	return f;
}
function Kn(e) {
	let t = e.x + vn, n = Vn(e, t, -1);
	return [n, n < 0 ? -1 : Vn(e, t, n)].filter((e) => e >= 0).map((t) => ({
		kind: "regret",
		x: e.regretX[t] / $t,
		y: e.regretY[t] / $t,
		width: Qt / $t,
		height: Zt / $t
	}));
}
function qn(e, t) {
	let n = Wn(e, t, e.x + vn);
	return n < 0 ? [] : [L("coin", t.x[n] >> j, t.y[n] >> j)];
}
function Jn(e) {
	return L("bell", e.bellX >> j, e.bellY >> j);
}
function L(e, t, n) {
	return {
		kind: e,
		x: t * N,
		y: n * N,
		width: N,
		height: N
	};
}
// src/env/observations/pictures.ts
var Yn = 17, Xn = {
	regrets: {
		picture: [
			"999",
			"992",
			"999",
			"9.9"
		],
		draw: ur
	},
	questionBlocks: null,
	keys: {
		picture: ["ee", "e."],
		draw: dr
	},
	winds: {
		picture: [
			"..7.",
			"7777",
			"..7."
		],
		draw: fr
	}
}, Zn = Object.keys(ht), Qn = [
	"bbb",
	"bbf",
	"bbb",
	"b.b"
], $n = ["ddd", "ddd"], er = ["d"], tr = [
	".ff.",
	".ff.",
	"ffff",
	".3.."
], nr = y.map(({ pixels: e }) => pr(e.split(" "))), rr = pr(Qn), ir = pr($n), ar = pr(er), or = pr(tr), sr = Object.values(Xn).flatMap((e) => e === null ? [] : [{
	draw: e.draw,
	sprite: pr(e.picture)
}]);
function cr(e, t) {
	for (let n = 0; n < sr.length; n++) sr[n].draw(e, sr[n].sprite, t);
}
function lr(e) {
	let t = y.filter(({ since: t }) => t <= e).map(({ id: e, pixels: t }) => [e, t]), n = Zn.flatMap((t) => {
		let n = Xn[t];
		return n !== null && ht[t].since <= e ? [[t, n.picture]] : [];
	});
	return JSON.stringify([
		t,
		n,
		Qn,
		$n,
		er,
		tr
	]);
}
function ur({ regretX: e, regretY: t, regretDirection: n, regretAlive: r }, i, a) {
	for (let o = 0; o < e.length; o++) r[o] !== 0 && a(i, e[o] + k / 2, t[o] + Je, n[o] < 0);
}
function dr(e, t, n) {
	Pe(e) && n(t, e.x + D / 2, e.y, !1);
}
function fr(e, t, n) {
	let r = wt(e);
	r < 0 || e.windBlows[r] === 0 || n(t, e.x + D / 2, e.y - a, e.level.winds[r].direction < 0);
}
function pr(e) {
	let t = [...e.join("")].map((e) => e === "." ? 0 : Number.parseInt(e, 16));
	return {
		width: e[0].length,
		height: e.length,
		greys: Float32Array.from(t, (e) => e * Yn / 255)
	};
}
// src/env/observations/pixels.ts
var { ATTACK_COOLDOWN_TICKS: mr, HERO_HEIGHT: hr, HERO_WIDTH: gr } = ze, R = 10, _r = gr / 2, vr = 42, yr = 28, br = 1176, xr = 13, Sr = 17, Cr = 3, wr = 2, Tr = {
	frames: 2,
	height: yr,
	width: vr
}, Er = it([["picture one decision before", br], ["picture now", br]]), Dr = {
	id: "pixels",
	label: "Pixels",
	help: "A grey picture of 42 × 28 pixels around the hero, now and one decision before. Needs more decisions and time than features.",
	forLevel: Or
};
function Or(e) {
	let { size: t, slices: n } = Er, r = Rt(e), i = Nr();
	function a(e, n, r, a = e) {
		n.fill(0, r, r + t);
		let s = jr(e), c = Mr(e);
		i.begin(n, r, s, c), o(a), i.begin(n, r + br, s, c), o(e);
	}
	function o(t) {
		i.tiles(t), i.stamp(or, e.bellX, e.bellY + Ar, !1), cr(t, i.stamp), s(t);
	}
	function s({ x: e, y: t, facing: n, attackTicks: r }) {
		let a = e + _r, o = t + hr;
		i.stamp(rr, a, o, n < 0), r > mr ? i.stamp(ir, a + n * (Cr << R), o - kr, n < 0) : r > 0 && i.stamp(ar, a + n * (wr << R), o, n < 0);
	}
	return {
		layout: Ht(r, n, lr(r)),
		size: t,
		slices: n,
		picture: Tr,
		looksBack: !0,
		write: a,
		sight: Pr
	};
}
var kr = 1 << R, Ar = 2 << R;
function jr({ x: e }) {
	return (e + _r >> R) - xr;
}
function Mr({ y: e }) {
	return (e + hr - 1 >> R) - Sr;
}
function Nr() {
	let e = /* @__PURE__ */ new Float32Array(), t = 0, n = 0, r = 0;
	function i({ width: n, height: r, greys: i }, a, o, s) {
		let c = a < 0 ? -a : 0, l = a + n > vr ? vr - a : n, u = o + r > yr ? yr - o : r;
		for (let r = o < 0 ? -o : 0; r < u; r++) {
			let u = t + (o + r) * vr + a, d = r * n;
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
			let o = Math.floor(r / 4), s = Math.floor((r + yr - 1) / 4), c = Math.floor((n + vr - 1) / 4);
			for (let l = Math.floor(n / 4); l <= c; l++) {
				let c = l < 0 || l >= t;
				for (let t = o; t <= s; t++) {
					let o = c ? S : t < 0 || t >= a ? x : e[l * a + t];
					o !== x && i(nr[o], l * 4 - n, t * 4 - r, !1);
				}
			}
		},
		stamp(e, t, a, o) {
			i(e, (t >> R) - (e.width >> 1) - n, (a - 1 >> R) - (e.height - 1) - r, o);
		}
	};
}
function Pr(e) {
	return [{
		kind: "window",
		x: jr(e) * 4,
		y: Mr(e) * 4,
		width: vr * 4,
		height: yr * 4
	}];
}
// src/env/observations/tiles.ts
var Fr = 3, Ir = 11, Lr = 3, z = 7, B = 77, Rr = y.filter(({ seenAs: e, since: t }, n) => n !== x && !e && t === 1), zr = Wt + 2, Br = zr + Rr.length * B, Vr = Br + B, Hr = Vr + B, Ur = {
	id: "tiles",
	label: "Tiles",
	help: "A window of 11 × 7 tiles around the hero, one layer per kind of object, and the hero’s own motion.",
	forLevel: Wr
};
function Wr(e) {
	let { width: t, height: n } = e, r = Rt(e), i = Bt(r, Hr, (e) => [`${y[e].id} tiles`, B]), { size: o, slices: s } = it([
		...Ut,
		["way to the bell", 2],
		...Rr.map(({ id: e }) => [`${e} tiles`, B]),
		["regrets by direction", B],
		["bell", B],
		...i.parts
	]), c = Int32Array.from(y, ({ id: e, seenAs: t = e }) => {
		let n = Rr.findIndex((e) => e.id === t);
		return n >= 0 ? zr + n * B : i.tiles.find(({ code: e }) => y[e].id === t)?.start ?? zr;
	}), l = c[S];
	function u(r, s, c) {
		s.fill(0, c, c + o), Jt(r, s, c);
		let l = r.x + D / 2, u = r.y + O / 2;
		s[c + Wt] = (e.bellX - l) / (t * a), s[c + Wt + 1] = (e.bellY - u) / (n * a);
		let f = (l >> 12) - Fr, p = (u >> 12) - Lr;
		d(r.tiles, f, p, s, c);
		for (let e = 0; e < r.regretX.length; e++) {
			if (r.regretAlive[e] === 0) continue;
			let t = (r.regretX[e] + k / 2 >> 12) - f, n = (r.regretY[e] + Je / 2 >> 12) - p;
			Gr(t, n) && (s[c + Br + t * z + n] = r.regretDirection[e]);
		}
		let m = (e.bellX >> 12) - f, h = (e.bellY >> 12) - p;
		Gr(m, h) && (s[c + Vr + m * z + h] = 1);
		for (let { signal: e, start: t } of i.signals) e.write(r, s, c + t);
	}
	function d(e, r, i, a, o) {
		let s = i < 0 ? -i : 0, u = i + z > n ? n - i : z;
		for (let d = 0; d < Ir; d++) {
			let f = o + d * z, p = r + d;
			if (p < 0 || p >= t) {
				for (let e = 0; e < z; e++) a[l + f + e] = 1;
				continue;
			}
			let m = p * n + i;
			for (let t = s; t < u; t++) {
				let n = e[m + t];
				n !== x && (a[c[n] + f + t] = 1);
			}
		}
	}
	return {
		layout: Ht(r, s),
		size: o,
		slices: s,
		write: u,
		sight: Kr
	};
}
function Gr(e, t) {
	return e >= 0 && e < Ir && t >= 0 && t < z;
}
function Kr(e) {
	let t = (e.x + D / 2 >> 12) - Fr, n = (e.y + O / 2 >> 12) - Lr;
	return [{
		kind: "window",
		x: t * 16,
		y: n * 16,
		width: Ir * 16,
		height: z * 16
	}];
}
// src/env/observations/index.ts
var qr = [
	wn,
	Ur,
	Dr
], Jr = /* @__PURE__ */ new WeakMap();
function Yr(e, t) {
	let n = Jr.get(t) ?? /* @__PURE__ */ new Map();
	Jr.set(t, n);
	let r = n.get(e);
	if (r) return r;
	let i = qr.find((t) => t.id === e);
	if (!i) throw Error(`No observation "${e}". There are: ${qr.map((e) => e.id).join(", ")}.`);
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
		help: "Paid for each Regret beaten with the suitcase. Up: the hero hunts.",
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
function Xr(e) {
	for (let t of Object.keys(e)) if (!V.some((e) => e.id === t)) throw Error(`No reward term "${t}". There are: ${V.map((e) => e.id).join(", ")}.`);
	return Float64Array.from(V, (t) => e[t.id] ?? t.defaultWeight);
}
// src/sim/endless/ids.ts
var Zr = "endless", Qr = 999999, $r = {
	seed: 1,
	difficulty: .3
}, ei = "-left", ti = /^endless-(0|[1-9]\d{0,5})-(0|[1-9]\d?|100)(-left)?$/;
function ni({ seed: e, difficulty: t, bell: n }) {
	return `${Zr}-${e}-${Math.round(t * 100)}${n === "left" ? ei : ""}`;
}
function ri(e) {
	let [, t, n, r] = ti.exec(e) ?? [];
	if (t === void 0) return null;
	let i = {
		seed: Number(t),
		difficulty: Number(n) / 100
	};
	return r === void 0 ? i : {
		...i,
		bell: "left"
	};
}
// src/env/columns.ts
function ii(e, t) {
	return {
		observations: new Float32Array(e * t),
		finalObservations: new Float32Array(e * t),
		rewards: new Float32Array(e),
		terminated: new Uint8Array(e),
		truncated: new Uint8Array(e),
		success: new Uint8Array(e)
	};
}
function ai({ observations: e, finalObservations: t, rewards: n, terminated: r, truncated: i, success: a }) {
	t.set(e);
	for (let e of [
		n,
		r,
		i,
		a
	]) e.fill(0);
}
// src/algorithms/shared/schema.ts
function oi(e) {
	let t = {};
	for (let [n, r] of Object.entries(e)) t[n] = r.default;
	return t;
}
// src/shared/joinedBytes.ts
function si(e) {
	let t = new Uint8Array(e.reduce((e, { length: t }) => e + t, 0)), n = 0;
	for (let r of e) t.set(r, n), n += r.length;
	return t;
}
// src/env/rowStates.ts
function ci(e, { seeds: t, sums: n }) {
	return {
		save() {
			let r = Array.from({ length: e.count }, (t, n) => e.startOf(n));
			return {
				seeds: Uint32Array.from(r, ({ seed: e }) => e),
				lengths: Uint32Array.from(r, (e) => e.actions.length),
				actions: si(r.map(({ actions: e }) => e)),
				streams: Uint32Array.from(t().flatMap((e) => [...e.save()])),
				sums: n.save()
			};
		},
		load(r) {
			e.startFrom(ui(r, e.count));
			let i = st(ot(r, "streams"), new Uint32Array(li * e.count));
			t().forEach((e, t) => {
				e.load(i.slice(li * t, li * (t + 1)));
			}), n.load(st(ot(r, "sums"), n.save()));
		}
	};
}
var li = 4;
function ui(e, t) {
	let n = st(ot(e, "seeds"), new Uint32Array(t)), r = st(ot(e, "lengths"), new Uint32Array(t)), i = r.reduce((e, t) => e + t, 0), a = st(ot(e, "actions"), /* @__PURE__ */ new Uint8Array(), i), o = 0;
	return Array.from(n, (e, t) => (o += r[t], {
		seed: e,
		actions: a.slice(o - r[t], o)
	}));
}
// src/env/vectorise.ts
function di(e, t) {
	return dt(e, "episodes").split(`row ${t}`);
}
// assets/levels/cellar.tmj
var fi = JSON.parse("{\"compressionlevel\":-1,\"height\":11,\"infinite\":false,\"layers\":[{\"data\":[0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,29,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,29,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,29,0,0,0,0,0,0,0,0,30,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,30,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,30,0,0,0,0,0,0,44,0,30,0,0,0,0,0,0,0,0,44,0,0,0,0,0,0,0,0,0,0,0,44,0,0,0,0,0,0,44,0,0,0,0,30,0,0,46,0,44,0,0,0,0,0,0,0,44,0,0,30,0,0,0,0,0,0,0,0,30,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,46,0,0,0,0,0,0,0,30,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,30,0,0,0,0,0,0,0,0,30,0,46,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,30,0,0,0,0,0,0,0,0,0,0,0,0,0,46,0,30,0,0,0,0,0,36,0,0,30,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,30,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,31,0,0,0,0,0,37,0,0,31,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,31,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0],\"height\":11,\"id\":1,\"name\":\"decoration\",\"opacity\":1,\"type\":\"tilelayer\",\"visible\":true,\"width\":58,\"x\":0,\"y\":0},{\"data\":[16,16,16,16,16,16,16,16,16,16,16,16,16,16,16,16,16,16,16,16,16,16,16,16,16,16,16,16,16,16,16,16,16,16,16,16,16,16,16,16,16,16,16,16,16,16,16,16,16,16,16,16,16,16,16,16,16,16,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,6,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,6,6,6,6,6,6,6,6,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,6,6,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,6,6,6,6,6,6,6,6,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,6,6,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,6,6,6,6,6,6,6,6,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,6,6,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,13,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,6,6,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,13,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,6,6,6,6,6,6,0,0,0,0,0,0,6,6,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,6,6,6,6,6,6,6,6,6,6,6,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,6,6,6,6,6,6,0,0,0,0,0,0,6,6,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,12,0,6,6,6,6,6,6,6,6,6,6,6,0,0,0,0,0,0,0,0,0,0,0,6,6,6,6,6,6,6,6,6,6,6,0,0,6,6,6,6,6,6,6,6,6,6,6,6,6,6,0,0,0,6,6,6,6,6,6,6,6,6,6,6,6,6,6,6,6,6,6,6,6,6,0,0,0,6,6,6,6,6,6,6,6,6,6,6,6,6,6,6,6,6,6,6,6,6,6,6,6,6,6,6,6,6,6,6,0,0,0,6,6,6,6,6,6,6,6,6,6,6,6,6,6,6,6,6,6,6,6,6,0,0,0,6,6,6,6,6,6,6,6,6,6,6,6,6,6,6,6,6,6,6,6,6,6],\"height\":11,\"id\":2,\"name\":\"ground\",\"opacity\":1,\"type\":\"tilelayer\",\"visible\":true,\"width\":58,\"x\":0,\"y\":0},{\"draworder\":\"topdown\",\"id\":3,\"name\":\"things\",\"objects\":[{\"height\":0,\"id\":1,\"name\":\"\",\"point\":true,\"rotation\":0,\"type\":\"start\",\"visible\":true,\"width\":0,\"x\":56,\"y\":136},{\"height\":0,\"id\":2,\"name\":\"\",\"point\":true,\"rotation\":0,\"type\":\"bell\",\"visible\":true,\"width\":0,\"x\":888,\"y\":120},{\"height\":0,\"id\":3,\"name\":\"\",\"point\":true,\"properties\":[{\"name\":\"direction\",\"type\":\"string\",\"value\":\"left\"}],\"rotation\":0,\"type\":\"regret\",\"visible\":true,\"width\":0,\"x\":408,\"y\":104},{\"height\":0,\"id\":4,\"name\":\"over the first gap\",\"point\":true,\"rotation\":0,\"type\":\"milestone\",\"visible\":true,\"width\":0,\"x\":216,\"y\":136},{\"height\":0,\"id\":5,\"name\":\"up the first step\",\"point\":true,\"rotation\":0,\"type\":\"milestone\",\"visible\":true,\"width\":0,\"x\":312,\"y\":104},{\"height\":0,\"id\":6,\"name\":\"over the second gap\",\"point\":true,\"rotation\":0,\"type\":\"milestone\",\"visible\":true,\"width\":0,\"x\":600,\"y\":136},{\"height\":0,\"id\":7,\"name\":\"up the stairs\",\"point\":true,\"rotation\":0,\"type\":\"milestone\",\"visible\":true,\"width\":0,\"x\":744,\"y\":88}],\"opacity\":1,\"type\":\"objectgroup\",\"visible\":true,\"x\":0,\"y\":0}],\"nextlayerid\":4,\"nextobjectid\":8,\"orientation\":\"orthogonal\",\"properties\":[{\"name\":\"lesson\",\"type\":\"string\",\"value\":\"Nothing pays but the bell, and chance never rings it. Show the hero the way first.\"},{\"name\":\"look\",\"type\":\"string\",\"value\":\"cellar\"},{\"name\":\"name\",\"type\":\"string\",\"value\":\"Cellar\"},{\"name\":\"onlyReward\",\"type\":\"string\",\"value\":\"bell\"},{\"name\":\"timeLimitDecisions\",\"type\":\"int\",\"value\":120}],\"renderorder\":\"right-down\",\"tiledversion\":\"1.10.2\",\"tileheight\":16,\"tilesets\":[{\"firstgid\":1,\"source\":\"tiles.tsj\"}],\"tilewidth\":16,\"type\":\"map\",\"version\":\"1.10\",\"width\":58}"), pi = JSON.parse("{\"compressionlevel\":-1,\"height\":11,\"infinite\":false,\"layers\":[{\"data\":[0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,44,0,0,0,0,0,0,44,0,0,0,0,0,0,44,0,0,0,0,0,0,44,0,0,0,0,0,0,36,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,37,0,0,47,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,19,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,40,41,0,0,0,0,0,0,0,27,0,0,0,0,0,0,20,0,0,0,0,0,0,0,33,34,35,0,0,0,0,0,0,0,42,43,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0],\"height\":11,\"id\":1,\"name\":\"decoration\",\"opacity\":1,\"type\":\"tilelayer\",\"visible\":true,\"width\":34,\"x\":0,\"y\":0},{\"data\":[7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,9,10,10,10,10,10,10,10,10,10,10,10,10,10,10,10,10,10,10,10,10,10,10,10,10,11,0,0,0,1,1,1,3,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,4,4,4,4,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,4,4,5,4,1,1,1,1,3,0,0,0,0,2,1,3,0,0,0,0,2,1,1,1,1,1,1,1,1,1,1,1,1,1,4,4,4,4,4,5,4,4,4,0,0,0,0,4,4,4,0,0,0,0,4,4,4,5,4,4,4,4,4,5,4,4,4,4,4,4,5,4,4,4,4,4,5,0,0,0,0,4,5,4,0,0,0,0,5,4,4,4,4,4,5,4,4,4,4,4,5,4],\"height\":11,\"id\":2,\"name\":\"ground\",\"opacity\":1,\"type\":\"tilelayer\",\"visible\":true,\"width\":34,\"x\":0,\"y\":0},{\"draworder\":\"topdown\",\"id\":3,\"name\":\"things\",\"objects\":[{\"id\":1,\"name\":\"\",\"type\":\"bell\",\"x\":376,\"y\":104,\"width\":0,\"height\":0,\"rotation\":0,\"visible\":true,\"point\":true},{\"id\":2,\"name\":\"\",\"type\":\"start\",\"x\":24,\"y\":88,\"width\":0,\"height\":0,\"rotation\":0,\"visible\":true,\"point\":true},{\"id\":3,\"name\":\"along the edge\",\"type\":\"milestone\",\"x\":64,\"y\":112,\"width\":256,\"height\":16,\"rotation\":0,\"visible\":true},{\"id\":4,\"name\":\"the safe way\",\"type\":\"milestone\",\"x\":144,\"y\":64,\"width\":176,\"height\":16,\"rotation\":0,\"visible\":true},{\"id\":5,\"name\":\"over the abyss\",\"type\":\"milestone\",\"x\":328,\"y\":120,\"width\":0,\"height\":0,\"rotation\":0,\"visible\":true,\"point\":true}],\"opacity\":1,\"type\":\"objectgroup\",\"visible\":true,\"x\":0,\"y\":0}],\"nextlayerid\":4,\"nextobjectid\":6,\"orientation\":\"orthogonal\",\"properties\":[{\"name\":\"lesson\",\"type\":\"string\",\"value\":\"Short along the edge, or long and safe: Q-learning dares, SARSA knows that it stumbles.\"},{\"name\":\"look\",\"type\":\"string\",\"value\":\"terrace\"},{\"name\":\"name\",\"type\":\"string\",\"value\":\"Cliff Walk\"},{\"name\":\"timeLimitDecisions\",\"type\":\"int\",\"value\":200}],\"renderorder\":\"right-down\",\"tiledversion\":\"1.10.2\",\"tileheight\":16,\"tilesets\":[{\"firstgid\":1,\"source\":\"tiles.tsj\"}],\"tilewidth\":16,\"type\":\"map\",\"version\":\"1.10\",\"width\":34}"), mi = JSON.parse("{\"compressionlevel\":-1,\"height\":11,\"infinite\":false,\"layers\":[{\"data\":[0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,27,0,0,0,0,0,0,0,33,34,35,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0],\"height\":11,\"id\":1,\"name\":\"decoration\",\"opacity\":1,\"type\":\"tilelayer\",\"visible\":true,\"width\":20,\"x\":0,\"y\":0},{\"data\":[16,16,16,16,16,16,16,16,16,16,16,16,16,16,16,16,16,16,16,16,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,8,8,8,8,0,0,0,0,0,0,0,0,0,0,0,0,8,8,8,8,8,8,8,8,0,0,0,0,0,0,0,0,0,0,0,0,8,8,8,8,8,8,8,8,0,0,0,0,0,0,0,0,0,0,0,0,8,8,8,8,8,8,8,8,0,0,0,0,0,0,0,0,0,0,0,0,8,8,8,8,8,8,8,8,0,0,0,0,0,0,0,0,0,0,0,0,8,8,8,8,8,8,8,8,0,0,0,14,14,14,0,0,0,0,0,0,8,8,8,8,8,8,8,8,0,0,0,0,0,0,0,0,0,0,0,0,8,8,8,8,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,4,4,5,4,4,4,4,4,5,4,4,4,4,4,5,4,4,4,4,4],\"height\":11,\"id\":2,\"name\":\"ground\",\"opacity\":1,\"type\":\"tilelayer\",\"visible\":true,\"width\":20,\"x\":0,\"y\":0},{\"draworder\":\"topdown\",\"id\":3,\"name\":\"things\",\"objects\":[{\"id\":1,\"name\":\"\",\"type\":\"bell\",\"x\":232,\"y\":120,\"width\":0,\"height\":0,\"rotation\":0,\"visible\":true,\"point\":true},{\"id\":2,\"name\":\"\",\"type\":\"start\",\"x\":72,\"y\":136,\"width\":0,\"height\":0,\"rotation\":0,\"visible\":true,\"point\":true},{\"id\":3,\"name\":\"half way\",\"type\":\"milestone\",\"x\":160,\"y\":136,\"width\":0,\"height\":0,\"rotation\":0,\"visible\":true,\"point\":true}],\"opacity\":1,\"type\":\"objectgroup\",\"visible\":true,\"x\":0,\"y\":0}],\"nextlayerid\":4,\"nextobjectid\":4,\"orientation\":\"orthogonal\",\"properties\":[{\"name\":\"lesson\",\"type\":\"string\",\"value\":\"The test bench: so small that every algorithm finds the bell in seconds.\"},{\"name\":\"look\",\"type\":\"string\",\"value\":\"corridor\"},{\"name\":\"name\",\"type\":\"string\",\"value\":\"Corridor\"},{\"name\":\"timeLimitDecisions\",\"type\":\"int\",\"value\":40}],\"renderorder\":\"right-down\",\"tiledversion\":\"1.10.2\",\"tileheight\":16,\"tilesets\":[{\"firstgid\":1,\"source\":\"tiles.tsj\"}],\"tilewidth\":16,\"type\":\"map\",\"version\":\"1.10\",\"width\":20}"), hi = JSON.parse("{\"compressionlevel\":-1,\"height\":11,\"infinite\":false,\"layers\":[{\"data\":[0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,44,0,0,0,0,0,0,0,0,0,44,0,0,0,0,0,0,0,0,0,0,0,0,0,44,0,0,0,0,0,0,0,0,0,0,0,0,44,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,36,0,0,0,0,0,0,0,0,0,0,0,0,36,0,0,0,0,0,0,0,0,0,0,0,0,0,36,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,47,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,37,0,0,0,0,0,0,0,0,0,0,0,0,37,0,0,0,0,0,0,0,0,0,0,0,0,0,37,0,0,0,0,0,33,34,35,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0],\"height\":11,\"id\":1,\"name\":\"decoration\",\"opacity\":1,\"type\":\"tilelayer\",\"visible\":true,\"width\":64,\"x\":0,\"y\":0},{\"data\":[7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,16,16,16,16,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,16,16,16,16,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,16,16,16,16,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,16,16,16,16,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,16,16,16,16,0,0,0,0,0,0,0,0,53,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,16,16,16,16,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,16,7,7,7,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,54,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,2,3,0,0,0,0,0,0,0,0,0,0,0,0,2,3,0,0,0,0,0,0,0,0,0,0,0,0,2,3,0,0,0,0,0,0,0,0,0,0,0,0,0,54,0,0,0,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,4,5,1,1,1,1,1,1,1,1,1,1,1,1,4,4,1,1,1,1,1,1,1,1,1,1,1,1,4,4,1,1,1,1,1,1,1,1,1,1,1,1,1,4,1,1,1,4,4,4,4,4,4,4,4,4,5,4,4,4,4,4,4,4,4,4,4,5,4,4,4,4,4,4,4,4,4,4,5,4,4,4,4,4,4,4,4,4,4,5,4,4,4,4,4,4,4,4,4,4,5,4,4,4,4,4,4,4,4,4,4],\"height\":11,\"id\":2,\"name\":\"ground\",\"opacity\":1,\"type\":\"tilelayer\",\"visible\":true,\"width\":64,\"x\":0,\"y\":0},{\"draworder\":\"topdown\",\"id\":3,\"name\":\"things\",\"objects\":[{\"height\":0,\"id\":1,\"name\":\"\",\"point\":true,\"rotation\":0,\"type\":\"start\",\"visible\":true,\"width\":0,\"x\":56,\"y\":136},{\"height\":0,\"id\":2,\"name\":\"\",\"point\":true,\"rotation\":0,\"type\":\"bell\",\"visible\":true,\"width\":0,\"x\":1000,\"y\":120},{\"height\":32,\"id\":3,\"name\":\"the key\",\"rotation\":0,\"type\":\"milestone\",\"visible\":true,\"width\":48,\"x\":112,\"y\":64},{\"height\":128,\"id\":4,\"name\":\"the door reached\",\"rotation\":0,\"type\":\"milestone\",\"visible\":true,\"width\":96,\"x\":864,\"y\":16}],\"opacity\":1,\"type\":\"objectgroup\",\"visible\":true,\"x\":0,\"y\":0}],\"nextlayerid\":4,\"nextobjectid\":5,\"orientation\":\"orthogonal\",\"properties\":[{\"name\":\"lesson\",\"type\":\"string\",\"value\":\"A key beside the start opens the door at the end: λ or n-step returns carry the bell’s reward back to it.\"},{\"name\":\"name\",\"type\":\"string\",\"value\":\"Key and Door\"},{\"name\":\"timeLimitDecisions\",\"type\":\"int\",\"value\":180}],\"renderorder\":\"right-down\",\"tiledversion\":\"1.10.2\",\"tileheight\":16,\"tilesets\":[{\"firstgid\":1,\"source\":\"tiles.tsj\"}],\"tilewidth\":16,\"type\":\"map\",\"version\":\"1.10\",\"width\":64}"), gi = JSON.parse("{\"compressionlevel\":-1,\"height\":11,\"infinite\":false,\"layers\":[{\"data\":[0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,29,0,0,0,0,29,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,38,0,0,38,0,0,0,0,29,0,0,0,0,0,0,0,0,0,0,0,0,0,0,29,38,0,0,38,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,30,0,0,0,0,30,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,39,21,22,39,0,0,0,0,30,0,0,0,0,0,0,0,0,0,0,0,0,0,0,30,39,0,0,39,0,0,0,0,0,0,0,0,0,0,0,0,21,22,0,0,21,22,0,0,0,30,0,21,22,0,30,0,21,22,0,0,21,22,0,0,0,0,0,0,0,0,39,23,24,39,0,0,0,0,30,0,21,22,0,0,0,0,0,21,22,0,0,0,0,30,39,21,22,39,0,0,0,0,0,0,0,0,0,0,44,0,23,24,44,0,23,24,0,25,26,30,0,23,24,0,30,0,23,24,44,0,23,24,0,0,0,0,0,0,0,19,0,0,0,0,0,0,17,0,30,0,23,24,44,25,26,44,0,23,24,0,0,0,0,30,39,23,24,39,0,0,32,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,30,0,0,0,0,30,0,0,0,0,0,0,0,0,0,0,0,0,0,0,20,0,0,0,0,0,0,18,0,30,0,0,0,0,0,0,0,0,0,0,0,0,0,0,30,0,0,0,0,44,0,0,0,44,0,0,0,0,0,0,0,0,0,0,0,0,0,17,0,0,30,0,0,0,0,30,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,30,0,0,0,0,0,0,0,0,0,0,0,0,17,0,30,0,0,19,0,0,0,0,0,0,40,41,0,36,0,0,19,0,0,0,0,0,0,18,0,0,30,0,0,0,0,30,0,19,0,0,28,0,0,0,0,0,0,0,0,47,0,0,0,0,0,0,0,0,0,31,0,0,0,0,0,0,0,0,0,0,0,0,18,0,31,0,0,20,0,0,33,34,35,0,42,43,0,37,0,0,20,0,27,0,0,0,0,18,0,0,31,0,0,0,0,31,0,20,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,18,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0],\"height\":11,\"id\":1,\"name\":\"decoration\",\"opacity\":1,\"type\":\"tilelayer\",\"visible\":true,\"width\":70,\"x\":0,\"y\":0},{\"data\":[7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,8,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,8,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,8,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,14,13,14,0,14,14,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,8,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,9,10,10,11,14,0,0,0,0,14,14,14,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,8,49,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,14,0,14,0,0,0,0,0,0,0,0,0,0,0,0,0,0,14,0,0,0,0,0,14,14,14,0,14,14,14,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,8,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,14,14,14,0,0,0,0,0,0,9,10,11,0,0,0,0,0,0,2,1,1,1,1,1,1,3,0,14,0,0,0,14,0,0,0,14,9,10,11,0,0,0,0,14,14,0,0,0,0,0,0,0,0,0,8,0,0,0,0,0,0,0,14,14,14,0,0,0,0,14,0,0,0,14,0,0,0,0,0,0,0,0,0,0,0,0,0,0,4,5,4,4,4,4,4,5,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,8,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,2,1,1,1,1,1,1,1,1,1,1,4,4,4,4,4,4,4,4,1,1,1,1,3,0,0,0,0,0,0,0,0,0,0,0,2,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,3,0,0,0,2,1,1,1,4,4,4,4,5,4,4,4,4,4,5,4,4,4,4,4,5,4,4,4,4,4,5,4,1,1,1,1,1,1,1,1,1,1,1,4,4,4,4,4,5,4,4,4,4,4,5,4,4,5,4,4,4,4,4,5,4,4,4,4,4,5,4,0,0,0,4,5,4,4,4,4,4,5,4,4,4,4,4,5,4,4,4,4,4,5,4,4,4,4,4,5,4,4,4,4,4,5,4,4,4,4,4,5,4,4,4,4,4,5,4,4,4,4,4,5,4],\"height\":11,\"id\":2,\"name\":\"ground\",\"opacity\":1,\"type\":\"tilelayer\",\"visible\":true,\"width\":70,\"x\":0,\"y\":0},{\"draworder\":\"topdown\",\"id\":3,\"name\":\"things\",\"objects\":[{\"id\":1,\"name\":\"\",\"type\":\"bell\",\"x\":1048,\"y\":104,\"width\":0,\"height\":0,\"rotation\":0,\"visible\":true,\"point\":true},{\"id\":2,\"name\":\"\",\"type\":\"regret\",\"x\":488,\"y\":120,\"width\":0,\"height\":0,\"rotation\":0,\"visible\":true,\"point\":true,\"properties\":[{\"name\":\"direction\",\"type\":\"string\",\"value\":\"left\"}]},{\"id\":3,\"name\":\"\",\"type\":\"start\",\"x\":40,\"y\":136,\"width\":0,\"height\":0,\"rotation\":0,\"visible\":true,\"point\":true},{\"id\":4,\"name\":\"\",\"type\":\"regret\",\"x\":872,\"y\":136,\"width\":0,\"height\":0,\"rotation\":0,\"visible\":true,\"point\":true,\"properties\":[{\"name\":\"direction\",\"type\":\"string\",\"value\":\"left\"}]},{\"id\":5,\"name\":\"over the gap\",\"type\":\"milestone\",\"x\":304,\"y\":136,\"width\":0,\"height\":0,\"rotation\":0,\"visible\":true,\"point\":true},{\"id\":6,\"name\":\"past the first Regret\",\"type\":\"milestone\",\"x\":544,\"y\":88,\"width\":0,\"height\":0,\"rotation\":0,\"visible\":true,\"point\":true},{\"id\":7,\"name\":\"past the second Regret\",\"type\":\"milestone\",\"x\":928,\"y\":120,\"width\":0,\"height\":0,\"rotation\":0,\"visible\":true,\"point\":true}],\"opacity\":1,\"type\":\"objectgroup\",\"visible\":true,\"x\":0,\"y\":0}],\"nextlayerid\":4,\"nextobjectid\":8,\"orientation\":\"orthogonal\",\"properties\":[{\"name\":\"lesson\",\"type\":\"string\",\"value\":\"A first success: one gap, one step, two Regrets, and the bell.\"},{\"name\":\"look\",\"type\":\"string\",\"value\":\"lobby\"},{\"name\":\"name\",\"type\":\"string\",\"value\":\"Lobby\"},{\"name\":\"timeLimitDecisions\",\"type\":\"int\",\"value\":400}],\"renderorder\":\"right-down\",\"tiledversion\":\"1.10.2\",\"tileheight\":16,\"tilesets\":[{\"firstgid\":1,\"source\":\"tiles.tsj\"}],\"tilewidth\":16,\"type\":\"map\",\"version\":\"1.10\",\"width\":70}"), _i = JSON.parse("{\"compressionlevel\":-1,\"height\":11,\"infinite\":false,\"layers\":[{\"data\":[0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0],\"height\":11,\"id\":1,\"name\":\"decoration\",\"opacity\":1,\"type\":\"tilelayer\",\"visible\":true,\"width\":52,\"x\":0,\"y\":0},{\"data\":[0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,4,5,4,4,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,2,1,1,1,1,1,1,1,1,3,0,0,0,0,0,0,0,0,5,4,4,5,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,4,4,5,4,4,4,4,5,4,4,0,0,0,14,14,14,14,14,4,4,5,4,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,4,4,4,5,4,4,4,4,5,4,1,1,3,14,14,14,14,14,4,5,4,4,4,4,4,4,5,4,4,4,4,5,4,4,4,4,5,4,4,4,4,5,4,4,4,4,5,4,4,4,4,5,4,4,4,4,5,4,4,4,4,5,4,4,4,14,14,14,14,14,5,4,4,5,5,4,4,4,4,5,4,4,4,4,5,4,4,4,4,5,4,4,4,4,5,4,4,4,4,5,4,4,4,4,5,4,4,4,4,5,4,4,4,4,5,4,4,14,14,14,14,14,4,4,5,4,4,5,4,4,4,4,5,4,4,4,4,5,4,4,4,4,5,4,4,4,4,5,4,4,4,4,5,4,4,4,4,5,4,4,4,4,5,4,4,4,4,5,4,14,14,14,14,14,4,5,4,4,4,4,5,4,4,4,4,5,4,4,4,4,5,4,4,4,4,5,4,4,4,4,5,4,4,4,4,5,4,4,4,4,5,4,4,4,4,5,4,4,4,4,5,0,0,0,0,0,5,4,4,5,4,4,4,5,4,4,4,4,5,4,4,4,4,5,4,4,4,4,5,4,4,4,4,5,4,4,4,4,5,4,4,4,4,5,4,4,4,4,5,4,4,4,4,0,0,0,0,0,4,4,5,4,4,4,4,4,5,4,4,4,4,5,4,4,4,4,5,4,4,4,4,5,4,4,4,4,5,4,4,4,4,5,4,4,4,4,5,4,4,4,4,5,4,4,4,0,0,0,0,0,4,5,4,4,5,4,4,4,4,5,4,4,4,4,5,4,4,4,4,5,4,4,4,4,5,4,4,4,4,5,4,4,4,4,5,4,4,4,4,5,4,4,4,4,5,4,4,1,1,1,1,1,5,4,4,5],\"height\":11,\"id\":2,\"name\":\"ground\",\"opacity\":1,\"type\":\"tilelayer\",\"visible\":true,\"width\":52,\"x\":0,\"y\":0},{\"draworder\":\"topdown\",\"id\":3,\"name\":\"things\",\"objects\":[{\"id\":1,\"name\":\"\",\"type\":\"start\",\"x\":680,\"y\":40,\"width\":0,\"height\":0,\"rotation\":0,\"visible\":true,\"point\":true},{\"id\":2,\"name\":\"\",\"type\":\"bell\",\"x\":40,\"y\":40,\"width\":0,\"height\":0,\"rotation\":0,\"visible\":true,\"point\":true},{\"id\":3,\"name\":\"into the coins\",\"type\":\"milestone\",\"x\":688,\"y\":128,\"width\":80,\"height\":32,\"rotation\":0,\"visible\":true},{\"id\":4,\"name\":\"the other way\",\"type\":\"milestone\",\"x\":480,\"y\":0,\"width\":160,\"height\":16,\"rotation\":0,\"visible\":true}],\"opacity\":1,\"type\":\"objectgroup\",\"visible\":true,\"x\":0,\"y\":0}],\"nextlayerid\":4,\"nextobjectid\":9,\"orientation\":\"orthogonal\",\"properties\":[{\"name\":\"lesson\",\"type\":\"string\",\"value\":\"Coins nearby lead into a pit without a way out, and the bell is far away on the other side: a short-sighted γ takes the coins.\"},{\"name\":\"name\",\"type\":\"string\",\"value\":\"Local Optimum\"},{\"name\":\"timeLimitDecisions\",\"type\":\"int\",\"value\":200}],\"renderorder\":\"right-down\",\"tiledversion\":\"1.10.2\",\"tileheight\":16,\"tilesets\":[{\"firstgid\":1,\"source\":\"tiles.tsj\"}],\"tilewidth\":16,\"type\":\"map\",\"version\":\"1.10\",\"width\":52}"), vi = JSON.parse("{\"compressionlevel\":-1,\"height\":11,\"infinite\":false,\"layers\":[{\"data\":[0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,44,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,25,26,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,44,0,0,0,0,44,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,44,0,0,0,0,36,0,0,19,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,37,0,0,20,0,28,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,19,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,17,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,20,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,18,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,27,0,0,0,33,34,35,18,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0],\"height\":11,\"id\":1,\"name\":\"decoration\",\"opacity\":1,\"type\":\"tilelayer\",\"visible\":true,\"width\":48,\"x\":0,\"y\":0},{\"data\":[7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,0,0,0,0,0,0,0,0,0,8,8,8,8,8,8,8,8,8,8,8,0,0,0,0,0,0,8,8,8,8,8,8,8,8,8,8,8,8,8,8,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,8,8,8,8,8,8,8,8,8,8,8,0,0,0,0,0,0,8,8,8,8,8,8,8,8,8,8,8,8,8,8,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,8,8,8,8,8,8,8,8,8,8,8,0,0,0,0,0,0,8,8,8,8,8,8,8,8,8,8,8,8,8,8,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,8,8,8,8,8,8,8,8,8,8,8,0,0,0,0,0,0,8,8,8,8,8,8,8,8,8,8,8,8,8,8,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,7,7,7,7,7,7,7,7,7,7,7,0,0,14,14,0,0,8,8,8,8,8,8,8,8,8,8,8,8,8,8,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,13,0,0,0,0,0,0,0,0,0,0,0,14,0,0,14,0,7,7,7,7,7,7,7,7,7,7,7,7,7,7,0,0,0,0,0,0,0,0,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,3,0,0,0,0,0,0,13,0,0,0,0,0,0,13,0,0,0,0,0,0,0,0,14,14,0,0,0,0,4,4,4,4,4,4,4,4,4,4,4,4,4,4,4,4,4,4,4,4,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,3,0,0,0,0,0,0,0,0,4,4,4,5,4,4,4,4,4,5,4,4,4,4,4,5,4,4,4,4,4,5,4,4,4,4,4,5,4,4,4,4,4,5,4,4,4,4,4,5,1,1,1,1,1,1,1,1,4,4,5,4,4,4,4,4,5,4,4,4,4,4,5,4,4,4,4,4,5,4,4,4,4,4,5,4,4,4,4,4,5,4,4,4,4,4,5,4,4,4,4,4,5,4,4,4],\"height\":11,\"id\":2,\"name\":\"ground\",\"opacity\":1,\"type\":\"tilelayer\",\"visible\":true,\"width\":48,\"x\":0,\"y\":0},{\"draworder\":\"topdown\",\"id\":3,\"name\":\"things\",\"objects\":[{\"id\":1,\"name\":\"\",\"type\":\"start\",\"x\":40,\"y\":104,\"width\":0,\"height\":0,\"rotation\":0,\"visible\":true,\"point\":true},{\"id\":2,\"name\":\"\",\"type\":\"regret\",\"x\":264,\"y\":104,\"width\":0,\"height\":0,\"rotation\":0,\"visible\":true,\"point\":true,\"properties\":[{\"name\":\"direction\",\"type\":\"string\",\"value\":\"right\"}]},{\"id\":3,\"name\":\"\",\"type\":\"regret\",\"x\":488,\"y\":120,\"width\":0,\"height\":0,\"rotation\":0,\"visible\":true,\"point\":true,\"properties\":[{\"name\":\"direction\",\"type\":\"string\",\"value\":\"left\"}]},{\"id\":4,\"name\":\"\",\"type\":\"regret\",\"x\":600,\"y\":120,\"width\":0,\"height\":0,\"rotation\":0,\"visible\":true,\"point\":true,\"properties\":[{\"name\":\"direction\",\"type\":\"string\",\"value\":\"right\"}]},{\"id\":5,\"name\":\"\",\"type\":\"bell\",\"x\":728,\"y\":120,\"width\":0,\"height\":0,\"rotation\":0,\"visible\":true,\"point\":true},{\"id\":6,\"name\":\"through the first tunnel\",\"type\":\"milestone\",\"x\":320,\"y\":120,\"width\":0,\"height\":0,\"rotation\":0,\"visible\":true,\"point\":true},{\"id\":7,\"name\":\"through the second tunnel\",\"type\":\"milestone\",\"x\":640,\"y\":136,\"width\":0,\"height\":0,\"rotation\":0,\"visible\":true,\"point\":true}],\"opacity\":1,\"type\":\"objectgroup\",\"visible\":true,\"x\":0,\"y\":0}],\"nextlayerid\":4,\"nextobjectid\":8,\"orientation\":\"orthogonal\",\"properties\":[{\"name\":\"lesson\",\"type\":\"string\",\"value\":\"Attack is worth learning: in a low tunnel, nobody jumps over a Regret.\"},{\"name\":\"look\",\"type\":\"string\",\"value\":\"alley\"},{\"name\":\"name\",\"type\":\"string\",\"value\":\"Regret Alley\"},{\"name\":\"timeLimitDecisions\",\"type\":\"int\",\"value\":400}],\"renderorder\":\"right-down\",\"tiledversion\":\"1.10.2\",\"tileheight\":16,\"tilesets\":[{\"firstgid\":1,\"source\":\"tiles.tsj\"}],\"tilewidth\":16,\"type\":\"map\",\"version\":\"1.10\",\"width\":48}"), yi = JSON.parse("{\"columns\":8,\"image\":\"../art/tiles.png\",\"imageheight\":112,\"imagewidth\":128,\"margin\":0,\"name\":\"tiles\",\"spacing\":0,\"tilecount\":56,\"tiledversion\":\"1.10.2\",\"tileheight\":16,\"tiles\":[{\"id\":0,\"properties\":[{\"name\":\"name\",\"type\":\"string\",\"value\":\"groundTop\"}],\"type\":\"solid\"},{\"id\":1,\"properties\":[{\"name\":\"name\",\"type\":\"string\",\"value\":\"groundTopLeft\"}],\"type\":\"solid\"},{\"id\":2,\"properties\":[{\"name\":\"name\",\"type\":\"string\",\"value\":\"groundTopRight\"}],\"type\":\"solid\"},{\"id\":3,\"properties\":[{\"name\":\"name\",\"type\":\"string\",\"value\":\"groundFill\"}],\"type\":\"solid\"},{\"id\":4,\"properties\":[{\"name\":\"name\",\"type\":\"string\",\"value\":\"groundFillAlt\"}],\"type\":\"solid\"},{\"id\":5,\"properties\":[{\"name\":\"name\",\"type\":\"string\",\"value\":\"brick\"}],\"type\":\"solid\"},{\"id\":6,\"properties\":[{\"name\":\"name\",\"type\":\"string\",\"value\":\"ceilingUnderside\"}],\"type\":\"solid\"},{\"id\":7,\"properties\":[{\"name\":\"name\",\"type\":\"string\",\"value\":\"wallPanel\"}],\"type\":\"solid\"},{\"id\":8,\"properties\":[{\"name\":\"name\",\"type\":\"string\",\"value\":\"oneWayLeft\"}],\"type\":\"oneWay\"},{\"id\":9,\"properties\":[{\"name\":\"name\",\"type\":\"string\",\"value\":\"oneWayMiddle\"}],\"type\":\"oneWay\"},{\"id\":10,\"properties\":[{\"name\":\"name\",\"type\":\"string\",\"value\":\"oneWayRight\"}],\"type\":\"oneWay\"},{\"id\":11,\"properties\":[{\"name\":\"name\",\"type\":\"string\",\"value\":\"spikes\"}],\"type\":\"hazard\"},{\"id\":12,\"properties\":[{\"name\":\"name\",\"type\":\"string\",\"value\":\"crate\"}],\"type\":\"crate\"},{\"id\":13,\"properties\":[{\"name\":\"name\",\"type\":\"string\",\"value\":\"coin\"}],\"type\":\"coin\"},{\"id\":14,\"properties\":[{\"name\":\"name\",\"type\":\"string\",\"value\":\"stairBlock\"}],\"type\":\"solid\"},{\"id\":15,\"properties\":[{\"name\":\"name\",\"type\":\"string\",\"value\":\"ceilingFill\"}],\"type\":\"solid\"},{\"id\":16,\"properties\":[{\"name\":\"name\",\"type\":\"string\",\"value\":\"lampTop\"}]},{\"id\":17,\"properties\":[{\"name\":\"name\",\"type\":\"string\",\"value\":\"lampPost\"}]},{\"id\":18,\"properties\":[{\"name\":\"name\",\"type\":\"string\",\"value\":\"plantTop\"}]},{\"id\":19,\"properties\":[{\"name\":\"name\",\"type\":\"string\",\"value\":\"plantPot\"}]},{\"id\":20,\"properties\":[{\"name\":\"name\",\"type\":\"string\",\"value\":\"windowTL\"}]},{\"id\":21,\"properties\":[{\"name\":\"name\",\"type\":\"string\",\"value\":\"windowTR\"}]},{\"id\":22,\"properties\":[{\"name\":\"name\",\"type\":\"string\",\"value\":\"windowBL\"}]},{\"id\":23,\"properties\":[{\"name\":\"name\",\"type\":\"string\",\"value\":\"windowBR\"}]},{\"id\":24,\"properties\":[{\"name\":\"name\",\"type\":\"string\",\"value\":\"pictureLeft\"}]},{\"id\":25,\"properties\":[{\"name\":\"name\",\"type\":\"string\",\"value\":\"pictureRight\"}]},{\"id\":26,\"properties\":[{\"name\":\"name\",\"type\":\"string\",\"value\":\"signRight\"}]},{\"id\":27,\"properties\":[{\"name\":\"name\",\"type\":\"string\",\"value\":\"signAttack\"}]},{\"id\":28,\"properties\":[{\"name\":\"name\",\"type\":\"string\",\"value\":\"pillarTop\"}]},{\"id\":29,\"properties\":[{\"name\":\"name\",\"type\":\"string\",\"value\":\"pillarMiddle\"}]},{\"id\":30,\"properties\":[{\"name\":\"name\",\"type\":\"string\",\"value\":\"pillarBase\"}]},{\"id\":31,\"properties\":[{\"name\":\"name\",\"type\":\"string\",\"value\":\"keyRack\"}]},{\"id\":32,\"properties\":[{\"name\":\"name\",\"type\":\"string\",\"value\":\"deskLeft\"}]},{\"id\":33,\"properties\":[{\"name\":\"name\",\"type\":\"string\",\"value\":\"deskMiddle\"}]},{\"id\":34,\"properties\":[{\"name\":\"name\",\"type\":\"string\",\"value\":\"deskRight\"}]},{\"id\":35,\"properties\":[{\"name\":\"name\",\"type\":\"string\",\"value\":\"doorTop\"}]},{\"id\":36,\"properties\":[{\"name\":\"name\",\"type\":\"string\",\"value\":\"doorBottom\"}]},{\"id\":37,\"properties\":[{\"name\":\"name\",\"type\":\"string\",\"value\":\"curtainTop\"}]},{\"id\":38,\"properties\":[{\"name\":\"name\",\"type\":\"string\",\"value\":\"curtainMiddle\"}]},{\"id\":39,\"properties\":[{\"name\":\"name\",\"type\":\"string\",\"value\":\"liftTopLeft\"}]},{\"id\":40,\"properties\":[{\"name\":\"name\",\"type\":\"string\",\"value\":\"liftTopRight\"}]},{\"id\":41,\"properties\":[{\"name\":\"name\",\"type\":\"string\",\"value\":\"liftBottomLeft\"}]},{\"id\":42,\"properties\":[{\"name\":\"name\",\"type\":\"string\",\"value\":\"liftBottomRight\"}]},{\"id\":43,\"properties\":[{\"name\":\"name\",\"type\":\"string\",\"value\":\"wallLamp\"}]},{\"id\":44,\"properties\":[{\"name\":\"name\",\"type\":\"string\",\"value\":\"carpetEdge\"}]},{\"id\":45,\"properties\":[{\"name\":\"name\",\"type\":\"string\",\"value\":\"crack\"}]},{\"id\":46,\"properties\":[{\"name\":\"name\",\"type\":\"string\",\"value\":\"arrowUp\"}]},{\"id\":47,\"properties\":[{\"name\":\"name\",\"type\":\"string\",\"value\":\"empty\"}]},{\"id\":48,\"properties\":[{\"name\":\"name\",\"type\":\"string\",\"value\":\"question\"}],\"type\":\"question\"},{\"id\":49,\"properties\":[{\"name\":\"name\",\"type\":\"string\",\"value\":\"beltLeft\"}],\"type\":\"beltLeft\"},{\"id\":50,\"properties\":[{\"name\":\"name\",\"type\":\"string\",\"value\":\"beltRight\"}],\"type\":\"beltRight\"},{\"id\":51,\"properties\":[{\"name\":\"name\",\"type\":\"string\",\"value\":\"spring\"}],\"type\":\"spring\"},{\"id\":52,\"properties\":[{\"name\":\"name\",\"type\":\"string\",\"value\":\"key\"}],\"type\":\"key\"},{\"id\":53,\"properties\":[{\"name\":\"name\",\"type\":\"string\",\"value\":\"door\"}],\"type\":\"door\"}],\"tilewidth\":16,\"type\":\"tileset\",\"version\":\"1.10\"}"), bi = JSON.parse("{\"compressionlevel\":-1,\"height\":11,\"infinite\":false,\"layers\":[{\"data\":[0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,17,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,18,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,19,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,27,0,0,0,0,0,0,47,0,0,0,0,0,27,0,0,0,0,0,0,0,0,0,0,18,0,0,28,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,20,0,0,0,0,0,0,0,0,0,0,33,34,35,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0],\"height\":11,\"id\":1,\"name\":\"decoration\",\"opacity\":1,\"type\":\"tilelayer\",\"visible\":true,\"width\":60,\"x\":0,\"y\":0},{\"data\":[0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,14,0,0,0,0,0,0,0,0,0,0,0,0,0,0,13,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,14,14,14,0,0,0,0,0,0,0,0,0,14,0,14,0,0,14,14,14,0,0,0,0,0,0,0,0,13,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,2,3,0,0,0,0,0,0,0,0,0,0,0,2,3,0,0,0,0,0,0,13,0,0,0,0,0,0,0,2,0,0,0,0,0,0,0,0,0,0,0,2,0,0,0,0,0,0,1,1,1,1,1,1,1,1,1,1,1,1,4,4,1,1,1,3,0,0,2,1,1,1,1,4,4,1,1,1,1,1,1,4,1,1,1,1,1,1,1,4,1,1,1,1,1,1,1,1,1,1,1,4,1,1,1,1,1,1,4,4,4,4,4,4,4,4,4,5,4,4,4,4,4,4,4,4,0,0,5,4,4,4,4,4,4,4,4,4,4,5,4,4,4,4,4,4,4,4,4,4,5,4,4,4,4,4,4,4,4,4,4,5,4,4,4,4,4,4],\"height\":11,\"id\":2,\"name\":\"ground\",\"opacity\":1,\"type\":\"tilelayer\",\"visible\":true,\"width\":60,\"x\":0,\"y\":0},{\"draworder\":\"topdown\",\"id\":3,\"name\":\"things\",\"objects\":[{\"height\":0,\"id\":1,\"name\":\"\",\"point\":true,\"rotation\":0,\"type\":\"start\",\"visible\":true,\"width\":0,\"x\":24,\"y\":136},{\"height\":0,\"id\":2,\"name\":\"\",\"point\":true,\"rotation\":0,\"type\":\"bell\",\"visible\":true,\"width\":0,\"x\":936,\"y\":120},{\"height\":0,\"id\":3,\"name\":\"\",\"point\":true,\"properties\":[{\"name\":\"direction\",\"type\":\"string\",\"value\":\"left\"}],\"rotation\":0,\"type\":\"regret\",\"visible\":true,\"width\":0,\"x\":792,\"y\":136},{\"height\":0,\"id\":4,\"name\":\"up the step\",\"point\":true,\"rotation\":0,\"type\":\"milestone\",\"visible\":true,\"width\":0,\"x\":232,\"y\":136},{\"height\":0,\"id\":5,\"name\":\"over the gap\",\"point\":true,\"rotation\":0,\"type\":\"milestone\",\"visible\":true,\"width\":0,\"x\":328,\"y\":136},{\"height\":0,\"id\":6,\"name\":\"through the crates\",\"point\":true,\"rotation\":0,\"type\":\"milestone\",\"visible\":true,\"width\":0,\"x\":568,\"y\":136},{\"height\":0,\"id\":7,\"name\":\"past the Regret\",\"point\":true,\"rotation\":0,\"type\":\"milestone\",\"visible\":true,\"width\":0,\"x\":856,\"y\":120}],\"opacity\":1,\"type\":\"objectgroup\",\"visible\":true,\"x\":0,\"y\":0}],\"nextlayerid\":4,\"nextobjectid\":8,\"orientation\":\"orthogonal\",\"properties\":[{\"name\":\"lesson\",\"type\":\"string\",\"value\":\"The five actions by hand: each is a decision, and each coin and each tile toward the bell a reward.\"},{\"name\":\"name\",\"type\":\"string\",\"value\":\"First Shift\"},{\"name\":\"timeLimitDecisions\",\"type\":\"int\",\"value\":250}],\"renderorder\":\"right-down\",\"tiledversion\":\"1.10.2\",\"tileheight\":16,\"tilesets\":[{\"firstgid\":1,\"source\":\"tiles.tsj\"}],\"tilewidth\":16,\"type\":\"map\",\"version\":\"1.10\",\"width\":60}"), xi = JSON.parse("{\"compressionlevel\":-1,\"height\":11,\"infinite\":false,\"layers\":[{\"data\":[0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,27,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,33,34,35,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0],\"height\":11,\"id\":1,\"name\":\"decoration\",\"opacity\":1,\"type\":\"tilelayer\",\"visible\":true,\"width\":62,\"x\":0,\"y\":0},{\"data\":[0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,14,14,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,14,14,14,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,2,1,1,3,0,0,0,0,0,0,0,0,0,0,0,0,1,1,1,1,1,1,1,1,1,1,1,1,1,3,0,0,0,0,2,1,1,1,1,1,1,3,0,0,0,0,2,1,1,1,1,1,1,3,0,0,0,0,2,1,1,1,4,4,4,4,1,1,1,1,1,1,1,1,1,1,1,1,4,4,4,4,4,4,4,4,4,5,4,4,4,4,0,0,0,0,4,4,5,4,4,4,4,4,0,0,0,0,4,5,4,4,4,4,4,4,0,0,0,0,5,4,4,4,4,4,4,4,4,4,4,5,4,4,4,4,4,4,4,4],\"height\":11,\"id\":2,\"name\":\"ground\",\"opacity\":1,\"type\":\"tilelayer\",\"visible\":true,\"width\":62,\"x\":0,\"y\":0},{\"draworder\":\"topdown\",\"id\":3,\"name\":\"things\",\"objects\":[{\"height\":0,\"id\":1,\"name\":\"\",\"point\":true,\"rotation\":0,\"type\":\"start\",\"visible\":true,\"width\":0,\"x\":40,\"y\":136},{\"height\":0,\"id\":2,\"name\":\"\",\"point\":true,\"rotation\":0,\"type\":\"bell\",\"visible\":true,\"width\":0,\"x\":920,\"y\":120},{\"height\":176,\"id\":3,\"name\":\"\",\"properties\":[{\"name\":\"chance\",\"type\":\"int\",\"value\":40},{\"name\":\"direction\",\"type\":\"string\",\"value\":\"left\"}],\"rotation\":0,\"type\":\"wind\",\"visible\":true,\"width\":768,\"x\":96,\"y\":0},{\"height\":0,\"id\":4,\"name\":\"over the first gap\",\"point\":true,\"rotation\":0,\"type\":\"milestone\",\"visible\":true,\"width\":0,\"x\":296,\"y\":136},{\"height\":0,\"id\":5,\"name\":\"over the second gap\",\"point\":true,\"rotation\":0,\"type\":\"milestone\",\"visible\":true,\"width\":0,\"x\":488,\"y\":136},{\"height\":0,\"id\":6,\"name\":\"over the third gap\",\"point\":true,\"rotation\":0,\"type\":\"milestone\",\"visible\":true,\"width\":0,\"x\":680,\"y\":136}],\"opacity\":1,\"type\":\"objectgroup\",\"visible\":true,\"x\":0,\"y\":0}],\"nextlayerid\":4,\"nextobjectid\":7,\"orientation\":\"orthogonal\",\"properties\":[{\"name\":\"lesson\",\"type\":\"string\",\"value\":\"Gusts come by chance: equal actions from equal states part, and V has to average over what may come.\"},{\"name\":\"name\",\"type\":\"string\",\"value\":\"Windy Roof\"},{\"name\":\"timeLimitDecisions\",\"type\":\"int\",\"value\":300}],\"renderorder\":\"right-down\",\"tiledversion\":\"1.10.2\",\"tileheight\":16,\"tilesets\":[{\"firstgid\":1,\"source\":\"tiles.tsj\"}],\"tilewidth\":16,\"type\":\"map\",\"version\":\"1.10\",\"width\":62}"), Si = [
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
], Ci = /* @__PURE__ */ new Map([
	["regret", "alley"],
	["cliff", "terrace"],
	["lure", "kitchen"],
	["credit", "shaft"],
	["wind", "roof"],
	["tutorial", "yard"]
]);
function wi(e) {
	return Si.find((t) => t === e) ?? Ci.get(e) ?? "lobby";
}
// src/sim/specialTiles.ts
function Ti(e) {
	let t = (t) => {
		let n = y.map(t), r = [];
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
}, Ei = -1, Di = {
	empty: Ei,
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
function Oi(e) {
	let { tiles: t, width: n, height: r } = e, i = Int16Array.from(t, (t, n) => ki(e, Math.floor(n / r), n % r)), a = new Int16Array(n * r).fill(Ei), o = (e, t, n) => {
		t > 0 && (a[e * r + t] = n);
	}, { column: s, row: c } = e.bell;
	o(s - 1, c + 1, H.deskLeft), o(s, c + 1, H.deskMiddle), o(s + 1, c + 1, H.deskRight);
	for (let t of e.floors.slice(0, -1)) Pi(e.rng, t, o);
	return {
		ground: i,
		decoration: a
	};
}
function ki({ tiles: e, width: t, height: n }, r, i) {
	let { id: a } = y[e[r * n + i]];
	return a === "oneWay" ? Ai(e, {
		width: t,
		height: n
	}, r, i) : a === "solid" ? ji(e, {
		width: t,
		height: n
	}, r, i) : Di[a];
}
function Ai(e, { width: t, height: n }, r, i) {
	let a = e[r * n + i], o = r > 0 && e[(r - 1) * n + i] === a;
	return o === (r + 1 < t && e[(r + 1) * n + i] === a) ? H.oneWayMiddle : o ? H.oneWayRight : H.oneWayLeft;
}
function ji(e, { width: t, height: n }, r, i) {
	if (Mi(e, n, r, i)) return w(e, n, r, i + 1) ? H.ceilingFill : H.ceilingUnderside;
	if (w(e, n, r, i - 1)) return (3 * r + 5 * i) % 11 == 0 ? H.groundFillAlt : H.groundFill;
	let a = (r) => r >= 0 && r < t && !w(e, n, r, i);
	return a(r - 1) ? H.groundTopLeft : a(r + 1) ? H.groundTopRight : H.groundTop;
}
function Mi(e, t, n, r) {
	for (let i = r; i >= 0; i--) if (e[n * t + i] !== S) return !1;
	return !0;
}
var Ni = [
	[],
	[H.plantTop, H.plantPot],
	[
		H.lampTop,
		H.lampPost,
		H.lampPost
	]
];
function Pi(e, { column: t, width: n, ground: r }, i) {
	let a = Ni[e.int(Ni.length)], o = t + 1 + e.int(Math.max(1, n - 2));
	a.forEach((e, t) => {
		i(o, r - a.length + t, e);
	});
}
// src/sim/endless/pieces.ts
var Fi = [
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
], Ii = 2, Li = 5, Ri = 9, zi = 2, Bi = 5, Vi = 3, Hi = 500, Ui = [
	{
		name: "a quarter of the way",
		x: 20 * a
	},
	{
		name: "half of the way",
		x: 40 * a
	},
	{
		name: "three quarters of the way",
		x: 60 * a
	}
], Wi = new Map([...y.map(({ sketch: e }, t) => [e, t]), ["=", S]]), Gi = /* @__PURE__ */ new Map([["<", -1], [">", 1]]);
function Ki(e) {
	let { seed: t, difficulty: n } = e;
	if (!Number.isInteger(t) || t < 0 || t > 999999) throw Error(`The seed of an endless level is ${t}: give a whole number from 0 to ${Qr}.`);
	if (!(n >= 0 && n <= 1)) throw Error(`The difficulty of an endless level is ${n}: give a number from 0 to 1.`);
	let r = dt(t, "endless"), i = Ji(r.split("pieces"), Math.round(n * 100)), a = {
		column: 76,
		row: i.ground - 2
	}, [o, s] = e.bell === "left" ? [ca(i), {
		start: sa(ca(i)),
		bell: {
			...a,
			column: la(i, a.column)
		}
	}] : [i, {
		start: oa(i, zi),
		bell: a
	}];
	return fa(o, {
		id: ni(e),
		name: `Endless ${t}`,
		...s,
		milestones: e.bell === "left" ? da(s.start.column, s.bell.column) : Ui,
		look: Si[r.split("look").int(Si.length)],
		decoration: r.split("decoration")
	});
}
function qi(e) {
	let { above: t, below: n, rise: r } = aa(e);
	return Array.from({ length: 5 }, (e, t) => Li + t).filter((e) => e - t >= 1 && e + n < 11 && e - r >= Li && e - r <= Ri);
}
function Ji(e, t) {
	let n = $i(80, 7 + e.int(3));
	for (ea(n, Bi);;) {
		let r = 73 - n.column, i = n.column === Bi ? 0 : Vi + e.int(t < 50 ? 4 : 2), a = Yi(e, {
			hundredths: t,
			room: r - i,
			ground: n.ground
		});
		if (a === null) break;
		ea(n, i), ta(n, a);
	}
	return ea(n, 80 - n.column), n;
}
function Yi(e, { hundredths: t, room: n, ground: r }) {
	let i = Fi.filter((e) => e.from <= t && ia(e) <= n && Xi.get(e)?.includes(r)), a = i.map(({ from: e }) => Zi + Math.max(0, Qi - (t - e))), o = e.int(a.reduce((e, t) => e + t, 0));
	for (let e = 0; e < i.length; e++) if (o -= a[e], o < 0) return i[e];
	return null;
}
var Xi = new Map(Fi.map((e) => [e, qi(e)])), Zi = 4, Qi = 40;
function $i(e, t) {
	let n = new Uint8Array(e * 11);
	for (let t = 0; t < e; t++) n[t * 11] = S;
	return {
		width: e,
		tiles: n,
		regrets: [],
		floors: [],
		column: 0,
		ground: t
	};
}
function ea(e, t) {
	let { tiles: n, column: r, ground: i } = e;
	e.floors.push({
		column: r,
		width: t,
		ground: i
	});
	for (let e = r; e < r + t; e++) na(n, e, i);
	e.column = r + t;
}
function ta(e, t) {
	let { rows: n } = t, { above: r, rise: i } = aa(t), a = e.ground - r;
	n.forEach((t, r) => {
		let i = a + r;
		for (let a = 0; a < t.length; a++) {
			let o = e.column + a, s = Gi.get(t[a]);
			s !== void 0 && e.regrets.push({
				column: o,
				row: i,
				direction: s
			});
			let c = Wi.get(t[a]) ?? x;
			c !== x && (e.tiles[o * 11 + i] = c, t[a] === "=" && ra(e.tiles, o, i), r === n.length - 1 && y[c].blocks === !0 && na(e.tiles, o, i + 1));
		}
	}), e.column += ia(t), e.ground -= i;
}
function na(e, t, n) {
	for (let r = n; r < 11; r++) e[t * 11 + r] = S;
}
function ra(e, t, n) {
	for (let r = n; r >= 0; r--) e[t * 11 + r] = S;
}
function ia({ rows: e }) {
	return e[0].length;
}
function aa({ rows: e }) {
	let t = (t) => e.findIndex((e) => e[t] === "#"), n = t(0);
	return {
		above: n,
		below: e.length - 1 - n,
		rise: n - t(e[0].length - 1)
	};
}
function oa({ floors: e }, t) {
	return {
		column: t,
		row: e[0].ground
	};
}
function sa({ floors: e, width: t }) {
	let n = e.map((e) => ({
		column: e.column + Math.floor(e.width / 2),
		row: e.ground
	})), r = ({ column: e }) => Math.abs(e - t / 2);
	return n.reduce((e, t) => r(t) < r(e) ? t : e);
}
function ca(e) {
	let { width: t, tiles: n } = e, r = e.floors.map((e) => ({
		...e,
		column: t - e.column - e.width
	})).reverse(), i = e.regrets.map(({ column: t, row: n, direction: r }) => ({
		column: la(e, t),
		row: n,
		direction: r === 1 ? -1 : 1
	})), a = n.map((t, r) => {
		let i = la(e, Math.floor(r / 11)), a = n[i * 11 + r % 11];
		return ua.get(a) ?? a;
	});
	return {
		...e,
		tiles: a,
		floors: r,
		regrets: i
	};
}
function la({ width: e }, t) {
	return e - 1 - t;
}
var ua = /* @__PURE__ */ new Map([[b("beltLeft"), b("beltRight")], [b("beltRight"), b("beltLeft")]]);
function da(e, t) {
	return Ui.map(({ name: n }, r) => {
		let i = Math.round(e + (r + 1) / 4 * (t - e)) * a;
		return {
			name: n,
			x: i,
			area: {
				left: 0,
				right: i,
				top: 0,
				bottom: 11 * a
			}
		};
	});
}
function fa(e, { id: t, name: n, start: r, bell: i, milestones: o, look: s, decoration: c }) {
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
		layoutVersion: Ii,
		get art() {
			return p ??= Oi({
				tiles: l,
				...f,
				floors: d,
				bell: i,
				rng: c
			}), p;
		},
		startX: r.column * a + (a - D) / 2,
		startY: r.row * a - O,
		bellX: i.column * a + a / 2,
		bellY: i.row * a + a / 2,
		regrets: e.regrets.map(({ column: e, row: t, direction: n }) => ({
			x: e * a + (a - k) / 2,
			y: (t + 1) * a - Je,
			direction: n,
			...rt(l, f, e, t)
		})),
		milestones: o,
		...Ti(l),
		winds: [],
		timeLimitDecisions: Hi,
		onlyReward: null,
		look: s
	};
}
// src/sim/tiled/json.ts
var U = class extends Error {
	name = "LevelError";
};
function pa(e) {
	return typeof e == "object" && !!e && !Array.isArray(e);
}
function W(e, t, n) {
	return typeof e == "number" && Number.isInteger(e) && e >= t && e <= n;
}
function G(e, t) {
	return e === void 0 ? t : typeof e == "number" && Number.isFinite(e) ? e : NaN;
}
function ma(e, t) {
	if (e === void 0) return [];
	if (!Array.isArray(e) || !e.every(pa)) throw new U(`${t}: ${ha}`);
	return e;
}
var ha = "the file is damaged. Save it again in Tiled, or restore it from version control.";
function K(e) {
	return typeof e == "string" ? e.trim().toLowerCase() : "";
}
function ga(e, t) {
	let n = [e.type, e.class].filter((e) => typeof e == "string" && e !== "");
	if (new Set(n.map(K)).size > 1) throw new U(`${t} has two classes, "${n.join("\" and \"")}". Choose one in Tiled and save.`);
	return n[0]?.trim() ?? "";
}
function _a(e, t, n) {
	let r = ma(e.properties, n).filter((e) => K(e.name) === K(t));
	if (r.length > 1) throw new U(`${n}: ${r.length} properties "${t}". Keep one.`);
	return r[0]?.value;
}
// src/sim/tiled/layers.ts
var va = {
	ground: "tilelayer",
	decoration: "tilelayer",
	things: "objectgroup"
}, ya = {
	tilelayer: "tile layer",
	objectgroup: "object layer"
}, ba = 16;
function xa(e, t) {
	let n = Sa(e.layers, {
		file: t,
		offsetX: 0,
		offsetY: 0,
		opacity: 1,
		cover: null,
		depth: 0
	}), r = {
		ground: wa(n, "ground", t),
		decoration: wa(n, "decoration", t),
		things: wa(n, "things", t)
	}, i = new Set(Object.values(r));
	for (let e of n) i.has(e) || Ta(e);
	for (let e of i) if (e.fault !== null) throw new U(`${e.where}: ${e.fault}`);
	return r;
}
function Sa(e, t) {
	let { file: n, depth: r } = t;
	if (r > ba) throw new U(`${n}: groups more than ${ba} deep. Ungroup some layers.`);
	return ma(e, `${n}, list of layers`).flatMap((e) => {
		let i = `${n}, ${e.type === "group" ? "group" : "layer"} "${String(e.name)}"`, a = t.offsetX + G(e.offsetx, 0), o = t.offsetY + G(e.offsety, 0), s = t.opacity * G(e.opacity, 1);
		if (Number.isNaN(a + o + s)) throw new U(`${i}: ${ha}`);
		let c = t.cover ?? Ca(e);
		if (e.type !== "group") return [{
			json: e,
			where: i,
			offsetX: a,
			offsetY: o,
			opacity: s,
			fault: c
		}];
		let l = c === null ? null : `it is in the group "${String(e.name)}", where ${c}`;
		return Sa(e.layers, {
			file: n,
			offsetX: a,
			offsetY: o,
			opacity: s,
			cover: t.cover ?? l,
			depth: r + 1
		});
	});
}
function Ca(e) {
	return e.visible === !1 ? "the layer is hidden. Show it (the eye beside it) and save, or delete it." : G(e.parallaxx, 1) !== 1 || G(e.parallaxy, 1) !== 1 ? "it has a parallax factor, and the game scrolls all layers alike. Set Parallax Factor to 1, 1." : typeof e.tintcolor == "string" ? "it has a tint, which the game does not draw. Remove Tint Color." : e.mode !== void 0 && e.mode !== "normal" ? "it has a blend mode. Set Blend Mode to Normal." : null;
}
function wa(e, t, n) {
	let r = e.filter(({ json: e }) => K(e.name) === t), i = r.filter(({ json: e }) => e.type === va[t]), a = ya[va[t]], o = `${n}, layer "${t}"`;
	if (r.length === 0) throw new U(`${o}: missing. Add a ${a} with this name.`);
	if (i.length === 0) throw new U(`${o}: not a ${a}. Delete it and add a ${a} with this name.`);
	if (r.length > 1) throw new U(`${o}: there are ${r.length}. Keep one.`);
	return i[0];
}
function Ta({ json: e, where: t, fault: n }) {
	let r = e.visible === !1 || n?.includes("is hidden") === !0, i = Array.isArray(e.data) ? e.data : [], a = e.type === "tilelayer" && Array.isArray(e.data) && i.every((e) => e === 0) || e.type === "objectgroup" && Array.isArray(e.objects) && e.objects.length === 0;
	if (!(r || a)) throw new U(`${t}: the game reads only ${Object.keys(va).join(", ")}. Merge it into one of them (Layer > Merge Layer Down), hide it, or delete it.`);
}
function Ea(e, { width: t, height: n }, { firstGid: r, classes: i }) {
	let { json: a, where: o } = e;
	Da(e);
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
function Da({ json: e, where: t, offsetX: n, offsetY: r, opacity: i }) {
	let a = n + G(e.x, 0), o = r + G(e.y, 0);
	if (a !== 0 || o !== 0) throw new U(`${t}: it is offset by ${a}, ${o}, its groups included. Set Offset to 0, 0 and move the tiles instead.`);
	if (i !== 1) throw new U(`${t}: its opacity is ${i}, but the game draws layers opaque. Set Opacity to 1.`);
}
function Oa(e) {
	let { objects: t } = e.json;
	if (Array.isArray(t) && t.every(pa)) return t;
	throw new U(`${e.where}: ${ha}`);
}
// src/sim/tiled/text.ts
function ka(e, t) {
	let n = e.replace(/^\uFEFF/, "").trim(), r = Ma.find(({ isIt: e }) => e(n));
	if (r !== void 0) throw new U(`${t}: ${r.complaint}`);
	try {
		return JSON.parse(n);
	} catch (e) {
		throw new U(`${t}: ${Na(n, e)}`);
	}
}
var Aa = "restore it from version control", ja = "In Tiled, use File > Save As and choose \"JSON map files\" (.tmj), or \"JSON tileset files\" (.tsj)", Ma = [
	{
		isIt: (e) => e === "",
		complaint: `the file is empty. Save the map again in Tiled, or ${Aa}.`
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
		complaint: `a web page, not a Tiled file. Download the raw file, or ${Aa}.`
	},
	{
		isIt: (e) => e.startsWith("<"),
		complaint: `XML (Tiled's TMX or TSX format), not JSON. ${ja}; renaming the file is not enough.`
	},
	{
		isIt: (e) => /^return\s*\{|^\(function\s*\(|^onTileMapLoaded|^--/.test(e),
		complaint: `an export as Lua or JavaScript, not JSON. ${ja}.`
	},
	{
		isIt: (e) => e.includes("\0") || e.includes("�"),
		complaint: `not text in UTF-8: a binary or compressed file, or another encoding. ${ja}.`
	}
];
function Na(e, t) {
	let n = e.split("\n").length;
	if (/^[[{]/.test(e) && !/[\]}]$/.test(e)) return `the file ends in the middle, in line ${n}: it was truncated. Save the map again in Tiled, or ${Aa}.`;
	if (!/^[[{]/.test(e)) return `not a Tiled file in JSON: it begins with ${JSON.stringify(e.slice(0, 20))}. ${ja}, or ${Aa}.`;
	let r = t instanceof Error ? t.message.split("\n")[0] : String(t), i = /position (\d+)/.exec(r)?.[1];
	return `not JSON${i === void 0 ? "" : `, line ${e.slice(0, Number(i)).split("\n").length}`} (${r}). Save the map again in Tiled, or ${Aa}.`;
}
// src/sim/tiled/things.ts
var Pa = [
	"start",
	"bell",
	"regret",
	"milestone",
	"wind"
], Fa = ["milestone", "wind"];
function Ia(e, t) {
	if (e.opacity === 0) throw new U(`${e.where}: its opacity is 0. Set Opacity to 1.`);
	return Oa(e).map((n) => La(n, e, t));
}
function La(e, t, n) {
	let r = `${t.where}: object ${String(e.id)}`;
	if (e.template !== void 0) throw new U(`${r} is an instance of a template. Right-click it and choose Detach.`);
	let i = ga(e, r), a = Pa.find((e) => e === K(i));
	if (a === void 0) throw new U(`${r} ${i === "" ? "has no class" : `has the class "${i}"`}. Use one of ${Pa.join(", ")}.`);
	let o = `${r} (${a})`;
	if (e.visible === !1) throw new U(`${o} is hidden. Show it, or delete it.`);
	let s = za(e, t, o), c = s.width === 0, l = [Math.floor(s.x / 16), c ? 0 : Math.ceil((s.x + s.width) / 16) - 1], u = [Math.floor(s.y / 16), c ? 0 : Math.ceil((s.y + s.height) / 16) - 1];
	if (!(l[0] >= 0 && u[0] >= 0 && Math.max(...l) < n.width && Math.max(...u) < n.height)) throw new U(`${o} lies outside the map. Move it inside.`);
	let d = c || l[0] === l[1] && u[0] === u[1];
	if (!Fa.includes(a) && !d) throw new U(`${o} covers several tiles. Use a point, or keep Ctrl pressed to place it on the grid.`);
	return {
		kind: a,
		name: typeof e.name == "string" ? e.name.trim() : "",
		column: l[0],
		row: u[0],
		...Fa.includes(a) && !c && { area: Ba(s) },
		direction: _a(e, "direction", o),
		chance: _a(e, "chance", o),
		where: o
	};
}
var Ra = [
	"ellipse",
	"polygon",
	"polyline",
	"text",
	"capsule"
];
function za(e, { offsetX: t, offsetY: n }, r) {
	let i = Ra.find((t) => e[t] !== void 0 && e[t] !== !1);
	if (i !== void 0) throw new U(`${r} is drawn as ${i}. Use a point, or a rectangle for a milestone or a wind.`);
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
function Ba({ x: e, y: t, width: n, height: r }) {
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
function Va(e, t, n) {
	let r = e.filter((e) => e.kind === t);
	if (r.length === 0) throw new U(`${n}: no ${t}. Add a point object of class "${t}".`);
	if (r.length > 1) throw new U(`${n}: ${r.length} objects of class "${t}". Keep one, delete the others.`);
	return r[0];
}
function Ha({ kind: e, column: t, row: n, where: r }, i) {
	if (w(i.tiles, i.height, t, n)) throw new U(`${r}: the ${e} at column ${t}, row ${n} is inside a solid tile. Move it into a free tile above the ground.`);
}
function Ua(e, t) {
	Ha(e, t);
	let { kind: n, column: r, row: i, where: a } = e;
	if (!oe(t.tiles, t.height, r, i + 1)) throw new U(`${a}: the ${n} at column ${r}, row ${i} hangs in the air. Move it into the tile directly above the ground.`);
}
function Wa(e, t) {
	Ua(e, t);
	let { column: n, row: r } = e;
	return {
		x: n * a + (a - k) / 2,
		y: (r + 1) * a - Je,
		direction: Ga(e),
		...rt(t.tiles, t, n, r)
	};
}
function Ga({ kind: e, column: t, row: n, direction: r, where: i }) {
	let a = K(r);
	if (a === "left" || a === "right") return a === "left" ? -1 : 1;
	throw new U(`${i}: the ${e} at column ${t}, row ${n} needs a string property "direction": left or right. Add it under Custom Properties.`);
}
var Ka = 100;
function qa(e) {
	let { area: t, chance: n, where: r } = e;
	if (t === void 0) throw new U(`${r} is a point. Draw a rectangle where it blows.`);
	if (!W(n, 0, Ka)) throw new U(`${r} needs an int property "chance" from 0 to ${Ka}: the percentage of intervals in which it blows. Add it under Custom Properties.`);
	return {
		...t,
		direction: Ga(e),
		chance: n
	};
}
var Ja = 31;
function Ya(e, t) {
	let n = e.filter((e) => e.kind === "milestone");
	if (n.length > Ja) throw new U(`${t}: ${n.length} milestones. Keep at most ${Ja}.`);
	return n.map(({ name: e, column: t, area: n, where: r }) => {
		if (e === "") throw new U(`${r}: the milestone at column ${t} has no name. Write it in "Name".`);
		return {
			name: e,
			x: t * a,
			...n && { area: n }
		};
	}).sort((e, t) => e.x - t.x);
}
// src/sim/tiled/tileset.ts
var q = "tiles.tsj", Xa = "assets/levels";
function Za(e, t, n) {
	let r = Qa(e, n), i = typeof t == "string" ? ka(t, q) : t;
	if (!pa(i)) throw new U(`${q}: not a Tiled tileset. Save it as "JSON tileset files".`);
	if (!W(i.tilecount, 1, 4096)) throw new U(`${q}: "tilecount" must be 1–4096. Save the tileset again in Tiled.`);
	if (G(i.tilewidth, 16) !== 16 || G(i.tileheight, 16) !== 16) throw new U(`${q}: its tiles are not 16 × 16 px. Set them in Tileset Properties.`);
	let a = new Uint8Array(i.tilecount);
	for (let e of ma(i.tiles, q)) {
		if (!W(e.id, 0, i.tilecount - 1)) throw new U(`${q}: a tile without a valid id. Save the tileset again in Tiled.`);
		let t = `${q}, tile ${e.id}`, n = ga(e, t);
		if (n === "") continue;
		let r = y.findIndex(({ id: e }) => K(e) === K(n));
		if (r < 0) throw new U(`${t}: unknown class "${n}". Use one of ${y.map(({ id: e }) => e).join(", ")}.`);
		a[e.id] = r;
	}
	return {
		firstGid: r,
		classes: a
	};
}
function Qa(e, t) {
	let n = ma(e.tilesets, `${t}, tilesets`);
	if (n.length !== 1) throw new U(`${t}: needs exactly one tileset, the external "${q}". It has ${n.length}: in the Tilesets panel, keep ${Xa}/${q} and remove all others.`);
	let { source: r, firstgid: i } = n[0];
	if (typeof r != "string" || r === "") throw new U(`${t}: its tileset "${String(n[0].name)}" is embedded, but the game supports only the external "${q}". Open ${Xa}/${q} in Tiled and use Map > Replace Tileset.`);
	if (!$a(r)) throw new U(`${t}: uses the tileset "${r}", but the game supports only "${q}". Open ${Xa}/${q} in Tiled, use Map > Replace Tileset, and save the map in ${Xa}.`);
	if (!W(i, 1, 268435455)) throw new U(`${t}: its tileset has no valid "firstgid". Save the map again in Tiled.`);
	return i;
}
function $a(e) {
	let t = Xa.split("/");
	for (let n of e.replaceAll("\\", "/").split("/")) n === ".." ? t.pop() : n !== "." && t.push(n);
	return t.join("/") === `${Xa}/${q}`;
}
// src/sim/tiled.ts
function eo(e, t, n) {
	let r = typeof e == "string" ? ka(e, n) : e;
	if (!pa(r)) throw new U(`${n}: not a Tiled map. Save it in Tiled as "JSON map files".`);
	let { width: i, height: o } = ao(r, n), s = Za(r, t, n), c = xa(r, n), l = Ea(c.ground, {
		width: i,
		height: o
	}, s), u = Ea(c.decoration, {
		width: i,
		height: o
	}, s), d = {
		width: i,
		height: o,
		tiles: Uint8Array.from(l, (e) => e < 0 ? x : s.classes[e])
	}, f = Ia(c.things, d), p = Va(f, "start", c.things.where), m = Va(f, "bell", c.things.where);
	Ua(p, d), Ha(m, d);
	let h = Ti(d.tiles);
	so(h, d.height, c.ground.where);
	let g = n.replace(/\.tmj$/, "");
	return {
		id: g,
		name: co(r, "name", n),
		lesson: co(r, "lesson", n),
		width: i,
		height: o,
		tiles: d.tiles,
		tileMask: d.tiles.reduce((e, t) => e | 1 << t, 0),
		art: {
			ground: l,
			decoration: u
		},
		startX: p.column * a + (a - D) / 2,
		startY: (p.row + 1) * a - O,
		bellX: m.column * a + a / 2,
		bellY: m.row * a + a / 2,
		regrets: f.filter(({ kind: e }) => e === "regret").map((e) => Wa(e, d)),
		milestones: Ya(f, c.things.where),
		...h,
		winds: f.filter(({ kind: e }) => e === "wind").map(qa),
		timeLimitDecisions: oo(r, n),
		onlyReward: lo(r, "onlyReward", n),
		look: uo(r, g, n)
	};
}
var to = 6, no = 1024, ro = 64, io = 1e4;
function ao(e, t) {
	if (e.type === "tileset") throw new U(`${t}: a tileset, not a Tiled map. Rename it to .tsj, and save the map under this name.`);
	if (e.type !== "map" || e.orientation !== "orthogonal") throw new U(`${t}: not an orthogonal Tiled map. Make one with File > New > New Map, Orthogonal.`);
	if (e.infinite !== void 0 && e.infinite !== !1) throw new U(`${t}: the map is infinite. Switch off Map > Map Properties > Infinite.`);
	if (e.tilewidth !== 16 || e.tileheight !== 16) throw new U(`${t}: tiles must be 16 × 16 px. Set them in Map > Map Properties.`);
	let { width: n, height: r } = e;
	if (!W(n, to, no) || !W(r, to, ro)) throw new U(`${t}: the map is ${String(n)} × ${String(r)} tiles. Use Map > Resize Map: ${to}–${no} wide and ${to}–${ro} high.`);
	return {
		width: n,
		height: r
	};
}
function oo(e, t) {
	let n = _a(e, "timeLimitDecisions", t);
	if (W(n, 1, io)) return n;
	throw new U(`${t}: ${n === void 0 ? "no map property \"timeLimitDecisions\" of type int" : `the map property "timeLimitDecisions" is ${JSON.stringify(n)}, not of type int from 1 to ${io}`}. Set it in Map > Map Properties: decisions until an episode is cut off.`);
}
function so({ keys: e, doors: t }, n, r) {
	if (!(t.length === 0 || e.length > 0)) throw new U(`${r}: the door at ${`column ${Math.floor(t[0] / n)}, row ${t[0] % n}`} has no key. Add a tile of class "key", or remove the door.`);
}
function co(e, t, n) {
	let r = lo(e, t, n);
	if (r !== null) return r;
	throw new U(`${n}: no map property "${t}" of type string. Add it in Map > Map Properties.`);
}
function lo(e, t, n) {
	let r = _a(e, t, n);
	if (r === void 0) return null;
	if (typeof r == "string" && r.trim() !== "") return r.trim();
	throw new U(`${n}: the map property "${t}" is not a non-empty string. Set it in Map > Map Properties.`);
}
function uo(e, t, n) {
	if (lo(e, "mood", n) !== null) throw new U(`${n}: rename the map property "mood" to "look", and use one of ${Si.join(", ")}.`);
	let r = lo(e, "look", n);
	if (r === null) return wi(t);
	let i = Si.find((e) => e === K(r));
	if (i !== void 0) return i;
	throw new U(`${n}: map property "look" is "${r}". Use one of ${Si.join(", ")}.`);
}
// src/sim/levels.ts
var fo = {
	tutorial: bi,
	corridor: mi,
	lobby: gi,
	regret: vi,
	cliff: pi,
	lure: _i,
	credit: hi,
	wind: xi,
	cellar: fi
}, po = /* @__PURE__ */ new Map();
function mo(e) {
	let t = po.get(e) ?? go.get(e);
	if (t !== void 0) return t;
	let n = ri(e);
	if (n !== null) return vo(Ki(n));
	if (!yo(e)) throw Error(`No level "${e}". There are: ${Object.keys(fo).join(", ")}, ${ho}.`);
	let r = eo(fo[e], yi, `${e}.tmj`);
	return po.set(e, r), r;
}
var ho = `and ${Zr}-<seed>-<difficulty>, with a seed from 0 to ${Qr} and a difficulty from 0 to 100`, go = /* @__PURE__ */ new Map(), _o = 1024;
function vo(e) {
	for (let e of go.keys()) {
		if (go.size < _o) break;
		go.delete(e);
	}
	return go.set(e.id, e), e;
}
function yo(e) {
	return Object.hasOwn(fo, e);
}
function bo(e) {
	if (!yo(e)) return null;
	try {
		return mo(e), null;
	} catch (e) {
		if (e instanceof U) return e.message;
		throw e;
	}
}
Object.keys(fo).flatMap((e) => bo(e) ?? []);
var xo = Object.keys(fo).filter((e) => po.has(e)).map(wo), So = ni($r);
[...xo, { ...wo(So) }];
function Co(e) {
	return po.has(e) || ri(e) !== null ? wo(e) : void 0;
}
function wo(e) {
	let { name: t, lesson: n } = mo(e);
	return {
		id: e,
		name: t,
		lesson: n
	};
}
// src/store/app/catalog.ts
function To(e) {
	let t = Co(e) === void 0 ? null : mo(e).onlyReward, n = (e) => t === null || t === e;
	return Object.fromEntries(V.map(({ id: e, defaultWeight: t }) => [e, n(e) ? t : 0]));
}
// src/sim/endless/sets.ts
var Eo = [
	"1",
	"4",
	"16",
	"64",
	"256",
	"all"
], Do = [
	"off",
	"tested",
	"trained"
], Oo = Qr + 1, ko = Oo / 2, Ao = 256;
function jo({ first: e, trainSeeds: t, leftBell: n, split: r }) {
	let i = r === void 0 && t !== "all" ? Number(t) : ko, a = r === void 0 ? 0 : ko, o = /* @__PURE__ */ new Map();
	function s(t) {
		let o = A(t, "level") % i, s = r === "bellLeft" || r === void 0 && n === "trained" && Mo(t);
		return {
			...e,
			seed: (e.seed + a + o) % Oo,
			...s && { bell: "left" }
		};
	}
	return {
		placeOf: s,
		levelOf(e) {
			let t = s(e), n = ni(t), r = o.get(n);
			if (r !== void 0) return r;
			let i = Ki(t);
			for (let e of o.keys()) {
				if (o.size < Ao) break;
				o.delete(e);
			}
			return o.set(n, i), i;
		}
	};
}
function Mo(e) {
	return A(e, "bell") % 2 == 1;
}
// src/store/app/settings.ts
var No = {
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
$r.seed, $r.difficulty;
var Po = {
	trainSeeds: {
		kind: "choice",
		label: "Train on seeds",
		help: "Number of levels to train on, from the level seed on; evaluations also play seeds that are never trained on. With few levels the agent memorises them; with many it learns what they have in common.",
		default: "1",
		options: Eo,
		applies: "nextRun"
	},
	leftBell: {
		kind: "choice",
		label: "Bell at the left",
		help: "Tested: training has the bell always at the right; tests also have it at the left, where an agent that learnt “go right” instead of “go to the bell” fails. Trained: half of the training levels have it at the left, too.",
		default: "off",
		options: Do,
		applies: "nextRun"
	}
};
function Fo({ label: e, help: t, defaultWeight: n, min: r, max: i }) {
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
var Io = "lobby";
function Lo() {
	return xo.some(({ id: e }) => e === Io) ? Io : xo.at(0)?.id ?? Io;
}
function Ro() {
	return {
		kind: "platformer",
		level: Lo(),
		observation: qr[0].id,
		...oi(No),
		...oi(Po),
		rewardWeights: To(Lo())
	};
}
// src/cli/python/options.ts
var zo = ["unseen", "bellLeft"];
function Bo(e, t) {
	let { observation: n, rewardWeights: r = {}, split: i, ...a } = t, o = ri(e) !== null, s = {
		...No,
		...o && Po
	};
	for (let [e, t] of Object.entries(a)) Vo(e, s, t);
	let c = typeof r == "object" && r ? r : {}, l = Object.fromEntries(V.map((e) => [e.id, Fo(e)]));
	for (let [e, t] of Object.entries(c)) Vo(e, l, t);
	let { observation: u, ...d } = Ro();
	return {
		...d,
		...a,
		level: e,
		observation: n === void 0 ? u : Wo("observation", n, qr.map(({ id: e }) => e)),
		rewardWeights: {
			...To(e),
			...c
		},
		...i !== void 0 && { split: Wo("split", i, o ? zo : []) }
	};
}
function Vo(e, t, n) {
	if (!Object.hasOwn(t, e)) throw Error(`There is no option "${e}". There are: ${Object.keys(t).join(", ")}.`);
	if (!Ho(t[e], n)) throw Error(`${e} is ${JSON.stringify(n)}: give ${Uo(t[e])}.`);
}
function Ho(e, t) {
	return e.kind === "toggle" ? typeof t == "boolean" : e.kind === "choice" ? e.options.some((e) => e === t) : typeof t == "number" && t >= e.min && t <= e.max && (e.kind !== "int" || Number.isInteger(t));
}
function Uo(e) {
	return e.kind === "toggle" ? "true or false" : e.kind === "choice" ? `one of ${e.options.join(", ")}` : `a ${e.kind === "int" ? "whole number" : "number"} from ${e.min} to ${e.max}`;
}
function Wo(e, t, n) {
	let r = n.find((e) => e === t);
	if (r !== void 0) return r;
	let i = n.length === 0 ? "leave it out, it is about endless levels" : `choose one of ${n.join(", ")}`;
	throw Error(`${e} is ${JSON.stringify(t)}: ${i}.`);
}
// src/sim/state.ts
function Go(e) {
	let t = qo(e);
	return Xo(t, 0, Ko), t;
}
var Ko = { randomRegrets: !1 };
function qo(e) {
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
function Jo(e, t) {
	if (e.level !== t.level) throw Error(`copyWorld: worlds of two levels, ${e.level.id} and ${t.level.id}.`);
	t.tick = e.tick, t.status = e.status, t.random = e.random, t.x = e.x, t.y = e.y, t.velocityX = e.velocityX, t.velocityY = e.velocityY, t.facing = e.facing, t.steering = e.steering, t.grounded = e.grounded, t.coyoteTicks = e.coyoteTicks, t.jumpBufferTicks = e.jumpBufferTicks, t.jumpHoldTicks = e.jumpHoldTicks, t.jumpGraceTicks = e.jumpGraceTicks, t.attackTicks = e.attackTicks, t.coins = e.coins, t.regretsBeaten = e.regretsBeaten, t.cratesBroken = e.cratesBroken, t.bestX = e.bestX, t.milestonesReached = e.milestonesReached, t.things.set(e.things), t.tiles.set(e.tiles);
}
var Yo = /* @__PURE__ */ new WeakMap();
function Xo(e, t, n) {
	let { level: r } = e, i = Yo.get(r) ?? qo(r);
	Yo.set(r, i), Jo(i, e), e.random = A(t, "world") | 0, n.randomRegrets && Zo(e);
}
function Zo(e) {
	e.level.regrets.forEach(({ minX: t, maxX: n }, r) => {
		e.regretX[r] = t + vt(e, n - t + 1), e.regretDirection[r] = 1 - 2 * vt(e, 2);
	});
}
// src/sim/contacts.ts
var Qo = /* @__PURE__ */ r({
	UNHURT: () => -1,
	swingSuitcase: () => bs,
	touchTiles: () => gs,
	touchesRegret: () => Ss
}), { EVENT_COIN: $o, EVENT_CRATE_BROKEN: es, EVENT_REGRET_BEATEN: ts, HURT_SPIKES: ns } = de, { ATTACK_DEPTH: rs, ATTACK_REACH: is, HERO_HEIGHT: as, HERO_WIDTH: os, SPIKE_INSET: ss } = ze, { REGRET_HEIGHT: cs, REGRET_WIDTH: ls } = qe, { EMPTY_TILE: us } = _, { TILE: ds } = i, { TILE_SHIFT: J } = ee, fs = {
	collect: _s,
	hurt: ys,
	take: vs
}, ps = { break: xs }, ms = y.map(({ touch: e }) => e === void 0 ? null : fs[e]), hs = y.map(({ strike: e }) => e === void 0 ? null : ps[e]);
function gs(e, t) {
	let { x: n, y: r, tiles: i } = e, a = e.level.height, o = n >> J, s = n + os - 1 >> J, c = Math.max(r >> J, 0), l = Math.min(r + as - 1 >> J, a - 1), u = -1;
	for (let n = o; n <= s; n++) for (let r = c; r <= l; r++) {
		let o = ms[i[n * a + r]];
		o !== null && (u = Math.max(u, o(e, n, r, t)));
	}
	return u;
}
function _s(e, t, n, r) {
	return e.tiles[t * e.level.height + n] = us, e.coins = e.coins + 1 | 0, Cs($o, t, n, r), -1;
}
function vs(e, t, n, r) {
	return Ne(e, t * e.level.height + n, r), -1;
}
function ys({ x: e, y: t }, n, r) {
	let i = (n << J) + ss, a = (r << J) + ss, o = ds - 2 * ss;
	return e < i + o && e + os > i && t < a + o && t + as > a ? ns : -1;
}
function bs(e, t, n) {
	let r = e.level.height, i = e.tiles, a = e.facing > 0 ? e.x + os : e.x - is, o = a + is, s = e.y, c = e.y + as, l = Math.max(a >> J, 0), u = Math.min(o - 1 >> J, e.level.width - 1), d = Math.max(s >> J, 0), f = Math.min(c - 1 >> J, r - 1);
	for (let n = l; n <= u; n++) for (let a = d; a <= f; a++) {
		let o = hs[i[n * r + a]];
		o !== null && o(e, n, a, t);
	}
	if (!n) return;
	let p = Math.min(a, e.x), m = Math.max(o, e.x + os);
	for (let n = 0; n < e.regretX.length; n++) nt(e, n, p, s, m, c + rs) && (e.regretAlive[n] = 0, e.regretsBeaten = e.regretsBeaten + 1 | 0, E(t, ts, e.regretX[n] + ls / 2, e.regretY[n] + cs / 2, n));
}
function xs(e, t, n, r) {
	e.tiles[t * e.level.height + n] = us, e.cratesBroken = e.cratesBroken + 1 | 0, Cs(es, t, n, r);
}
function Ss(e) {
	let { x: t, y: n } = e;
	for (let r = 0; r < e.regretX.length; r++) if (nt(e, r, t, n, t + os, n + as)) return !0;
	return !1;
}
function Cs(e, t, n, r) {
	E(r, e, t * ds + ds / 2 | 0, n * ds + ds / 2 | 0, 0);
}
// src/sim/questions.ts
function ws(e, t, n, r, i, a) {
	let o = [
		t,
		n,
		r
	].map((t) => Ts(e, t, i)).find((e) => e >= 0);
	o !== void 0 && e.blockState[o] === 0 && (e.blockState[o] = 1, e.blockAsked[o] = e.blockAsked[o] + 1 | 0, Ds(e, a, we, o));
}
function Ts({ level: e }, t, n) {
	return e.questionBlocks.indexOf(t * e.height + n);
}
function Es({ blockState: e }) {
	for (let t = 0; t < e.length; t++) e[t] === 1 && (e[t] = 0);
}
function Ds({ level: e }, t, n, r) {
	let i = e.questionBlocks[r];
	E(t, n, Math.floor(i / e.height) * a + a / 2 | 0, i % e.height * a + a / 2 | 0, n === ge ? 0 : r);
}
// src/sim/step.ts
var { EVENT_ATTACK: Os, EVENT_BELL: ks, EVENT_BOUNCE: As, EVENT_BUMP: js, EVENT_HURT: Ms, EVENT_JUMP: Ns, EVENT_LAND: Ps, EVENT_MILESTONE: Fs, EVENT_STEP: Is, HURT_FELL: Ls, HURT_REGRET: Rs } = de, { AIR_ACCELERATION: zs, ATTACK_COOLDOWN_TICKS: Bs, ATTACK_REACH: Vs, ATTACK_TICKS: Hs, BELL_REACH: Us, CORNER_CORRECTION: Ws, COYOTE_TICKS: Gs, GRAVITY: Ks, GROUND_ACCELERATION: qs, GROUND_FRICTION: Js, HERO_HEIGHT: Y, HERO_WIDTH: X, JUMP_BUFFER_TICKS: Ys, JUMP_GRACE_TICKS: Xs, JUMP_HOLD_TICKS: Zs, JUMP_SPEED: Qs, MAX_FALL_SPEED: $s, OVERSPEED_DECAY: ec, RUN_SPEED: tc, STRIDE_SHIFT: nc, TURN_ACCELERATION: rc } = ze, { ATTACK: ic, DEAD: ac, IDLE: oc, JUMP: sc, LEFT: cc, RANG_BELL: lc, RIGHT: uc, RUNNING: dc, TILE: fc } = i, { TILE_SHIFT: Z } = ee, { UNHURT: pc } = Qo, { EMPTY_TILE: mc } = _, hc = Int32Array.from(y, ({ drift: e = 0 }) => e), gc = C(({ drift: e }) => e !== void 0), _c = Int32Array.from(y, ({ launch: e = 0 }) => e), vc = C(({ launch: e }) => e !== void 0), yc = C(({ locked: e }) => e === !0), bc = X / 2, xc = Y / 2, Sc = fc + Ws;
function Cc(e, t, n, r) {
	if (e.status !== dc) return;
	let i = n * Sc, a = tt(e, e.x - Vs - i, e.x + X + Vs + i, n), o = wc(e, i), s = 0;
	for (; s < n && e.status === dc;) a && $e(e, 1), Tc(e, t, r, a, o), s++;
	a || $e(e, s);
}
function wc({ x: e, level: t, milestonesReached: n }, r) {
	if (Math.abs(e + bc - t.bellX) <= Us + r) return !0;
	let i = t.milestones;
	for (let t = 0; t < i.length; t++) {
		let { x: a, area: o } = i[t], s = o === void 0 ? a : o.left;
		if (!(n >> t & 1) && e + bc + r >= s) return !0;
	}
	return !1;
}
function Tc(e, t, n, r, i) {
	e.tick = e.tick + 1 | 0;
	let a = e.level, o = a.questionBlocks.length !== 0;
	o && Es(e);
	let s = a.height, c = e.tiles;
	t === cc ? (e.steering = -1, e.facing = -1) : t === uc ? (e.steering = 1, e.facing = 1) : t === oc && e.grounded !== 0 && (e.steering = 0), e.attackTicks > 0 && (e.attackTicks = e.attackTicks - 1 | 0), t === ic && e.attackTicks === 0 && (e.attackTicks = Hs, E(n, Os, e.x, e.y, 0)), e.velocityX = Ec(e.velocityX, e.steering, e.grounded), a.winds.length !== 0 && Ct(e, n), t === sc && e.jumpHoldTicks === 0 && (e.jumpBufferTicks = Ys), e.jumpBufferTicks > 0 && e.coyoteTicks > 0 && (e.jumpBufferTicks = 0, e.coyoteTicks = 0, e.jumpHoldTicks = Zs, e.jumpGraceTicks = Xs, E(n, Ns, e.x, e.y, 0)), e.jumpBufferTicks > 0 && (e.jumpBufferTicks = e.jumpBufferTicks - 1 | 0), e.grounded === 0 && e.coyoteTicks > 0 && (e.coyoteTicks = e.coyoteTicks - 1 | 0), e.jumpHoldTicks > 0 ? t === sc ? (e.jumpGraceTicks = Xs, e.jumpHoldTicks = e.jumpHoldTicks - 1 | 0, e.velocityY = -Qs) : e.jumpGraceTicks > 0 ? (e.jumpGraceTicks = e.jumpGraceTicks - 1 | 0, e.jumpHoldTicks = e.jumpHoldTicks - 1 | 0, e.velocityY = -Qs) : (e.jumpHoldTicks = 0, e.velocityY = e.velocityY + Ks | 0) : e.velocityY = Math.min(e.velocityY + Ks, $s) | 0;
	let l = (a.tileMask & gc) === 0 ? e.velocityX : e.velocityX + Dc(e) | 0, u = e.x + l | 0, d = e.y, f = (a.width << Z) - X | 0;
	(u < 0 || u > f) && (u = u < 0 ? 0 : f, e.velocityX = 0);
	let p = d >> Z, m = d + Y - 1 >> Z;
	if ((a.tileMask & yc) !== 0 && l !== 0 && Fe(e, (l > 0 ? u + X - 1 : u) >> Z, p, m, n), l > 0) {
		let t = u + X - 1 >> Z;
		ce(c, s, t, p, m) && (u = (t << Z) - X | 0, e.velocityX = 0);
	} else if (l < 0) {
		let t = u >> Z;
		ce(c, s, t, p, m) && (u = t + 1 << Z | 0, e.velocityX = 0);
	}
	e.grounded !== 0 && u >> nc !== e.x >> nc && E(n, Is, u, d, kc(e));
	let h = u >> Z, g = u + X - 1 >> Z, _ = e.grounded, v = d + Y | 0;
	if (d = d + e.velocityY | 0, e.grounded = 0, e.velocityY < 0) {
		let t = d >> Z, r = w(c, s, h, t), i = w(c, s, g, t);
		if (r || i) {
			let a = (h + 1 << Z) - u, s = u + X - (g << Z);
			!i && a <= Ws && e.velocityX >= 0 ? u = u + a | 0 : !r && s <= Ws && e.velocityX <= 0 ? u = u - s | 0 : (d = t + 1 << Z | 0, e.velocityY = 0, e.jumpHoldTicks = 0, E(n, js, u, d, 0), o && ws(e, u + bc >> Z, h, g, t, n)), h = u >> Z, g = u + X - 1 >> Z;
		}
	} else {
		let t = d + Y - 1 >> Z;
		le(c, s, h, g, t, v) && (d = (t << Z) - Y | 0, _ === 0 && E(n, Ps, u, d, e.velocityY), e.velocityY = 0, e.grounded = 1, e.coyoteTicks = Gs);
	}
	e.x = u, e.y = d, u > e.bestX && (e.bestX = u), (a.tileMask & vc) !== 0 && Oc(e, n);
	let y = pc;
	ue(c, s, h, g, d >> Z, d + Y - 1 >> Z) && (y = gs(e, n)), e.attackTicks > Bs && bs(e, n, r), r && Ss(e) && (y = Rs), d >= s << Z && (y = Ls), y === pc ? i && (e.grounded !== 0 && jc(e, n), Math.abs(u + bc - a.bellX) <= Us && Math.abs(d + xc - a.bellY) <= Us && (e.status = lc, E(n, ks, a.bellX, a.bellY, 0))) : (e.status = ac, E(n, Ms, u, d, y));
}
function Ec(e, t, n) {
	if (t === 0) return n === 0 ? e : e > 0 ? Math.max(e - Js, 0) | 0 : Math.min(e + Js, 0) | 0;
	let r = Math.imul(e, t);
	return Math.imul(r > tc ? Math.max(r - ec, tc) : Math.min(r + (n === 0 ? zs : r < 0 ? rc : qs), tc), t);
}
function Dc(e) {
	return e.grounded === 0 ? 0 : hc[kc(e)];
}
function Oc(e, t) {
	if (e.grounded === 0) return;
	let n = _c[kc(e)];
	n !== 0 && (e.velocityY = -n, e.grounded = 0, e.coyoteTicks = 0, e.jumpBufferTicks = 0, E(t, As, Ac(e) * fc + fc / 2, e.y + Y + fc / 2, 0));
}
function kc(e) {
	let t = Ac(e), { y: n, tiles: r, level: i } = e;
	return t < 0 ? mc : r[t * i.height + (n + Y >> Z)];
}
function Ac({ x: e, y: t, tiles: n, level: r }) {
	let { height: i } = r, a = t + Y >> Z, o = e + bc >> Z;
	if (oe(n, i, o, a)) return o;
	let s = e >> Z, c = s === o ? e + X - 1 >> Z : s;
	return oe(n, i, c, a) ? c : -1;
}
function jc(e, t) {
	let n = e.level.milestones;
	for (let r = 0; r < n.length; r++) e.milestonesReached >> r & 1 || !Mc(e, n[r]) || (e.milestonesReached |= 1 << r, E(t, Fs, e.x, e.y, r));
}
function Mc({ x: e, y: t }, { x: n, area: r }) {
	if (r === void 0) return e >= n;
	let i = e + bc, a = t + xc;
	return i >= r.left && i < r.right && a >= r.top && a < r.bottom;
}
// src/env/platformer.ts
var { ACTIONS: Nc, DEAD: Pc, RANG_BELL: Fc, RUNNING: Ic, TILE: Lc } = i, { EVENT_JUMP: Rc } = de, zc = D / 2;
function Bc(e, t, n = 0) {
	let r = Gc(e, Kc(e)), { spec: i, levels: a, result: o } = r, s = i.observationSize, c = Array.from({ length: t }, () => Jc(r)), l = ii(t, s), { observations: u, finalObservations: d, rewards: f, terminated: p, truncated: m, success: h } = l, g = c.map((e) => e.world), _ = new Uint32Array(t), v = c.map((e, t) => di(0, n + t));
	function y(e) {
		v = c.map((t, r) => di(e, n + r));
		for (let e = 0; e < t; e++) b(e);
		for (let e = 0; e < t; e++) Xc(c[e], u, e * s);
		ai(l), _.fill(0);
	}
	function b(e) {
		Yc(r, c[e], v[e].uint32()), g[e] = c[e].world;
	}
	function x(e) {
		for (let n = 0; n < t; n++) {
			let t = e[n] === -1;
			t ? el(r, c[n]) : $c(r, c[n], e[n]), t && p[n] !== 1 && m[n] !== 1 || Xc(c[n], d, n * s), f[n] = o.reward, p[n] = +!!o.terminated, m[n] = +!!o.truncated, h[n] = +!!o.success, _[n] = c[n].newMilestones;
		}
		u.set(d);
		for (let e = 0; e < t; e++) (p[e] !== 0 || m[e] !== 0) && (b(e), Xc(c[e], u, e * s));
	}
	function S(e) {
		e.forEach((e, t) => {
			Qc(r, c[t], e), g[t] = c[t].world, Xc(c[t], u, t * s);
		}), ai(l), _.fill(0);
	}
	function C(e) {
		let { seed: t, length: n, actions: r } = c[e].episode;
		return {
			seed: t,
			actions: r.slice(0, n)
		};
	}
	function ee(e) {
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
		step: x,
		startFrom: S,
		startOf: C,
		state: ci({
			count: t,
			startOf: C,
			startFrom: S
		}, {
			seeds: () => v,
			sums: Vc(c)
		}),
		returnOf: (t) => c[t].episode.return * e.rewardScale,
		setRewardWeights(e) {
			qc(r, e);
		},
		episodeOf: ee,
		clipOf(t) {
			let { seed: n, length: r, actions: i } = ee(t);
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
function Vc(e) {
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
function Hc(e, t, { layout: n }) {
	return `BellmanBros-${e}-${t}-${n}`;
}
var Uc = 64, Wc = 8;
function Gc(e, t) {
	let { ticksPerAction: n, stickyActions: r } = e;
	if (!Number.isInteger(n) || n < 1 || n > Wc) throw Error(`ticksPerAction is ${n}: give a whole number from 1 to ${Wc}.`);
	if (!(r >= 0 && r < 1)) throw Error(`stickyActions is ${r}: give a probability from 0 to below 1.`);
	let i = mo(e.level), a = Yr(e.observation, i), o = {
		ticksPerAction: n,
		rewardScale: e.rewardScale,
		worldOptions: { randomRegrets: e.randomRegrets },
		level: i,
		levels: t,
		observationId: e.observation,
		observation: a,
		spec: {
			id: Hc(e.level, e.observation, a),
			observationSize: a.size,
			actionCount: Nc.length,
			actionNames: Nc,
			observationSlices: a.slices,
			...a.picture && { picture: a.picture }
		},
		timeLimit: e.timeLimitDecisions || Math.ceil(i.timeLimitDecisions * 4 / n),
		stickyThreshold: r * 2 ** 32,
		weights: new Float64Array(V.length),
		eventlessTerms: [],
		weightedTerms: [],
		evaluatedTerms: [],
		events: je(Uc),
		outcome: {
			world: Go(i),
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
	return qc(o, e.rewardWeights), o;
}
function Kc({ level: e, trainSeeds: t = "1", leftBell: n = "off", split: r }) {
	let i = ri(e);
	return i === null || t === "1" && n !== "trained" && r === void 0 ? null : jo({
		first: i,
		trainSeeds: t,
		leftBell: n,
		...r && { split: r }
	});
}
function qc(e, t) {
	e.weights.set(Xr(t)), e.weightedTerms = [...V.keys()].filter((t) => e.weights[t] !== 0), e.eventlessTerms = e.weightedTerms.filter((e) => !V[e].needsEvent);
}
function Jc({ level: e, observation: t, timeLimit: n }) {
	let r = Go(e);
	return {
		world: r,
		before: t.looksBack ? Go(e) : r,
		observation: t,
		episode: cl(n),
		previous: cl(n),
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
function Yc(e, t, n) {
	e.levels !== null && Zc(t, e.levels.levelOf(n), e.observationId);
	let r = t.episode;
	t.episode = t.previous, t.previous = r, t.episode.seed = n, t.episode.length = 0, t.episode.return = 0, t.episode.termTotals.fill(0), t.stickyKey = A(n, "sticky"), Xo(t.world, n, e.worldOptions), t.before !== t.world && Jo(t.world, t.before);
}
function Xc({ world: e, before: t, observation: n }, r, i) {
	n.write(e, r, i, t);
}
function Zc(e, t, n) {
	if (e.world.level === t) return;
	let r = e.before !== e.world;
	e.world = Go(t), e.before = r ? Go(t) : e.world, e.observation = Yr(n, t);
}
function Qc(e, t, { seed: n, actions: r, future: i }) {
	Yc(e, t, n);
	let { ticksPerAction: a, events: o } = e;
	for (let i of r) if (nl(e, t, i), Cc(t.world, i, a, o), il(e, t), e.result.terminated || e.result.truncated) {
		Yc(e, t, n);
		return;
	}
	i !== void 0 && (t.stickyKey = A(i, "sticky"), t.world.random = A(i, "world") | 0);
}
function $c(e, t, n) {
	tl(e, t, n);
	let { ticksPerAction: r, events: i } = e, { world: a, executed: o } = t;
	Cc(a, o, r, i), il(e, t);
}
function el({ result: e }, t) {
	t.newMilestones = 0, e.reward = 0, e.terminated = !1, e.truncated = !1, e.success = !1;
}
function tl(e, t, n) {
	nl(e, t, rl(e, t) ? t.executed : n);
}
function nl(e, t, n) {
	let { world: r } = t;
	t.before !== r && Jo(r, t.before), t.executed = n, e.events.count = 0, t.xBefore = r.x, t.bestBefore = r.bestX, t.coinsBefore = r.coins, t.regretsBefore = r.regretsBeaten, t.cratesBefore = r.cratesBroken, t.milestonesBefore = r.milestonesReached;
}
function rl({ stickyThreshold: e }, { episode: t, stickyKey: n }) {
	return e === 0 || t.length === 0 ? !1 : pt(n + Math.imul(t.length, sl) >>> 0) < e;
}
function il(e, t) {
	let { outcome: n, weights: r, amounts: i, result: a } = e, { world: o, episode: s } = t, { status: c, level: l } = o;
	n.world = o, n.action = t.executed, n.distanceBefore = ll(l, t.xBefore), n.distanceAfter = ll(l, o.x), n.newBest = (o.bestX - t.bestBefore) / Lc, n.coins = o.coins - t.coinsBefore, n.regretsBeaten = o.regretsBeaten - t.regretsBefore, n.cratesBroken = o.cratesBroken - t.cratesBefore, n.jumps = ul(e.events), n.rangBell = c === Fc, n.died = c === Pc, t.newMilestones = o.milestonesReached & ~t.milestonesBefore;
	let u = al(n) ? e.weightedTerms : e.eventlessTerms, d = 0;
	e.evaluatedTerms = u;
	for (let e = 0; e < u.length; e++) {
		let t = u[e], a = r[t] * ol(t, n);
		i[t] = a, a !== 0 && (s.termTotals[t] += a, d += a);
	}
	s.actions[s.length] = t.executed, s.length++, s.return += d, a.reward = d * e.rewardScale, a.terminated = c !== Ic, a.truncated = !a.terminated && s.length >= e.timeLimit, a.success = n.rangBell;
}
function al({ coins: e, regretsBeaten: t, cratesBroken: n, jumps: r, rangBell: i, died: a }) {
	return (e | t | n | r) !== 0 || i || a;
}
var Q = V.map((e) => e.evaluate);
function ol(e, t) {
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
var sl = 2654435769;
function cl(e) {
	return {
		seed: 0,
		length: 0,
		return: 0,
		termTotals: new Float64Array(V.length),
		actions: new Uint8Array(e)
	};
}
function ll(e, t) {
	return Math.abs(e.bellX - (t + zc)) / Lc;
}
function ul(e) {
	let t = 0;
	for (let n = 0; n < e.count; n++) e.type[n] === Rc && t++;
	return t;
}
// src/cli/python/worlds.ts
var dl = 3;
function fl(e, t, n) {
	let r = Bc(e, t, n), { spec: i, observations: a, finalObservations: o, rewards: s, terminated: c, truncated: l, success: u, worlds: d } = r, f = i.observationSize, p = ml(s), m = Float64Array.from(hl(r.state.save(), "sums").fill(0)), h = i.picture === void 0 ? ml(a) : new Uint8Array(t * f), g = h.length / (t * f), _ = new Uint8Array(h.length), v = new Uint8Array(4 * t + dl * t);
	function y() {
		return i.picture !== void 0 && pl(a, h, 0), h;
	}
	function b(e) {
		r.state.load({
			seeds: Uint32Array.from(e, (e) => e.uint32()),
			lengths: new Uint32Array(t),
			actions: /* @__PURE__ */ new Uint8Array(),
			streams: Uint32Array.from(e.flatMap((e) => [...e.save()])),
			sums: m
		});
	}
	return {
		spec: i,
		count: t,
		worlds: d,
		reset: r.reset,
		resetEach: (e) => b(e.map((e) => di(e, 0))),
		next() {
			let e = hl(r.state.save(), "streams"), n = e.length / t;
			b(Array.from({ length: t }, (t, r) => {
				let i = dt(0);
				return i.load(Uint32Array.from(e.subarray(r * n, (r + 1) * n))), i;
			}));
		},
		step(e) {
			r.step(e), y(), v.set(p), v.set(c, 4 * t), v.set(l, 5 * t), v.set(u, 6 * t);
		},
		observed: y,
		stepped: [h, v],
		final() {
			let e = 0;
			for (let n = 0; n < t; n++) {
				if (c[n] === 0 && l[n] === 0) continue;
				let t = o.subarray(n * f, (n + 1) * f);
				i.picture === void 0 ? _.set(ml(t), e * f * g) : pl(t, _, e * f), e++;
			}
			return {
				count: e,
				bytes: _.subarray(0, e * f * g)
			};
		}
	};
}
function pl(e, t, n) {
	for (let r = 0; r < e.length; r++) t[n + r] = Math.round(e[r] * 255);
}
function ml({ buffer: e, byteOffset: t, byteLength: n }) {
	return new Uint8Array(e, t, n);
}
function hl(e, t) {
	let n = e[t];
	if (n instanceof Float64Array || n instanceof Uint32Array) return n;
	throw Error(`The state of the rows has no array "${t}".`);
}
// src/cli/python/engine.ts
var gl = 65536, $ = h(0, 1), _l = /* @__PURE__ */ new Map(), vl = 0, yl = {
	hello: () => $.result({
		version: "0.1.0+cf2afb5605e7",
		node: process.versions.node,
		actions: o
	}),
	create({ level: e, options: t, rows: n, firstRow: r }) {
		let i = Sl("rows", n, 1, gl), a = Bo(String(e), t ?? {}), o = fl(a, i, Sl("firstRow", r, 0, gl));
		_l.set(++vl, o);
		let { id: s, observationSize: c, observationSlices: l, picture: u } = o.spec;
		$.result({
			handle: vl,
			id: s,
			size: c,
			slices: l,
			picture: u,
			config: a
		});
	},
	reset({ handle: e, seed: t, seeds: n }) {
		let r = bl(e);
		if (t !== void 0) r.reset(xl(t));
		else if (!Array.isArray(n)) r.next();
		else if (n.length === r.count) r.resetEach(n.map(xl));
		else throw Error(`There are ${n.length} seeds for ${r.count} rows.`);
		$.data([r.observed()]);
	},
	close({ handle: e }) {
		_l.delete(Number(e)), $.result(null);
	}
};
function bl(e) {
	let t = _l.get(Number(e));
	if (t === void 0) throw Error("This environment is closed.");
	return t;
}
function xl(e) {
	return Sl("seed", e, 0, 2 ** 32 - 1);
}
function Sl(e, t, n, r) {
	if (typeof t == "number" && Number.isInteger(t) && t >= n && t <= r) return t;
	throw Error(`${e} is ${JSON.stringify(t)}: give a whole number from ${n} to ${r}.`);
}
function Cl(e, { buffer: t, byteOffset: n, byteLength: r }) {
	let i = bl(e), a = new Int32Array(t, n, r >> 2);
	if (a.length !== i.count) throw Error(`There are ${a.length} actions for ${i.count} rows.`);
	for (let e = 0; e < a.length; e++) if (!(a[e] >= 0 && a[e] < o.length)) throw Error(`Action ${a[e]} of row ${e} does not exist: give 0 to ${o.length - 1}.`);
	i.step(a);
	let { count: s, bytes: c } = i.final();
	$.data(s === 0 ? i.stepped : [...i.stepped, c], s);
}
function wl(e) {
	return e instanceof Error && "code" in e && e.code === "EPIPE";
}
function Tl(e) {
	let { method: t, ...n } = JSON.parse(new TextDecoder().decode(e)), r = Object.hasOwn(yl, String(t)) ? yl[String(t)] : void 0;
	if (r === void 0) throw Error(`There is no method "${t}".`);
	r(n);
}
for (let e = $.read(); e !== null; e = $.read()) try {
	if (e.kind === 1) Cl(e.handle, e.payload);
	else if (e.kind === 0) Tl(e.payload);
	else throw Error(`There is no request of kind ${e.kind}.`);
} catch (e) {
	if (wl(e)) break;
	$.fault(e instanceof Error ? e.message : String(e));
}
