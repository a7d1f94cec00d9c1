using System.Text.Json.Nodes;
using RiskPlanner.Application.Plans;
using RiskPlanner.Interchange;
using RiskPlanner.Web.Editing.Forms;
using RiskPlanner.Web.Tests.Support;

namespace RiskPlanner.Web.Tests.Editing;

public sealed class ItemFormTests
{
    private const string Script = "<script>alert(1)</script>";

    public static TheoryData<string> Sections => [.. PlanSections.All.Select(section => section.Key)];

    [Fact]
    public void Every_item_of_the_sample_comes_out_of_its_form_as_it_went_in()
    {
        foreach (var item in PlanItems.Split(Some.SamplePlan))
        {
            var form = new ItemForm(PlanSections.Get(item.Section), item.ToJson());

            Assert.Equal(item, PlanItems.Read(form.Section, form.ToJson()).Item);
            Assert.False(form.IsChanged);
        }
    }

    [Theory]
    [MemberData(nameof(Sections))]
    public void Nonsense_in_any_single_field_stays_typed_and_is_blamed_at_that_field(string key)
    {
        var count = Fields(Full(key)).Count(IsChecked);
        for (var i = 0; i < count; i++)
        {
            var form = Full(key);
            var entry = Fields(form).Where(IsChecked).ElementAt(i);
            Type(entry, Script + new string('x', 4200));

            var reading = PlanItems.Read(form.Section, form.ToJson());
            form.Show(reading.Faults.Select(fault => new EditFault(0, new PlanPlace(key, "", fault.Path), fault.Value, fault.Rule, fault.Expected)));

            Assert.Null(reading.Item);
            Assert.True(entry.Faults.Count > 0, $"{key}: {entry.Path} takes nonsense, or its fault stands elsewhere.");
            Assert.StartsWith(Script, Text(entry), StringComparison.Ordinal);
        }
    }

    [Theory]
    [MemberData(nameof(Sections))]
    public void An_empty_form_is_told_of_every_key_that_is_needed(string key)
    {
        var form = new ItemForm(PlanSections.Get(key), []);

        form.Show(PlanItems.Read(form.Section, form.ToJson()).Faults.Select(fault => new EditFault(0, new PlanPlace(key, "", fault.Path), fault.Value, fault.Rule, fault.Expected)));

        Assert.All(form.Entries.Where(entry => entry is ScalarEntry && entry.Form.Required), entry => Assert.NotEmpty(entry.Faults));
    }

    [Theory]
    [InlineData("keyManagers", "name", true)]
    [InlineData("dataSets", "name", true)]
    [InlineData("keyManagers", "description", false)]
    [InlineData("people", "name", false)]
    public void The_form_says_which_texts_are_names_in_capital_letters(string section, string key, bool isUpperCase) =>
        Assert.Equal(isUpperCase, PlanSections.Get(section).Fields.Single(field => field.Key == key).IsUpperCase);

    [Fact]
    public void A_list_whose_key_is_no_noun_adds_what_its_items_are()
    {
        var acts = (GroupsEntry)Entry(new ItemForm(PlanSections.Get("people"), []), "may");

        Assert.Equal("act", acts.Noun);
        Assert.Equal("Act 1", acts.LabelOf(acts.Add()));
        Assert.Equal("step", ((GroupsEntry)Entry(new ItemForm(PlanSections.Get("backupPolicies"), []), "steps")).Noun);
    }

    [Fact]
    public void Meanings_are_told_without_links() =>
        Assert.Equal("What he holds (collusion), see `holders`.", MeaningWords.WithoutLinks("What he holds ([collusion](cutsets.md#people)), see `holders`."));

    [Fact]
    public void A_fault_in_a_list_names_its_line()
    {
        var form = Of("arrays", """{"name":"A","site":"PROD","volumes":["PRD001"]}""");
        ((LinesEntry)Entry(form, "volumes")).Text = "PRD001\n\nTOO-LONG-1";

        form.Show([new EditFault(0, new PlanPlace("arrays", "A", "volumes[1]"), "TOO-LONG-1", "Too long.", "less")]);

        Assert.Equal("Line 2: “TOO-LONG-1”: Too long. Expected: less.", Assert.Single(Entry(form, "volumes").Faults));
    }

    [Fact]
    public void A_fault_that_fits_no_field_is_one_of_the_whole()
    {
        var form = Of("sites", """{"name":"PROD","kind":"production"}""");

        form.Show([new EditFault(0, new PlanPlace("sites", "PROD", ""), "", "It is too much.", "")]);

        Assert.Equal(["It is too much."], form.Faults);
        form.Show([]);
        Assert.Empty(form.Faults);
    }

    [Fact]
    public void A_switch_that_equals_its_default_is_left_out()
    {
        var form = Of("keys", """{"label":"A.B","keyStore":"C","cpacfExportable":false}""");
        var exportable = (ScalarEntry)Entry(form, "cpacfExportable");
        Assert.Equal("false", exportable.Text);

        exportable.Text = "true";

        Assert.Null(exportable.ToJson());
        Assert.True(form.IsChanged);
    }

    [Fact]
    public void A_schedule_has_either_a_period_or_moments_and_forgets_neither()
    {
        var form = Of("dataSets", """{"name":"A.B","application":"P","volume":"V","updates":{"every":"P1D","first":"2026-01-01T22:00:00Z"}}""");
        var updates = (MappingEntry)Entry(form, "updates");
        ((LinesEntry)updates["dates"]).Text = "2026-02-01T00:00:00Z";
        Assert.Equal("every day at 22:00", updates.Rhythm);

        updates.HasDates = true;

        Assert.Equal("""{"dates":["2026-02-01T00:00:00Z"]}""", updates.ToJson()!.ToJsonString());
        updates.HasDates = false;
        Assert.Equal("""{"every":"P1D","first":"2026-01-01T22:00:00Z"}""", updates.ToJson()!.ToJsonString());
        updates.IsPresent = false;
        Assert.Null(updates.ToJson());
    }

