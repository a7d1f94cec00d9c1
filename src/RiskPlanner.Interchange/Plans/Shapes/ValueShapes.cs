using NodaTime;
using RiskPlanner.Model;

namespace RiskPlanner.Interchange;

/// <summary>The forms of single values that several parts of the plan share, and of schedules.</summary>
internal static class ValueShapes
{
    public static TextShape Name { get; } = new()
    {
        What = "a name",
        Rule = $"A name is {PlanName.Rule}.",
        Example = PlanName.Example,
        MaximumLength = 30,
        Pattern = PlanName.Pattern,
    };

    /// <summary>A naming standard beside a plan: no way leads out of the plan's folder.</summary>
    public static TextShape StandardFile { get; } = new()
    {
        What = "the file of a naming standard",
        Rule = "A file beside the plan is named from the plan's folder on: letters, digits, ., _ and -, / between folders, .yaml or .yml at the end.",
        Example = "naming/our-standard.yaml",
        MaximumLength = 200,
        Pattern = PlanNaming.FilePattern,
    };

    public static TextShape Volume { get; } = new()
    {
        What = "a volume serial",
        Rule = $"This must be {PlanName.VolumeRule}.",
        Example = PlanName.VolumeExample,
        MaximumLength = 6,
        Pattern = PlanName.VolumePattern,
    };

    /// <summary>What a backup step writes to. The looser of two rules; the reference decides.</summary>
    public static TextShape Medium { get; } = new()
    {
        What = "a volume serial or the name of a tape store",
        Rule = $"This is a name or {PlanName.VolumeRule}.",
        Example = PlanName.VolumeExample,
        MaximumLength = 30,
        Pattern = @"^[A-Z0-9#$@_\-]+$",
    };

    /// <summary>What a person can hold. The looser of two rules; the reference decides.</summary>
    public static TextShape Thing { get; } = new()
    {
        What = "the name of a site, an array, a volume or a tape store",
        Rule = $"This is a name or {PlanName.VolumeRule}.",
        Example = PlanName.Example,
        MaximumLength = 30,
        Pattern = @"^[A-Z0-9#$@_\-]+$",
    };

    public static TextShape Label { get; } = new()
    {
        What = "a key label",
        Rule = $"A key label is {KeyLabel.Rule}.",
        Example = KeyLabel.Example,
        MaximumLength = KeyLabel.MaximumLength,
        Pattern = KeyLabel.Pattern,
        Convert = text => new KeyLabel(text),
    };

    public static TextShape DataSet { get; } = new()
    {
        What = "a data set name",
        Rule = $"A data set name is {DataSetName.Rule}.",
        Example = DataSetName.Example,
        MaximumLength = DataSetName.MaximumLength,
        Pattern = DataSetName.Pattern,
        Convert = text => new DataSetName(text),
    };

    public static TextShape DataSetMask { get; } = new()
    {
        What = "a data set mask",
        Rule = $"A data set mask is {Model.DataSetMask.Rule}.",
        Example = Model.DataSetMask.Example,
        MaximumLength = Model.DataSetMask.MaximumLength,
        Pattern = Model.DataSetMask.Pattern,
        Convert = text => new DataSetMask(text),
    };

    public static TextShape LabelMask { get; } = new()
    {
        What = "a key label mask",
        Rule = $"A key label mask is {KeyLabelMask.Rule}.",
        Example = KeyLabelMask.Example,
        MaximumLength = KeyLabelMask.MaximumLength,
        Pattern = KeyLabelMask.Pattern,
        Convert = text => new KeyLabelMask(text),
    };

    public static TextShape RacfIdentity { get; } = new()
    {
        What = "a RACF user or group",
        Rule = $"This must be {Model.RacfIdentity.Rule}.",
        Example = Model.RacfIdentity.Example,
        MaximumLength = 8,
        Pattern = Model.RacfIdentity.Pattern,
    };

    /// <summary>Whom jobs run as: everybody is nobody.</summary>
    public static TextShape RacfUser { get; } = new()
    {
        What = "a RACF user or group",
        Rule = $"This must be {Model.RacfIdentity.UserRule}.",
        Example = Model.RacfIdentity.Example,
        MaximumLength = 8,
        Pattern = Model.RacfIdentity.UserPattern,
    };

    public static TextShape SmsClass { get; } = new()
    {
        What = "the name of an SMS class",
        Rule = $"The name of a data class is {SmsClassName.Rule}.",
        Example = SmsClassName.Example,
        MaximumLength = 8,
        Pattern = SmsClassName.Pattern,
    };

    public static TextShape Currency { get; } = new()
    {
        What = "a currency",
        Rule = $"A currency is {CurrencyCode.Rule}.",
        Example = CurrencyCode.Default,
        MinimumLength = 3,
        MaximumLength = 3,
        Pattern = CurrencyCode.Pattern,
    };

