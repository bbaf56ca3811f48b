"""Units of the nation's values. A share names what it is a share of: shares of different wholes are never merged."""

from __future__ import annotations

from lthtgn.policy.parameters import Unit

__all__ = [
    "ACTIVITIES",
    "AREAS",
    "ASSESSMENTS",
    "CARERS_PER_PERSON",
    "CASES_A_MONTH",
    "CHARTERS",
    "CHECK_UPS_A_YEAR",
    "CLASSES",
    "CLUBS",
    "CLUBS_A_COMMUNE",
    "COMMUNES",
    "DECISIONS",
    "DONG",
    "FUNDS",
    "HOUSEHOLDS",
    "ITEMS",
    "JOBS",
    "MEMBERS",
    "MODELS",
    "MODELS_A_PROVINCE",
    "MONTHS",
    "OLDER_PERSONS",
    "PARTS",
    "PEOPLE",
    "PEOPLE_A_MONTH",
    "PERFORMANCES_A_YEAR",
    "PROVINCES",
    "SHARE_A_MONTH",
    "SHARE_OF_ASSOCIATIONS",
    "SHARE_OF_CLUBS",
    "SHARE_OF_COMMUNES",
    "SHARE_OF_DUE",
    "SHARE_OF_MEETINGS",
    "SHARE_OF_MEMBERS",
    "SHARE_OF_MEMBERS_IN_NEED",
    "SHARE_OF_MONTHS",
    "SHARE_OF_OLDER",
    "SHARE_OF_PROVINCES",
    "SHARE_OF_VILLAGES",
    "SHARE_OF_VOLUNTEERS",
    "STEPS",
    "TEAMS",
    "TIERS",
    "TRAININGS_A_YEAR",
    "VISITS_A_WEEK",
    "VOLUNTEERS",
    "YEARS_OF_AGE",
]

MEMBERS = Unit("members", "thành viên")
PEOPLE = Unit("people", "người")
OLDER_PERSONS = Unit("older_persons", "người cao tuổi")
CLUBS = Unit("clubs", "câu lạc bộ")
CLUBS_A_COMMUNE = Unit("clubs_a_commune", "câu lạc bộ mỗi xã, phường")
HOUSEHOLDS = Unit("households", "hộ có người cao tuổi")
JOBS = Unit("jobs", "việc làm")
MODELS = Unit("models", "mô hình")
MODELS_A_PROVINCE = Unit("models_a_province", "mô hình mỗi tỉnh")
TRAININGS_A_YEAR = Unit("trainings_a_year", "lớp tập huấn mỗi năm")
PROVINCES = Unit("provinces", "tỉnh, thành phố")
COMMUNES = Unit("communes", "đơn vị cấp xã")
TIERS = Unit("tiers", "cấp")
YEARS_OF_AGE = Unit("years_of_age", "tuổi")
FUNDS = Unit("funds", "quỹ")
AREAS = Unit("areas", "mảng hoạt động")
DECISIONS = Unit("decisions", "quyết định thành lập")
ASSESSMENTS = Unit("assessments", "kết quả đánh giá")
CHARTERS = Unit("charters", "quy chế hoạt động")
DONG = Unit("dong", "đồng")

SHARE_OF_MEMBERS = Unit("share_of_members", "% thành viên", is_share=True)
SHARE_OF_MONTHS = Unit("share_of_months", "% số tháng", is_share=True)
SHARE_OF_OLDER = Unit("share_of_older", "% người cao tuổi", is_share=True)
SHARE_OF_CLUBS = Unit("share_of_clubs", "% câu lạc bộ", is_share=True)
# Communes, wards and townships before 2025-07-01; communes, wards and special zones since.
SHARE_OF_COMMUNES = Unit("share_of_communes", "% đơn vị hành chính cấp xã", is_share=True)
SHARE_OF_PROVINCES = Unit("share_of_provinces", "% tỉnh, thành phố", is_share=True)
SHARE_OF_VILLAGES = Unit("share_of_villages", "% thôn, bản, tổ dân phố", is_share=True)
SHARE_OF_ASSOCIATIONS = Unit("share_of_associations", "% tổ chức Hội", is_share=True)

# Of the activity areas.

ACTIVITIES = Unit("activities", "hoạt động")
CARERS_PER_PERSON = Unit("carers_per_person", "tình nguyện viên/người được chăm sóc")
CASES_A_MONTH = Unit("cases_a_month", "việc/tháng")
CHECK_UPS_A_YEAR = Unit("check_ups_a_year", "lần/năm")
CLASSES = Unit("classes", "điểm")
ITEMS = Unit("items", "dụng cụ")
MONTHS = Unit("months", "tháng")
PARTS = Unit("parts", "phần")
PEOPLE_A_MONTH = Unit("people_a_month", "người/tháng")
PERFORMANCES_A_YEAR = Unit("performances_a_year", "buổi/năm")
STEPS = Unit("steps", "bước")
TEAMS = Unit("teams", "đội văn nghệ")
VISITS_A_WEEK = Unit("visits_a_week", "lượt/người/tuần")
VOLUNTEERS = Unit("volunteers", "tình nguyện viên")
SHARE_A_MONTH = Unit("share_a_month", "% một tháng", is_share=True)
SHARE_OF_DUE = Unit("share_of_due", "% số tiền đến hạn", is_share=True)
SHARE_OF_MEETINGS = Unit("share_of_meetings", "% số buổi sinh hoạt", is_share=True)
SHARE_OF_MEMBERS_IN_NEED = Unit("share_of_members_in_need", "% thành viên có nhu cầu vay", is_share=True)
SHARE_OF_VOLUNTEERS = Unit("share_of_volunteers", "% tình nguyện viên kinh tế có giúp người", is_share=True)
