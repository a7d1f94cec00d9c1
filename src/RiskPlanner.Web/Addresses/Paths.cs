using RiskPlanner.Interchange;

namespace RiskPlanner.Web.Addresses;

/// <summary>The addresses of the pages that others lead to. Pure functions.</summary>
internal static class Paths
{
    /// <summary>The start page.</summary>
    public const string Home = "/";

    /// <summary>The plans.</summary>
    public const string Plans = "/plans";

    /// <summary>The threat tables.</summary>
    public const string Tables = "/tables";

    /// <summary>The analysis of fault trees.</summary>
    public const string CutSets = "/cut-sets";

    /// <summary>The scenario library.</summary>
    public const string Scenarios = "/scenarios";

    /// <summary>A scenario.</summary>
    public static string Scenario(string name) => $"{Scenarios}/{Uri.EscapeDataString(name)}";

    /// <summary>Help and the glossary.</summary>
    public const string Help = "/help";

    /// <summary>What stands in the place of an identity when an item is made. No identity is in lower case.</summary>
    public const string New = "new";

    /// <summary>The page that makes a plan.</summary>
    public const string NewPlan = $"{Plans}/{New}";

    /// <summary>The guided set-up of a new plan.</summary>
    public const string Setup = $"{NewPlan}/setup";

    private const string AllRuns = "/runs";

    /// <summary>A page of the list of runs, from 1.</summary>
    public static string Runs(int page = 1) => page == 1 ? AllRuns : $"{AllRuns}?page={page}";

    /// <summary>A run.</summary>
    public static string Run(int id) => $"{AllRuns}/{id}";

    /// <summary>A file of a run's result, such as <c>report.pdf</c>.</summary>
    public static string RunFile(int id, string file) => $"{Run(id)}/{file}";

    /// <summary>That a report could not be printed.</summary>
    public static string NoPdf(int id) => $"{Run(id)}/no-pdf";

    /// <summary>The timeline of a simulation.</summary>
    public static string Timeline(int run) => $"/replays/{run}";

    /// <summary>The plan's overview.</summary>
    public static string Plan(string slug) => $"{Plans}/{Uri.EscapeDataString(slug)}";

    /// <summary>The plan as a file.</summary>
    public static string PlanFile(string slug) => $"{Plan(slug)}/file";

    /// <summary>The blast radius of an event, or the form for one.</summary>
    /// <param name="slug">The plan.</param>
    /// <param name="kind">The kind of the event; null while none is chosen.</param>
    /// <param name="target">What it strikes; null while nothing is.</param>
    /// <param name="keyStore">The key store that a label is struck in, where several have it; null else.</param>
    /// <param name="at">When; null for a moment that the page proposes.</param>
    public static string BlastRadius(string slug, string? kind, string? target, string? keyStore, string? at) => WithQuery($"{Plan(slug)}/impact", ("event", kind), ("target", target), ("in", keyStore), ("at", at));

    /// <summary>The blast radius of all that a person of a plan may do and holds.</summary>
    /// <param name="slug">The plan.</param>
    /// <param name="person">The person's name.</param>
    /// <param name="at">When; null for a moment that the page proposes.</param>
    public static string PersonRadius(string slug, string person, string? at) => WithQuery($"{Plan(slug)}/impact", ("person", person), ("at", at));

    /// <summary>The assessment matrix of a plan.</summary>
    public static string Assessment(string slug) => $"{Plan(slug)}/assessment";

    /// <summary>What a plan survives at every moment.</summary>
    public static string EveryMoment(string slug) => $"{Plan(slug)}/every-moment";

    /// <summary>The list of a section; of the head, whose one item needs no list, its form.</summary>
    public static string Section(string slug, string section) =>
        section == PlanSection.HeadKey ? Item(slug, section, PlanSection.HeadKey) : $"{Plan(slug)}/edit/{Uri.EscapeDataString(section)}";

    /// <summary>The list of a section as CSV.</summary>
    public static string SectionCsv(string slug, string section) => $"{Section(slug, section)}.csv";

