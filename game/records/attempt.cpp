// One sentence for each kind of trouble, with the remedy where there is one.
#include "records/attempt.h"

namespace earshot::records {
namespace {

using base::said;

std::string reason_of(const std::filesystem::path& folder, const DatabaseError& error) {
  const std::string place = folder.string();
  const std::string_view why = error.what();
  switch (error.trouble()) {
    case Trouble::damaged:
      return said(
          "the records in {} are damaged ({}); close the game and open it again, and it goes on "
          "from what is sound",
          place, why);
    case Trouble::no_space:
      return said("the disk that holds {} is full", place);
    case Trouble::not_writable:
      return said("{} cannot be written to ({}); another folder can be given with --records", place,
                  why);
    case Trouble::busy:
      return said("the records in {} are in use by another program ({}); close that one first",
                  place, why);
    case Trouble::denied:
      return said(
          "the system does not let us into {} ({}); another folder can be given with --records",
          place, why);
    default:
      return said("the system says of {}: {}", place, why);
  }
}

}  // namespace

base::Failure failure_of(std::string_view what, const std::filesystem::path& folder,
                         const DatabaseError& error) {
  const bool objects = dynamic_cast<const Objection*>(&error) != nullptr;
  return {said("{}: {}", base::said_text(what),
               objects ? std::string(error.what()) : reason_of(folder, error))};
}

}  // namespace earshot::records