    public static TextShape Level { get; } = new()
    {
        What = "a z/OS level in quotes",
        Rule = $"This must be {ZosLevel.Rule}.",
        Example = "'3.1'",
        MaximumLength = 3,
        Pattern = ZosLevel.Pattern,
        Convert = text => ZosLevel.Parse(text),
    };

    public static TextShape Description { get; } = new()
    {
        What = "text",
        Rule = $"A description has at most {PlanLimits.MaximumDescriptionLength} characters.",
        Example = "'Runs on the last day of the month'",
        MinimumLength = 0,
        MaximumLength = PlanLimits.MaximumDescriptionLength,
    };

    public static TextShape PlanTitle { get; } = new()
    {
        What = "text",
        Rule = $"A plan has a name of 1 to {PlanLimits.MaximumPlanNameLength} characters.",
        Example = "'Payroll at two sites'",
        MaximumLength = PlanLimits.MaximumPlanNameLength,
    };

    public static TextShape Person { get; } = new()
    {
        What = "text",
        Rule = $"This is text of 1 to {PlanLimits.MaximumPersonLength} characters.",
        Example = "'the tax office'",
        MaximumLength = PlanLimits.MaximumPersonLength,
    };

    public static TextShape TargetMask { get; } = new()
    {
        What = "a mask of names",
        Rule = $"This is {Model.TargetMask.Rule}.",
        Example = Model.TargetMask.Example,
        MaximumLength = Model.TargetMask.MaximumLength,
        Pattern = Model.TargetMask.Pattern,
        Convert = text => new TargetMask(text),
    };

    public static TextShape TapeKeyLabel { get; } = new()
    {
        What = "the label of a tape key",
        Rule = $"The label of a tape key is {Model.TapeKeyLabel.Rule}.",
        Example = Model.TapeKeyLabel.Example,
        MaximumLength = 64,
        Pattern = Model.TapeKeyLabel.Pattern,
    };

    public static MoneyShape Money { get; } = new();

    public static InstantShape Instant { get; } = new();

    public static PeriodShape Period { get; } = new();

    /// <summary>A period, or none: a target such as an RPO can be zero.</summary>
    public static PeriodShape Target { get; } = new(allowsZero: true);

    public static BooleanShape Boolean { get; } = new();

    /// <summary>The keys of a schedule, which a CKDS backup has beside its own.</summary>
    public static IReadOnlyList<Field> ScheduleFields<T>(Func<T, Schedule> scheduleOf) =>
    [
        FieldsOf<T>.Optional("every", Period, owner => scheduleOf(owner).Every, null,
            "The period between two occurrences. Months and years are counted from the first one, so the 31st does not drift.",
            dependsOn: "horizon"),
        FieldsOf<T>.Optional("first", Instant, owner => scheduleOf(owner).First, null,
            "The first occurrence of the period; without it the beginning of the horizon."),
        FieldsOf<T>.Optional("dates", new ListShapeOfT<Instant>(Instant, 1), owner => scheduleOf(owner).Dates, null,
            "Single moments instead of a period, ascending."),
    ];

    public static Schedule BuildSchedule(FieldValues values) => new()
    {
        Every = values.Get<Period?>("every"),
        First = values.Get<Instant?>("first"),
        Dates = values.Get<IReadOnlyList<Instant>?>("dates") ?? [],
    };

    public static ObjectShape Schedule { get; } = new()
    {
        Name = "schedule",
        What = "a schedule",
        Description = "When something happens: every period from a first moment on, or at given moments. Exactly one of `every` and `dates`.",
        Inline = true,
        IsSchedule = true,
        Fields = ScheduleFields<Schedule>(schedule => schedule),
        Build = BuildSchedule,
    };

    /// <summary>How a data set is organised.</summary>
    public static ChoiceShape Organisation { get; } = new("an organisation",
    [
        new("sequential-extended", DataSetOrganisation.SequentialExtended, "sequential, extended format"),
        new("sequential-basic", DataSetOrganisation.SequentialBasic, "sequential, basic format"),
        new("sequential-large", DataSetOrganisation.SequentialLarge, "sequential, large format"),
        new("vsam", DataSetOrganisation.Vsam, "VSAM, extended format"),
        new("pdse", DataSetOrganisation.Pdse, "PDSE version 2 with data members"),
        new("pds", DataSetOrganisation.Pds, "classic partitioned data set, which cannot be encrypted"),
        new("zfs", DataSetOrganisation.Zfs, "zFS aggregate"),
        new("db2", DataSetOrganisation.Db2, "table or index space of Db2"),
        new("log-stream", DataSetOrganisation.LogStream, "staging or offload data set of a log stream"),
    ]);
}
