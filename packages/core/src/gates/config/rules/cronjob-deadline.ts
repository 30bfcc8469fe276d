import { defineRule } from '../../../model/rule.ts';
import { get } from '../../../sources/yaml/access.ts';
import { capitalised, objectName } from '../describe.ts';

const cron = (spec: string) =>
  `apiVersion: batch/v1\nkind: CronJob\nmetadata: {name: clean}\nspec:\n  schedule: "@daily"\n${spec}  jobTemplate: {spec: {template: {spec: {containers: [{name: a, image: "a:1"}]}}}}\n`;

export default defineRule({
  id: 'config/cronjob-deadline',
  on: 'kubernetes-object',
  severity: 'info',
  profiles: [],
  title: 'CronJob has no deadline for a late start',
  why: 'After a pause of the controller a CronJob without `startingDeadlineSeconds` starts late, however late it is; after more than 100 missed times it does not start any more.',
  remedy: 'Set `startingDeadlineSeconds` to how late a run is still of use.',
  equivalents: ['kics:k8s/cronjob_deadline_not_configured'],
  references: ['https://kubernetes.io/docs/concepts/workloads/controllers/cron-jobs/'],
  examples: [
    { path: 'cron.yaml', bad: cron('') },
    { path: 'cron.yaml', good: cron('  startingDeadlineSeconds: 100\n') },
    {
      path: 'cron.yaml',
      good: 'apiVersion: batch/v1\nkind: CronJob\nmetadata: {name: clean}\nspec:\n  suspend: true\n',
      note: 'A patch.',
    },
  ],
  *check(object) {
    if (object.kind.value !== 'CronJob' || get(object.node, 'spec', 'schedule') === undefined) return;
    if (get(object.node, 'spec', 'startingDeadlineSeconds') !== undefined) return;
    yield {
      at: object.span,
      message: `${capitalised(objectName(object))} may start however late after a pause of the controller. Say in \`startingDeadlineSeconds\` how late a run is still of use.`,
      identity: `${object.identity} startingDeadlineSeconds`,
    };
  },
});
