#!/usr/bin/env python3
"""Writes stories of any size for the measurements, each in the forms of several tools.

usage: stories.py FOLDER [--files N] [--nodes N] [--forms earshot,ink,twee,yarn,renpy]

Entry point: main(). FOLDER/pack is a pack for `earshot-content check`; FOLDER/story.ink, story.twee, story.yarn
and renpy/game/script.rpy hold the same nodes, lines, replies, conditions and ways for the others. A story is as
authors write them: nodes with two lines and three or four replies of some thirty words with their feedback, marks,
facts, cues and conditions. The same arguments give the same bytes.
"""

import argparse
import pathlib
import random

FACTS, CUES = 6, 2

WHO = ["my neighbour", "the caretaker", "my sister", "the man at the shop", "my daughter", "the woman next door",
       "the fitter", "my brother-in-law", "the lad on the phone", "the lady upstairs", "my old boss", "the driver"]
DID = ["brought", "looked at", "carried", "cleaned", "bought", "moved", "mended", "asked about", "forgot", "sold",
       "wrapped", "wrote down", "opened", "switched on", "took home", "gave away"]
WHAT = ["the kettle", "the old cups", "that blue box", "the bill", "the plug", "the kitchen tap", "the letter",
        "the spare lid", "the second card", "the heater", "the water jug", "the parcel", "the receipt", "the filter"]
WHEN = ["since we moved to the hill", "before the holidays", "on a Friday", "after the storm", "in the spring",
        "when the street was dug up", "last winter", "the week my mother came", "at the end of May", "on her birthday",
        "before the clocks went back", "as soon as I was home"]
MORE = ["and nobody told me why", "and I never thought of it again", "which was more than I asked for",
        "though I was told it would not matter", "and the noise was worse by the evening", "so I left it at that",
        "and I have the paper to show for it", "if you want to know", "and that is the honest truth",
        "but it only ever happens here", "and he would not say another word"]
ASK = ["What has been different", "How did it come to that", "What did you make of it", "Who else was there",
       "What happened then", "How was it before", "What would help you most", "When did you first see it"]
FEEL = ["You sound worn out by it", "That was a long day for you", "It matters to you more than you say",
        "You had hoped for better from us", "You did not want to ring a third time", "It is not about the money"]
STOCK = ["I do apologise for any inconvenience", "I quite understand", "We value every one of our customers",
         "I am sorry to hear that", "Thank you for your patience"]
FEEDBACK = ["You took up her own word, and let her lead to what she had not thought of yet.",
            "She had said it twice, and this time somebody heard it.", "It was true, and it helped nobody.",
            "You asked for one thing, and were told three.", "She heard the form speak, and not you."]
FEELINGS = ["worried", "tired", "hurt", "hopeful"]


class Story:
    """One customer: a row of nodes in which every way leads on, and some wait for what was learnt."""

    def __init__(self, number, count):
        draw = random.Random(number)
        self.name = f"kettle-{number:03}"
        self.nodes = [self.node(draw, i, count) for i in range(count)]

    def sentence(self, draw):
        return (f"{draw.choice(WHO).capitalize()} {draw.choice(DID)} {draw.choice(WHAT)} {draw.choice(WHEN)}, "
                f"{draw.choice(MORE)}")

    def node(self, draw, i, count):
        step, leap = min(i + 1, count - 1), min(i + 2, count - 1)
        asked = f"{draw.choice(ASK)}, {draw.choice(WHEN)}, with {draw.choice(WHAT)} and {draw.choice(WHO)}?"
        felt = f"{draw.choice(FEEL)}. Is there more that changed with {draw.choice(WHAT)} {draw.choice(WHEN)}?"
        look = f"Open {draw.choice(WHAT)} and look behind {draw.choice(WHAT)}, as {draw.choice(WHO)} did"
        stock = f"{draw.choice(STOCK)}. We shall see to {draw.choice(WHAT)} as soon as {draw.choice(WHO)} rings."
        return {
            "name": f"n{i}", "fact": i // 2 % FACTS, "cue": i // 10 % CUES if i % 10 == 3 else None,
            "lines": [self.sentence(draw), self.sentence(draw)], "feeling": draw.choice(FEELINGS) if i % 8 == 3 else None,
            "last": i == count - 1, "self": i, "step": step, "leap": leap, "looks": i % 7 == 0,
            "asked": asked, "felt": felt, "look": look, "stock": stock,
            "feedback": [draw.choice(FEEDBACK) for _ in range(4)]}


