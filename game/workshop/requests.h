// What clients ask, as values; and why a body could not be read.
//
// Entry points: the functions named after the bodies of tools/host/openapi.json. Every key that is not known, every type that is wrong is
// refused with the place in the body.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "workshop/happenings.h"

namespace earshot::workshop {

inline constexpr std::size_t kMostCommandsInBatch = 200;
inline constexpr std::size_t kMostCommandsInPlay = 2000;

template <class T>
struct Asked {
  std::optional<T> value;
  std::string where;  // a JSON pointer; empty for the whole body, or when it is no JSON at all
  std::string what;   // "is not a whole number"
  bool is_json = true;
};

struct EnterBody {
  std::string code;
};
struct JoinBody {
  std::string code, name, team;
  bool agreed = false;  // to what the event asks for
};
struct ResumeBody {
  std::string code, seat_code;
  bool agreed = false;
};
struct ActionsBody {
  int run = 0;
  std::string digest;
  int first = 0;
  std::vector<std::string> commands;
};
// The title as well, so that nobody deletes what they did not mean.
struct DeletionBody {
  std::string event, title;
};

struct MoveBody {
  int run = 0;
  int first = 0;
  Move move;
};
struct VoteBody {
  int run = 0;
  std::int64_t ballot = 0;
  int option = 0;
};
// `move` says where the play stands, so that a button pressed twice is not done twice.
struct AskedAct {
  Act act;
  int first = 0;
};

Asked<EnterBody> enter_body(std::string_view text);
Asked<JoinBody> join_body(std::string_view text);
Asked<ResumeBody> resume_body(std::string_view text);
Asked<ActionsBody> actions_body(std::string_view text);
Asked<MoveBody> move_body(std::string_view text);
Asked<DeletionBody> deletion_body(std::string_view text);
Asked<Setup> setup_body(std::string_view text);
Asked<VoteBody> vote_body(std::string_view text);
Asked<AskedAct> act_body(std::string_view text);
bool is_empty_object(std::string_view text);

// An answer that is no success: {"error": {"code", "message", "help", …}}. `more`: members as JSON, `"stored":9`.
std::string error_json(std::string_view code, std::string_view message, std::string_view help = {},
                       std::string_view more = {});
// A text as JSON, in quotation marks.
std::string quoted_json(std::string_view text);

}  // namespace earshot::workshop
