import { mount } from "svelte";
import "./app.css";
// Before the page reads its address: the token leaves it.
import "./data/api.js";
import App from "./App.svelte";

mount(App, { target: document.getElementById("app")! });
