// The tables of keys are whole: what they name is there, and everything says what it is for.
#include "scenario/forms.h"

#include <set>

#include "support/catch.h"

using namespace earshot::scenario;

TEST_CASE("every key of every form says what it is for, and stands once") {
  for (const Form* form : all_forms()) {
    INFO(form->name);
    std::set<std::string_view> seen;
    for (const Key& key : form->keys) {
      INFO(key.name);
      CHECK(seen.insert(key.name).second);
      CHECK_FALSE(key.help.empty());
      CHECK(form->find(key.name) == &key);
    }
    CHECK(form->find("no such key") == nullptr);
  }
}

TEST_CASE("a row has what its shape needs") {
  for (const Form* form : all_forms()) {
    for (const Key& key : form->keys) {
      INFO(form->name << "." << key.name);
      const bool nested =
          key.shape == Shape::form || key.shape == Shape::form_list || key.shape == Shape::form_map;
      if (nested) CHECK(key.form != nullptr);
      if (key.shape == Shape::word) CHECK(key.words.has_value());
      if (key.shape == Shape::number) CHECK(key.least < key.most);
      if (key.shape == Shape::name || key.shape == Shape::names) CHECK(key.names.has_value());
      if (key.shape == Shape::names || key.shape == Shape::form_list) CHECK(key.most > 0);
    }
  }
}

TEST_CASE("every form that a key names is in the list of all forms") {
  std::set<const Form*> listed(all_forms().begin(), all_forms().end());
  for (const Form* form : all_forms()) {
    for (const Key& key : form->keys) {
      if (key.form != nullptr) CHECK(listed.count(key.form) == 1);
    }
  }
}
