// Spin on a model: its verifier made (spin -a, the C compiler) and run, and what it counted.
//
// Entry point: Pan. Works in a folder of its own under the system's for temporary files and removes
// it. States are kept exactly (no bit states, no hash compaction) and none are left out by partial
// orders. Throws, with what the programs said, when one of them fails or does not come to its end.
#pragma once

#include <cstdint>
#include <filesystem>
#include <string>

namespace earshot::test {

class Pan {
 public:
  // Where states are kept. Both are exact; the automaton (the smallest that accepts all states that were
  // seen: Holzmann, Puri: A Minimized Automaton Representation of Reachable States, 1999) took half a byte
  // for each of 14 million states where the table took 42, and nearly twice the time.
  enum class Store { table, automaton };

  // `optimisation`: an option of the C compiler, such as -O2. Not for untrusted models.
  Pan(const std::string& model, const std::string& optimisation, Store store = Store::table);
  ~Pan();
  Pan(const Pan&) = delete;
  Pan& operator=(const Pan&) = delete;

  struct Result {
    std::uint64_t states = 0;
    double megabytes = 0;       // of states and what finds them; not of the search's stack
    unsigned vector_bytes = 0;  // of the state as the search works on it
  };
  // `expected`: about how many states there are; the table and the stack are made accordingly.
  Result run(std::uint64_t expected) const;

 private:
  std::string output_of(const std::string& command) const;

  std::filesystem::path folder_;
};

}  // namespace earshot::test
