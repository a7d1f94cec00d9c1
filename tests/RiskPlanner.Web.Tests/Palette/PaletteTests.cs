using System.Collections.Concurrent;
using System.Diagnostics;
using Microsoft.Extensions.DependencyInjection;
using MudBlazor;
using RiskPlanner.Application.Plans;
using RiskPlanner.Interchange;
using RiskPlanner.Web.Palette;
using RiskPlanner.Web.Tests.Support;
using Xunit.Abstractions;

namespace RiskPlanner.Web.Tests.Palette;

public sealed class PaletteTests(ITestOutputHelper output)
{
    private const int Many = 100_000;

    [Fact]
    public async Task It_finds_plans_data_sets_keys_pages_and_actions_by_any_part_of_a_name()
    {
        await using var web = new WebContext();
        await web.KeepAsync(Some.SampleText, Some.Sample);
        var search = web.Services.GetRequiredService<PaletteSearch>();

        Assert.Contains(new PaletteHit("Plan", Some.SamplePlan.Name, "version 1", $"/plans/{Some.Sample}"), await search.FindAsync(new("yroll at", null)));
        Assert.Contains(await search.FindAsync(new("pay", Some.Sample)), hit => hit.Kind == "Data set");
        Assert.Contains(await search.FindAsync(new("key00", Some.Sample)), hit => hit.Kind == "Key" && hit.Address.StartsWith($"/plans/{Some.Sample}/edit/keys/", StringComparison.Ordinal));
        Assert.Contains(new PaletteHit("Page", "Key-loss window", "of this plan", $"/plans/{Some.Sample}/alignment"), await search.FindAsync(new("loss win", Some.Sample)));
        Assert.Contains(new PaletteHit("Action", "New backup policy", "", $"/plans/{Some.Sample}/edit/backupPolicies/new"), await search.FindAsync(new("new backup", Some.Sample)));
    }

    [Fact]
    public async Task Without_an_open_plan_the_parts_of_all_plans_are_found_with_the_plan_that_has_them()
    {
        await using var web = new WebContext();
        await web.KeepAsync(Some.SampleText, Some.Sample);

        var hits = await web.Services.GetRequiredService<PaletteSearch>().FindAsync(new("pay", null));

        Assert.Contains(hits, hit => hit.Kind == "Data set" && hit.Detail == Some.SamplePlan.Name);
        Assert.DoesNotContain(hits, hit => hit.Detail == "of this plan");
    }

    [Fact]
    public async Task A_run_is_found_by_its_title_and_its_number()
    {
        await using var web = new WebContext();
        web.Runs.Add(Some.Run());
        var search = web.Services.GetRequiredService<PaletteSearch>();

        Assert.Contains(await search.FindAsync(new("a run", null)), hit => hit is { Kind: "Run", Address: "/runs/1" });
        Assert.Contains(await search.FindAsync(new("1", null)), hit => hit is { Kind: "Run", Address: "/runs/1" });
    }

    [Fact]
    public async Task Enter_opens_the_hit_that_the_arrows_chose()
    {
        await using var web = new WebContext();
        await web.KeepAsync(Some.SampleText, Some.Sample);
        var dialogs = web.Dialogs();
        await dialogs.InvokeAsync(() => web.Services.GetRequiredService<IDialogService>().ShowAsync<PaletteDialog>("Search"));
        var box = dialogs.WaitForElement("[role=combobox]");

        await box.InputAsync("threat tables");
        dialogs.WaitForAssertion(() => Assert.Contains("Threat tables", dialogs.Find("[role=option][aria-selected=true]").TextContent, StringComparison.Ordinal));
        await dialogs.Find("form").SubmitAsync();

        Assert.EndsWith("/tables", web.Services.GetNavigation().Uri, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Enter_before_the_hits_are_there_opens_what_was_typed_and_not_what_was_listed_before()
    {
        var slow = new SlowSource();
        await using var web = new WebContext(services => services.AddSingleton<IPaletteSource>(slow));
        var dialogs = web.Dialogs();
        await dialogs.InvokeAsync(() => web.Services.GetRequiredService<IDialogService>().ShowAsync<PaletteDialog>("Search"));
        slow.Answer("");
        dialogs.WaitForElement("[role=option]");
        var before = web.Services.GetNavigation().Uri;

        // None of them ends before its hits are there.
        var typing = dialogs.Find("[role=combobox]").InputAsync("threat tables");
        var opening = dialogs.Find("form").SubmitAsync();
        var again = dialogs.Find("form").SubmitAsync();
        Assert.Equal(before, web.Services.GetNavigation().Uri);
        slow.Answer("threat tables");
        await Task.WhenAll(typing, opening, again).WaitAsync(TimeSpan.FromSeconds(30));

        Assert.EndsWith("/tables", web.Services.GetNavigation().Uri, StringComparison.Ordinal);
    }

    // How long that takes is told in the output and in docs/performance.md: on a machine with other work the time says nothing, so that it is not judged here.
    [Fact]
    [Trait("Category", "LongProof")]
    public async Task Among_many_data_sets_it_finds_those_that_hold_the_text()
    {
        await using var program = await RunningProgram.StartAsync();
        var items = Enumerable.Range(0, Many).Select(number => new PlanItem("dataSets", $"APPL{number % 997:000}.DATA.N{number:000000}", "{}"))
            .Select((item, index) => new StoredItem(item, index * StoredItem.Gap)).ToList();
        Assert.True(await program.Services.GetRequiredService<IPlanStore>().CreateAsync("many", "Many", new PlanVersion(1, DateTimeOffset.UnixEpoch, "Ann", "Made"), items));
        var search = program.Services.GetRequiredService<PaletteSearch>();

        foreach (var plan in new[] { "many", null, "many", null })
        {
            var begun = Stopwatch.GetTimestamp();
            var hits = await search.FindAsync(new("a.n09999", plan));
            output.WriteLine($"{Many:N0} data sets, in {plan ?? "all plans"}: {Stopwatch.GetElapsedTime(begun).TotalMilliseconds:N0} ms");
            Assert.Equal(PaletteQuestion.MostOfAKind, hits.Count(hit => hit.Kind == "Data set"));
        }
    }

    // It answers when it is told to: the palette shows nothing of a question until all sources have answered it.
    private sealed class SlowSource : IPaletteSource
    {
        private readonly ConcurrentDictionary<string, TaskCompletionSource> _answers = [];

        public int Order => 90;

        public void Answer(string text) => Of(text).SetResult();

        public async Task<IReadOnlyList<PaletteHit>> FindAsync(PaletteQuestion question, CancellationToken cancellation)
        {
            await Of(question.Text).Task.WaitAsync(cancellation);
            return [];
        }

        private TaskCompletionSource Of(string text) => _answers.GetOrAdd(text, _ => new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously));
    }
}
