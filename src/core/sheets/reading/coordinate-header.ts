/** Geographic systems in use in China; CGCS2000 differs from WGS-84 by centimetres. */
export type GeographicSystem = "WGS84" | "GCJ02" | "BD09";

const SYSTEM_WORDS: Readonly<Record<GeographicSystem, RegExp>> = {
  GCJ02: /gcj-?_?02(ll)?|国测局|火星|高德(地图)?|腾讯(地图)?|amap|tencent/g,
  BD09: /bd-?_?09(ll)?|百度(地图)?|baidu/g,
  WGS84: /wgs-?_?(19)?84|cgcs-?_?2000|gps|天地图/g,
};
const SYSTEMS = Object.keys(SYSTEM_WORDS) as readonly GeographicSystem[];

const LONGITUDE: ReadonlySet<string> = new Set(["经度", "东经", "longitude", "lng", "lon", "long"]);
const LATITUDE: ReadonlySet<string> = new Set(["纬度", "北纬", "latitude", "lat"]);

/** The system that a header names, such as `经度（GCJ-02）`, `百度纬度` or `lng_wgs84`; null when it names none. */
export function systemInHeader(header: string): GeographicSystem | null {
  const plain = plainHeader(header);
  return SYSTEMS.find((system) => plain.search(SYSTEM_WORDS[system]) >= 0) ?? null;
}

/** What a header calls its column apart from a system: `经度` for `高德经度`. */
export function withoutSystem(header: string): string {
  const words = SYSTEMS.reduce((rest, system) => rest.replace(SYSTEM_WORDS[system], ""), plainHeader(header));
  return words.replace(/坐标系|坐标(?=.)|[()[\]_:：,，、/-]/g, "");
}

/** Whether a header says longitude or latitude, whatever the system. */
export function isGeographic(header: string): boolean {
  const name = withoutSystem(header);
  return LONGITUDE.has(name) || LATITUDE.has(name);
}

const plainHeader = (header: string): string =>
  header
    .normalize("NFKC")
    .replace(/[\s*]+/g, "")
    .toLowerCase();
