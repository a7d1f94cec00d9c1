using System.Text;
using System.Text.Json;
using RiskPlanner.Cli.Naming;
using RiskPlanner.Testing;

namespace RiskPlanner.Cli.Tests;

public sealed class KeysTests
{
    private const string Labels = "DSET.PRIM.APPNAME1.KEY001\nDSET.PRIM.APPNAME2.KEY001\nDSET.PRIM.APPNAME2.KEY002\nDSET.PRIM.APPNAME3.KEY001\nDSET.BACK.APPNAME1.KEY001\n";
    private static readonly string Paper = Repository.PathOf("samples/standards/paper.yaml");

    [Theory]
    [InlineData()]
    [InlineData("--standard")]
    public async Task JSON_has_the_fields_of_the_contract_with_a_standard_and_without(params string[] option)
    {
        var result = await CommandLine.RunWithInputAsync(Encoding.UTF8.GetBytes(Labels), ["keys", "-", "--adjacency", "--lines", "2", "--format", "json", .. option.Length == 0 ? [] : new[] { option[0], Paper }]);

        using var json = JsonDocument.Parse(result.Out);
        var root = json.RootElement;
        Assert.Equal(0, result.Code);
        Assert.Equal(("ebcdic", JsonValueKind.Null, 5), (root.GetProperty("order").GetString(), root.GetProperty("filter").ValueKind, root.GetProperty("count").GetInt32()));
        Assert.Equal("""{"line":1,"label":"DSET.BACK.APPNAME1.KEY001","application":"APPNAME1","purpose":"backup"}""", JsonSerializer.Serialize(root.GetProperty("keys")[0]));
        Assert.Equal(("APPNAME1", "DSET.PRIM.APPNAME1.KEY001", "DSET.BACK.APPNAME1.KEY001", 0), root.GetProperty("pairs").EnumerateArray().Select(pair =>
            (pair.GetProperty("application").GetString()!, pair.GetProperty("primary").GetString()!, pair.GetProperty("backup").GetString()!, pair.GetProperty("linesBetween").GetInt32())).Single());
        Assert.Equal("""{"lines":2,"starts":4,"hits":1,"probability":0.25}""", JsonSerializer.Serialize(root.GetProperty("slip")));
    }

