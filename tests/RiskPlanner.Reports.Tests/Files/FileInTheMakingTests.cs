using System.Diagnostics;
using System.Runtime.Versioning;
using RiskPlanner.Reports.Files;

namespace RiskPlanner.Reports.Tests.Files;

[SupportedOSPlatform("linux")]
[SupportedOSPlatform("macos")]
public class FileInTheMakingTests
{
    private const UnixFileMode GroupReads = UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.GroupRead;

    [UnixFact]
    public async Task A_pipe_is_written_straight_and_stays_a_pipe()
    {
        using var scratch = new Scratch();
        var pipe = scratch.PathOf("pipe");
        using (var made = Process.Start("mkfifo", [pipe])) await made.WaitForExitAsync();
        var read = Task.Run(() => File.ReadAllText(pipe));

        await WriteAsync(pipe, "through");

        Assert.Equal("through", await read.WaitAsync(TimeSpan.FromSeconds(60)));
        Assert.Equal(["pipe"], scratch.Names);
        Assert.True(FileKind.IsStream(pipe));
    }

    [UnixFact]
    public async Task A_link_keeps_leading_where_it_led()
    {
        using var scratch = new Scratch();
        await File.WriteAllTextAsync(scratch.PathOf("real.txt"), "old");
        File.CreateSymbolicLink(scratch.PathOf("link.txt"), "real.txt");

        await WriteAsync(scratch.PathOf("link.txt"), "new");

        Assert.Equal("real.txt", new FileInfo(scratch.PathOf("link.txt")).LinkTarget);
        Assert.Equal("new", await File.ReadAllTextAsync(scratch.PathOf("real.txt")));
        Assert.Equal(["link.txt", "real.txt"], scratch.Names);
    }

    [Theory]
    [InlineData("real.txt")]
    [InlineData("./real.txt")]
    [InlineData("folder/../real.txt")]
    [InlineData("second")]
    [InlineData("new.txt")]
    public async Task A_link_is_followed_from_its_own_folder_wherever_the_program_runs(string target)
    {
        using var scratch = new Scratch();
        await File.WriteAllTextAsync(scratch.PathOf("real.txt"), "old");
        Directory.CreateDirectory(scratch.PathOf("folder"));
        File.CreateSymbolicLink(scratch.PathOf("second"), "real.txt");
        File.CreateSymbolicLink(scratch.PathOf("link.txt"), target);

        await WriteAsync(Path.GetRelativePath(Directory.GetCurrentDirectory(), scratch.PathOf("link.txt")), "new");

        Assert.Equal(target, new FileInfo(scratch.PathOf("link.txt")).LinkTarget);
        Assert.Equal("new", await File.ReadAllTextAsync(scratch.PathOf("link.txt")));
        Assert.Equal("new", await File.ReadAllTextAsync(scratch.PathOf(target == "new.txt" ? "new.txt" : "real.txt")));
    }

    [UnixFact]
    public void Links_that_lead_round_in_a_circle_are_refused_and_nothing_is_written()
    {
        using var scratch = new Scratch();
        File.CreateSymbolicLink(scratch.PathOf("one"), "other");
        File.CreateSymbolicLink(scratch.PathOf("other"), "one");

        Assert.Contains("leads to no end", Assert.Throws<IOException>(() => FileInTheMaking.Begin(scratch.PathOf("one"))).Message, StringComparison.Ordinal);
        Assert.Equal(["one", "other"], scratch.Names);
    }

    [Fact]
    public void A_folder_that_is_not_there_is_named_and_no_draft_of_which_nobody_knows()
    {
        using var scratch = new Scratch();

        var message = Assert.Throws<IOException>(() => FileInTheMaking.Begin(scratch.PathOf("nowhere/out.txt"))).Message;

        Assert.Contains("there is no folder", message, StringComparison.Ordinal);
        Assert.DoesNotContain(".part", message, StringComparison.Ordinal);
    }

    [UnixFact]
    public async Task A_link_to_a_pipe_is_written_through()
    {
        using var scratch = new Scratch();
        using (var made = Process.Start("mkfifo", [scratch.PathOf("pipe")])) await made.WaitForExitAsync();
        File.CreateSymbolicLink(scratch.PathOf("link"), scratch.PathOf("pipe"));
        var read = Task.Run(() => File.ReadAllText(scratch.PathOf("pipe")));

        await WriteAsync(scratch.PathOf("link"), "through");

        Assert.Equal("through", await read.WaitAsync(TimeSpan.FromSeconds(60)));
        Assert.Equal(["link", "pipe"], scratch.Names);
    }

    [UnixFact]
    public async Task A_link_that_somebody_planted_under_the_name_of_a_draft_is_not_followed()
    {
        using var scratch = new Scratch();
        await File.WriteAllTextAsync(scratch.PathOf("precious.txt"), "precious");
        File.CreateSymbolicLink(scratch.PathOf("out.txt.part"), "precious.txt");

        await WriteAsync(scratch.PathOf("out.txt"), "new");

        Assert.Equal("precious", await File.ReadAllTextAsync(scratch.PathOf("precious.txt")));
        Assert.Equal("new", await File.ReadAllTextAsync(scratch.PathOf("out.txt")));
    }

    [UnixFact]
    public async Task Drafts_have_names_that_nobody_foresees()
    {
        using var scratch = new Scratch();
        var names = new HashSet<string>();
        for (var run = 0; run < 2; run++)
        {
            using var file = FileInTheMaking.Begin(scratch.PathOf("out.txt"));
            await file.WriteAsync("half");
            names.Add(Assert.Single(scratch.Names));
        }

        Assert.Equal(2, names.Count);
        Assert.Empty(scratch.Names);
    }

    [UnixFact]
    public async Task The_mode_of_the_file_is_kept_and_its_draft_has_it_from_the_beginning()
    {
        using var scratch = new Scratch();
        var path = scratch.PathOf("plan.yaml");
        await File.WriteAllTextAsync(path, "old");
        File.SetUnixFileMode(path, GroupReads);

        using (var file = FileInTheMaking.Begin(path))
        {
            Assert.All(scratch.Names, name => Assert.Equal(GroupReads, File.GetUnixFileMode(scratch.PathOf(name))));
            await file.WriteAsync("new");
            file.Keep();
        }

        Assert.Equal((GroupReads, "new"), (File.GetUnixFileMode(path), await File.ReadAllTextAsync(path)));
    }

    [Fact]
    public async Task What_is_not_kept_leaves_the_file_as_it_was()
    {
        using var scratch = new Scratch();
        await File.WriteAllTextAsync(scratch.PathOf("out.txt"), "old");

        using (var file = FileInTheMaking.Begin(scratch.PathOf("out.txt"))) await file.WriteAsync("new");

        Assert.Equal("old", await File.ReadAllTextAsync(scratch.PathOf("out.txt")));
        Assert.Equal(["out.txt"], scratch.Names);
    }

    [Fact]
    public void A_folder_is_no_file()
    {
        using var scratch = new Scratch();

        Assert.Throws<IOException>(() => FileInTheMaking.Begin(scratch.Root));
        Assert.Empty(scratch.Names);
    }

    private static async Task WriteAsync(string path, string text)
    {
        using var file = FileInTheMaking.Begin(path);
        await file.WriteAsync(text);
        file.Keep();
    }
}
