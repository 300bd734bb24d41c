// SPDX-FileCopyrightText: 2026 The Laurels authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sandbox/sampleskills.h"

#include <iterator>

using namespace Qt::StringLiterals;

namespace Laurels::Sandbox {

namespace {

constexpr const char16_t *skills[] = {
    u"Project Management",
    u"C++",
    u"Public Speaking",
    u"WordPress",
    u"Team Leadership",
    u"C#",
    u"Strategic Planning",
    u"R&D",
    u".NET",
    u"Technical Writing",
    u"Wordpress",
    u"A/B Testing",
    u"Café management",
    u"Qt",
    u"50% rule",
    u"Event Planning",
    u"データ",
    u"Q&A (live)",
    u"Negotiation",
    u"Word Press",
    u"Customer Service",
    u"SQL",
    u"Budgeting",
    u"JavaScript",
    u"Java Script",
    u"Machine Learning",
    u"machine learning",
    u"Photography",
    u"Research",
    u"Teaching",
    u"Cafe Management",
    u"Risk Management",
    u"Accessibility",
    u"Node.js",
    u"Objective-C",
    u"Coaching",
    u"Gestión de proyectos",
    u"Übersetzung",
    u"Управление проектами",
    u"إدارة المشاريع",
    u"ניהול פרויקטים",
    u"项目管理",
    u"Data Analysis",
    u"Sales",
    u"Editing",
    u"PL/SQL",
    u"CI/CD",
    u"it's 5:1",
    u"Design 🎨",
    u"🚀",
    u"Mentoring",
    u"<script>alert(1)</script>",
    u"=1+1",
    u"Cross-functional Team Leadership",
    u"UX",
    u"Ux",
    u"Financial Modelling",
    u"LaTeX",
    u"TCP/IP",
    u"Bee-keeping",
    (u"Interdisciplinary Stakeholder Communication and Change Management for Large Distributed "
     u"Organisations in Regulated Markets"),
};

constexpr const char16_t *fields[] = {
    u"Archive",   u"Bridge",   u"Campaign", u"Cargo",    u"Channel",   u"Climate", u"Clinic",  u"Cloud",
    u"Community", u"Contract", u"Crisis",   u"Customer", u"Dairy",     u"Dance",   u"Digital", u"Energy",
    u"Event",     u"Export",   u"Festival", u"Fleet",    u"Forest",    u"Garden",  u"Harbour", u"Heritage",
    u"Hospital",  u"Hotel",    u"Language", u"Library",  u"Logistics", u"Market",  u"Media",   u"Museum",
    u"Network",   u"Nursery",  u"Payroll",  u"Product",  u"Quality",   u"Railway", u"Retail",  u"Safety",
    u"School",    u"Security", u"Service",  u"Software", u"Supply",    u"Theatre", u"Tourism", u"Warehouse",
};
constexpr const char16_t *activities[] = {
    u"Accounting",  u"Administration", u"Analysis",      u"Architecture", u"Auditing",
    u"Automation",  u"Budgeting",      u"Communication", u"Compliance",   u"Consulting",
    u"Controlling", u"Coordination",   u"Design",        u"Development",  u"Documentation",
    u"Economics",   u"Engineering",    u"Ethics",        u"Evaluation",   u"Financing",
    u"Forecasting", u"Governance",     u"History",       u"Innovation",   u"Inspection",
    u"Law",         u"Maintenance",    u"Management",    u"Marketing",    u"Mediation",
    u"Modelling",   u"Monitoring",     u"Negotiation",   u"Operations",   u"Optimisation",
    u"Planning",    u"Procurement",    u"Promotion",     u"Psychology",   u"Research",
    u"Restoration", u"Scheduling",     u"Statistics",    u"Strategy",     u"Supervision",
    u"Testing",     u"Training",       u"Writing",
};

} // namespace

QStringList sampleSkills(qsizetype count)
{
    constexpr qsizetype named = std::size(skills);
    constexpr qsizetype combined = qsizetype(std::size(fields) * std::size(activities));
    QStringList result;
    for (qsizetype i = 0; i < std::min(count, named); ++i)
        result.append(QString::fromUtf16(skills[i]));
    // A step that shares no factor with the number of combinations meets each of them once.
    constexpr qsizetype step = 49 * 23;
    for (qsizetype i = 0; i < std::min(count - named, combined); ++i) {
        const qsizetype pick = i * step % combined;
        result.append(QString::fromUtf16(fields[pick % qsizetype(std::size(fields))]) + u' ' +
                      QString::fromUtf16(activities[pick / qsizetype(std::size(fields))]));
    }
    return result;
}

} // namespace Laurels::Sandbox