    [Fact]
    public void Groups_are_added_moved_and_removed()
    {
        var form = Of("backupPolicies", """{"name":"P","steps":[{"utility":"REPRO","to":"V1"},{"utility":"REPRO","to":"V2"}]}""");
        var steps = (GroupsEntry)Entry(form, "steps");

        steps.Move(steps.Groups[1], -1);
        steps.Remove(steps.Groups[1]);
        ((ScalarEntry)steps.Add()["to"]).Text = "V3";

        Assert.Equal("""[{"utility":"REPRO","to":"V2"},{"to":"V3"}]""", steps.ToJson()!.ToJsonString());
        Assert.Equal(("Step 2", "steps[1].to", "field-steps-1-to"), (steps.Groups[1].Label, steps.Groups[1]["to"].Path, steps.Groups[1]["to"].Id));
    }

    [Fact]
    public void A_group_is_moved_to_where_another_one_is()
    {
        var form = Of("backupPolicies", """{"name":"P","steps":[{"utility":"REPRO","to":"V1"},{"utility":"REPRO","to":"V2"},{"utility":"REPRO","to":"V3"}]}""");
        var steps = (GroupsEntry)Entry(form, "steps");

        steps.MoveTo(steps.Groups[2], steps.Groups[0]);
        Assert.Equal(["V3", "V1", "V2"], steps.Groups.Select(group => ((ScalarEntry)group["to"]).Text));
        steps.MoveTo(steps.Groups[0], steps.Groups[1]);
        Assert.Equal(["V1", "V3", "V2"], steps.Groups.Select(group => ((ScalarEntry)group["to"]).Text));
        var gone = steps.Groups[0];
        steps.Remove(gone);
        steps.MoveTo(gone, steps.Groups[0]);
        Assert.Equal(["V3", "V2"], steps.Groups.Select(group => ((ScalarEntry)group["to"]).Text));
    }

    [Fact]
    public void What_stood_in_the_controls_of_a_period_and_a_moment_is_put_into_them()
    {
        var form = Of("dataSets", """{"retention":"P1M"}""");

        Assert.True(form.Type("field-retention-unit", "Years"));
        Assert.Equal("P1Y", ((ScalarEntry)Entry(form, "retention")).Text);
        Assert.True(form.Type("field-retention", "7"));
        Assert.Equal("P7Y", ((ScalarEntry)Entry(form, "retention")).Text);
        Assert.False(form.Type("field-retention-unit", "77"));
        Assert.True(form.Type("field-createdAt-pick", "2026-03-15T21:30"));
        Assert.Equal("2026-03-15T21:30:00Z", ((ScalarEntry)Entry(form, "createdAt")).Text);
        Assert.True(form.Type("field-backups-more", " DAILY "));
        Assert.False(form.Type("field-application-more", "LEDGER"));
        var backups = (LinesEntry)Entry(form, "backups");
        Assert.Equal((" DAILY ", ""), (backups.More, backups.Text));
        Assert.True(backups.AddMore());
        Assert.Equal(("", "DAILY"), (backups.More, backups.Text));
        Assert.False(backups.AddMore());
    }

    [Theory]
    [InlineData("P1M", "1 month")]
    [InlineData("PT6H", "6 hours")]
    [InlineData("soon", null)]
    public void A_period_is_read_in_plain_words(string typed, string? words)
    {
        var entry = (ScalarEntry)Entry(Of("dataSets", "{}"), "retention");

        entry.Text = typed;

        Assert.Equal(words, entry.Reading);
    }

    [Fact]
    public void Names_with_national_characters_and_of_full_length_stay_whole()
    {
        var label = string.Join('.', Enumerable.Repeat("K#@$567", 8));
        var form = Of("keys", "{}");

        ((ScalarEntry)Entry(form, "label")).Text = $" {label} ";

        Assert.Equal(label, (string)form.ToJson()["label"]!);
    }

    // An item in which every group and every optional part is there.
    private static ItemForm Full(string key)
    {
        var form = new ItemForm(PlanSections.Get(key), []);
        foreach (var entry in form.Entries) Fill(entry);
        return form;
    }

    private static void Fill(FieldEntry entry)
    {
        if (entry is MappingEntry mapping) mapping.IsPresent = true;
        if (entry is GroupsEntry groups) groups.Add();
        foreach (var child in entry.Children) Fill(child);
    }

    private static IEnumerable<FieldEntry> Fields(ItemForm form) => form.Entries.SelectMany(Counting);

    private static IEnumerable<FieldEntry> Counting(FieldEntry entry) =>
        (entry is MappingEntry mapping ? mapping.Counting : entry.Children).SelectMany(Counting).Prepend(entry);

    private static bool IsChecked(FieldEntry entry) => entry is LinesEntry or ScalarEntry;

    private static void Type(FieldEntry entry, string text)
    {
        if (entry is ScalarEntry scalar) scalar.Text = text;
        if (entry is LinesEntry lines) lines.Text = text;
    }

    private static string Text(FieldEntry entry) => entry is ScalarEntry scalar ? scalar.Text : ((LinesEntry)entry).Text;

    private static FieldEntry Entry(ItemForm form, string key) => form.Entries.First(entry => entry.Form.Key == key);

    private static ItemForm Of(string section, string json) => new(PlanSections.Get(section), JsonNode.Parse(json)!.AsObject());
}
