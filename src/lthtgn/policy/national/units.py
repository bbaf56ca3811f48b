"""Units of the nation's values. A share names what it is a share of: shares of different wholes are never merged."""

from __future__ import annotations

from lthtgn.policy.parameters import Unit

__all__ = [
    "AREAS",
    "ASSESSMENTS",
    "CHARTERS",
    "CLUBS",
    "CLUBS_A_COMMUNE",
    "COMMUNES",
    "DECISIONS",
    "DONG",
    "FUNDS",
    "HOUSEHOLDS",
    "JOBS",
    "MEMBERS",
    "MODELS",
    "MODELS_A_PROVINCE",
    "OLDER_PERSONS",
    "PEOPLE",
    "PROVINCES",
    "SHARE_OF_ASSOCIATIONS",
    "SHARE_OF_CLUBS",
    "SHARE_OF_COMMUNES",
    "SHARE_OF_MEMBERS",
    "SHARE_OF_MONTHS",
    "SHARE_OF_OLDER",
    "SHARE_OF_PROVINCES",
    "SHARE_OF_VILLAGES",
    "TIERS",
    "TRAININGS_A_YEAR",
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
