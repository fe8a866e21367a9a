export { default } from '../(learner)/not-found'