# --- Earshot ---------------------------------------------------------------------------------------------------
HEAD = """earshot: 1
title: The quiet kettle
summary: A customer brings a kettle back.
sector: shop
channel: counter
difficulty: 1
minutes: 30
customer: {name: Ada Lindqvist, pronouns: she/her, trust: 40, tension: 40}
complaint: The kettle is too slow.
wants: A kettle that is quick.
causes:
  lime: {is: The kettle is full of lime., real: true, needs: [fact-0, fact-1]}
  broken: {is: The kettle is broken., suggested: true, ruled_out_by: [fact-2]}
  too-small: {is: The kettle is too small., ruled_out_by: [fact-3]}
facts:
  fact-0: The water in her street is hard.
  fact-1: The kettle was never cleaned.
  fact-2: The switch works.
  fact-3: It boils for one cup as slowly as for six.
  fact-4: {is: Her neighbour has the same kettle., note: true}
  fact-5: {is: She moved in the spring., noise: true}
cues:
  cue-0: {is: Her voice drops., signal: straightens}
  cue-1: {is: She looks at the door., signal: looks-away}
start: n0
endings:
  done: {title: Clean, outcome: resolved, text: The kettle boils.}
nodes:
"""


def quoted(text):
    return '"' + text.replace('"', '\\"') + '"'


def earshot_line(node):
    first, rest = node["lines"][0].split(", ", 1)
    feeling = f", feeling: {node['feeling']}" if node["feeling"] else ""
    cue = f", cue: cue-{node['cue']}" if node["cue"] is not None else ""
    return (f"      - {quoted(f'[{first}](fact-' + str(node['fact']) + f'), *so much* is true, {rest}.')}\n"
            f"      - {{text: {quoted(node['lines'][1] + '.')}{feeling}{cue}}}\n")


def earshot_choice(kind, text, technique, goto, feedback, more=""):
    return (f"      - {kind}: {quoted(text)}\n{more}        technique: {technique}\n"
            f"        goto: {goto}\n        feedback: {feedback}\n")


def earshot_node(node):
    step, leap, here = f"n{node['step']}", f"n{node['leap']}", f"n{node['self']}"
    text = f"  {node['name']}:\n    lines:\n{earshot_line(node)}    choices:\n"
    if node["last"]:
        return text + earshot_choice(
            "diagnose", "Then I think I know what is really going on with your kettle.", "diagnose",
            f"{{right: done, unproven: {here}, wrong: {here}}}", node["feedback"][0], "        again: true\n"
        ) + earshot_choice("say", "Take it home, then, and ring me on Monday.", "close", "done", node["feedback"][1])
    text += earshot_choice("say", node["asked"], "open-question", step, node["feedback"][0])
    condition = (f"noticed(cue-{node['cue']}) and not visited({leap})" if node["cue"] is not None
                 else f"knows(fact-{node['fact']})" + (" or trust >= 70" if node["looks"] else ""))
    text += earshot_choice("say", node["felt"], "reflect-feeling", leap, node["feedback"][1], f"        if: {condition}\n")
    if node["looks"]:
        text += earshot_choice("do", node["look"], "look-up", f"[{{if: trust > 50, to: {leap}}}, {{to: {step}}}]",
                               node["feedback"][2], f"        learn: [fact-1, fact-{2 + node['fact'] % 4}]\n")
    return text + earshot_choice("say", node["stock"], "stock-phrase", step, node["feedback"][3])


def write_earshot(stories, folder):
    pack = folder / "pack"
    (pack / "scenarios").mkdir(parents=True, exist_ok=True)
    (pack / "pack.yaml").write_text("earshot-pack: 1\nname: Kettles\nversion: 1.0.0\nlanguages: [en]\nsectors: [shop]\n")
    for story in stories:
        (pack / "scenarios" / f"{story.name}.yaml").write_text(HEAD + "".join(map(earshot_node, story.nodes)))


# --- The others: the same nodes, with variables where Earshot has facts, cues and trust -------------------------
class Ways:
    """A node's replies as everybody else writes them: text, condition or None, what is set, where it leads."""

    def __init__(self, story, node):
        at = lambda index: f"{story.name}-n{index}".replace("-", "_")
        self.name, self.lines = at(node["self"]), [line + "." for line in node["lines"]]
        self.fact, self.end = f"fact_{node['fact']}", "done"
        back = node["feedback"]
        if node["last"]:
            self.replies = [("It is the lime.", "fact_0 and fact_1", [], self.end, back[0]),
                            ("Take it home, then, and ring me on Monday.", None, [], self.end, back[1])]
            return
        step, leap = at(node["step"]), at(node["leap"])
        condition = f"cue_{node['cue']}" if node["cue"] is not None else (
            f"{self.fact} or trust >= 70" if node["looks"] else self.fact)
        self.replies = [(node["asked"], None, [("trust", 5)], step, back[0]),
                        (node["felt"], condition, [("trust", 10)], leap, back[1])]
        if node["looks"]:
            self.replies.append((node["look"], None, [("fact_1", True)], step, back[2]))
        self.replies.append((node["stock"], None, [("trust", -5)], step, back[3]))


def all_ways(stories):
    return [Ways(story, node) for story in stories for node in story.nodes]


def starts(stories):
    return [f"{story.name}-n0".replace("-", "_") for story in stories]


VARIABLES = [("trust", 40)] + [(f"fact_{i}", False) for i in range(FACTS)] + [(f"cue_{i}", False) for i in range(CUES)]