    [Fact]
    public async Task A_label_that_a_spreadsheet_would_compute_is_text_in_a_table()
    {
        var result = await CommandLine.RunWithInputAsync(Encoding.UTF8.GetBytes("=1+1\n@CMD.KEY001\nDSET.PRIM.APPNAME1.KEY001\n"), "keys", "-", "--format", "csv");

        Assert.Equal(0, result.Code);
        Assert.Equal(["'=1+1", "'@CMD.KEY001", "DSET.PRIM.APPNAME1.KEY001"], result.Out.Split("\r\n")[1..^1].Select(line => line.Split(',')[1]).Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task A_list_that_never_ends_is_refused_with_its_limit()
    {
        await using var endless = new EndlessInput();

        var result = await CommandLine.RunWithInputAsync(() => endless, "keys", "-");

        Assert.Equal(2, result.Code);
        Assert.Contains("The list is too large to be read.", result.Error, StringComparison.Ordinal);
        Assert.InRange(endless.Given, NamingInput.MostBytes, NamingInput.MostBytes + (2 << 20));
    }

    [Fact]
    public async Task A_plan_s_keys_have_the_applications_that_use_them()
    {
        using var json = JsonDocument.Parse((await CommandLine.RunAsync("keys", CommandLine.SamplePlan, "--adjacency", "--lines", "4", "--format", "json")).Out);

        Assert.Equal(["LEDGER", "PAYROLL", "HISTORY", "LEDGER", "PAYROLL"], json.RootElement.GetProperty("keys").EnumerateArray().Select(key => key.GetProperty("application").GetString()));
        // Lines 1 and 4, 2 and 5: of the two slips over four lines each takes one.
        Assert.Equal((2, 2), (json.RootElement.GetProperty("slip").GetProperty("starts").GetInt32(), json.RootElement.GetProperty("slip").GetProperty("hits").GetInt32()));
    }

    [Fact]
    public async Task Each_key_store_of_a_plan_has_a_list_of_its_own()
    {
        var plan = Repository.PathOf("samples/scenarios/recovery-ckds-of-its-own.yaml");

        using var json = JsonDocument.Parse((await CommandLine.RunAsync("keys", plan, "--adjacency", "--format", "json")).Out);
        var one = await CommandLine.RunAsync("keys", plan, "--key-store", "CKDS-RECOV", "--format", "csv");

        var stores = json.RootElement.GetProperty("keyStores").EnumerateArray().Select(store => (Name: store.GetProperty("keyStore").GetString()!, Count: store.GetProperty("count").GetInt32(), Starts: store.GetProperty("starts").GetInt32())).ToList();
        Assert.Equal([("CKDS-PROD", 2, 1), ("CKDS-RECOV", 1, 0)], stores);
        Assert.Equal(["CKDS-PROD 1 DSET.PRIM.LEDGER.KEY001", "CKDS-PROD 2 DSET.PRIM.LEDGER.KEY002", "CKDS-RECOV 1 DSET.PRIM.LEDGER.KEY001"],
            json.RootElement.GetProperty("keys").EnumerateArray().Select(key => $"{key.GetProperty("keyStore").GetString()} {key.GetProperty("line").GetInt32()} {key.GetProperty("label").GetString()}"));
        Assert.Equal((3, 1), (json.RootElement.GetProperty("count").GetInt32(), json.RootElement.GetProperty("slip").GetProperty("starts").GetInt32()));
        Assert.Equal("line,label,application,purpose\r\n1,DSET.PRIM.LEDGER.KEY001,LEDGER,primary\r\n", one.Out);
    }

    [Fact]
    public async Task The_label_of_a_copy_is_the_one_that_a_profile_gives_it()
    {
        using var json = JsonDocument.Parse((await CommandLine.RunAsync("keys", Repository.PathOf("samples/scenarios/datakey-of-the-copies.yaml"), "--adjacency", "--format", "json")).Out);

        var pair = json.RootElement.GetProperty("pairs").EnumerateArray().Single();
        Assert.Equal(("DSET.PRIM.PAYROLL.KEY001", "DSET.BACK.PAYROLL.KEY001", "CKDS-MAIN", "PAYROLL.MASTER", 1),
            (pair.GetProperty("primary").GetString(), pair.GetProperty("backup").GetString(), pair.GetProperty("keyStore").GetString(), pair.GetProperty("dataSet").GetString(), pair.GetProperty("dataSets").GetInt32()));
        Assert.Equal(("2026-01-01T22:00:00Z", JsonValueKind.Null), (pair.GetProperty("from").GetString(), pair.GetProperty("until").ValueKind));
        // There DATAKEY gives the copies the label of the data, whatever the job asks for.
        using var outranked = JsonDocument.Parse((await CommandLine.RunAsync("keys", Repository.PathOf("samples/scenarios/datakey-against-the-job.yaml"), "--adjacency", "--format", "json")).Out);
        Assert.Equal(0, outranked.RootElement.GetProperty("pairs").GetArrayLength());
    }

    [Fact]
    public async Task Text_has_the_union_for_each_application_and_what_a_range_of_KGUP_takes()
    {
        var text = (await CommandLine.RunWithInputAsync(Encoding.UTF8.GetBytes(Labels + "DSET.BACK.APPNAME2.KEY001\nDSET.BACK.APPNAME2.KEY002\n"), "keys", "-", "--adjacency", "--lines", "4")).Out;

        // Lines 1 to 7: B1 B2.1 B2.2 P1 P2.1 P2.2 P3. Of the four slips over four lines those at 1 and 2 (APPNAME1: 1; APPNAME2: 2 and 3) take some.
        Assert.Matches(@"application +\| pairs \| slips over 4 that take any \| probability", text);
        Assert.Matches(@"APPNAME1 +\| 1 +\| 1 +\| 0.25", text);
        Assert.Matches(@"APPNAME2 +\| 2 +\| 2 +\| 0.5", text);
        Assert.Contains("KGUP DELETE RANGE can take both keys of 0 of 3 pairs;", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_filter_lists_what_it_covers()
    {
        using var json = JsonDocument.Parse((await CommandLine.RunWithInputAsync(Encoding.UTF8.GetBytes(Labels), "keys", "-", "--filter", "*APPNAME1*", "--format", "json")).Out);

        Assert.Equal(("*APPNAME1*", 2), (json.RootElement.GetProperty("filter").GetString(), json.RootElement.GetProperty("count").GetInt32()));
        Assert.Equal(1, json.RootElement.GetProperty("slip").GetProperty("probability").GetDouble());
    }

    [Fact]
    public async Task The_order_by_name_puts_digits_before_letters()
    {
        var result = await CommandLine.RunWithInputAsync(Encoding.UTF8.GetBytes("A.B\nA.1\n"), "keys", "-", "--sort", "name", "--format", "csv");

        Assert.Equal("line,label,application,purpose\r\n1,A.1,,\r\n2,A.B,,\r\n", result.Out);
    }

    [Fact]
    public async Task A_standard_grows_to_a_list()
    {
        using var json = JsonDocument.Parse((await CommandLine.RunAsync("keys", "--standard", Paper, "--grow", "20x3", "--lines", "60", "--format", "json")).Out);

        Assert.Equal(120, json.RootElement.GetProperty("count").GetInt32());
        // 60 backup keys, then 60 primary ones, so that each pair is 60 lines apart: a slip over 60 takes none.
        Assert.Equal((61, 0), (json.RootElement.GetProperty("slip").GetProperty("starts").GetInt32(), json.RootElement.GetProperty("slip").GetProperty("hits").GetInt32()));
    }

    [Theory]
    [InlineData("Expected: either FILE or --grow", "keys")]
    [InlineData("--lines '0'", "keys", "x", "--lines", "0")]
    [InlineData("--filter 'a'", "keys", "x", "--filter", "a")]
    [InlineData("--grow '20'", "keys", "--grow", "20")]
    [InlineData("there is no such file", "keys", "no-such-file")]
    [InlineData("--key-store 'NO': There is no such key store. Expected: CKDS-PROD, CKDS-RECOV.", "keys", "recovery-ckds-of-its-own.yaml", "--key-store", "NO")]
    public async Task A_wrong_command_line_is_2_and_names_the_wrong_part(string message, params string[] args)
    {
        var result = await CommandLine.RunAsync([.. args.Select(arg => arg.EndsWith(".yaml", StringComparison.Ordinal) ? Repository.PathOf($"samples/scenarios/{arg}") : arg)]);

        Assert.Equal((2, ""), (result.Code, result.Out));
        Assert.Contains(message, result.Error, StringComparison.Ordinal);
    }
}
