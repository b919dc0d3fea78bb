#include "CDefinitions.h"

#include <string.h>

#pragma clang diagnostic ignored "-Wc23-extensions"

static const unsigned char couples_intake[] = {
#embed "data/couples-intake.yaml"
};
static const unsigned char scoring[] = {
#embed "data/scoring.yaml"
};
static const unsigned char goals[] = {
#embed "data/goals.yaml"
};
static const unsigned char hearing[] = {
#embed "data/hearing.yaml"
};
static const unsigned char reading[] = {
#embed "data/reading.yaml"
};
static const unsigned char goal_reading[] = {
#embed "data/goal-reading.yaml"
};
static const unsigned char starter[] = {
#embed "data/starter.yaml"
};
static const unsigned char interview_schema[] = {
#embed "data/interview.schema.json"
};

static const unsigned char phrases_en[] = {
#embed "data/phrases-en.yaml"
};

static const struct {
  const char *name;
  const unsigned char *bytes;
  size_t count;
} files[] = {
    {"couples-intake.yaml", couples_intake, sizeof couples_intake},
    {"scoring.yaml", scoring, sizeof scoring},
    {"goals.yaml", goals, sizeof goals},
    {"hearing.yaml", hearing, sizeof hearing},
    {"reading.yaml", reading, sizeof reading},
    {"goal-reading.yaml", goal_reading, sizeof goal_reading},
    {"starter.yaml", starter, sizeof starter},
    {"phrases-en.yaml", phrases_en, sizeof phrases_en},
    {"interview.schema.json", interview_schema, sizeof interview_schema},
};

size_t cdefinitions_file(const char *name, const unsigned char **bytes) {
  for (size_t i = 0; i < sizeof files / sizeof files[0]; i++) {
    if (strcmp(files[i].name, name) == 0) {
      *bytes = files[i].bytes;
      return files[i].count;
    }
  }
  *bytes = NULL;
  return 0;
}
