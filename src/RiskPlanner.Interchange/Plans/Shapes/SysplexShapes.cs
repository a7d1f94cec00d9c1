using NodaTime;
using RiskPlanner.Model;

namespace RiskPlanner.Interchange;

/// <summary>The forms of sysplexes and of their levels over time.</summary>
internal static class SysplexShapes
{
    private static readonly ObjectShape LevelChange = new()
    {
        Name = "levelChange",
        What = "a level change",
        Description = "A sysplex gets another z/OS level.",
        Inline = true,
        Fields =
        [
            FieldsOf<LevelChange>.Required("at", ValueShapes.Instant, change => change.At, "From when on it has the level."),
            FieldsOf<LevelChange>.Required("level", ValueShapes.Level, change => change.Level, "The level."),
        ],
        Build = values => new LevelChange(values.Get<Instant>("at"), values.Get<ZosLevel>("level")),
    };

    private static readonly ChoiceShape AparShape = new("an APAR",
    [
        new("OA66326", Apar.OA66326, "access methods encrypt tape below z/OS 3.2"),
        new("OA68062", Apar.OA68062, "REPRO of z/OS 3.2 copies sequential extended format without the key where only VSAM would be"),
    ]);

    public static ObjectShape Sysplex { get; } = new()
    {
        Name = "sysplex",
        What = "a sysplex",
        Description = "A sysplex at a site: the z/OS systems with their crypto domain that run or take over applications.",
        Fields =
        [
            FieldsOf<Sysplex>.Required("name", ValueShapes.Name, sysplex => sysplex.Name, "Its name."),
            FieldsOf<Sysplex>.Required("site", ValueShapes.Name, sysplex => sysplex.Site, "The site where it runs; no vault.", identifies: true, "sites").Naming("sites"),
            FieldsOf<Sysplex>.Optional("level", ValueShapes.Level, sysplex => sysplex.Level, ZosLevel.V31,
                "Its z/OS level; `'3.1'` if left out. From 3.2 on, access methods encrypt tape, and REPRO needs no key between data sets of one label. In quotes, or YAML reads a number.", identifies: true),
            FieldsOf<Sysplex>.Optional("levelChanges", new ListShapeOfT<LevelChange>(LevelChange), sysplex => sysplex.LevelChanges, null,
                "When it gets another level, ascending in time.", identifies: true),
            FieldsOf<Sysplex>.Optional("tapeEncryption", ValueShapes.Boolean, sysplex => sysplex.TapeEncryption, null,
                "Whether access methods encrypt tape; without it, by the level: from 3.2 on. Lower levels do with OA66326."),
            FieldsOf<Sysplex>.Optional("apars", new ListShapeOfT<Apar>(AparShape), sysplex => sysplex.Apars, null,
                "Which of the APARs are applied that decide about labels of copies; an empty list for none. Without it, `OA68062` alone is taken for applied.") with { WritesEmptyList = true },
            FieldsOf<Sysplex>.Required("keyStore", ValueShapes.Name, sysplex => sysplex.KeyStore, "The key store that it uses.", identifies: true, "keyStores").Naming("keyStores"),
            FieldsOf<Sysplex>.Optional("masterKeyLoaded", ValueShapes.Boolean, sysplex => sysplex.MasterKeyLoaded, true,
                "Whether its coprocessor holds the master key and follows each change. If not, its registers are empty until key parts are entered.",
                identifies: true),
            FieldsOf<Sysplex>.Optional("spareDomain", ValueShapes.Boolean, sysplex => sysplex.SpareDomain, true,
                "Whether it has a spare crypto domain, into which retained key parts can be loaded."),
            FieldsOf<Sysplex>.Optional("sharesUpdates", ValueShapes.Boolean, sysplex => sysplex.SharesUpdates, true,
                "Whether updates by callable services reach the in-storage CKDS of the other sysplexes of its key store, and theirs its own (`SYSPLEXCKDS(YES)`); otherwise each needs a refresh."),
        ],
        Build = values => new Sysplex
        {
            Name = values.Get<string>("name"),
            Site = values.Get<string>("site"),
            Level = values.Get<ZosLevel>("level"),
            LevelChanges = values.Get<IReadOnlyList<LevelChange>?>("levelChanges") ?? [],
            TapeEncryption = values.Get<bool?>("tapeEncryption"),
            Apars = values.Get<IReadOnlyList<Apar>?>("apars"),
            KeyStore = values.Get<string>("keyStore"),
            MasterKeyLoaded = values.Get<bool>("masterKeyLoaded"),
            SpareDomain = values.Get<bool>("spareDomain"),
            SharesUpdates = values.Get<bool>("sharesUpdates"),
        },
    };
}
