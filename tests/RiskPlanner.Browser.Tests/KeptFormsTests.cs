using Microsoft.Playwright;

namespace RiskPlanner.Browser.Tests;

/// <summary>What is typed into any form of any page, and not sent, is offered again after a reload.</summary>
[Collection(BrowserCollection.Name)]
public sealed class KeptFormsTests(TestBrowser browser, RunningApp app) : IClassFixture<RunningApp>
{
    // Questions whose answer has an address: that keeps what was asked. Of TLS, what is pasted may hold passwords: a browser's storage is no place for them.
    private static readonly string[] Kept =
    [
        "/plans/{Slug}/compare", "/plans/{Slug}/destruction", "/plans/{Slug}/impact", "/plans/{Slug}/master-keys", "/plans/{Slug}/mitigation", "/plans/{Slug}/single-points", "/replays/{Id:int}", "/tls",
    ];

    // Every text field that a page shows once what is folded away is open, but for searches, which the address keeps. Each gets a value of its own kind.
    private const string Type = """
        most => {
          document.querySelectorAll('main details:not(.rp-switcher)').forEach(fold => fold.open = true);
          const fields = [...document.querySelectorAll('main input, main textarea')].filter(field => !field.disabled && !field.readOnly && field.getClientRects().length > 0 &&
            !['checkbox', 'radio', 'file', 'hidden', 'search', 'button', 'submit'].includes(field.type) && !field.closest('[role="search"]') && !field.matches('[data-pick]'));
          const values = { number: '7', date: '2026-12-24', time: '21:30', 'datetime-local': '2026-05-17T21:30' };
          const counts = {};
          const typed = [];
          fields.forEach((field, index) => {
            const form = field.closest('[data-kept]')?.dataset.kept ?? '';
            counts[form] = (counts[form] ?? 0) + 1;
            if (counts[form] > most || Object.keys(counts).length > most) return;
            const text = values[field.type] ?? (field.inputMode === 'numeric' || field.inputMode === 'decimal' ? `2${index}` : `TYPED.NO${index}`);
            field.focus();
            field.value = text;
            field.dispatchEvent(new InputEvent('input', { bubbles: true }));
            typed.push(JSON.stringify([form, field.id, field.value]));
          });
          return typed;
        }
        """;

    // What of it is not there; fields that are folded away count as well.
    private const string Lost = """
        typed => typed.map(entry => JSON.parse(entry)).filter(([, id, value]) => id === '' || document.getElementById(id)?.value.toUpperCase() !== value.toUpperCase())
          .map(([form, id, value]) => `${form || 'no form'} #${id}: ${value} became ${document.getElementById(id)?.value}`)
        """;

    [BrowserFact]
    public async Task What_is_typed_into_any_page_is_there_again_after_a_reload()
    {
        await using var watched = await OpenAsync();
        var replay = await Derived.ReplayAsync(watched);
        await Derived.DraftAsync(watched);
        List<string> faults = [];
        List<string> withFields = [];
        foreach (var template in PageAddresses.All)
        {
            var path = PathOf(template, replay.Split('/')[^1]);
            var (count, lost) = await LostAsync(watched, path);
            if (count > 0) withFields.Add(template);
            if (!Kept.Contains(template)) faults.AddRange(lost.Select(fault => $"{path}: {fault}"));
        }

        Assert.True(faults.Count == 0, string.Join('\n', faults));
        // A page that has no such field any more needs no leave.
        Assert.All(Kept, template => Assert.Contains(template, withFields));
        // What this is about at least: the form of an item, many, set-up, what-if, findings, drafts, names, the report.
        Assert.True(withFields.Count >= Kept.Length + 10, string.Join(", ", withFields));
    }

    [BrowserFact]
    public async Task A_form_that_is_not_kept_is_noticed()
    {
        await using var watched = await OpenAsync();
        await watched.Page.AddInitScriptAsync("""
            new MutationObserver(() => document.querySelectorAll('[data-kept]').forEach(form => form.removeAttribute('data-kept'))).observe(document, { childList: true, subtree: true, attributes: true })
            """);

        var (count, lost) = await LostAsync(watched, $"{Editing.Sample}/report");

        Assert.True(count > 0);
        Assert.NotEmpty(lost);
    }

    private static string PathOf(string template, string run)
    {
        // The page of a draft is of a draft alone.
        var slug = template == "/plans/{Slug}/draft" ? "payroll-two-sites~1" : "payroll-two-sites";
        List<(string Parameter, string Value)> values = [("{Slug}", slug), ("{Section}", "keyStores"), ("{Identity}", "CKDS-MAIN"), ("{Name}", "example-1"), ("{Id:int}", run)];
        return values.Aggregate(template, (path, value) => path.Replace(value.Parameter, value.Value, StringComparison.Ordinal));
    }

    private async Task<WatchedPage> OpenAsync()
    {
        var watched = await browser.AsAsync(app, "Ann");
        // The browser asks before it leaves a page with unsaved input.
        watched.Page.Dialog += (_, dialog) => _ = dialog.AcceptAsync();
        return watched;
    }

    private static async Task<(int Count, string[] Lost)> LostAsync(WatchedPage watched, string path)
    {
        await watched.GoAsync(path);
        await SettledAsync(watched);
        // Three of each form, and three forms of each page: a list of findings has some hundred fields.
        var typed = await watched.Page.EvaluateAsync<string[]>(Type, 3);
        if (typed.Length == 0) return (0, []);
        await watched.Page.ReloadAsync();
        await watched.AliveAsync();
        await SettledAsync(watched);
        var restore = watched.Page.GetByRole(AriaRole.Button, new() { Name = "Restore", Exact = true }).Filter(new() { Visible = true });
        if (typed.Any(entry => !entry.StartsWith("[\"\"", StringComparison.Ordinal))) await restore.First.WaitForAsync(new() { Timeout = 10_000 });
        // Each goes as it is pressed.
        for (var left = await restore.CountAsync(); left > 0; left = await restore.CountAsync())
        {
            await restore.First.ClickAsync();
            await Assertions.Expect(restore).ToHaveCountAsync(left - 1);
        }

        var lost = await watched.Page.EvaluateAsync<string[]>(Lost, typed);
        await watched.Page.EvaluateAsync("Object.keys(localStorage).filter(key => key.startsWith('riskplanner-input:')).forEach(key => localStorage.removeItem(key))");
        return (typed.Length, lost);
    }

    private static Task SettledAsync(WatchedPage watched) => Assertions.Expect(watched.Page.Locator(".rp-busy")).ToHaveCountAsync(0, new() { Timeout = 120_000 });
}
