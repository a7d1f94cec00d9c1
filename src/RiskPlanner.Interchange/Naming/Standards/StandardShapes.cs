using NodaTime;
using RiskPlanner.Model;
using RiskPlanner.Naming;

namespace RiskPlanner.Interchange;

/// <summary>The form of a naming standard.</summary>
internal static class StandardShapes
{
    private const string Meaning = "A standard for the names of keys: the forms that labels have, what their parts mean, and which rules hold.";

    private static readonly TextShape PatternTextShape = new()
    {
        What = "a pattern",
        Rule = "A pattern is text of labels with parts in braces.",
        Example = "DSET.{purpose:PRIM|BACK}.{app}.KEY{n:3}",
        MaximumLength = 1000,
    };

    private static readonly TextShape PartNameShape = new()
    {
        What = "the name of a part",
        Rule = $"The name of a part is {PartName.Rule}.",
        Example = PartName.Application,
        MaximumLength = 20,
        Pattern = PartName.Pattern,
    };

    private static readonly TextShape Value = new()
    {
        What = "a value",
        Rule = "A value is text of a label.",
        Example = "PAYROLL",
        MaximumLength = KeyLabel.MaximumLength,
    };

    private static readonly TextShape ExpressionShape = new()
    {
        What = "an expression",
        Rule = "An expression says what a text looks like.",
        Example = "[A-Z]{3,8}",
        MaximumLength = 1000,
    };

    private static readonly TextShape Sentence = new()
    {
        What = "a sentence",
        Rule = "This is text for people.",
        Example = "Keys of RACF PassTickets",
        MaximumLength = 400,
    };

    private static readonly TextShape Mask = new()
    {
        What = "a mask of labels, `*` for any characters, periods included, `%` for one",
        Rule = $"A mask of labels is {OperatorMask.Rule}.",
        Example = OperatorMask.Example,
        MaximumLength = KeyLabel.MaximumLength,
        Pattern = OperatorMask.Pattern,
        Convert = text => new OperatorMask(text),
    };

    private static readonly TextShape RuleId = new()
    {
        What = "the id of a rule",
        Rule = "The id of a rule is RP and four digits.",
        Example = "RP0013",
        MaximumLength = 6,
        Pattern = "^RP[0-9]{4}$",
    };

    private static readonly TextShape TeamRuleId = new()
    {
        What = "an id of the team's own",
        Rule = "An id is 2 to 8 letters and 1 to 4 digits.",
        Example = "PAY0001",
        MaximumLength = 12,
        Pattern = "^[A-Z]{2,8}[0-9]{1,4}$",
    };

    private static readonly ChoiceShape Purpose = new("the purpose of a key",
    [
        new("primary", KeyPurpose.Primary, "protects the data that applications work on"),
        new("backup", KeyPurpose.Backup, "protects backups"),
        new("archive", KeyPurpose.Archive, "protects data that is kept for history"),
    ]);

    private static readonly ChoiceShape Severity = new("how much findings matter",
    [
        new("error", FindingSeverity.Error, "must be put right"),
        new("warning", FindingSeverity.Warning, "should be put right"),
        new("note", FindingSeverity.Note, "worth knowing"),
        new("off", FindingSeverity.Off, "the rule is not run"),
    ]);

    private static readonly DateShape Day = new();

    private static readonly ObjectShape Pattern = new()
    {
        Name = "pattern",
        What = "a pattern",
        Description = "A form that labels have. Each label follows one.",
        Inline = true,
        Fields =
        [
            FieldsOf<LabelPattern>.Required("pattern", PatternTextShape, pattern => pattern.Text, "Text as it stands, and parts in braces: `{app}`, `{n:3}` for three digits, `{purpose:PRIM|BACK}`, `{x:*}` for a qualifier, `{x:**}` for anything."),
            FieldsOf<LabelPattern>.Optional("purpose", Purpose, pattern => pattern.Purpose, null, "What the keys of all its labels are for, where no part says it."),
            FieldsOf<LabelPattern>.Optional("description", Sentence, pattern => pattern.Description, "", "What it is for.").ForPeople(),
        ],
        Build = values => new LabelPattern(values.Get<string>("pattern"))
        {
            Purpose = values.Get<KeyPurpose?>("purpose"),
            Description = values.Get<string?>("description") ?? "",
        },
    };

