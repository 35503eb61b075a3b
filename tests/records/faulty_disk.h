// A disk that fails on demand: everything SQLite does to its files goes through it while it lives
// (a SQLite VFS around the system's).
//
// It counts what changes a file (writes, syncs, truncations, deletions, new files). Private: how
// SQLite is told of it.
#pragma once

#include <filesystem>
#include <map>
#include <string>

namespace earshot::test {

class FaultyDisk {
 public:
  enum class Fault { none, full, broken };

  FaultyDisk();
  ~FaultyDisk();
  FaultyDisk(const FaultyDisk&) = delete;
  FaultyDisk& operator=(const FaultyDisk&) = delete;

  // From the `count`-th change on (1: the next), that one included. A write that breaks is done by
  // half.
  void fail_from(int count, Fault fault);
  void fail_once(int count, Fault fault);
  void heal();
  int changes() const;  // since construction
  int syncs() const;

  // From now on: what each file held when it was last synced.
  void watch(const std::filesystem::path& folder);
  // As after a power cut: what was not synced is gone. All files are closed.
  void lose_power() const;

  struct State;

 private:
  State* state_;
};

}  // namespace earshot::test
