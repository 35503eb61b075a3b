// One sentence for each kind of trouble, with the remedy where there is one.
#include "records/attempt.h"

namespace earshot::records {
namespace {

std::string reason_of(const std::filesystem::path& folder, const DatabaseError& error) {
  const std::string place = folder.string();
  switch (error.trouble()) {
    case Trouble::damaged:
      return "the records in " + place + " are damaged (" + error.what() +
             "); close the game and open it again, and it goes on from what is sound";
    case Trouble::no_space:
      return "the disk that holds " + place + " is full";
    case Trouble::not_writable:
      return place + " cannot be written to (" + error.what() +
             "); another folder can be given with --records";
    case Trouble::busy:
      return "the records in " + place + " are in use by another program (" + error.what() +
             "); close that one first";
    case Trouble::denied:
      return "the system does not let us into " + place + " (" + error.what() +
             "); another folder can be given with --records";
    default:
      return std::string("the system says of ") + place + ": " + error.what();
  }
}

}  // namespace

base::Failure failure_of(std::string_view what, const std::filesystem::path& folder,
                         const DatabaseError& error) {
  const std::string beginning = std::string(what) + ": ";
  if (dynamic_cast<const Objection*>(&error) != nullptr) return {beginning + error.what()};
  return {beginning + reason_of(folder, error)};
}

}  // namespace earshot::records
