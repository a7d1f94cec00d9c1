using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace RiskPlanner.Migrations.Sqlite.Migrations
{
    /// <inheritdoc />
    public partial class Drafts : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<int>(
                name: "DraftFrom",
                table: "Plans",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "DraftName",
                table: "Plans",
                type: "TEXT",
                maxLength: 100,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "DraftOf",
                table: "Plans",
                type: "TEXT",
                maxLength: 200,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "DraftOwner",
                table: "Plans",
                type: "TEXT",
                maxLength: 60,
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "DraftsBegun",
                table: "Plans",
                type: "INTEGER",
                nullable: false,
                defaultValue: 0);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropColumn(
                name: "DraftFrom",
                table: "Plans");

            migrationBuilder.DropColumn(
                name: "DraftName",
                table: "Plans");

            migrationBuilder.DropColumn(
                name: "DraftOf",
                table: "Plans");

            migrationBuilder.DropColumn(
                name: "DraftOwner",
                table: "Plans");

            migrationBuilder.DropColumn(
                name: "DraftsBegun",
                table: "Plans");
        }
    }
}
