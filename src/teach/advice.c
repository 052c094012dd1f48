#include "advice_state.h"

void
rebut_advice_run(const RebutMap *map, RebutDiagnostics *diagnostics)
{
  g_autoptr(RebutTopics) topics = rebut_topics_new(map);
  RebutAdvice self = {map, topics, diagnostics};

  rebut_advise_on_contentions(&self);
  if (!topics->is_english)
    return;
  rebut_advise_on_words(&self);
  rebut_advise_on_sentences(&self);
  rebut_advise_on_levels(&self);
}
