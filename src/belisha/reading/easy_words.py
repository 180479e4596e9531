"""The words in which a policy speaks to the one who reads: short for pupils, plain for parents and carers.

What is not listed here is said in the words of the vocabulary.
"""

from __future__ import annotations

from typing import Final

ACTS: Final = {
    "access": "use social media",
    "connect": "add {whom} as a friend or follow them",
    "message": "message {whom}",
    "publish": "post or share {things}",
    "open-account": "open an account or start a group",
    "use-with-class": "use social media with a class",
    "sign-up": "sign up to an app or site",
    "share-password": "share a password",
    "save-password": "save a password on a device",
    "leave-logged-in": "leave a device logged in",
    "reply-to-abuse": "answer somebody who is nasty online",
    "bypass-filter": "try to get round the school’s filter",
    "open-blocked-site": "open a site that the school blocks",
    "locate-child": "use what you know to find, meet or contact a child",
}
"""What completes `You must not …`. {whom} is people, {things} what is posted."""

USING: Final = frozenset(("access", "connect", "message", "publish"))
"""Together these are using social media in any way."""

TOPICS: Final = (
    ("using", "Using social media", "clock", ("access", "use-with-class")),
    ("friends", "Friends and messages", "person", ("connect", "message")),
    ("posting", "Posting and sharing", "edit", ("publish",)),
    ("accounts", "Apps, accounts and groups", "phone", ("open-account", "sign-up")),
    ("devices", "Passwords, devices and filters", "shield",
     ("share-password", "save-password", "leave-logged-in", "bypass-filter", "open-blocked-site")),
    ("safety", "Staying safe", "warning", ("reply-to-abuse", "locate-child")),
)  # fmt: skip
"""(name, title, icon, acts): an act that is not here has a topic of its own."""

THAT: Final = {
    "negative": "are critical",
    "complaint": "are complaints",
    "malicious": "are spiteful or made up",
    "damaging": "could harm the school or anyone in it",
    "derogatory": "put somebody down",
    "discriminatory": "treat people badly because of who they are",
    "bullying": "bully anyone",
    "threatening": "threaten or frighten anyone",
    "lewd": "are rude or sexual",
    "defamatory": "are untrue and spoil somebody’s good name",
    "confidential": "give away something secret",
    "personal-information": "give away private details",
    "identifies-pupil": "show which pupil they are about",
    "identifies-class": "show which class they are about",
    "identifies-school": "show which school they are about",
    "political-or-religious": "are about politics or religion",
    "breaches-copyright": "use somebody else’s work without asking",
    "unlawful": "are against the law",
    "shows-other-child": "show somebody else’s child",
    "shows-own-child": "show your own child",
    "shows-school-event": "show a school event",
    "taken-at-work": "were taken at work",
    "shows-yourself": "show you",
    "abusive": "are nasty",
    "sexist": "are sexist",
}
"""What completes `things that …` where such a fact is a condition."""

ABOUT: Final = {
    "school": "the school or trust",
    "school-event": "a school event",
    "staff": "staff",
    "governor": "governors",
    "pupil": "pupils",
    "parent": "parents and carers",
}
"""Whom or what a post is about."""

WHOM: Final = {
    "pupil": "pupils",
    "former-pupil": "former pupils",
    "parent": "parents and carers",
    "staff": "staff",
    "governor": "governors",
    "public": "anybody else",
}
"""Whom somebody adds or messages; the reader's own kind is `you` where others act."""

WHEN: Final = {
    ("time", "lesson"): "in lessons",
    ("time", "break"): "at break",
    ("time", "work"): "at other times of the school day",
    ("time", "own-time"): "in your own time",
    ("place", "school"): "at school",
    ("place", "elsewhere"): "away from school",
    ("purpose", "curriculum"): "for a lesson activity",
    ("purpose", "school-business"): "for the school",
    ("purpose", "personal"): "for yourself",
    ("equipment", "school"): "on the school’s devices or network",
    ("equipment", "own"): "on your own device",
    ("account", "school"): "on an account of the school",
    ("account", "personal"): "on your own account",
    ("account", "lookalike"): "on an account that looks like the school’s",
    ("anonymous", True): "under a false name to get round these rules",
    ("in-front-of-pupils", True): "where pupils can see it",
}
"""Where and when, as the end of `You must not post …`."""

ACCOUNT: Final = {
    "open-account": {
        "school": "in the school’s name",
        "personal": "of your own",
        "lookalike": "that looks like the school’s",
    },
    "share-password": {"school": "of a school account", "personal": "of your own account"},
    "save-password": {"school": "of a school account", "personal": "of your own account"},
}
"""What a kind of account means where the act is about the account itself."""

IF: Final = {
    ("below-minimum-age", True): {
        "pupil": "you are younger than it allows",
        "": "your child is younger than it allows",
    },
    ("other-parents-consent", True): {"": "their parents have said yes"},
    ("subject-consent", True): {"": "everyone in it has said yes"},
    ("headteacher-approval", True): {"": "the Headteacher has said yes"},
    ("family", True): {"": "they are your family"},
    ("states-views-are-personal", False): {"": "you do not say that the views are your own"},
    ("purpose", "curriculum"): {"": "it is for a lesson activity"},
    ("risk-assessed", True): {"": "a risk assessment has been done"},
    ("bullying", True): {"": "somebody is bullied by it"},
    ("threatening", True): {"": "somebody is threatened by it"},
    ("discriminatory", True): {"": "it treats somebody badly because of who they are"},
    ("defamatory", True): {"": "it is untrue and spoils somebody’s good name"},
    ("malicious", True): {"": "it is spiteful or made up"},
    ("derogatory", True): {"": "it puts somebody down"},
    ("lewd", True): {"": "it is rude or sexual"},
    ("damaging", True): {"": "it could harm the school or anyone in it"},
    ("personal-information", True): {"": "it gives away private details"},
    ("confidential", True): {"": "it gives away something secret"},
    ("about-policy", True): {"": "the complaint is about this policy"},
    ("shows-yourself", True): {"": "it shows you"},
    ("indecent-image-of-child", True): {"": "it could be a nude or sexual picture of a child"},
    ("outside-school", True): {"": "it happened away from school"},
}
"""What follows `if` or `unless`, for pupils where it differs."""