def write_ink(stories, folder):
    word = lambda value: str(value).lower()
    text = "".join(f"VAR {name} = {word(value)}\n" for name, value in VARIABLES) + "Who is next?\n"
    text += "".join(f"+ [{name}] -> {name}\n" for name in starts(stories))
    for ways in all_ways(stories):
        text += f"\n=== {ways.name} ===\n{ways.lines[0]}\n~ {ways.fact} = true\n{ways.lines[1]}\n"
        for said, condition, sets, goto, back in ways.replies:
            text += f"+ {'{' + condition + '} ' if condition else ''}[{said}]\n  {back}\n"
            for name, value in sets:
                text += f"  ~ {name} = {name + ' + ' + str(value) if name == 'trust' else word(value)}\n"
            text += f"  -> {goto}\n"
    (folder / "story.ink").write_text(text + "\n=== done ===\nThe kettle boils.\n-> END\n")


def write_twee(stories, folder):
    text = ":: StoryTitle\nThe quiet kettle\n\n:: StoryData\n{\"ifid\": \"6F3C0F2E-5C86-4F4B-9C7F-0B8C4C1B5A11\", "
    text += "\"format\": \"SugarCube\", \"format-version\": \"2.36.1\", \"start\": \"Start\"}\n\n:: Start\n"
    text += "".join(f"<<set ${name} to {str(value).lower()}>>\n" for name, value in VARIABLES)
    text += "".join(f"[[{name}]]\n" for name in starts(stories))
    for ways in all_ways(stories):
        text += f"\n:: {ways.name}\n{ways.lines[0]}\n<<set ${ways.fact} to true>>\n{ways.lines[1]}\n"
        for said, condition, sets, goto, _ in ways.replies:
            setter = "; ".join(f"${n} {'+=' if n == 'trust' else 'to'} {str(v).lower()}" for n, v in sets)
            link = f"[[{said}->{goto}]{'[' + setter + ']' if setter else ''}]"
            asked = condition and condition.replace("fact", "$fact").replace("cue", "$cue").replace("trust >=", "$trust gte")
            text += f"<<if {asked}>>{link}<</if>>\n" if condition else link + "\n"
    (folder / "story.twee").write_text(text + "\n:: done\nThe kettle boils.\n")


def write_yarn(stories, folder):
    declared = "".join(f"<<declare ${name} = {str(value).lower()}>>\n" for name, value in VARIABLES)
    text = f"title: Start\n---\n{declared}" + "".join(f"-> {n}\n    <<jump {n}>>\n" for n in starts(stories)) + "===\n"
    for ways in all_ways(stories):
        text += f"title: {ways.name}\n---\n{ways.lines[0]}\n<<set ${ways.fact} to true>>\n{ways.lines[1]}\n"
        for said, condition, sets, goto, back in ways.replies:
            asked = condition and condition.replace("fact", "$fact").replace("cue", "$cue").replace("trust", "$trust")
            text += f"-> {said}{' <<if ' + asked + '>>' if condition else ''}\n    {back}\n"
            for name, value in sets:
                text += f"    <<set ${name} to {'$trust + ' + str(value) if name == 'trust' else str(value).lower()}>>\n"
            text += f"    <<jump {goto}>>\n"
        text += "===\n"
    (folder / "story.yarn").write_text(text + "title: done\n---\nThe kettle boils.\n===\n")


def write_renpy(stories, folder):
    game = folder / "renpy" / "game"
    game.mkdir(parents=True, exist_ok=True)
    text = "".join(f"default {name} = {value}\n" for name, value in VARIABLES) + "label start:\n    menu:\n"
    text += "".join(f"        \"{n}\":\n            jump {n}\n" for n in starts(stories))
    for ways in all_ways(stories):
        text += f"label {ways.name}:\n    \"{ways.lines[0]}\"\n    $ {ways.fact} = True\n    \"{ways.lines[1]}\"\n    menu:\n"
        for said, condition, sets, goto, back in ways.replies:
            text += f"        \"{said}\"{' if ' + condition if condition else ''}:\n            \"{back}\"\n"
            text += "".join(f"            $ {n} {'+=' if n == 'trust' else '='} {v}\n" for n, v in sets)
            text += f"            jump {goto}\n"
    (game / "script.rpy").write_text(text + "label done:\n    \"The kettle boils.\"\n    return\n")


FORMS = {"earshot": write_earshot, "ink": write_ink, "twee": write_twee, "yarn": write_yarn, "renpy": write_renpy}


def main():
    arguments = argparse.ArgumentParser(usage=__doc__.splitlines()[2].removeprefix("usage: "))
    arguments.add_argument("folder", type=pathlib.Path)
    arguments.add_argument("--files", type=int, default=50)
    arguments.add_argument("--nodes", type=int, default=200)
    arguments.add_argument("--forms", default=",".join(FORMS))
    given = arguments.parse_args()
    given.folder.mkdir(parents=True, exist_ok=True)
    stories = [Story(number, given.nodes) for number in range(given.files)]
    for form in given.forms.split(","):
        FORMS[form](stories, given.folder)


if __name__ == "__main__":
    main()