    private static readonly ObjectShape Part = new()
    {
        Name = "part",
        What = "a part",
        Description = "A named part of labels; one of `values`, `digits`, `matches` and `pattern` says what it looks like.",
        Fields =
        [
            FieldsOf<LabelPart>.Required("name", PartNameShape, part => part.Name, "Its name. `purpose`, `app` (whose key it is) and `n` (the number in a sequence) have a meaning."),
            FieldsOf<LabelPart>.Optional("values", new ListShapeOfT<string>(Value), part => part.Values, null, "The values that it can have."),
            FieldsOf<LabelPart>.Optional("digits", new IntegerShape(1, KeyLabel.MaximumLength), part => part.Digits, null, "How many digits it has."),
            FieldsOf<LabelPart>.Optional("matches", ExpressionShape, part => part.Matches, null, "An expression of what it looks like."),
            FieldsOf<LabelPart>.Optional("pattern", PatternTextShape, part => part.Pattern, null, "What it is put together of: text and other parts in braces."),
            FieldsOf<LabelPart>.Optional("description", Sentence, part => part.Description, "", "What it is.").ForPeople(),
        ],
        Build = values => new LabelPart(values.Get<string>("name"))
        {
            Values = values.Get<IReadOnlyList<string>?>("values") ?? [],
            Digits = values.Get<int?>("digits"),
            Matches = values.Get<string?>("matches"),
            Pattern = values.Get<string?>("pattern"),
            Description = values.Get<string?>("description") ?? "",
        },
    };

    private static readonly ObjectShape Word = new()
    {
        Name = "purposeWord",
        What = "a value of the part purpose with its meaning",
        Description = "What a value of the part `purpose` means. PRIM, PRI, PRIMARY, P, BACK, BKUP, BAK, BACKUP, B, ARCH and ARCHIVE speak for themselves.",
        Inline = true,
        Fields =
        [
            FieldsOf<PurposeWord>.Required("value", Value, word => word.Value, "The value."),
            FieldsOf<PurposeWord>.Required("means", new ListShapeOfT<KeyPurpose>(Purpose, 1), word => word.Means, "What keys with it can be for; the first counts where one is asked for."),
        ],
        Build = values => new PurposeWord(values.Get<string>("value"), values.Get<IReadOnlyList<KeyPurpose>?>("means") is { Count: > 0 } means ? means : [KeyPurpose.Primary]),
    };

    private static readonly ObjectShape Ignored = new()
    {
        Name = "ignored",
        What = "labels to ignore",
        Description = "Labels of other functions in the same CKDS, at which no rule looks. They still stand between others.",
        Inline = true,
        Fields =
        [
            FieldsOf<IgnoredLabels>.Required("mask", Mask, ignored => ignored.Mask, "Which ones."),
            FieldsOf<IgnoredLabels>.Required("why", Sentence, ignored => ignored.Why, "Whose they are.").ForPeople(),
        ],
        Build = values => new IgnoredLabels(values.Get<OperatorMask>("mask"), values.Get<string>("why")),
    };

    private static readonly ObjectShape Exempt = new()
    {
        Name = "exception",
        What = "an exception",
        Description = "Labels that need not follow the standard for a while: their findings are marked and fail nothing.",
        Inline = true,
        Fields =
        [
            FieldsOf<ExemptLabels>.Required("mask", Mask, exempt => exempt.Mask, "Which ones."),
            FieldsOf<ExemptLabels>.Required("why", Sentence, exempt => exempt.Why, "The reason.").ForPeople(),
            FieldsOf<ExemptLabels>.Optional("until", Day, exempt => exempt.Until, null, "The last day on which it counts."),
        ],
        Build = values => new ExemptLabels(values.Get<OperatorMask>("mask"), values.Get<string>("why")) { Until = values.Get<LocalDate?>("until") },
    };

    private static readonly ObjectShape Setting = new()
    {
        Name = "ruleSetting",
        What = "a setting of a rule",
        Description = "How the standard wants a rule.",
        Inline = true,
        Fields =
        [
            FieldsOf<RuleSetting>.Required("rule", RuleId, setting => setting.Rule, "The rule's id."),
            FieldsOf<RuleSetting>.Optional("severity", Severity, setting => setting.Severity, null, "How much its findings matter; as the rule has it if left out."),
            FieldsOf<RuleSetting>.Optional("lines", new IntegerShape(2, 1000), setting => setting.Lines, null, "For RP0016: over how many lines a slip goes; 2 if left out."),
            FieldsOf<RuleSetting>.Optional("left", new IntegerShape(1, 1000), setting => setting.Left, null, "For RP0014: how few numbers may be left; 10 if left out."),
        ],
        Build = values => new RuleSetting(values.Get<string>("rule"))
        {
            Severity = values.Get<FindingSeverity?>("severity"),
            Lines = values.Get<int?>("lines"),
            Left = values.Get<int?>("left"),
        },
    };

