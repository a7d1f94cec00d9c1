using RiskPlanner.Model;

namespace RiskPlanner.Interchange;

/// <summary>The forms of RACF profiles and of what SMS decides at allocation.</summary>
internal static class SecurityShapes
{
    private static readonly ChoiceShape Type = new("a type of data set",
    [
        new("pdse", EncryptionType.Pdse, "PDSE"),
        new("sequential", EncryptionType.Sequential, "sequential, basic and large format"),
        new("tape", EncryptionType.Tape, "tape"),
    ]);

    private static readonly ListShapeOfT<string> Readers = new(ValueShapes.RacfIdentity);

    public static ObjectShape DataSetProfile { get; } = new()
    {
        Name = "dataSetProfile",
        What = "a data set profile",
        Description = "A RACF profile of the class DATASET. Of several that cover a name, the most specific one counts alone.",
        Fields =
        [
            FieldsOf<DataSetProfile>.Required("profile", ValueShapes.DataSetMask, profile => profile.Profile, "The data sets that it covers."),
            FieldsOf<DataSetProfile>.Optional("dataKey", ValueShapes.Label, profile => profile.DataKey, null,
                "The label that new data sets under it get (DATAKEY).", dependsOn: "keys").Naming("keys"),
            FieldsOf<DataSetProfile>.Optional("exclude", new ListShapeOfT<EncryptionType>(Type), profile => profile.Exclude, null,
                "The types that are not encrypted, whatever gives a label (ENCRYPTTYPES)."),
            FieldsOf<DataSetProfile>.Optional("readers", Readers, profile => profile.Readers, null,
                "The users and groups with READ or more; `*` stands for every user. Where the plan names who runs an application or a policy, or who recovers, he needs it to open what the profile covers."),
            FieldsOf<DataSetProfile>.Optional("updaters", Readers, profile => profile.Updaters, null,
                "The users and groups with UPDATE or more, who need not be among the readers; without it readers may write.") with { WritesEmptyList = true },
        ],
        Build = values => new DataSetProfile
        {
            Profile = values.Get<DataSetMask>("profile"),
            DataKey = values.Get<KeyLabel?>("dataKey"),
            Exclude = values.Get<IReadOnlyList<EncryptionType>?>("exclude") ?? [],
            Readers = values.Get<IReadOnlyList<string>?>("readers") ?? [],
            Updaters = values.Get<IReadOnlyList<string>?>("updaters"),
        },
    };

    public static ObjectShape KeyProfile { get; } = new()
    {
        Name = "keyProfile",
        What = "a key profile",
        Description = "A RACF profile of the class CSFKEYS. Of several that cover a label, the most specific one counts alone. A star at the end of its name goes on to the end of a label, across periods. In a plan that has such profiles, no data set opens under a key that none covers.",
        Fields =
        [
            FieldsOf<KeyProfile>.Required("profile", ValueShapes.LabelMask, profile => profile.Profile, "The labels that it covers."),
            FieldsOf<KeyProfile>.Optional("readers", Readers, profile => profile.Readers, null,
                "The users and groups with READ or more; `*` stands for every user. Where the plan names who runs an application or a policy, or who recovers, he needs it to open data sets under the keys."),
            FieldsOf<KeyProfile>.Optional("symCpacfWrap", ValueShapes.Boolean, profile => profile.SymCpacfWrap, true,
                "Whether keys may be wrapped for CPACF (SYMCPACFWRAP); no data set opens without."),
            FieldsOf<KeyProfile>.Optional("symCpacfReturn", ValueShapes.Boolean, profile => profile.SymCpacfReturn, true,
                "Whether keys wrapped for CPACF are handed out (SYMCPACFRET); no data set opens without."),
            FieldsOf<KeyProfile>.Optional("onlyForDataSets", ValueShapes.Boolean, profile => profile.OnlyForDataSets, false,
                "Whether the readers may use the keys through DFSMS only: `WHEN(CRITERIA(SMS(DSENCRYPTION)))`."),
        ],
        Build = values => new KeyProfile
        {
            Profile = values.Get<KeyLabelMask>("profile"),
            Readers = values.Get<IReadOnlyList<string>?>("readers") ?? [],
            SymCpacfWrap = values.Get<bool>("symCpacfWrap"),
            SymCpacfReturn = values.Get<bool>("symCpacfReturn"),
            OnlyForDataSets = values.Get<bool>("onlyForDataSets"),
        },
    };

