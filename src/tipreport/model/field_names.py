"""The fields that people mean by other names: ``period`` for ``year``, ``place`` for ``location``."""

from collections.abc import Collection, Sequence

from tipreport.model.messages import alternatives, closest, plain_word

# Each name with other words for it. A word that several fields answer to means the first that the record has.
_OTHER_WORDS = {
    # lists
    "summary": "overview|abstract|main points|key points|highlights",
    "tiers": "tier|rankings|ranking|placements|tier placements|tip tiers",
    "figures": "numbers|statistics|stats|data|indicators|facts and figures",
    "findings": "facts|events|efforts|shortfalls|results|observations|actions",
    "laws": "legislation|legal framework|treaties|policies",
    "penalties": "punishments|sentences|fines|sanctions",
    "profile": "trafficking profile|profiles|forms|victims|methods|perpetrators",
    "routes": "flows|itineraries|trafficking routes",
    "organisations": "organizations|institutions|agencies|ngos|bodies|actors|companies",
    "hotlines": "phones|phone numbers|telephones|helplines|contacts",
    "persons": "people|individuals|officials|survivors",
    "programmes": "programs|projects|campaigns|activities|initiatives",
    "recommendations": "advice|proposals|suggestions",
    "definitions": "glossary|terms|words",
    "quotes": "quotations|citations",
    "countries": "nations|states",
    # fields
    "id": "brief|key|identifier|slug|code|ref",
    "period": "year|date|when|time|years|dates|month|day|timeframe",
    "year": "edition|date|period|when",
    "updated": "date|last updated|modified|last change|revised",
    "published": "publication date|released|issued|date|year",
    "edition": "year",
    "read": "accessed|retrieved|access date|date accessed|viewed",
    "place": "country|location|where|area|city|province|state|region|jurisdiction",
    "country": "countries|place|location|nation|state",
    "value": "number|amount|quantity|count|figure|total|duration|length|length of sentence",
    "unit": "units|currency|unit of measure",
    "measure": "indicator|metric|variable|type|kind|category|what",
    "kind": "type|category|class|sort",
    "label": "name|title|heading|purpose",
    "name": "title|label|organisation|organization|person|programme|law",
    "title": "name|heading|headline",
    "text": "description|content|statement|finding|sentence|body|details|recommendation|quote|quotation|definition",
    "note": "notes|comment|comments|remark|remarks",
    "default_source": "source|citation|main source",
    "sources": "source|citation|citations|cite|reference|references|bibliography|cited",
    "printed": "as printed|original|original text|wording|verbatim|quote|raw",
    "basis": "certainty|confidence|status|reliability",
    "sex": "gender",
    "age": "ages|age group",
    "citizenship": "nationality|nationalities|citizens|citizen|origin",
    "form": "form of exploitation|exploitation|exploitation type|type of exploitation",
    "group": "population|people|victims|who|target group",
    "by": "organisation|organization|agency|institution|actor|author|authority|responsible|organiser",
    "of": "percent of|percentage of|share of|whole|denominator",
    "part_of": "subset of|parent|part",
    "per": "rate|frequency",
    "change_by": "difference|increase|decrease|change amount|delta",
    "change": "trend|direction|movement",
    "compared_with": "compared to|comparison|base year|versus|since",
    "key": "key figure|highlight|headline",
    "pillar": "section|topic|theme|heading",
    "assessment": "judgement|judgment|rating|evaluation|type|kind",
    "status": "state|progress|stage",
    "also": "alias|aliases|aka|abbreviation|acronym|other names|short name|also known as",
    "url": "link|website|web|web address|address|homepage|uri|site",
    "number": "phone|telephone|phone number|hotline",
    "operator": "organisation|organization|by|run by",
    "role": "position|function|job|occupation",
    "roles": "role",
    "organisation": "organization|employer|affiliation|by",
    "speaker": "said by|person|name|by|author|who",
    "about": "topic|subject",
    "to": "addressee|for|target|addressed to|recipient",
    "word": "term|name|expression",
    "term": "value|category|standard term|type",
    "aspect": "type|kind|category|dimension",
    "origin": "from|source|start|origins",
    "destination": "to|target|end|destinations",
    "transit": "through|via",
    "author": "authors|by|writer",
    "publisher": "published by|organisation|organization|publication",
    "language": "lang|locale",
    "offence": "offense|crime",
    "law": "act|article|statute",
    "official": "is official",
    "reason": "why|because|explanation",
    "consecutive": "years|consecutive years",
    "founded": "established|created|since|year",
    "funded_by": "funder|funders|donor|donors",
    "partners": "partner|with",
    "programme": "program|project",
    "recommendation": "recommendations",
    "subject_name": "subject|name",
    "region": "area|continent",
}
_MEANT: dict[str, list[str]] = {}
for _field, _words in _OTHER_WORDS.items():
    for _word in _words.split("|"):
        _MEANT.setdefault(_word, []).append(_field)


def meant_field(name: str, declared: Sequence[str]) -> str:
    """Return the declared field that a name means; empty if there is none.

    It is the same name in another spelling, else a declared synonym, else a similar name.
    """
    plain = plain_word(name)
    same = [field for field in declared if plain_word(field) == plain]
    synonyms = [field for field in _MEANT.get(plain, ()) if field in declared]
    return next(iter(same or synonyms or closest(name, declared)), "")


def remedy_for_name(name: str, declared: Sequence[str], present: Collection[str]) -> str:
    """Return how to mend an unknown name: the name to write, or all that could be written.

    ``present`` are the names that are used already.
    """
    meant = meant_field(name, declared)
    if meant in present:
        return f"it means {meant}, which is there already: delete one of the two"
    if meant:
        return f"write {meant}"
    return f"expected one of {alternatives([field for field in declared if field not in present])}"