    /// <summary>The form of an item.</summary>
    public static string Item(string slug, string section, string identity) => $"{Plan(slug)}/edit/{Uri.EscapeDataString(section)}/{Uri.EscapeDataString(identity)}";

    /// <summary>The form of a new item that has its name already.</summary>
    public static string NewItem(string slug, string section, string name) => WithQuery(Item(slug, section, New), ("name", name));

    /// <summary>Many new items of a section, from a table.</summary>
    public static string Many(string slug, string section) => $"{Section(slug, section)}/many";

    /// <summary>The comparison of two versions.</summary>
    public static string Compare(string slug, int from, int to) => $"{Plan(slug)}/compare?from={from}&to={to}";

    /// <summary>The keys of a plan.</summary>
    public static string Keys(string slug) => $"{Plan(slug)}/keys";

    /// <summary>A key of a plan, among those of its key store.</summary>
    public static string Key(string slug, string store, string label) => WithQuery(Keys(slug), ("store", store), ("label", label));

    /// <summary>The master keys of a plan.</summary>
    public static string MasterKeys(string slug) => $"{Plan(slug)}/master-keys";

    /// <summary>The versions of a plan.</summary>
    public static string Versions(string slug) => $"{Plan(slug)}/versions";

    /// <summary>The drafts of a plan.</summary>
    public static string Drafts(string slug) => $"{Plan(slug)}/drafts";

    /// <summary>What a draft changes, and the way to publish or discard it.</summary>
    /// <param name="slug">The draft's own name in addresses.</param>
    public static string Draft(string slug) => $"{Plan(slug)}/draft";

    /// <summary>The topology of a plan.</summary>
    public static string Estate(string slug) => $"{Plan(slug)}/estate";

    /// <summary>What may be wrong with a plan.</summary>
    public static string Findings(string slug) => $"{Plan(slug)}/findings";

    /// <summary>The single points of loss of a plan, looked for.</summary>
    public static string SinglePoints(string slug) => $"{Plan(slug)}/single-points?find=1";

    /// <summary>Where the data of a plan goes.</summary>
    public static string Exposure(string slug) => $"{Plan(slug)}/exposure";

    /// <summary>The reports on a plan.</summary>
    public static string Report(string slug) => $"{Plan(slug)}/report";

    /// <summary>The names of a plan's keys.</summary>
    public static string Naming(string slug) => $"{Plan(slug)}/naming";

    /// <summary>The names of any keys.</summary>
    public const string AnyNaming = "/naming";

    /// <summary>The key-loss window of a plan.</summary>
    public static string Alignment(string slug) => $"{Plan(slug)}/alignment";

    /// <summary>How the keeping of its key and the use of a data set fit together.</summary>
    public static string AlignmentOf(string slug, string dataSet) => WithQuery(Alignment(slug), ("dataSet", dataSet));

    /// <summary>The crypto-erase of a plan.</summary>
    public static string Destruction(string slug) => $"{Plan(slug)}/destruction";

    /// <summary>What is left if a key is destroyed.</summary>
    public static string DestructionOfKey(string slug, string label) => WithQuery(Destruction(slug), ("key", label));

    /// <summary>What is left if the key of a data set is destroyed.</summary>
    public static string DestructionOfDataSet(string slug, string name) => WithQuery(Destruction(slug), ("dataSet", name));

    /// <summary>The form for a simulation, filled in.</summary>
    public static string Replay(string slug, string threat, string target, string at, string discovered) =>
        WithQuery(Plan(slug), ("strike", threat), ("target", target), ("at", at), ("discovered", discovered)) + "#replay";

    /// <summary>The form for a simulation.</summary>
    public static string Simulation(string slug) => $"{Plan(slug)}#replay";

    /// <summary>An address with a query of what is not null.</summary>
    public static string WithQuery(string path, params IEnumerable<(string Name, string? Value)> query)
    {
        var parts = query.Where(part => part.Value is not null).Select(part => $"{part.Name}={Uri.EscapeDataString(part.Value!)}").ToList();
        return parts.Count == 0 ? path : $"{path}?{string.Join('&', parts)}";
    }
}
