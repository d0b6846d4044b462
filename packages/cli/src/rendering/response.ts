import {
  measureById,
  type Recommendation,
  type RecommendationId,
  type ResponseResult,
  recommendationById,
  recommendations,
} from '@ketaguide/guideline';
import type { Terminal } from '../terminal.ts';
import { gradeTag } from './grade-tag.ts';
import { keepUnits } from './keep-units.ts';
import { page, paragraph, section, sides } from './layout.ts';

const definition: RecommendationId = 'response.positive';

/** Both parts of a response, and what the guideline says may follow a positive one. */
export const renderResponse = (terminal: Terminal, result: ResponseResult): string =>
  page([
    renderJudgement(terminal, result),
    result.positive === 'yes'
      ? section(
          terminal,
          'What may follow',
          followOns.map((statement) => renderStatement(terminal, statement)),
        )
      : '',
  ]);

/** Both parts of a response, and the definition that they are judged by. */
export function renderJudgement(terminal: Terminal, { measure, message }: ResponseResult): string {
  const defining = recommendationById(definition);
  return page([
    [
      terminal.style('muted', measureById(measure)?.name ?? measure),
      paragraph(terminal, terminal.style('strong', message)),
    ].join('\n'),
    defining === undefined ? '' : renderStatement(terminal, defining),
  ]);
}

const followOns = recommendations.filter(({ section: group }) => group === 'follow-on');

/** What the guideline says, with its grade. */
export const renderStatement = (terminal: Terminal, recommendation: Recommendation): string =>
  [
    sides(terminal, terminal.style('link', recommendation.id), gradeTag(recommendation), 1),
    paragraph(terminal, keepUnits(recommendation.statement), 2),
  ].join('\n');
