"""Resumes by ReportLab, which many web services use. Reads a person as JSON from the standard input.

Needs: apt-get install python3-reportlab fonts-dejavu-core
Usage: reportlab_resume.py plain|frames|cid OUTPUT < person.json
"""

import json
import sys

from reportlab.lib.enums import TA_LEFT
from reportlab.lib.pagesizes import A4
from reportlab.lib.styles import ParagraphStyle
from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.cidfonts import UnicodeCIDFont
from reportlab.pdfbase.ttfonts import TTFont
from reportlab.platypus import BaseDocTemplate, Frame, FrameBreak, ListFlowable, ListItem, PageTemplate, Paragraph
from xml.sax.saxutils import escape

layout, output = sys.argv[1:3]
person = json.load(sys.stdin)
dejavu = "/usr/share/fonts/truetype/dejavu/DejaVuSans%s.ttf"
if layout == "cid":
    pdfmetrics.registerFont(UnicodeCIDFont("STSong-Light"))
    regular = bold = "STSong-Light"
else:
    pdfmetrics.registerFont(TTFont("Regular", dejavu % ""))
    pdfmetrics.registerFont(TTFont("Heavy-Bold", dejavu % "-Bold"))
    regular, bold = "Regular", "Heavy-Bold"

body = ParagraphStyle("body", fontName=regular, fontSize=9.5, leading=12.5, alignment=TA_LEFT)
title = ParagraphStyle("title", parent=body, fontName=bold, fontSize=19, leading=24)
heading = ParagraphStyle("heading", parent=body, fontName=bold, fontSize=12, leading=16, spaceBefore=8)
strong = ParagraphStyle("strong", parent=body, fontName=bold)


def p(text, style=body):
    return Paragraph(escape(text), style)


def items(texts):
    return ListFlowable([ListItem(p(text), leftIndent=12) for text in texts], bulletType="bullet", start="•", leftIndent=12)


summary, experience, education, skills, certificates, languages = person["headings"]
contact = [person["email"], person["phone"], person["place"], *person["links"]]
main = [p(summary, heading), p(person["summary"]), p(experience, heading)]
for job in person["jobs"] * (3 if layout == "frames" else 1):
    main += [p(f"{job['title']} at {job['employer']}", strong), p(f"{job['span']}, {job['place']}"), items(job["did"])]
main += [p(education, heading)]
for study in person["studies"]:
    main += [p(f"{study['degree']}, {study['school']}"), p(study["span"])]
side = [p(skills, heading)]
for group, names in person["skills"]:
    side += [p(group, strong), p(names)]
side += [p(certificates, heading), items(person["certificates"]), p(languages, heading), p(person["languages"])]
width, height = A4


def edges(canvas, document):
    canvas.setFont(regular, 8)
    canvas.drawString(45, height - 30, f"{person['name']} · {person['email']}")
    canvas.drawCentredString(width / 2, 25, f"Page {document.page}")


if layout == "frames":
    first = PageTemplate("first", [Frame(40, 45, 340, height - 100), Frame(395, 45, 160, height - 100)], onPage=edges)
    story = [p(person["name"], title), p(person["headline"]), *main, FrameBreak(), p("Contact", heading), *map(p, contact), *side]
else:
    first = PageTemplate("first", [Frame(45, 45, width - 90, height - 90)])
    story = [p(person["name"], title), p(person["headline"]), p(" | ".join(contact)), *main, *side]
BaseDocTemplate(output, pagesize=A4, pageTemplates=[first], invariant=1).build(story)
