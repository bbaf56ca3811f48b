"""Version 1: the tables of records and of their lists, the register itself, and the revisions of what was deleted."""

import re
from typing import Any

import sqlalchemy as sa
from alembic import op

revision = "1"
down_revision = None

# Table (key), and below it column:type, with an exclamation mark where it is never empty.
TABLES = """
club (id)
    position:integer! revision:integer! id:key! name:text! province:text edition:text district:text commune:text
    commune_code:text village:text founded:text host:text founding_decision:text founding_decision_number:text
    founding_decision_day:text founding_decision_issuer:text charter:text charter_adopted:text arts_team:text
    arts_team_formed:text equipment_known:boolean! as_of:text
club_equipment (club_id position)
    club_id:key! position:integer! value:text!
club_status (club_id position)
    club_id:key! position:integer! since:text! status:text!
complete (club_id position)
    club_id:key! position:integer! records:text! period_first:text period_last:text
member (club_id position)
    club_id:key! position:integer! id:text! name:text sex:text born:text joined:text left_day:text hardship:boolean
    needs_loan:boolean association_member:boolean hardship_assessment:text hardship_assessment_by:text
    hardship_assessment_day:text
household_status (club_id member_position position)
    club_id:key! member_position:integer! position:integer! year:integer! class:text! decision:text decided:text
welfare (club_id member_position)
    club_id:key! member_position:integer! citizen:boolean pension:boolean pension_amount:integer
    monthly_allowance:boolean survivor_allowance:boolean supporter:boolean supporter_on_allowance:boolean
    qualifies_for_institution:boolean cared_for_in_community:boolean difficult_commune:boolean
    social_pension_requested:boolean moved_from_allowance:boolean receives_known:boolean! insured:boolean
benefit_receipt (club_id member_position position)
    club_id:key! member_position:integer! position:integer! benefit:text! since:text until:text
board_member (club_id position)
    club_id:key! position:integer! id:text! title:text sex:text since:text until:text
board_member_areas (club_id board_member_position position)
    club_id:key! board_member_position:integer! position:integer! value:text!
volunteer (club_id position)
    club_id:key! position:integer! id:text! area:text! since:text until:text helps_known:boolean!
volunteer_helps (club_id volunteer_position position)
    club_id:key! volunteer_position:integer! position:integer! value:text!
activity (club_id position)
    club_id:key! position:integer! id:text! day:text! kind:text! areas_known:boolean! attendance_low:number
    attendance_high:number attendance_exact:text helped_low:number helped_high:number helped_exact:text
    contents_known:boolean! people_known:boolean!
activity_areas (club_id activity_position position)
    club_id:key! activity_position:integer! position:integer! value:text!
activity_contents (club_id activity_position position)
    club_id:key! activity_position:integer! position:integer! value:text!
activity_people (club_id activity_position position)
    club_id:key! activity_position:integer! position:integer! value:text!
fund (club_id position)
    club_id:key! position:integer! kind:text! opened:text closed:text
fund_entry (club_id position)
    club_id:key! position:integer! id:text! fund:text! day:text! kind:text! amount:integer!
loan (club_id position)
    club_id:key! position:integer! id:text! borrower:text! day:text! amount:integer! due:text
repayment (club_id loan_position position)
    club_id:key! loan_position:integer! position:integer! day:text! principal:integer! interest:integer!
care_pair (club_id position)
    club_id:key! position:integer! carer:text! person:text! since:text until:text
care_visit (club_id position)
    club_id:key! position:integer! id:text! day:text! person:text!
care_visit_carers (club_id care_visit_position position)
    club_id:key! care_visit_position:integer! position:integer! value:text!
club_return (club_id position)
    club_id:key! position:integer! period_first:text! period_last:text! source:text
club_figure (club_id return_position position)
    club_id:key! return_position:integer! position:integer! id:text! value_low:number value_high:number
    value_exact:text text:text
club_return_clubs (club_id return_position position)
    club_id:key! return_position:integer! position:integer! value:text!
club_consent (club_id position)
    club_id:key! position:integer! id:text! who:text! purpose:text! given:text form:text taken_by:text told:boolean
    told_sensitive:boolean voluntary:boolean separate:boolean kept:boolean capable:boolean representative:text
    proper:boolean withdrawn:text
club_data_request (club_id position)
    club_id:key! position:integer! id:text! who:text! kind:text! received:text! acknowledged:text done:text
    processor:boolean! extended:boolean!
nomination (club_id position)
    club_id:key! position:integer! id:text! recipient:text! member:text scheme:text issuer:text kind:text
    achievement:text achieved_since:text already_awarded:boolean discipline_open:boolean inspection_open:boolean
    complaint_open:boolean disciplined:boolean discipline_ended:text rated_in_writing:boolean
    based_on_known:boolean! holds_known:boolean!
nomination_based_on (club_id nomination_position position)
    club_id:key! nomination_position:integer! position:integer! value:text!
nomination_holds (club_id nomination_position position)
    club_id:key! nomination_position:integer! position:integer! value:text!
answer (club_id nomination_position position)
    club_id:key! nomination_position:integer! position:integer! id:text! met:boolean value_low:number
    value_high:number value_exact:text
association (id)
    position:integer! revision:integer! id:key! name:text! level:text! province:text edition:text district:text
    commune:text commune_code:text village:text branches_complete:boolean! memberships_complete:boolean!
    reliefs_known:boolean! fees_complete:boolean!
branch (association_id position)
    association_id:key! position:integer! id:text! name:text! groups_complete:boolean! elected:text last_met:text
branch_groups (association_id branch_position position)
    association_id:key! branch_position:integer! position:integer! value:text!
association_return (association_id position)
    association_id:key! position:integer! period_first:text! period_last:text! source:text
association_figure (association_id return_position position)
    association_id:key! return_position:integer! position:integer! id:text! value_low:number value_high:number
    value_exact:text text:text
association_return_clubs (association_id return_position position)
    association_id:key! return_position:integer! position:integer! value:text!
membership (association_id position)
    association_id:key! position:integer! id:text! name:text born:text club:text member:text branch:text joined:text
    left_day:text card:text considered:boolean
fee_relief (association_id position)
    association_id:key! position:integer! who:text! amount:integer! decided_by:text since:text until:text
    reported:boolean
fees_collected (association_id position)
    association_id:key! position:integer! period_first:text! period_last:text! amount:integer! branch:text
association_consent (association_id position)
    association_id:key! position:integer! id:text! who:text! purpose:text! given:text form:text taken_by:text
    told:boolean told_sensitive:boolean voluntary:boolean separate:boolean kept:boolean capable:boolean
    representative:text proper:boolean withdrawn:text
association_data_request (association_id position)
    association_id:key! position:integer! id:text! who:text! kind:text! received:text! acknowledged:text done:text
    processor:boolean! extended:boolean!
award (id)
    position:integer! revision:integer! id:key! day:text! issuer:text! recipient:text! number_low:number
    number_high:number number_exact:text occasion:text scheme:text form:text issuer_level:text kind:text
    achievement:text
award_recipients (award_id position)
    award_id:key! position:integer! value:text!
register (one)
    one:integer! title:text source:text
deleted (kind id)
    kind:kind! id:key! revision:integer!
"""

