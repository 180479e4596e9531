"""The words of social media policies: what a clause can speak of, and the question for every fact."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from belisha.rulebook.vocabulary import YES_NO, Fact, Role, Step, Value, Vocabulary

SAID: Final = "what is said"
PICTURED: Final = "what the picture shows"
RECORDED: Final = "what is on record"


def _choice(name: str, ordinary: str, question: str, answers: Mapping[str, str], **more: object) -> Fact:
    """A fact with named answers, in the order in which they are offered."""
    labels: dict[Value, str] = dict(answers.items())
    return Fact(name, tuple(answers), question, ordinary, labels=labels, **more)  # type: ignore[arg-type]


def _flag(name: str, question: str, **more: object) -> Fact:
    """A yes-or-no fact; its ordinary value is no unless `ordinary` says otherwise."""
    return Fact(name, YES_NO, question, bool(more.pop("ordinary", False)), **more)  # type: ignore[arg-type]


ACTS: Final = {
    "access": "use or look at social media",
    "connect": "friend or follow",
    "message": "message or otherwise contact",
    "publish": "post, comment, share or upload",
    "open-account": "open an account, page or group",
    "use-with-class": "use a social media service with a class",
    "sign-up": "sign up to a service",
    "share-password": "share a password",
    "save-password": "save a password on a device",
    "leave-logged-in": "leave a device logged in",
    "reply-to-abuse": "reply to abuse",
    "bypass-filter": "get round the school's filter",
    "open-blocked-site": "open a site that the school blocks",
    "locate-child": "use information to find, meet or contact a child",
}

ACTORS: Final = {
    "teacher": "a teacher",
    "support-staff": "support staff",
    "senior-leader": "a senior leader",
    "headteacher": "the Headteacher",
    "governor": "a governor or trustee",
    "volunteer": "a volunteer",
    "agency-worker": "an agency worker",
    "pta-member": "a member of the PTA",
    "pupil": "a pupil",
    "parent": "a parent or carer",
    "family-member": "another member of a pupil's family",
}

_FACTS: Final = (
    _choice("act", "access", "What do you want to do?", ACTS),
    _choice("actor", "teacher", "Who is asking?", ACTORS, phrase="by "),
    _choice(
        "counterparty",
        "public",
        "With whom?",
        {
            "pupil": "a pupil of the school",
            "former-pupil": "a former pupil",
            "parent": "a parent or carer of a pupil",
            "staff": "a member of staff",
            "governor": "a governor or trustee",
            "public": "anyone else, or people in general",
        },
        phrase="towards ",
    ),
    _choice(
        "account",
        "personal",
        "Which account?",
        {
            "personal": "a personal account",
            "school": "an official account of the school or trust",
            "lookalike": "an account that only looks as if it belonged to the school",
        },
        changeable=True,
        unadvised=frozenset(("lookalike",)),
        phrase="on ",
    ),
    _choice(
        "time",
        "own-time",
        "When?",
        {
            "lesson": "in a lesson",
            "break": "in a break",
            "work": "in other working time",
            "own-time": "in your own time",
        },
        changeable=True,
        help="For a pupil, own time is when the school day is over.",
        phrase="",
    ),
    _choice(
        "place",
        "elsewhere",
        "Where?",
        {"school": "at school", "elsewhere": "somewhere else"},
        changeable=True,
        phrase="",
    ),
    _choice(
        "purpose",
        "personal",
        "What for?",
        {
            "personal": "a private purpose",
            "curriculum": "a planned lesson activity",
            "school-business": "the school's business",
        },
        phrase="for ",
    ),
    _choice(
        "equipment",
        "own",
        "On whose device or network?",
        {"own": "your own device and network", "school": "the school's device or network"},
        changeable=True,
        phrase="on ",
    ),
    _choice(
        "image",
        "none",
        "Is there a picture?",
        {"none": "no picture", "photo": "a photo", "video": "a video"},
        phrase="with ",
        otherwise="there is a picture",
    ),
    _choice(
        "about",
        "nobody",
        "Whom or what is it about?",
        {
            "nobody": "nobody at school",
            "school": "the school or the trust",
            "school-event": "a school event",
            "staff": "a member of staff",
            "governor": "a governor or trustee",
            "pupil": "a pupil",
            "parent": "a parent or carer",
        },
        phrase="about ",
        otherwise="it is about somebody or something at school",
    ),
    Fact(
        "age",
        tuple(range(121)),
        "How old is the person who asks, in years?",
        10,
        help="A whole number from 0 to 120.",
    ),
    Fact(
        "hour",
        tuple(range(24)),
        "At what hour of the day, from 0 to 23?",
        12,
        changeable=True,
    ),
    _flag("family", "Are they your own family?", phrase="they are family"),
    _flag("counterparty-under-18", "Are they under 18?", phrase="they are under 18"),
    _flag("in-front-of-pupils", "Could pupils see you do it?", phrase="pupils could see it", changeable=True),
    _flag(
        "below-minimum-age",
        "Is the pupil younger than the service allows?",
        phrase="the pupil is younger than the service allows",
    ),
    _flag(
        "shows-other-child",
        "Does it show somebody else's child?",
        phrase="it is a picture of somebody else's child",
        group=PICTURED,
    ),
    _flag(
        "shows-own-child",
        "Does it show your own child?",
        phrase="it is a picture of their own child",
        group=PICTURED,
    ),
    _flag(
        "shows-school-event",
        "Does it show a school event?",
        phrase="it is a picture of a school event",
        group=PICTURED,
    ),
    _flag("taken-at-work", "Was it taken at work?", phrase="it was taken at work", group=PICTURED),
    _flag("negative", "Is it negative or critical?", phrase="it is negative or critical", group=SAID),
    _flag("complaint", "Is it a complaint?", phrase="it is a complaint", group=SAID),
    _flag("malicious", "Is it malicious or made up?", phrase="it is malicious or made up", group=SAID),
    _flag(
        "damaging",
        "Could it damage the school or anyone there?",
        phrase="it could damage the school or anyone there",
        group=SAID,
    ),
    _flag("derogatory", "Does it run somebody down?", phrase="it is running somebody down", group=SAID),
    _flag(
        "discriminatory",
        "Does it discriminate against or harass anyone?",
        phrase="it is discriminating or harassing",
        group=SAID,
    ),
    _flag(
        "bullying",
        "Does it bully, pressure or manipulate anyone?",
        phrase="it is bullying, pressing or manipulating somebody",
        group=SAID,
    ),
    _flag(
        "threatening",
        "Does it threaten or intimidate?",
        phrase="it is threatening or intimidating",
        group=SAID,
    ),
    _flag("lewd", "Is it sexual, lewd or offensive?", phrase="it is sexual, lewd or offensive", group=SAID),
    _flag(
        "defamatory",
        "Is it untrue and harmful to somebody's name?",
        phrase="it is untrue and harmful to somebody's name",
        group=SAID,
    ),
    _flag(
        "confidential",
        "Does it give away something confidential?",
        phrase="it is giving away something confidential",
        group=SAID,
    ),
    _flag(
        "personal-information",
        "Does it give personal information about somebody?",
        phrase="it is giving away personal information",
        group=SAID,
    ),
    _flag(
        "identifies-pupil",
        "Could somebody tell which pupil it is about?",
        phrase="it could show which pupil it is about",
        group=SAID,
    ),
    _flag(
        "identifies-class",
        "Could somebody tell which class it is about?",
        phrase="it could show which class it is about",
        group=SAID,
    ),
    _flag(
        "identifies-school",
        "Could somebody tell which school it is about?",
        phrase="it could show which school it is about",
        group=SAID,
    ),
    _flag(
        "identifies-employer",
        "Does it show that you work for the school?",
        phrase="it is showing that they work for the school",
        group=SAID,
    ),
    _flag(
        "states-occupation",
        "Does it say what your job is?",
        phrase="it is saying what their job is",
        group=SAID,
    ),
    _flag(
        "political-or-religious",
        "Does it give political or religious views?",
        phrase="it is about political or religious views",
        group=SAID,
    ),
    _flag(
        "breaches-copyright",
        "Does it use somebody else's work without leave?",
        phrase="it is using somebody else's work without leave",
        group=SAID,
    ),
    _flag(
        "unlawful",
        "Is it against the law in any way?",
        phrase="it is against the law",
        group=SAID,
    ),
    _flag(
        "anonymous",
        "Is it posted without your real name?",
        phrase="it is posted without a real name",
        group=SAID,
        changeable=True,
    ),
    _flag(
        "states-views-are-personal",
        "Does it say that the views are your own?",
        phrase="it is made clear that the views are personal",
        ordinary=True,
        changeable=True,
    ),
    _flag(
        "risk-assessed",
        "Has a risk assessment been done?",
        phrase="a risk assessment has been done",
        ordinary=True,
        group=RECORDED,
        changeable=True,
    ),
    _flag(
        "headteacher-approval",
        "Has the Headteacher said yes?",
        phrase="the Headteacher has said yes",
        group=RECORDED,
        changeable=True,
    ),
    _flag(
        "other-parents-consent",
        "Have the other children's parents said yes?",
        phrase="the other children's parents have said yes",
        group=RECORDED,
        changeable=True,
    ),
    _flag(
        "subject-consent",
        "Has everyone in it said yes?",
        phrase="everyone in it has said yes",
        group=RECORDED,
        changeable=True,
    ),
    _flag(
        "victim-consent",
        "Has the person harmed said yes?",
        phrase="the person harmed has said yes",
        group=RECORDED,
        changeable=True,
    ),
)

# What only an event can have: asked when a duty depends on it, never about an act.
_EVENT_FACTS: Final = (
    _choice(
        "perpetrator",
        "unknown",
        "Who did it?",
        {
            "pupil": "a pupil of the school",
            "staff": "somebody who works at the school",
            "adult": "another adult",
            "unknown": "nobody knows yet",
        },
        phrase="it was done by ",
    ),
    _flag("staff-victim", "Was it done to a member of staff?", phrase="it was done to a member of staff"),
    _flag("hate-crime", "Could it be a hate crime?", phrase="it could be a hate crime"),
    _flag("sexist", "Is it sexist?", phrase="it is sexist"),
    _flag("removal-refused", "Did they refuse to take it down?", phrase="they have refused to take it down"),
    _flag(
        "breaks-site-rules",
        "Does it break the rules of the site?",
        phrase="it is against the rules of the site",
    ),
    _flag(
        "host-needs-complainant",
        "Does the site want the person harmed to complain?",
        phrase="the site is asking the person harmed to complain",
    ),
    _flag("host-refuses", "Does the site refuse to act?", phrase="the site is refusing to act"),
    _flag("outside-school", "Did it happen away from school?", phrase="it has happened away from school"),
    _flag(
        "affects-orderly-running",
        "Could it upset the running of the school?",
        phrase="it could upset the running of the school",
    ),
    _flag("threatens-pupil", "Is it a threat to another pupil?", phrase="it is a threat to another pupil"),
    _flag(
        "threatens-public",
        "Is it a threat to anybody else in the public?",
        phrase="it is a threat to somebody in the public",
    ),
    _flag(
        "threatens-community",
        "Is it a threat to anybody in the school community?",
        phrase="it is a threat to somebody in the school community",
    ),
    _flag(
        "harms-reputation",
        "Could it harm the good name of the school?",
        phrase="it could harm the good name of the school",
    ),
    _flag(
        "harms-staff-reputation",
        "Could it harm the good name of its staff or governors?",
        phrase="it could harm the good name of its staff or governors",
    ),
    _flag(
        "reasonable-belief",
        "Does a manager have good reason to believe that it happened?",
        phrase="a manager has good reason to believe it",
    ),
    _flag(
        "advice-needed",
        "Do the governors think that they need a lawyer?",
        phrase="the governors are of the view that they need a lawyer",
    ),
    _flag(
        "indecent-image-of-child",
        "Could it show a nude or sexual picture of a child?",
        phrase="it could be a nude or sexual picture of a child",
    ),
)

EVENT_ONLY: Final = frozenset(fact.name for fact in _EVENT_FACTS)

_COVERS: Final = {
    "teacher": ("teacher", "senior-leader", "headteacher"),
    "support-staff": ("support-staff",),
    "senior-leader": ("senior-leader", "headteacher"),
    "headteacher": ("headteacher",),
    "governor": ("governor",),
    "volunteer": ("volunteer",),
    "agency-worker": ("agency-worker",),
    "pta-member": ("pta-member",),
    "pupil": ("pupil",),
    "parent": ("parent",),
    "family-member": ("family-member",),
    "employee": ("teacher", "support-staff", "senior-leader", "headteacher"),
    "family": ("parent", "family-member"),
    "anyone": tuple(ACTORS),
}

_ROLES: Final = (
    ("teacher", "a teacher", "teachers"),
    ("support-staff", "a member of the support staff", "support staff"),
    ("senior-leader", "a senior leader", "senior leaders"),
    ("headteacher", "the Headteacher", "the Headteacher"),
    ("governor", "a governor or trustee", "governors and trustees"),
    ("volunteer", "a volunteer", "volunteers"),
    ("agency-worker", "an agency worker", "agency workers"),
    ("pta-member", "a member of the PTA", "members of the PTA"),
    ("pupil", "a pupil", "pupils"),
    ("parent", "a parent or carer", "parents and carers"),
    ("family-member", "another family member", "other family members"),
    ("employee", "an employee", "employees"),
    ("staff", "a member of staff", "staff"),  # each policy defines who they are
    ("family", "a parent, carer or other family member", "parents, carers and other family members"),
    ("anyone", "anyone", "everyone"),
    # Seats and outsiders: they are told, they decide, they have duties; nobody asks "May I?" as one of them.
    ("school", "the school", "the school"),
    ("governing-body", "the governing body", "the governing body"),
    ("local-governing-body", "the Local Governing Body", "the Local Governing Body"),
    ("chair-of-governors", "the Chair of Governors", "the Chair of Governors"),
    ("trust", "the trust", "the trust"),
    ("chief-executive", "the Chief Executive", "the Chief Executive"),
    ("senior-leadership-team", "the Senior Leadership Team", "the Senior Leadership Team"),
    ("line-manager", "the line manager", "line managers"),
    ("safeguarding-lead", "the Designated Safeguarding Lead", "the Designated Safeguarding Lead"),
    ("lado", "the local authority's designated officer (LADO)", "the local authority's designated officer"),
    ("it-technician", "the IT technician", "IT technicians"),
    ("police", "the police", "the police"),
    ("outside-agency", "another outside agency", "other outside agencies"),
    ("trade-union", "the trade unions", "the trade unions"),
    ("site-host", "the company that runs the site", "the companies that run the sites"),
    ("internet-provider", "the internet provider", "internet providers"),
    ("mobile-provider", "the mobile phone company", "mobile phone companies"),
    ("victim", "the person harmed", "the people harmed"),
    ("perpetrator", "the person who did it", "the people who did it"),
)

_DECIDERS: Final = frozenset(
    "headteacher senior-leader governing-body local-governing-body chair-of-governors trust chief-executive "
    "senior-leadership-team line-manager safeguarding-lead it-technician school".split()
)

STANDING: Final = "always"

EVENTS: Final = {
    "contact-attempt": "somebody tries to friend or contact somebody they should not",
    "inappropriate-content": "unsuitable content is met online",
    "cyberbullying": "somebody is bullied or abused online",
    "safeguarding-concern": "something online raises a worry about a child's safety",
    "staff-misuse": "a member of staff misuses social media",
    "discrimination": "somebody is discriminated against",
    "removal-refused": "somebody refuses to take content down",
    "breach": "this policy is broken, or may have been",
    "unfounded-allegation": "somebody is accused without grounds",
    "complaint": "somebody complains",
    "concern": "somebody is worried about something at school",
    "joining": "a child joins the school",
    "first-parents-evening": "the first parents' evening of the year is held",
    "review-due": "the policy is due for review",
    "law-changes": "the law changes",
    "guidance-changes": "official guidance changes",
    "case-law": "a court decides a case that matters",
    "significant-incident": "a serious incident is reported",
    "policy-change": "the policy is to be changed",
    "access-request": "somebody asks for a blocked site to be opened",
    "nuisance-call": "somebody gets nuisance calls or texts",
    STANDING: "at all times",
}

_STEPS: Final = (
    Step("report", "report it[ to {to}]"),
    Step("complete-report-form", "fill in the report form and pass it on[ to {to}]"),
    Step("deal-with", "deal with it"),
    Step("follow-bullying-policy", "handle it under the anti-bullying policy"),
    Step("follow-safeguarding-policy", "handle it under the child protection and safeguarding policy"),
    Step("follow-behaviour-policy", "handle it under the behaviour policy"),
    Step("follow-disciplinary-procedure", "handle it under the disciplinary procedure"),
    Step("follow-complaints-policy", "handle it under the complaints policy"),
    Step("seek-support", "seek support[ from {to}]"),
    Step("not-retaliate", "not respond, retaliate or join in"),
    Step("save-evidence", "save the evidence, with date, time and address"),
    Step("investigate", "investigate promptly"),
    Step("take-action", "take action"),
    Step("discipline", "take disciplinary action"),
    Step("dismiss", "dismiss the member of staff"),
    Step("exclude", "exclude the pupil"),
    Step("prosecute", "see the matter go to prosecution"),
    Step("ban-from-equipment", "stop them using school equipment, except under close supervision"),
    Step("block-site", "have the site blocked"),
    Step("decide-access", "decide whether the site may be opened"),
    Step("invite-to-meeting", "invite {party:them} to a meeting to talk the matter through"),
    Step("ask-to-remove", "ask[ {party}] for the content to be taken down"),
    Step("decide-next-step", "decide what happens next"),
    Step("use-site-report", "use the site's own way of reporting"),
    Step("approach-host", "ask {to:the site} to change or remove the material"),
    Step("support-complainant", "give full help to the person who has to complain"),
    Step("check-removal", "check that the material was changed or removed"),
    Step("contact-internet-provider", "contact the internet provider"),
    Step("consider-police", "consider going to the police"),
    Step("report-to-police", "report the matter to {to:the police}"),
    Step("offer-support", "offer full support"),
    Step("offer-counselling", "offer counselling for stress"),
    Step("cooperate", "co-operate with the investigation"),
    Step("hand-over-passwords", "hand over passwords and login details", amounts_to="share-password"),
    Step("copy-content", "print or screenshot the content complained of"),
    Step("establish-source", "establish who was the source"),
    Step("weigh-seriousness", "weigh how serious it was: content, time visible, spread and harm"),
    Step("seek-legal-advice", "take legal advice"),
    Step("monitor", "monitor or record communications on the network", repeats=True),
    Step("run-policy", "see that the policy works in daily life"),
    Step("answer-for-policy", "answer for the policy being put into practice"),
    Step("ensure-no-discrimination", "see that the policy discriminates against nobody"),
    Step("handle-complaints", "handle complaints about the policy"),
    Step("follow-policy", "know and follow the policy"),
    Step("follow-other-policies", "keep to the other policies that matter"),
    Step("see-pupils-follow", "see that pupils follow the policy"),
    Step("apply-fairly", "apply the policy fairly and evenly"),
    Step("guide-own-child", "take charge of how their own child uses social media at home"),
    Step("encourage-safe-use", "encourage safe ways of using social media"),
    Step("talk-with-child", "talk with the child about whom they talk to online"),
    Step("follow-school-rules", "follow the school rules and what teachers ask"),
    Step("train", "train {party:staff} in spotting pupils at risk", repeats=True),
    Step("train-on-policy", "train {party:staff} on this policy", repeats=True),
    Step("brief", "brief {party:staff} on what is expected", repeats=True),
    Step("attend-training", "attend training", repeats=True),
    Step("answer-questions", "answer questions and worries about social media"),
    Step("ensure-understanding", "see that all staff understand what is expected"),
    Step("keep-passwords", "keep passwords safely online", amounts_to="save-password"),
    Step("own-accounts", "answer for the school's accounts"),
    Step("delegate-accounts", "hand the accounts to somebody else"),
    Step("assess-risk", "carry out a risk assessment"),
    Step("check-privacy-settings", "check the privacy settings", repeats=True),
    Step("set-highest-privacy", "keep security settings as high as they go"),
    Step("use-name-only", "give no more than a name on a profile"),
    Step("hide-birth-date", "leave the date of birth off a profile"),
    Step("invite-only", "let only invited people see a profile, and invite only those they trust"),
    Step("search-own-name", "look up their own name online", repeats=True),
    Step("watch-own-profile", "watch what others post on their profile", repeats=True),
    Step("separate-email", "keep school and private e-mail apart"),
    Step("think-before-posting", "think who might read it before posting"),
    Step("mind-reputation", "mind their name online, where more people see things than they meant"),
    Step("stay-professional", "keep to professional standards"),
    Step("follow-teacher-standards", "keep to the Teachers' Standards"),
    Step("read-safer-practice", "read and follow the safer working practice guidance"),
    Step("follow-kcsie", "know and follow the latest Keeping Children Safe in Education"),
    Step("implement-equality", "put the equality policy and schemes into practice"),
    Step("assess-equality", "assess the policy's effect on equality"),
    Step("be-respectful", "be respectful[ to {to}]"),
    Step("use-official-channels", "use the school's own channels"),
    Step("sign-agreement", "sign the acceptable use agreement"),
    Step("inform-parents", "make parents aware of what is expected of them"),
    Step("remind", "remind pupils and parents which sites are unsuitable", repeats=True),
    Step("teach-online-safety", "teach and talk about online safety", repeats=True),
    Step("advise-pupils", "give pupils the advice on staying safe"),
    Step("hold-parents-meeting", "hold online safety meetings for parents", repeats=True),
    Step("survey", "take part in surveys", repeats=True),
    Step("work-with-school", "work in partnership with the school"),
    Step("support-code-of-conduct", "support the trust's code of conduct"),
    Step("publish-policy", "make the policy known"),
    Step("review-policy", "review the policy", repeats=True),
    Step("report-effectiveness", "report[ to {to}] how well the policy works, with recommendations", repeats=True),
    Step("endorse", "discuss that report and endorse it"),
    Step("consult", "consult {party:those concerned}"),
    Step("follow-law", "keep to the law"),
    Step("publish-blocked-list", "say which sites are blocked"),
    Step("change-number", "ask for the number to be changed and calls to be traced"),
)

_IMAGE_NEEDED: Final = ("shows-own-child", "shows-other-child", "shows-school-event", "taken-at-work")


def _roles() -> dict[str, Role]:
    """Every role, with the values of `actor` that it covers."""
    return {
        name: Role(name, one, many, frozenset(_COVERS.get(name, ())), name in _DECIDERS) for name, one, many in _ROLES
    }


def _objects() -> dict[str, tuple[str, frozenset[Value]]]:
    """What an act can be done on or with: words of two parts, and the fact and values they stand for."""
    objects: dict[str, tuple[str, frozenset[Value]]] = {
        f"{value} {fact}": (fact, frozenset((value,)))
        for fact, values in (
            ("account", ("personal", "school", "lookalike")),
            ("equipment", ("own", "school")),
        )
        for value in values
    }
    return objects | {value: ("image", frozenset((value,))) for value in ("photo", "video")}


WORDS: Final = Vocabulary(
    facts={fact.name: fact for fact in (*_FACTS, *_EVENT_FACTS)},
    roles=_roles(),
    acts=ACTS,
    events=EVENTS,
    steps={step.name: step for step in _STEPS},
    consents={
        "other-parents": "other-parents-consent",
        "subject": "subject-consent",
        "victim": "victim-consent",
    },
    objects=_objects(),
    # For these acts the account says which password is meant.
    fixed=frozenset((("share-password", "account"), ("save-password", "account"))),
    # A picture that is not there shows nothing.
    impossible=tuple({"image": frozenset(("none",)), flag: frozenset((True,))} for flag in _IMAGE_NEEDED),
)
