import { readFileSync } from "node:fs";
import { readLayers } from "@readout/reader";
import { codeEvents } from "../packages/reader/src/events/code.js";
import { ALPHA3 } from "./alpha3.js";
const rows=readFileSync("/work/shared/corpora/events/plover-gsr.jsonl","utf8").trim().split("\n").map(l=>JSON.parse(l));
let n=0,ok=0; const cat:Record<string,number>={}; const show:string[]=[];
for(const r of rows){ const l=readLayers(r.text); if(!l.ok)continue; const p=codeEvents(l.value,ALPHA3)[0];
 for(const g of r.events){ n++; const gs=[...new Set(g.source.map((x:any)=>x.country))].sort().join("+"), gt=[...new Set(g.target.map((x:any)=>x.country))].sort().join("+");
 const ps=[...new Set((p?.source??[]).map(x=>x.country))].sort().join("+"), pt=[...new Set((p?.target??[]).map(x=>x.country))].sort().join("+");
 let c= gs===ps&&gt===pt?"ok": gs===ps?"target": gt===pt?"source": "both"; cat[c]=(cat[c]??0)+1; if(c!=="ok") show.push(`${c} gold ${gs}>${gt}${g.reciprocal?" R":""} pred ${ps}>${pt} [${p?.word}] ${r.text.slice(0,230)}`);}}
console.log(n,cat); for(const s of show.slice(0,Number(process.argv[2]??60))) console.log(s);
