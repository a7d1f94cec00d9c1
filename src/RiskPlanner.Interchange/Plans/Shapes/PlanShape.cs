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

    private static readonly ObjectShape NamingShape = new()
    {
        Name = "naming",
        What = "the plan's naming standard",
        Description = "The plan's own standard for the names of its keys ([standards](naming/standards.md)): written here, or in a file beside the plan. `check`, `findings` and `lint` look at the plan by it.",
        Fields =
        [
            FieldsOf<PlanNaming>.Optional("standard", StandardShapes.InPlan, naming => naming.Standard, null, "The standard; one of `standard` and `file`."),
            FieldsOf<PlanNaming>.Optional("file", ValueShapes.StandardFile, naming => naming.File, null, "The file that has it, from the plan's folder on; one of `standard` and `file`."),
        ],
        Build = values => new PlanNaming { Standard = values.Get<NamingStandard?>("standard"), File = values.Get<string?>("file") },
    };

    private static readonly ObjectShape FindingsShape = new()
    {
        Name = "findings",
        What = "what the plan says of findings",
        Description = "What the plan says of findings about it.",
        Fields =
        [
            FieldsOf<SaidOfFindings>.Optional("accepted", new ListShapeOfT<AcceptedFinding>(FindingEntryShapes.Accepted), said => said.Accepted, null,
                "Findings that somebody answers for."),
            FieldsOf<SaidOfFindings>.Optional("assigned", new ListShapeOfT<AssignedFinding>(FindingEntryShapes.Assigned), said => said.Assigned, null,
                "Findings that somebody looks after."),
        ],
        Build = values => new SaidOfFindings(List<AcceptedFinding>(values, "accepted"), List<AssignedFinding>(values, "assigned")),
    };

    public static ObjectShape Root { get; } = new()
    {
        Name = "plan",
        What = "a plan",
        Description = "A plan: sites, storage, key stores, sysplexes, keys, who may use them, applications, data sets, how they are backed up and where they go.",
        Fields =
        [
            FieldsOf<Plan>.Required("schema", new IntegerShape(Plan.CurrentSchema, Plan.CurrentSchema), _ => Plan.CurrentSchema,
                "The version of the document's form."),
            FieldsOf<Plan>.Required("name", ValueShapes.PlanTitle, plan => plan.Name, "The plan's name.").ForPeople(),
            FieldsOf<Plan>.Optional("description", ValueShapes.Description, plan => plan.Description, "", "What the plan is about, in a sentence or two.").ForPeople(),
            FieldsOf<Plan>.Required("horizon", HorizonShape, plan => new Horizon(plan.From, plan.Until), "The span of time that the plan speaks of."),
            FieldsOf<Plan>.Optional("currency", ValueShapes.Currency, plan => plan.Currency, CurrencyCode.Default,
                "The currency of its amounts (ISO 4217); `EUR` if left out.").ForPeople(),
            FieldsOf<Plan>.Required("sites", new ListShapeOfT<Site>(PlaceShapes.Site, 1), plan => plan.Sites, "The sites."),
            FieldsOf<Plan>.Optional("arrays", new ListShapeOfT<DiskArray>(PlaceShapes.Array), plan => plan.Arrays, null, "The disk arrays with their volumes."),
            FieldsOf<Plan>.Optional("tapes", new ListShapeOfT<TapeStore>(PlaceShapes.Tape), plan => plan.Tapes, null,
                "The places for tape: cartridge pools and virtual tape servers."),
            FieldsOf<Plan>.Optional("keyStores", new ListShapeOfT<KeyStore>(KeyStoreShapes.KeyStore), plan => plan.KeyStores, null, "The key stores."),
            FieldsOf<Plan>.Optional("sysplexes", new ListShapeOfT<Sysplex>(SysplexShapes.Sysplex), plan => plan.Sysplexes, null, "The sysplexes."),
            FieldsOf<Plan>.Optional("keys", new ListShapeOfT<KeyDefinition>(KeyShapes.Key), plan => plan.Keys, null, "The keys, by label."),
            FieldsOf<Plan>.Optional("keyManagers", new ListShapeOfT<KeyManager>(KeyShapes.Manager), plan => plan.KeyManagers, null,
                "The products beside ICSF that hold keys."),
            FieldsOf<Plan>.Optional("dataSetProfiles", new ListShapeOfT<DataSetProfile>(SecurityShapes.DataSetProfile), plan => plan.DataSetProfiles, null,
                "The RACF profiles that cover data sets."),
            FieldsOf<Plan>.Optional("keyProfiles", new ListShapeOfT<KeyProfile>(SecurityShapes.KeyProfile), plan => plan.KeyProfiles, null,
                "The RACF profiles that cover key labels."),
            FieldsOf<Plan>.Optional("recoverers", new ListShapeOfT<string>(ValueShapes.RacfUser), plan => plan.Recoverers, null,
                "The users and groups that recoverers run jobs as; one of them does each job. RACF profiles decide what they may open: without access they wait until it is permitted. Without it access is assumed."),
            FieldsOf<Plan>.Optional("dataClasses", new ListShapeOfT<DataClass>(SecurityShapes.DataClass), plan => plan.DataClasses, null, "The SMS data classes."),
            FieldsOf<Plan>.Optional("allocationRules", new ListShapeOfT<AllocationRule>(SecurityShapes.AllocationRule), plan => plan.AllocationRules, null,
                "The rules by which new data sets get their data class; the first that covers the name counts."),
            FieldsOf<Plan>.Optional("allocation", SecurityShapes.Allocation, plan => plan.Allocation, null,
                "The switches that decide whether labels take effect at allocation; without it as the single keys say."),
            FieldsOf<Plan>.Optional("applications", new ListShapeOfT<BusinessApplication>(DataShapes.Application), plan => plan.Applications, null,
                "The applications."),
            FieldsOf<Plan>.Optional("backupPolicies", new ListShapeOfT<BackupPolicy>(BackupShapes.Policy), plan => plan.BackupPolicies, null,
                "The ways in which data sets are backed up."),
            FieldsOf<Plan>.Optional("inventories", new ListShapeOfT<BackupInventory>(InventoryShapes.Inventory), plan => plan.Inventories, null,
                "The inventories through which copies are found; without any, every copy is found."),
            FieldsOf<Plan>.Optional("dataSets", new ListShapeOfT<DataSetDefinition>(DataShapes.DataSet), plan => plan.DataSets, null, "The data sets."),
            FieldsOf<Plan>.Optional("transfers", new ListShapeOfT<Transfer>(TransferShapes.Transfer), plan => plan.Transfers, null, "The ways in which data leaves."),
            FieldsOf<Plan>.Optional("controls", new ListShapeOfT<TransferControl>(ControlShapes.Control), plan => plan.Controls, null, "The controls over what is sent."),
            FieldsOf<Plan>.Optional("people", new ListShapeOfT<Person>(PeopleShapes.Person), plan => plan.People, null,
                "The people, with what they may do and hold: who together can lose data (`riskplanner cutsets --people`)."),
            FieldsOf<Plan>.Optional("naming", NamingShape, plan => plan.Naming, null, "The plan's own standard for the names of its keys."),
            FieldsOf<Plan>.Optional("findings", FindingsShape, plan => plan.Accepted.Count + plan.Assigned.Count > 0 ? new SaidOfFindings(plan.Accepted, plan.Assigned) : null, null, "What the plan says of findings about it."),
        ],
        Build = values =>
        {
            var horizon = values.Get<Horizon>("horizon");
            var said = values.Get<SaidOfFindings?>("findings");
            return new Plan
            {
                Name = values.Get<string>("name"),
                Description = values.Get<string>("description"),
                From = horizon.From,
                Until = horizon.Until,
                Currency = values.Get<string>("currency"),
                Sites = values.Get<IReadOnlyList<Site>>("sites"),
                Arrays = List<DiskArray>(values, "arrays"),
                Tapes = List<TapeStore>(values, "tapes"),
                KeyStores = List<KeyStore>(values, "keyStores"),
                Sysplexes = List<Sysplex>(values, "sysplexes"),
                Keys = List<KeyDefinition>(values, "keys"),
                KeyManagers = List<KeyManager>(values, "keyManagers"),
                DataSetProfiles = List<DataSetProfile>(values, "dataSetProfiles"),
                KeyProfiles = List<KeyProfile>(values, "keyProfiles"),
                Recoverers = List<string>(values, "recoverers"),
                DataClasses = List<DataClass>(values, "dataClasses"),
                AllocationRules = List<AllocationRule>(values, "allocationRules"),
                Allocation = values.Get<AllocationSwitches?>("allocation"),
                Applications = List<BusinessApplication>(values, "applications"),
                BackupPolicies = List<BackupPolicy>(values, "backupPolicies"),
                Inventories = List<BackupInventory>(values, "inventories"),
                DataSets = List<DataSetDefinition>(values, "dataSets"),
                Transfers = List<Transfer>(values, "transfers"),
                Controls = List<TransferControl>(values, "controls"),
                People = List<Person>(values, "people"),
                Naming = values.Get<PlanNaming?>("naming"),
                Accepted = said?.Accepted ?? [],
                Assigned = said?.Assigned ?? [],
            };
        },
    };

    private static IReadOnlyList<T> List<T>(FieldValues values, string key) => values.Get<IReadOnlyList<T>?>(key) ?? [];
}
