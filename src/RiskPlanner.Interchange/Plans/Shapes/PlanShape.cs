using NodaTime;
using RiskPlanner.Model;

namespace RiskPlanner.Interchange;

/// <summary>The form of the whole plan document, schema 1.</summary>
internal static class PlanShape
{
    private sealed record Horizon(Instant From, Instant Until);

    private static readonly ObjectShape HorizonShape = new()
    {
        Name = "horizon",
        What = "a horizon",
        Description = "The span of time that the plan speaks of; it ends after it begins.",
        Inline = true,
        Fields =
        [
            FieldsOf<Horizon>.Required("from", ValueShapes.Instant, horizon => horizon.From, "The first moment; every data set is loaded then.", identifies: true),
            FieldsOf<Horizon>.Required("until", ValueShapes.Instant, horizon => horizon.Until, "The last moment.", identifies: true, "horizon"),
        ],
        Build = values => new Horizon(values.Get<Instant>("from"), values.Get<Instant>("until")),
    };

    public static ObjectShape Root { get; } = new()
    {
        Name = "plan",
        What = "a plan",
        Description = "A plan: sites, storage, key stores, sysplexes, keys, applications, data sets and how they are backed up.",
        Fields =
        [
            FieldsOf<Plan>.Required("schema", new IntegerShape(Plan.CurrentSchema, Plan.CurrentSchema), _ => Plan.CurrentSchema,
                "The version of the document's form."),
            FieldsOf<Plan>.Required("name", ValueShapes.PlanTitle, plan => plan.Name, "The plan's name, for people."),
            FieldsOf<Plan>.Optional("description", ValueShapes.Description, plan => plan.Description, "", "What the plan is about, in a sentence or two."),
            FieldsOf<Plan>.Required("horizon", HorizonShape, plan => new Horizon(plan.From, plan.Until), "The span of time that the plan speaks of."),
            FieldsOf<Plan>.Required("sites", new ListShapeOfT<Site>(PlaceShapes.Site, 1), plan => plan.Sites, "The sites."),
            FieldsOf<Plan>.Optional("arrays", new ListShapeOfT<DiskArray>(PlaceShapes.Array), plan => plan.Arrays, null, "The disk arrays with their volumes."),
            FieldsOf<Plan>.Optional("tapes", new ListShapeOfT<TapeStore>(PlaceShapes.Tape), plan => plan.Tapes, null,
                "The places for tape: cartridge pools and virtual tape servers."),
            FieldsOf<Plan>.Optional("keyStores", new ListShapeOfT<KeyStore>(KeyShapes.KeyStore), plan => plan.KeyStores, null, "The key stores."),
            FieldsOf<Plan>.Optional("sysplexes", new ListShapeOfT<Sysplex>(KeyShapes.Sysplex), plan => plan.Sysplexes, null, "The sysplexes."),
            FieldsOf<Plan>.Optional("keys", new ListShapeOfT<KeyDefinition>(KeyShapes.Key), plan => plan.Keys, null, "The keys, by label."),
            FieldsOf<Plan>.Optional("applications", new ListShapeOfT<BusinessApplication>(DataShapes.Application), plan => plan.Applications, null,
                "The applications."),
            FieldsOf<Plan>.Optional("backupPolicies", new ListShapeOfT<BackupPolicy>(BackupShapes.Policy), plan => plan.BackupPolicies, null,
                "The ways in which data sets are backed up."),
            FieldsOf<Plan>.Optional("dataSets", new ListShapeOfT<DataSetDefinition>(DataShapes.DataSet), plan => plan.DataSets, null, "The data sets."),
        ],
        Build = values =>
        {
            var horizon = values.Get<Horizon>("horizon");
            return new Plan
            {
                Name = values.Get<string>("name"),
                Description = values.Get<string>("description"),
                From = horizon.From,
                Until = horizon.Until,
                Sites = values.Get<IReadOnlyList<Site>>("sites"),
                Arrays = List<DiskArray>(values, "arrays"),
                Tapes = List<TapeStore>(values, "tapes"),
                KeyStores = List<KeyStore>(values, "keyStores"),
                Sysplexes = List<Sysplex>(values, "sysplexes"),
                Keys = List<KeyDefinition>(values, "keys"),
                Applications = List<BusinessApplication>(values, "applications"),
                BackupPolicies = List<BackupPolicy>(values, "backupPolicies"),
                DataSets = List<DataSetDefinition>(values, "dataSets"),
            };
        },
    };

    private static IReadOnlyList<T> List<T>(FieldValues values, string key) => values.Get<IReadOnlyList<T>?>(key) ?? [];
}
