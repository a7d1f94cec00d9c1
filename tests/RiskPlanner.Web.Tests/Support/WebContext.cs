using System.Reflection;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Hosting.Internal;
using MudBlazor;
using RiskPlanner.Application.Plans;
using RiskPlanner.Application.Runs;
using RiskPlanner.Interchange;
using RiskPlanner.Web.Editing.Authors;
using RiskPlanner.Web.Features;
using RiskPlanner.Web.Hosting;
using RiskPlanner.Web.Settings;

namespace RiskPlanner.Web.Tests.Support;

/// <summary>Renders pages on stores in memory and a clock that is turned by hand.</summary>
internal sealed class WebContext : BunitContext
{
    // What a page replays takes longer than the usual second where other work goes on; what is waited for for ever fails all the same.
    static WebContext() => DefaultWaitTimeout = TimeSpan.FromSeconds(60);

    public WebContext(params IReadOnlyList<Assembly> others)
        : this(others, _ => { })
    {
    }

    /// <summary>With services of a test's own: there is no adding of one later.</summary>
    public WebContext(Action<IServiceCollection> add)
        : this([], add)
    {
    }

    private WebContext(IReadOnlyList<Assembly> others, Action<IServiceCollection> add)
    {
        JSInterop.Mode = JSRuntimeMode.Loose;
        Queue = new RunQueue(Runs, Clock);
        Features = FeatureSet.Of(others);
        Services.AddPages(new ConfigurationBuilder().Build(), Features);
        Services.AddSingleton<IRunStore>(Runs);
        Services.AddSingleton<IPlanStore>(Plans);
        Services.AddSingleton<TimeProvider>(Clock);
        Services.AddSingleton(Queue);
        // Where printed reports go: pages offer them, and none is printed here.
        Services.AddSingleton(new DataFolder(Path.Combine(Path.GetTempPath(), "riskplanner-pages-print-nothing")));
        Services.AddSingleton<IHostApplicationLifetime, ApplicationLifetime>();
        add(Services);
        // It asks for services: after all of them.
        SetRendererInfo(new RendererInfo("Server", isInteractive: true));
    }

    public FeatureSet Features { get; }

    public ManualClock Clock { get; } = new();

    public InMemoryRunStore Runs { get; } = new();

    public InMemoryPlanStore Plans { get; } = new();

    public RunQueue Queue { get; }

    /// <summary>How many observe the queue.</summary>
    public int Observers => Observing?.GetInvocationList().Length ?? 0;

    private Delegate? Observing =>
        typeof(RunQueue).GetField(nameof(RunQueue.Changed), BindingFlags.Instance | BindingFlags.NonPublic)!.GetValue(Queue) as Delegate;

    /// <summary>Tells whoever observes of a run's new state, as the worker does.</summary>
    public void Tell(Run run)
    {
        Observing?.DynamicInvoke(run);
        Clock.Advance(TimeSpan.FromSeconds(1));
    }

    /// <summary>Keeps a plan file.</summary>
    public Task<string> KeepAsync(string text, string? slug = null) =>
        Services.GetRequiredService<PlanLibrary>().CreateAsync(PlanFile.Read(text), "Ann", "From a file", slug);

    /// <summary>The place where dialogs open, as the layout has it.</summary>
    public IRenderedComponent<MudDialogProvider> Dialogs() => Render<MudDialogProvider>();

    /// <summary>Lets somebody work under a name.</summary>
    public Task IAmAsync(string author) => Services.GetRequiredService<AuthorName>().SetAsync(author);

    /// <summary>Renders the page at an address.</summary>
    public IRenderedComponent<TPage> At<TPage>(string address, params (string Name, object Value)[] route)
        where TPage : IComponent
    {
        Services.GetRequiredService<NavigationManager>().NavigateTo(address);
        return Render<TPage>(parameters =>
        {
            foreach (var (name, value) in route) parameters.TryAdd(name, value);
        });
    }

    protected override void Dispose(bool disposing)
    {
        base.Dispose(disposing);
        if (disposing) Queue.Dispose();
    }
}
