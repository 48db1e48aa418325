/* The states of the board's screens. */
import { mount } from 'svelte';
import { openStage } from '../stage.ts';
import Scene from './Scene.svelte';
import { createStates } from './states.ts';

await openStage(createStates, (target, scene) => mount(Scene, { target, props: { scene } }));