_MYSQL = ("mysql", "mariadb")
TYPES: dict[str, Any] = {
    "key": sa.Text().with_variant(sa.String(191, collation="utf8mb4_bin"), *_MYSQL),
    "kind": sa.String(20),
    "text": sa.Text().with_variant(sa.Text(collation="utf8mb4_bin"), *_MYSQL),
    "boolean": sa.Boolean(),
    "integer": sa.BigInteger(),
    "number": sa.Numeric().with_variant(sa.Numeric(38, 12), *_MYSQL),
}
OPTIONS: dict[str, Any] = {
    "sqlite_with_rowid": False,
    "mysql_engine": "InnoDB",
    "mysql_charset": "utf8mb4",
    "mariadb_engine": "InnoDB",
    "mariadb_charset": "utf8mb4",
}


def upgrade() -> None:
    """Make the tables."""
    for name, key, text in re.findall(r"^(\w+) \((.*)\)\n((?: .*\n)+)", TABLES, re.MULTILINE):
        columns = [_column(word) for word in text.split()]
        op.create_table(name, *columns, sa.PrimaryKeyConstraint(*key.split(), name=f"{name}_key"), **OPTIONS)
        if key == "id":
            op.create_index(f"{name}_position", name, ["position"])
    op.execute("INSERT INTO register (one) VALUES (1)")


def _column(word: str) -> sa.Column[Any]:
    name, _, kind = word.partition(":")
    return sa.Column(name, TYPES[kind.rstrip("!")], nullable=not kind.endswith("!"), autoincrement=False)
