#include "workshop/event_stream.h"

#include <utility>

namespace earshot::workshop {

std::optional<std::vector<StreamEvent>> EventStream::take(std::string_view bytes) {
  std::vector<StreamEvent> done;
  rest_.append(bytes);
  std::size_t from = 0;
  for (std::size_t end = 0; (end = rest_.find('\n', from)) != std::string::npos; from = end + 1) {
    std::string_view line = std::string_view(rest_).substr(from, end - from);
    if (line.ends_with('\r')) line.remove_suffix(1);
    take_line(line, done);
  }
  rest_.erase(0, from);
  if (rest_.size() + event_.data.size() > kMost) return std::nullopt;
  return done;
}

void EventStream::take_line(std::string_view line, std::vector<StreamEvent>& done) {
  if (line.empty()) {
    if (event_.event.empty()) event_.event = "message";
    if (has_data_) done.push_back(std::exchange(event_, {}));
    event_ = {};
    has_data_ = false;
    return;
  }
  if (line.starts_with(':')) {
    line.remove_prefix(line.starts_with(": ") ? 2 : 1);
    done.push_back({{}, std::string(line), {}, true});
    return;
  }
  const std::size_t colon = line.find(':');
  const std::string_view field = line.substr(0, colon);
  std::string_view value =
      colon == std::string_view::npos ? std::string_view() : line.substr(colon + 1);
  if (value.starts_with(' ')) value.remove_prefix(1);
  if (field == "event") event_.event = value;
  if (field == "id") event_.id = value;
  if (field != "data") return;
  if (has_data_) event_.data += '\n';
  event_.data += value;
  has_data_ = true;
}

}  // namespace earshot::workshop