    public static ObjectShape DataClass { get; } = new()
    {
        Name = "dataClass",
        What = "a data class",
        Description = "An SMS data class.",
        Inline = true,
        Fields =
        [
            FieldsOf<DataClass>.Required("name", ValueShapes.SmsClass, dataClass => dataClass.Name, "Its name.", identifies: true),
            FieldsOf<DataClass>.Optional("keyLabel", ValueShapes.Label, dataClass => dataClass.KeyLabel, null,
                "The label that new data sets of this class get.", dependsOn: "keys").Naming("keys"),
        ],
        Build = values => new DataClass(values.Get<string>("name"), values.Get<KeyLabel?>("keyLabel")),
    };

    public static ObjectShape Allocation { get; } = new()
    {
        Name = "allocation",
        What = "the switches of allocation",
        Description = "The switches of SMS and RACF that decide whether a label takes effect when a data set is allocated.",
        Inline = true,
        Fields =
        [
            FieldsOf<AllocationSwitches>.Optional("acsDefaults", ValueShapes.Boolean, switches => switches.AcsDefaults, true,
                "ACSDEFAULTS(YES) in IGDSMSxx: without it DATAKEY of a RACF profile gives no label."),
            FieldsOf<AllocationSwitches>.Optional("failOnUnsupportedType", ValueShapes.Boolean, switches => switches.FailOnUnsupportedType, false,
                "READ to `STGADMIN.SMS.FAIL.INVALID.DSNTYPE.ENC`: a label on a type that cannot be encrypted fails the allocation; otherwise the label is ignored."),
            FieldsOf<AllocationSwitches>.Optional("allowSequential", ValueShapes.Boolean, switches => switches.AllowSequential, true,
                "`STGADMIN.SMS.ALLOW.DATASET.SEQ.ENCRYPT`: sequential basic and large format can be encrypted."),
            FieldsOf<AllocationSwitches>.Optional("allowPdse", ValueShapes.Boolean, switches => switches.AllowPdse, true,
                "`STGADMIN.SMS.ALLOW.PDSE.ENCRYPT`: PDSEs can be encrypted."),
            FieldsOf<AllocationSwitches>.Optional("allowTape", ValueShapes.Boolean, switches => switches.AllowTape, true,
                "`STGADMIN.SMS.ALLOW.DATASET.TAPE.ENCRYPT`: access methods encrypt tape where their level does."),
        ],
        Build = values => new AllocationSwitches
        {
            AcsDefaults = values.Get<bool>("acsDefaults"),
            FailOnUnsupportedType = values.Get<bool>("failOnUnsupportedType"),
            AllowSequential = values.Get<bool>("allowSequential"),
            AllowPdse = values.Get<bool>("allowPdse"),
            AllowTape = values.Get<bool>("allowTape"),
        },
    };

    public static ObjectShape AllocationRule { get; } = new()
    {
        Name = "allocationRule",
        What = "an allocation rule",
        Description = "A rule of the ACS routines: which data class new data sets get. The first rule that covers a name counts.",
        Inline = true,
        Fields =
        [
            FieldsOf<AllocationRule>.Required("mask", ValueShapes.DataSetMask, rule => rule.Mask, "The names that it is about."),
            FieldsOf<AllocationRule>.Required("dataClass", ValueShapes.SmsClass, rule => rule.DataClass, "The data class that they get.", dependsOn: "dataClasses").Naming("dataClasses"),
        ],
        Build = values => new AllocationRule(values.Get<DataSetMask>("mask"), values.Get<string>("dataClass")),
    };
}
