// The tables stand in the headers, where the compiler can look names up; this joins them for
// whoever lists them all.
#include "scenario/messages.h"

namespace earshot::scenario {

std::vector<const base::Message*> messages() {
  std::vector<const base::Message*> all;
  for (const base::Message& row : kFileMessages) all.push_back(&row);
  for (const base::Message& row : kFormMessages) all.push_back(&row);
  for (const base::Message& row : kNameMessages) all.push_back(&row);
  for (const base::Message& row : kPackMessages) all.push_back(&row);
  return all;
}

}  // namespace earshot::scenario