    private static readonly ObjectShape TeamRuleShape = new()
    {
        Name = "teamRule",
        What = "a rule of the team's own",
        Description = "A rule of the team's own: labels must, or must not, match an expression.",
        Fields =
        [
            FieldsOf<TeamRule>.Required("id", TeamRuleId, rule => rule.Id, "Its id."),
            FieldsOf<TeamRule>.Optional("labels", Mask, rule => rule.Labels, null, "The labels that it is about; all if left out."),
            FieldsOf<TeamRule>.Optional("must", ExpressionShape, rule => rule.Must, null, "An expression that they match."),
            FieldsOf<TeamRule>.Optional("mustNot", ExpressionShape, rule => rule.MustNot, null, "An expression that they do not match."),
            FieldsOf<TeamRule>.Required("message", Sentence, rule => rule.Message, "What is wrong about a label that breaks it."),
            FieldsOf<TeamRule>.Required("expected", Sentence, rule => rule.Expected, "What would be right."),
            FieldsOf<TeamRule>.Optional("severity", Severity, rule => rule.Severity, FindingSeverity.Error, "How much its findings matter; `error` if left out."),
        ],
        Build = values => new TeamRule(values.Get<string>("id"), values.Get<string>("message"), values.Get<string>("expected"))
        {
            Labels = values.Get<OperatorMask?>("labels"),
            Must = values.Get<string?>("must"),
            MustNot = values.Get<string?>("mustNot"),
            Severity = values.Get<FindingSeverity>("severity"),
        },
    };

    private static readonly Field[] Content =
    [
        FieldsOf<NamingStandard>.Required("name", ValueShapes.PlanTitle, standard => standard.Name, "Its name.").ForPeople(),
        FieldsOf<NamingStandard>.Optional("description", ValueShapes.Description, standard => standard.Description, "", "What it is about.").ForPeople(),
        FieldsOf<NamingStandard>.Required("patterns", new ListShapeOfT<LabelPattern>(new TextOrMappingShape(PatternTextShape, Pattern, text => new LabelPattern(text), pattern => ((LabelPattern)pattern) == new LabelPattern(((LabelPattern)pattern).Text) ? ((LabelPattern)pattern).Text : null), 1), standard => standard.Patterns, "The forms that labels have."),
        FieldsOf<NamingStandard>.Optional("parts", new ListShapeOfT<LabelPart>(Part), standard => standard.Parts, null, "The parts that patterns name and do not describe themselves."),
        FieldsOf<NamingStandard>.Optional("purposes", new ListShapeOfT<PurposeWord>(Word), standard => standard.Purposes, null, "What the values of the part `purpose` mean."),
        FieldsOf<NamingStandard>.Optional("ignore", new ListShapeOfT<IgnoredLabels>(Ignored), standard => standard.Ignore, null, "Labels of other functions in the same CKDS."),
        FieldsOf<NamingStandard>.Optional("exceptions", new ListShapeOfT<ExemptLabels>(Exempt), standard => standard.Exceptions, null, "Labels that need not follow it for a while."),
        FieldsOf<NamingStandard>.Optional("rules", new ListShapeOfT<RuleSetting>(Setting), standard => standard.Rules, null, "How it wants rules."),
        FieldsOf<NamingStandard>.Optional("teamRules", new ListShapeOfT<TeamRule>(TeamRuleShape), standard => standard.TeamRules, null, "Rules of the team's own."),
    ];

    /// <summary>The whole document.</summary>
    public static ObjectShape Root { get; } = new()
    {
        Name = "standard",
        What = "a standard",
        Description = Meaning,
        Fields =
        [
            FieldsOf<NamingStandard>.Required("standard", new IntegerShape(NamingStandard.CurrentSchema, NamingStandard.CurrentSchema), _ => NamingStandard.CurrentSchema, "The version of the document's form."),
            .. Content,
        ],
        Build = Build,
    };

    /// <summary>A standard within a plan, whose form has a version already.</summary>
    public static ObjectShape InPlan { get; } = new()
    {
        Name = "namingStandard",
        What = "a naming standard",
        Description = Meaning,
        Fields = Content,
        Build = Build,
    };

    private static NamingStandard Build(FieldValues values) => new()
    {
        Name = values.Get<string>("name"),
        Description = values.Get<string>("description"),
        Patterns = values.Get<IReadOnlyList<LabelPattern>?>("patterns") ?? [],
        Parts = values.Get<IReadOnlyList<LabelPart>?>("parts") ?? [],
        Purposes = values.Get<IReadOnlyList<PurposeWord>?>("purposes") ?? [],
        Ignore = values.Get<IReadOnlyList<IgnoredLabels>?>("ignore") ?? [],
        Exceptions = values.Get<IReadOnlyList<ExemptLabels>?>("exceptions") ?? [],
        Rules = values.Get<IReadOnlyList<RuleSetting>?>("rules") ?? [],
        TeamRules = values.Get<IReadOnlyList<TeamRule>?>("teamRules") ?? [],
    };
}
