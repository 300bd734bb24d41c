# SPDX-FileCopyrightText: 2026 The Laurels authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""A person looks around in the demo, with the keyboard, the mouse and the accessibility tree."""
import laurels
from laurels import Laurels, a11y, until


def a_person_looks_around_in_the_demo():
    app = Laurels(None, '--demo')
    try:
        app.wait_for('Sample data')
        app.menu('Received')
        until(lambda: a11y.row_count(app.table) > 500, 30, 'the sample rows')
        everything = a11y.row_count(app.table)

        # Search as you type, and back.
        search = app.find('text', 'Search endorsements')
        a11y.set_text(search, 'c++')
        until(lambda: 0 < a11y.row_count(app.table) < everything, what='fewer rows')
        assert all('c++' in ' '.join(row).lower() for row in app.rows([0, 1])[:20])
        a11y.set_text(search, '')
        app.wait_for_rows(everything)

        # Hide by key; the row shows it and the undo bar says it.
        row = next(i for i, cells in enumerate(app.rows([2])[:50]) if cells[0].startswith('Visible'))
        person, skill = app.rows([0, 1])[row]
        app.click_row(row)
        a11y.key('h')
        app.wait_for('Hid 1 endorsement')  # first: the bar goes after a while
        until(lambda: [cells for cells in app.rows() if cells[:2] == [person, skill]
                       and cells[2].startswith('Hidden')], what='the row as hidden')
        app.close()
    finally:
        app.kill()


laurels.run(a_person_looks_around_in_the_demo)
