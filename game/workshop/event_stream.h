// Server-sent events out of the bytes of a feed, however they were cut into pieces (https://html.spec.whatwg.org/multipage/server-sent-events.html).
//
// Entry point: EventStream::take().
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace earshot::workshop {

struct StreamEvent {
  std::string event;  // "message" where none was named
  std::string data;
  std::string id;
  bool is_comment = false;  // then the comment is in `data`
};

class EventStream {
 public:
  // Whole events and comments that these bytes complete. Nothing when what is unfinished has grown beyond the limit: this is no feed
  // of ours.
  std::optional<std::vector<StreamEvent>> take(std::string_view bytes);

  static constexpr std::size_t kMost = 4 * 1024 * 1024;

 private:
  void take_line(std::string_view line, std::vector<StreamEvent>& done);

  std::string rest_;  // the line that is not finished
  StreamEvent event_;
  bool has_data_ = false;
};

}  // namespace earshot::workshop
