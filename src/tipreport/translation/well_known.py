"""The names of bodies and reports that every language has its own form of, so that a translation may use it."""

from collections.abc import Mapping

Forms = Mapping[str, tuple[str, ...]]

WELL_KNOWN: tuple[tuple[frozenset[str], Forms], ...] = tuple(
    (
        frozenset(spelling.casefold() for spelling in english.split("; ")),
        {
            language: tuple(form for form in forms.split("; ") if form)
            for language, forms in zip(("fr", "es", "ru", "ar"), others, strict=True)
        },
    )
    for english, *others in (
        ("United Nations; UN", "Nations unies; ONU", "Naciones Unidas; ONU",
         "ООН; Организация Объединённых Наций", "الأمم المتحدة"),
        ("European Union; EU", "Union européenne; UE", "Unión Europea; UE", "ЕС; Европейский союз", "الاتحاد الأوروبي"),
        ("US Department of State; US State Department; State Department; Department of State",
         "département d’État; Département d’Etat", "Departamento de Estado",
         "Госдепартамент; Государственный департамент", "وزارة الخارجية"),
        ("US Department of Labor; Department of Labor", "département du Travail", "Departamento de Trabajo",
         "Министерство труда", "وزارة العمل"),
        ("US Department of Justice; Department of Justice", "département de la Justice; ministère de la Justice",
         "Departamento de Justicia", "Министерство юстиции", "وزارة العدل"),
        ("World Bank", "Banque mondiale", "Banco Mundial", "Всемирный банк", "البنك الدولي"),
        ("International Labour Organization; International Labor Organization; ILO",
         "Organisation internationale du travail; OIT", "Organización Internacional del Trabajo; OIT",
         "Международная организация труда; МОТ", "منظمة العمل الدولية"),
        ("International Organization for Migration; IOM; UN Migration",
         "Organisation internationale pour les migrations; OIM", "Organización Internacional para las Migraciones; OIM",
         "Международная организация по миграции; МОМ", "المنظمة الدولية للهجرة"),
        ("United Nations Office on Drugs and Crime; UNODC",
         "Office des Nations unies contre la drogue et le crime; ONUDC; UNODC",
         "Oficina de las Naciones Unidas contra la Droga y el Delito; UNODC; ONUDD",
         "Управление ООН по наркотикам и преступности; УНП ООН", "مكتب الأمم المتحدة المعني بالمخدرات والجريمة"),
        ("United Nations Children’s Fund; UNICEF", "UNICEF; Unicef", "UNICEF; Unicef", "ЮНИСЕФ", "اليونيسف; يونيسف"),
        ("Group of Experts on Action against Trafficking in Human Beings; GRETA",
         "GRETA; Groupe d’experts sur la lutte contre la traite", "GRETA; Grupo de Expertos contra la Trata",
         "ГРЕТА; Группа экспертов по противодействию торговле людьми",
         "غريتا; فريق الخبراء المعني بمكافحة الاتجار بالبشر; فريق الخبراء المعني بمناهضة الاتجار بالبشر"),
        ("Council of Europe", "Conseil de l’Europe", "Consejo de Europa", "Совет Европы", "مجلس أوروبا"),
        ("European Commission", "Commission européenne", "Comisión Europea", "Европейская комиссия; Еврокомиссия",
         "المفوضية الأوروبية"),
        ("Europol", "Europol", "Europol", "Европол", "يوروبول; اليوروبول"),
        ("Interpol; INTERPOL", "Interpol; INTERPOL", "Interpol; INTERPOL", "Интерпол", "الإنتربول; إنتربول"),
        ("UNHCR; United Nations High Commissioner for Refugees; UN Refugee Agency", "HCR; UNHCR", "ACNUR", "УВКБ",
         "مفوضية الأمم المتحدة لشؤون اللاجئين; مفوضية شؤون اللاجئين; المفوضية السامية"),
        ("Red Cross", "Croix-Rouge", "Cruz Roja", "Красный Крест", "الصليب الأحمر"),
        ("Amnesty International", "Amnesty International", "Amnistía Internacional", "Международная амнистия; Amnesty",
         "منظمة العفو الدولية"),
        ("Human Rights Watch", "Human Rights Watch", "Human Rights Watch", "Хьюман Райтс Вотч; Human Rights Watch",
         "هيومن رايتس ووتش"),
        ("OSCE; Organization for Security and Co-operation in Europe", "OSCE", "OSCE", "ОБСЕ",
         "منظمة الأمن والتعاون"),
        ("FIFA", "FIFA", "FIFA", "ФИФА", "الفيفا; فيفا"),
        ("Trafficking in Persons Report; TIP Report", "rapport sur la traite", "Informe sobre la Trata",
         "доклад о торговле людьми", "تقرير الاتجار بالأشخاص; تقرير الاتجار بالبشر"),
        ("Global Slavery Index", "indice mondial de l’esclavage", "Índice Global de Esclavitud",
         "Глобальный индекс рабства", "مؤشر العبودية العالمي; مؤشر الرق العالمي"),
    )
)  # fmt: skip