EVENTS: Final = {
    "inappropriate-content": {
        "pupil": "you see something online that is not OK",
        "": "you or your child meet unsuitable content online",
    },
    "cyberbullying": {"": "somebody is bullied or abused online"},
    "safeguarding-concern": {
        "pupil": "something online makes you or a friend feel unsafe",
        "": "something online makes you worry about a child’s safety",
    },
    "complaint": {"": "you want to complain"},
    "concern": {"": "you are worried about something at school"},
    "joining": {"pupil": "you join the school", "": "your child joins the school"},
    "breach": {"pupil": "somebody breaks these rules", "": "somebody breaks this policy"},
    "nuisance-call": {"": "you get nuisance calls or texts"},
}
"""What has happened, as it follows `If`."""

SURE: Final = frozenset(("joining", "first-parents-evening", "review-due"))
"""What happens without fail, so that it follows `When`."""

DONE: Final = {
    "breach": "you break these rules",
    "cyberbullying": "you bully somebody online",
    "unfounded-allegation": "you accuse somebody without grounds",
    "inappropriate-content": "you look at unsuitable content online",
    "discrimination": "you treat somebody badly because of who they are",
}
"""What the reader has done, as it follows `If`."""

STEPS: Final = {
    "report": {"pupil": "tell {to:somebody you trust}", "": "tell {to:the school}"},
    "seek-support": {"": "ask {to:the school} for help"},
    "follow-policy": {"pupil": "keep to these rules", "": "know this policy and keep to it"},
    "follow-school-rules": {"pupil": "keep the school rules and do what your teachers ask"},
    "guide-own-child": {"": "take charge of how your own child uses social media at home"},
    "encourage-safe-use": {"": "encourage safe ways of using social media"},
    "talk-with-child": {"": "talk with your child about whom they talk to online"},
    "work-with-school": {"": "work with the school as partners"},
    "be-respectful": {"pupil": "be polite and kind[ to {to}]", "": "be respectful[ to {to}]"},
    "use-official-channels": {"": "use the school’s own channels"},
    "search-own-name": {"": "look up your own name online"},
    "watch-own-profile": {"": "watch what others post on your profile"},
    "mind-reputation": {"": "mind your good name online: more people see things than you meant"},
    "think-before-posting": {
        "pupil": "think who might see it before you post",
        "": "think who might read it before you post",
    },
    "change-number": {"": "ask {to:your phone company} to change your number and trace the calls"},
    "save-evidence": {"pupil": "keep what you saw, so that you can show it"},
}
"""What completes `You must …`, as `vocabulary.Step` writes it, for pupils where it differs."""

CARE: Final = {
    "teach-online-safety": {"pupil": "teach you how to stay safe online", "": "teach pupils how to stay safe online"},
    "advise-pupils": {"pupil": "give you advice on staying safe", "": "give pupils advice on staying safe"},
    "remind": {
        "pupil": "remind you which sites are not for children",
        "": "remind you which sites are not for children",
    },
    "train": {
        "pupil": "train {party:staff} to notice when a pupil needs help",
        "": "train {party:staff} to notice pupils at risk",
    },
    "hold-parents-meeting": {"": "hold meetings for you about online safety"},
    "inform-parents": {"": "tell you what is expected of you"},
    "publish-policy": {"": "make this policy known"},
    "publish-blocked-list": {"": "say which sites are blocked"},
    "follow-bullying-policy": {"pupil": "deal with it under the anti-bullying policy"},
    "follow-safeguarding-policy": {"pupil": "deal with it under the safeguarding policy"},
    "handle-complaints": {"": "handle complaints about the policy"},
}
"""What others do for pupils or for parents, as it completes `The school must …`. Only these steps are shown as care."""

CARED_FOR: Final = {
    "pupil": frozenset(
        "teach-online-safety advise-pupils remind train follow-bullying-policy follow-safeguarding-policy".split()
    ),
    "parent": frozenset(
        "teach-online-safety remind train hold-parents-meeting inform-parents publish-policy publish-blocked-list "
        "follow-bullying-policy follow-safeguarding-policy handle-complaints advise-pupils".split()
    ),
}
"""Whose care which step is."""

SANCTIONS: Final = {
    "exclude": "exclude you",
    "prosecute": "take the matter to court",
    "discipline": "take disciplinary action",
    "ban-from-equipment": "stop you using the school’s computers, unless somebody is watching closely",
    "report": "report it[ to {to}]",
    "report-to-police": "tell {to:the police}",
    "follow-behaviour-policy": "deal with it under the behaviour policy",
    "follow-disciplinary-procedure": "deal with it under the school’s disciplinary procedure",
    "ask-to-remove": "ask you to take it down",
    "deal-with": "deal with it",
}
"""What may follow for whoever did it."""

FALSE_NAME: Final = "hide behind a false name to get round these rules"
"""What a rule against posting without a name says to families. A child is never told to give a real name."""

STAFF_ACTS: Final = frozenset(("use-with-class",))
"""What only staff do, even where a rule binds everybody."""

STAFF_PURPOSES: Final = frozenset(("curriculum", "school-business"))
"""What only staff open accounts and sign up for, even where a rule binds everybody."""
