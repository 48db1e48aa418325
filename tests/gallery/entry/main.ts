/* The states of the threshold, of joining and of inviting. */
import { mount } from 'svelte';
import { openStage } from '../stage.ts';
import InFrame from './InFrame.svelte';
import { createStates, type State } from './states.ts';

await openStage<State>(createStates, (target, state) =>
  state.framed === true
    ? mount(InFrame, { target, props: state })
    : mount(state.component, { target, props: state.props }),
);
