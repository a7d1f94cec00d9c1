using NodaTime;
using RiskPlanner.Application.Impact;
using RiskPlanner.Application.Replays;
using RiskPlanner.Model;
using RiskPlanner.Simulation.Collusion;
using RiskPlanner.Simulation.Threats;
using RiskPlanner.Web.Views;
using RiskPlanner.Web.Watching;

namespace RiskPlanner.Web.Pages.Impact;

/// <summary>What the page of a blast radius knows. It renders nothing.</summary>
internal sealed class ImpactModel(PlanViews views, ImpactService impacts) : IDisposable
{
    /// <summary>The plan; null when there is none of that name.</summary>
    public PlanView? View { get; private set; }

    /// <summary>What the address says.</summary>
    public ImpactQuery Query { get; private set; } = new("", null, null, null, null);

    /// <summary>The kinds of events that have something to strike in this plan.</summary>
    public IReadOnlyList<Threat> Threats { get; private set; } = [];

    /// <summary>The people of the plan, and those who hold key parts and stand nowhere else.</summary>
    public IReadOnlyList<string> People { get; private set; } = [];

    /// <summary>The moment for the form.</summary>
    public Instant Moment { get; private set; }

    /// <summary>The search for the answer.</summary>
    public PageSearch<ImpactDocument> Search { get; } = new();

    /// <summary>Everything that is wrong with what was asked, in sentences.</summary>
    public IReadOnlyList<string> Faults { get; private set; } = [];

    /// <summary>The section of the data base that holds what a kind of event can strike; null where <see cref="NamesOf"/> has it.</summary>
    public static string? SectionOf(string kind) => ThreatCatalogue.Find(kind)?.Target switch
    {
        ThreatTarget.DataSet => "dataSets",
        ThreatTarget.Key => "keys",
        _ => null,
    };

    /// <summary>What a kind of event can strike, where the plan names few of it.</summary>
    public IReadOnlyList<string>? NamesOf(string kind) =>
        SectionOf(kind) is null && View is { Plan: { } plan } && ThreatCatalogue.Find(kind) is { } threat ? ThreatTargets.In(plan, threat.Target) : null;

    /// <summary>Reads what an address asks for.</summary>
    /// <param name="query">What is asked.</param>
    /// <param name="isLive">Whether somebody can wait for replays: the first paint does not.</param>
    public async Task LoadAsync(ImpactQuery query, bool isLive)
    {
        var view = await views.LoadAsync(query.Slug);
        // Another part of the same answer is no other question.
        if (Search.Found is not null && query == Query && ReferenceEquals(view, View)) return;
        Search.Clear();
        (View, Query, Threats, Faults) = (view, query, [], []);
        if (View is not { Plan: { } plan }) return;
        Threats = [.. ThreatCatalogue.All.Where(threat => !threat.GoesOverLines && ThreatTargets.In(plan, threat.Target).Count > 0)];
        People = [.. PlanPeople.Of(plan).Select(person => person.Name)];
        var proposed = EventParser.DefaultTime(plan);
        Moment = query.At is { } typed && ChosenMoment.Read(typed) is { } read ? read : proposed;
        if (!query.IsAsked) return;
        var wrong = query.At is { } text && ChosenMoment.Read(text) is null ? $"“{text}” is no date. Expected: a date such as {ChosenMoment.FieldOf(proposed)}." : null;
        if (query.Person is { } person)
        {
            await LoadPersonAsync(plan, person, wrong, isLive);
            return;
        }

        var strikes = EventParser.Parse(plan, [query.EventAt(Moment)], out var faults);
        Faults = [.. wrong is null ? Array.Empty<string>() : [wrong], .. faults.Select(fault => $"“{fault.Part}”: {fault.Rule} Expected: {fault.Expected}.")];
        if (Faults.Count > 0 || !isLive) return;
        await Search.RunAsync((_, cancellation) => impacts.Of(plan, "", strikes[0], cancellation: cancellation), () => { });
    }

    private async Task LoadPersonAsync(Plan plan, string name, string? wrong, bool isLive)
    {
        var person = PlanPeople.Of(plan).FirstOrDefault(candidate => candidate.Name == name);
        var faults = new List<string>();
        if (wrong is not null) faults.Add(wrong);
        else if (Moment < plan.From || Moment > plan.Until) faults.Add($"“{Query.At}” is not within the plan. Expected: {ChosenMoment.FieldOf(plan.From)} to {ChosenMoment.FieldOf(plan.Until)}.");
        if (person is null) faults.Add($"“{name}” is nobody of this plan. Expected: {(People.Count == 0 ? "people in the plan; it has none" : string.Join(", ", People.Take(10)))}.");
        else if (faults.Count == 0 && new PersonActs(plan, person).All(Moment).Count == 0) faults.Add($"By what the plan says, {name} can do nothing to it. Expected: somebody with acts, things held or users.");
        Faults = faults;
        if (Faults.Count > 0 || !isLive) return;
        var at = Moment;
        await Search.RunAsync((_, cancellation) => impacts.OfPerson(plan, "", name, at, cancellation: cancellation)!, () => { });
    }

    /// <inheritdoc/>
    public void Dispose() => Search.Dispose();
}
